import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCredential } from "../../../domain/authoring/read-credential.ts";

/** The faults of a credential's file with one text, which must be there, put in another's place. */
function faultsOf(id: string, text: string, other: string): string[] {
  const file = `content/credentials/${id}.md`;
  const good = readFileSync(file, "utf8");
  if (!good.includes(text)) throw new Error(`${file} has no such text: ${text}`);
  return readCredential(
    good.replace(text, () => other),
    file,
  ).faults.map(({ line, rule, message, mend }) => `${line} ${rule}: ${message} ${mend}`);
}
/** The line, from 1, on which a text first stands. */
function lineOf(id: string, text: string): number {
  const good = readFileSync(`content/credentials/${id}.md`, "utf8");
  return good.slice(0, good.indexOf(text)).split("\n").length;
}

describe("work after a degree", () => {
  test("names a degree requirement of its edition, and no other", () => {
    const line = lineOf("c-aswcm", "after: masters-degree");
    const fault = (after: string) =>
      `${line} after-no-degree: No degree requirement of the edition after-the-masters-degree has the id ${after}. Use one of: masters-degree.`;
    expect(faultsOf("c-aswcm", "after: masters-degree", "after: the-degree")).toEqual([fault("the-degree")]);
    expect(faultsOf("c-aswcm", "after: masters-degree", "after: ethics")).toEqual([fault("ethics")]);
  });

  test("has to be left out where there is none", () => {
    const line = lineOf("acm-rn", "        atLeast: { hours: 2080 }");
    expect(
      faultsOf(
        "acm-rn",
        "        atLeast: { hours: 2080 }",
        "        after: degree\n        atLeast: { hours: 2080 }",
      ),
    ).toEqual([
      `${line} after-no-degree: No degree requirement of the edition one-year-of-supervised-work has the id degree. Leave \`after\` out, or add the degree requirement.`,
    ]);
  });

  test("finds a degree requirement inside a group", () => {
    expect(
      faultsOf(
        "acm-sw",
        "        atLeast: { hours: 2080 }",
        "        after: social-work-degree\n        atLeast: { hours: 2080 }",
      ),
    ).toEqual([]);
  });
});

describe("what work has to be about", () => {
  test("needs a name and a statement", () => {
    const text = "            declaration: cdms-practice-areas\n";
    expect(faultsOf("cdms", text, "").join()).toContain(
      "`eligibility[0].requirements[1].work.nature.declaration` is missing.",
    );
    expect(faultsOf("cdms", text, text.replace("cdms-practice-areas", "Two areas")).join()).toContain(
      "Write lower-case words joined by hyphens.",
    );
    expect(faultsOf("cdms", "          nature:", "          natur:").join()).toContain(
      "Did you mean `nature`?",
    );
  });
});

describe("the licenses that count", () => {
  test("may be none only where a statement decides", () => {
    expect(faultsOf("c-swcm", "accept: []", "accept: [LSW]")).toEqual([]);
    const faults = faultsOf("cdms", "accept: [RN]", "accept: []");
    expect(faults.join()).toContain(
      "Nothing would count. Name an accepted license, or a statement under `unlisted`.",
    );
    expect(faults).toHaveLength(1);
  });
});
