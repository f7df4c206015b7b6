import { describe, expect, test } from "vitest";
import * as z from "zod";
import { check } from "../../../domain/contract/check.ts";
import { portfolioSchema } from "../../../domain/eligibility/portfolio.ts";

/** The faults of a portfolio as "path: message". */
const faults = (value: unknown): string[] => {
  const checked = check(portfolioSchema, value);
  return checked.ok ? [] : checked.faults.map(({ path, message }) => `${path}: ${message}`);
};
const inJob = (fields: object): string[] => faults({ employment: [fields] });

describe("A portfolio that fits", () => {
  test("is handed on as it was told", () => {
    const portfolio = {
      licenses: [],
      employment: [{ start: "2024-01", end: null, hoursPerWeek: 7.25 }],
      declarations: { "good-moral-character": true },
    };
    expect(check(portfolioSchema, portfolio)).toEqual({ ok: true, value: portfolio });
    expect(check(portfolioSchema, {})).toEqual({ ok: true, value: {} });
  });

  test("may hold any hours of two decimals, and bounds themselves", () => {
    expect(
      inJob({ hoursPerWeek: 168, caseManagementShare: 1, documentedCaseManagementHours: 400_000 }),
    ).toEqual([]);
    expect(inJob({ hoursPerWeek: 0, caseManagementShare: 0, documentedCaseManagementHours: 0.07 })).toEqual(
      [],
    );
    expect(inJob({ hoursPerWeek: 0.29 })).toEqual([]);
  });

  test("may end a job in the month in which it began, told to the month or not", () => {
    for (const [start, end] of [
      ["2024-01", "2024-01"],
      ["2024-01-20", "2024-01"],
      ["2024-01", "2024-01-01"],
      ["2024-01-15", "2024-01-15"],
    ])
      expect(inJob({ start, end })).toEqual([]);
  });
});

describe("Keys that are not known", () => {
  test("are named, with the one that was meant", () => {
    expect(faults({ licences: [] })).toEqual([
      "licences: `licences` is not a known key here. Did you mean `licenses`? Known keys: licenses, degrees, employment, credits, declarations, held.",
    ]);
    expect(inJob({ hoursPerweek: 40 })).toEqual([
      expect.stringContaining(
        "employment[0].hoursPerweek: `hoursPerweek` is not a known key here. Did you mean `hoursPerWeek`?",
      ),
    ]);
    expect(inJob({ datedHours: [{ day: "2024-01-01", hours: 1, date: "2024-01-01" }] })).toEqual([
      "employment[0].datedHours[0].day: `day` is not a known key here. Known keys: date, hours.",
    ]);
  });

  test("are only listed where nothing is near", () => {
    expect(faults({ salary: 1 })).toEqual([
      "salary: `salary` is not a known key here. Known keys: licenses, degrees, employment, credits, declarations, held.",
    ]);
  });

  test("are each a fault of their own, cut where they are very long", () => {
    expect(faults({ a: 1, b: 2 })).toHaveLength(2);
    const [long] = faults({ ["x".repeat(500)]: 1 });
    expect(long).toContain(`\`${"x".repeat(60)}\` is not a known key`);
  });
});

