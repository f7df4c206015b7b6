import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { guideRules } from "../../../domain/authoring/rules/guide.ts";
import { fileRules, rules, setRules } from "../../../domain/authoring/rules/registry.ts";
import { readAuthoringGuide } from "../../../site/src/lib/read-authoring-guide.ts";

const TEXT = readFileSync("docs/authoring.md", "utf8");

describe("the authoring guide as a page", () => {
  test("has a whole example of each kind, and nothing for those who keep the credentials' files", () => {
    const { title, sections } = readAuthoringGuide(TEXT);
    expect(title).toBe("Write for Caseway");
    const examples = sections.flatMap(({ parts }) => parts.filter(({ kind }) => kind !== "html"));
    expect(
      examples.map((part) => (part.kind === "scenario" ? part.scenario.items.length : part.kind)),
    ).toEqual([1, 3, "guide"]);
    expect(TEXT).toContain("## How a credential is renewed");
    expect(sections.map(({ title: one }) => one)).not.toContain("How a credential is renewed");
    // The headings of the examples are no sections of the page.
    expect(sections.map(({ title: one }) => one)).not.toContain("What should the case manager do first?");
  });

  test("explains each fault in a row of its own, with what it does to a learner", () => {
    const { sections } = readAuthoringGuide(TEXT);
    const html = sections
      .flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "html" ? part.html : [])))
      .join("");
    const ids = [...html.matchAll(/ id="fault-([a-z0-9-]+)"/g)].map(([, id]) => id);
    // The page for educators leads from each fault to its row.
    for (const { id } of [...fileRules, ...rules, ...setRules, ...guideRules]) expect(ids).toContain(id);
    expect(ids.length).toBeGreaterThan(80);
    expect(new Set(ids).size).toBe(ids.length);
    const row = /<tr id="fault-key-longest">(.*?)<\/tr>/.exec(html)?.[1] ?? "";
    // The words of docs/authoring.md, then those of the rule itself.
    expect(row).toMatch(/by at least four words\. [A-Z].*\./);
  });

  test("has tables with as many heads as columns", () => {
    const { sections } = readAuthoringGuide(TEXT);
    const html = sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === "html" ? part.html : [])),
    );
    const heads = html.flatMap((part) =>
      [...part.matchAll(/<thead>(.*?)<\/thead>/gs)].map(([, head]) => head),
    );
    expect(heads[0]).toBe(
      '<tr><th scope="col">kind</th><th scope="col">what it is</th><th scope="col">how long</th></tr>',
    );
  });

  test("is not made where a rule is not explained", () => {
    const without = TEXT.replace(/^\| `key-longest` .*\n/m, "");
    expect(() => readAuthoringGuide(without)).toThrow("these rules are not explained: key-longest.");
  });

  test("is not made where an example has a fault", () => {
    const broken = TEXT.replace("- [x] Ask both of them", "- [ ] Ask both of them");
    expect(() => readAuthoringGuide(broken)).toThrow("No option is marked as the best answer");
  });
});
