import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** docs/threat-model.md promises that each threat has a decision, and that what it names is there. */
const page = readFileSync("docs/threat-model.md", "utf8");

interface Row {
  readonly number: string;
  readonly decision: string;
  readonly tests: readonly string[];
}

const threatsOf = (text: string): Row[] =>
  [...text.matchAll(/^\| ([A-Z]\d+) \| [^|]+ \| ([^|]+) \| ([^|]*) ?\|$/gm)].map(
    ([, number = "", decision = "", heldBy = ""]) => ({
      number,
      decision,
      tests: [...heldBy.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""),
    }),
  );

/** What is wrong with a row; undefined for one that keeps the promise. */
function faultOf({ number, decision, tests }: Row): string | undefined {
  if (/^Accepted: .{30}/.test(decision)) return undefined;
  if (!decision.startsWith("Met")) return `${number} is neither met nor accepted with a reason`;
  if (tests.length === 0) return `${number} is said to be met, and no test holds it`;
  const other = tests.find((file) => !/^test\/.*\.test\.ts$/.test(file) || !existsSync(file));
  return other === undefined ? undefined : `${number} names ${other}, which is no test that there is`;
}

const threats = threatsOf(page);

describe("each threat", () => {
  test("has a line that can be read, and a number of its own", () => {
    const begun = [...page.matchAll(/^\| [A-Z]\d+ \|/gm)];
    expect(threats.length).toBe(begun.length);
    expect(threats.length).toBeGreaterThan(40);
    expect(new Set(threats.map(({ number }) => number)).size).toBe(threats.length);
  });

  test("is met by a test that exists, or accepted with a reason", () => {
    expect(threats.flatMap((row) => faultOf(row) ?? [])).toEqual([]);
  });

  test.each([
    ["| X1 | a | Met: somehow | |", "no test holds it"],
    ["| X1 | a | Met: somehow | `test/infra/not-there.test.ts` |", "no test that there is"],
    ["| X1 | a | Met: somehow | `infra/aws/site.ts` |", "no test that there is"],
    ["| X1 | a | Accepted: so | |", "neither met nor accepted"],
    ["| X1 | a | Perhaps | `test/infra/privacy.test.ts` |", "neither met nor accepted"],
  ])("would be found out: %s", (line, fault) => {
    const [row] = threatsOf(line);
    expect(row && faultOf(row)).toContain(fault);
  });
});

test("each part that has a way in has threats of its own", () => {
  expect(new Set(threats.map(({ number }) => number[0]))).toEqual(new Set("SAPLFKED"));
});