describe("Values that do not fit", () => {
  test("from a list get the list, and the one that was meant", () => {
    expect(faults({ licenses: [{ status: "actve" }] })).toEqual([
      'licenses[0].status: "actve" is not one of the values for this. Did you mean active? Write one of: active, pending, inactive, expired, revoked.',
    ]);
    expect(faults({ licenses: [{ profession: "rn" }] })[0]).toContain("Did you mean RN?");
    expect(faults({ licenses: [{ status: 7 }] })[0]).toMatch(
      /^licenses\[0\]\.status: 7 is not one of the values for this\. Write one of/,
    );
  });

  test.each([
    [
      { employment: [{ paid: "yes" }] },
      'employment[0].paid: "yes" does not fit here. Write true or false, or leave it out if it is not known.',
    ],
    [
      { employment: [{ hoursPerWeek: "40" }] },
      'employment[0].hoursPerWeek: "40" does not fit here. Write a number, or leave it out if it is not known.',
    ],
    [
      { employment: {} },
      "employment: An object does not fit here. Write a list in [ ], or leave it out if it is not known.",
    ],
    [
      { employment: [[]] },
      "employment[0]: A list does not fit here. Write an object in { }, or leave it out if it is not known.",
    ],
    [
      { licenses: [{ jurisdiction: 5 }] },
      "licenses[0].jurisdiction: 5 does not fit here. Write text in quotes, or leave it out if it is not known.",
    ],
    [
      { licenses: null },
      "licenses: null does not fit here. Write a list in [ ], or leave it out if it is not known.",
    ],
    [[], ": A list does not fit here. Write an object in { }."],
    ["text", ': "text" does not fit here. Write an object in { }.'],
    [
      { declarations: { good: "yes" } },
      'declarations.good: "yes" does not fit here. Write true or false, or leave it out if it is not known.',
    ],
    [{ employment: [{ datedHours: [{ hours: 1 }] }] }, "employment[0].datedHours[0].date: This is missing."],
  ])("%j says what to write instead", (value, expected) => {
    expect(faults(value)).toEqual([expected]);
  });

  test.each([
    [
      { licenses: [{ expires: "2026-02-30" }] },
      'licenses[0].expires: "2026-02-30" is not a day. Write a real day from 1900 to 2199 as YYYY-MM-DD, for example 2026-03-15.',
    ],
    [
      { employment: [{ start: "2026-13" }] },
      'employment[0].start: "2026-13" is not a day or a month. Write 2024-01-15, or 2024-01 when the day is not known.',
    ],
    [
      { employment: [{ start: "2025-01-02", end: "2025-01-01" }] },
      "employment[0].end: The end is before the start. Check both dates; leave `end` null when you still work there.",
    ],
    [
      { employment: [{ start: "2025-02", end: "2025-01" }] },
      "employment[0].end: The end is before the start. Check both dates; leave `end` null when you still work there.",
    ],
    [
      { employment: [{ hoursPerWeek: 200 }] },
      "employment[0].hoursPerWeek: This is more than 168 hours, the most there can be here.",
    ],
    [{ employment: [{ hoursPerWeek: -1 }] }, "employment[0].hoursPerWeek: Hours cannot be below 0."],
    [
      { employment: [{ hoursPerWeek: 7.255 }] },
      "employment[0].hoursPerWeek: Write hours with at most two decimals, for example 7.25.",
    ],
    [
      { employment: [{ caseManagementShare: 1.01 }] },
      "employment[0].caseManagementShare: A share is from 0 to 1: write 0.5 for half.",
    ],
    [
      { employment: [{ caseManagementShare: -0.1 }] },
      "employment[0].caseManagementShare: A share is from 0 to 1: write 0.5 for half.",
    ],
    [
      { employment: [{ datedHours: [{ date: "2025-01-01", hours: 24.01 }] }] },
      "employment[0].datedHours[0].hours: This is more than 24 hours, the most there can be here.",
    ],
    [{ employment: [{ employer: "x".repeat(201) }] }, "employment[0].employer: Keep this to 200 characters."],
    [
      { declarations: { "Not A Slug": true } },
      "declarations.Not A Slug: A declaration's name is lower-case words joined by hyphens.",
    ],
  ])("%j says what is wrong with it", (value, expected) => {
    expect(faults(value)).toEqual([expected]);
  });

  test("that are long are shown in part", () => {
    expect(faults({ employment: [{ paid: "y".repeat(500) }] })[0]).toContain(
      `"${"y".repeat(39)}… does not fit`,
    );
  });
});

describe("Many faults", () => {
  test("are all listed, each with its path", () => {
    expect(inJob({ paid: 1, supervised: 1, hoursPerWeek: -1 }).map((text) => text.split(":")[0])).toEqual([
      "employment[0].hoursPerWeek",
      "employment[0].paid",
      "employment[0].supervised",
    ]);
  });

  test("beyond fifty are counted", () => {
    const fifty = faults({ licenses: Array.from({ length: 50 }, () => ({ status: 1 })) });
    expect(fifty).toHaveLength(50);
    const more = faults({ licenses: Array.from({ length: 53 }, () => ({ status: 1 })) });
    expect(more).toHaveLength(51);
    expect(more[50]).toBe(": There are 3 more faults. Mend these first.");
  });

  test("a list that is too long says how long it may be", () => {
    expect(faults({ licenses: Array.from({ length: 101 }, () => ({})) })).toEqual([
      "licenses: This list has more than 100 entries, the most that are read.",
    ]);
    expect(faults({ credits: Array.from({ length: 1_001 }, () => ({})) })).toEqual([
      "credits: This list has more than 1,000 entries, the most that are read.",
    ]);
  });
});

describe("Any schema", () => {
  test("a fault that has no words of ours keeps zod's", () => {
    const checked = check(z.strictObject({ id: z.string().min(3) }), { id: "a" });
    expect(checked).toMatchObject({
      ok: false,
      faults: [{ path: "id", message: expect.stringMatching(/.+/) }],
    });
  });
});
