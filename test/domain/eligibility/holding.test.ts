import { describe, expect, test } from "vitest";
import { decide, degreeRule, findingOf, licenseRule } from "../../support/invented.ts";

const current = { profession: "RN", status: "active", expires: "2028-05-31" } as const;

describe("Of several licenses or degrees", () => {
  test("the one that meets the rule is named, though one that may meet it stands before it", () => {
    const finding = findingOf(
      decide([licenseRule()], {
        licenses: [
          { ...current, jurisdiction: "OH", status: undefined },
          { ...current, jurisdiction: "NY" },
        ],
      }),
      "license",
    );
    expect(finding.verdict).toBe("met");
    expect(finding.because).toBe("RN license, NY, to May 31, 2028 meets this rule.");
    expect(finding.counted.map(({ because }) => because)).toEqual([
      "May meet the rule. Whether the license is active is not told.",
      "Meets the rule.",
    ]);
  });

  test("the one with the fewest open points says what is open", () => {
    const finding = findingOf(
      decide([degreeRule()], {
        degrees: [{ level: "bachelor" }, { level: "master", field: "nursing" }],
      }),
      "degree",
    );
    expect([finding.verdict, finding.because]).toEqual([
      "unknown",
      "When the degree was completed is not told.",
    ]);
  });

  test("the first that does not count says why, and none at all is said so", () => {
    const of = (degrees: Parameters<typeof decide>[1]["degrees"]) =>
      findingOf(decide([degreeRule()], { degrees }), "degree");
    const refused = of([
      { level: "associate", field: "nursing", completed: "2018-05-15" },
      { level: "master", field: "nursing", completed: null },
    ]);
    expect([refused.verdict, refused.because]).toEqual([
      "unmet",
      "This rule asks for a bachelor's or master's degree.",
    ]);
    expect([of([]).verdict, of([]).because]).toEqual(["unmet", "You told us that you hold no degree."]);
  });
});
