import { describe, expect, test } from "vitest";
import { day } from "../../../../domain/calendar/day.ts";
import { determine } from "../../../../domain/eligibility/determine.ts";
import { type PortfolioInput, portfolioSchema } from "../../../../domain/eligibility/portfolio.ts";
import { findingOf, job } from "../../../support/invented.ts";
import { real } from "../../../support/real.ts";

const ON = day("2026-11-22");
const RN = { profession: "RN", expires: "2028-05-31", status: "active", restricted: false } as const;
const told: PortfolioInput = {
  licenses: [RN],
  degrees: [],
  employment: [job()],
  credits: [],
  declarations: { "good-moral-character": true },
};
const decide = (changes: PortfolioInput) =>
  determine(real("ccm"), portfolioSchema.parse({ ...told, ...changes }), ON);

/** What the three routes count for certain: under a CCM, under anybody, leading. */
function routes(employment: PortfolioInput["employment"]) {
  const determination = decide({ employment });
  const certain = (id: string) => findingOf(determination, id).amount?.certain;
  return {
    outcome: determination.outcome,
    routes: [
      certain("twelve-months-under-a-ccm"),
      certain("twenty-four-months"),
      certain("twelve-months-leading"),
    ],
  };
}

describe("Rule 7: the CCM's routes do not mix", () => {
  test("months under a CCM count towards the 12, and also towards the 24", () => {
    expect(routes([job()])).toEqual({ outcome: "eligible", routes: [12, 12, 0] });
  });

  test("months under somebody else count towards the 24 only", () => {
    expect(routes([job({ supervisorCredential: "other" })])).toEqual({
      outcome: "not-yet",
      routes: [0, 12, 0],
    });
    expect(routes([job({ supervisorCredential: "none" })])).toEqual({
      outcome: "not-yet",
      routes: [0, 12, 0],
    });
    expect(routes([job({ start: "2023-01-15", supervisorCredential: "other" })])).toEqual({
      outcome: "eligible",
      routes: [0, 24, 0],
    });
  });

  test("months of leading case managers count for their own route only", () => {
    expect(routes([job({ role: "supervisor-of-case-managers" })])).toEqual({
      outcome: "eligible",
      routes: [0, 0, 12],
    });
  });

  test("six months of each are no route", () => {
    expect(
      routes([job({ end: "2024-07-14" }), job({ role: "supervisor-of-case-managers", start: "2024-07-15" })]),
    ).toEqual({ outcome: "not-yet", routes: [6, 6, 6] });
  });

  test("a change of supervisor splits the spell: six months under a CCM, twelve in all", () => {
    expect(
      routes([job({ end: "2024-07-14" }), job({ start: "2024-07-15", supervisorCredential: "other" })]),
    ).toEqual({
      outcome: "not-yet",
      routes: [6, 12, 0],
    });
  });

  test.each(["supervisor-of-others", "nurse", "social-worker", "other"] as const)(
    "work as %s counts on no route",
    (role) => {
      expect(routes([job({ role, start: "2020-01-01" })])).toEqual({ outcome: "not-yet", routes: [0, 0, 0] });
    },
  );

  test("a supervisor whose credential was not told leaves the short route open", () => {
    const { supervisorCredential: _, ...untold } = job();
    const determination = decide({ employment: [untold] });
    expect(determination.outcome).toBe("unknown");
    expect(findingOf(determination, "twelve-months-under-a-ccm").amount).toMatchObject({
      certain: 0,
      possible: 12,
    });
    expect(determination.next).toEqual([
      {
        path: "employment[0].supervisorCredential",
        ask: "learner",
        question: "Did your supervisor hold the CCM in this job?",
        settles: true,
      },
    ]);
  });
});

describe("Rule 7: licenses that are on no list", () => {
  const other = { ...RN, profession: "LSW" } as const;

  test("ask whether the scope allows independent assessment", () => {
    const determination = decide({ licenses: [other] });
    expect(determination.outcome).toBe("unknown");
    expect(determination.next).toMatchObject([
      { path: "declarations.independent-assessment", ask: "learner", settles: true },
    ]);
  });

  test.each([
    [true, "eligible"],
    [false, "not-yet"],
  ])("when the answer is %s, she is %s", (answer, outcome) => {
    const declarations = { "good-moral-character": true, "independent-assessment": answer };
    expect(decide({ licenses: [other], declarations }).outcome).toBe(outcome);
  });

  test("on the list, nothing is asked, and the statement changes nothing", () => {
    const declarations = { "good-moral-character": true, "independent-assessment": false };
    for (const profession of ["RN", "LCSW", "LMSW", "LPC", "CRC", "CDMS", "other-independent"] as const)
      expect(decide({ licenses: [{ ...RN, profession }], declarations }).outcome, profession).toBe(
        "eligible",
      );
  });
});

describe("Rule 7: LPN and LVN", () => {
  const declarations = { "good-moral-character": true, "independent-assessment": true };

  test.each(["LPN", "LVN"] as const)(
    "an %s license does not qualify, even with a statement on its scope",
    (profession) => {
      const determination = decide({ licenses: [{ ...RN, profession }], declarations });
      expect(determination.outcome).toBe("not-yet");
      expect(findingOf(determination, "license").notCounted).toMatchObject([
        { path: "licenses[0]", because: `An ${profession} license does not count for this rule.` },
      ]);
    },
  );

  test("the degree route stays open to them", () => {
    const degrees = [
      {
        level: "bachelor",
        field: "nursing",
        completed: "2018-05-15",
        accredited: true,
        supervisedFieldExperience: true,
      },
    ] as const;
    expect(decide({ licenses: [{ ...RN, profession: "LPN" }], degrees: [...degrees] }).outcome).toBe(
      "eligible",
    );
  });
});

describe("Rule 7: old experience is a warning, never a verdict", () => {
  const warnings = (employment: PortfolioInput["employment"]) => {
    const determination = decide({ employment });
    return [determination.outcome, findingOf(determination, "twelve-months-under-a-ccm").warnings.length];
  };

  test.each([
    ["2021-11-22", 0, "five years ago to the day"],
    ["2021-11-21", 1, "a day longer"],
    ["2003-01-14", 1, "long ago"],
  ])("work that ended on %s has %i warnings and counts (%s)", (end, expected) => {
    expect(warnings([job({ start: "2000-01-01", end })])).toEqual(["eligible", expected]);
  });

  test("says what to do", () => {
    expect(
      findingOf(
        decide({ employment: [job({ start: "2000-01-01", end: "2003-01-14" })] }),
        "twelve-months-under-a-ccm",
      ).warnings,
    ).toEqual([
      "This work ended more than 5 years ago. We found no limit, but ask CCMC before you rely on it.",
    ]);
  });

  test("newer work of the same kind takes the warning away; work of another kind does not", () => {
    const old = job({ start: "2000-01-01", end: "2003-01-14" });
    expect(warnings([old, job({ start: "2026-01-01", end: "2026-01-31" })])).toEqual(["eligible", 0]);
    expect(warnings([old, job({ role: "nurse", start: "2026-01-01", end: "2026-01-31" })])).toEqual([
      "eligible",
      1,
    ]);
  });

  test("where nothing counts there is nothing to warn of", () => {
    expect(warnings([job({ role: "nurse", start: "2000-01-01", end: "2003-01-14" })])).toEqual([
      "not-yet",
      0,
    ]);
  });
});
