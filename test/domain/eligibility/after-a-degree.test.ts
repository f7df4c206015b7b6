import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, dayNumber, fromDayNumber } from "../../../domain/calendar/day.ts";
import type { PortfolioInput } from "../../../domain/eligibility/portfolio.ts";
import { decide, degreeRule, findingOf, TODAY, workRule } from "../../support/invented.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";

/**
 * Work after a degree, counted day by day apart from the code that is tested; and whatever is not told about the
 * degrees, every way to tell it lies between the certain and the possible amount.
 */
type DegreeInput = NonNullable<PortfolioInput["degrees"]>[number];
type JobInput = NonNullable<PortfolioInput["employment"]>[number];

const degree = degreeRule({ levels: ["master"], fields: ["social-work"] });
const RULES = [
  workRule({ hours: 1500 }, {}, { after: "degree", id: "hours" }),
  workRule({ hours: 1500 }, {}, { after: "degree", id: "recent", within: { years: 2 } }),
  workRule({ months: 12 }, {}, { after: "degree", id: "months" }),
];
const amountsOf = (portfolio: PortfolioInput) => {
  const determination = decide([degree, ...RULES], portfolio);
  return RULES.map(({ id }) => {
    const { certain = 0, possible = 0 } = findingOf(determination, id).amount ?? {};
    return { id, certain, possible: possible ?? Number.POSITIVE_INFINITY };
  });
};

const someDay = (from: string, to: string) =>
  fc.integer({ min: dayNumber(from as Day), max: dayNumber(to as Day) }).map(fromDayNumber);
const anyDay = someDay("2023-01-01", "2026-12-31");

const levels = fc.constantFrom("bachelor" as const, "master" as const, "master" as const);
const fields = fc.constantFrom("other" as const, "social-work" as const, "social-work" as const);
const completed = fc.oneof(
  { weight: 6, arbitrary: anyDay },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(TODAY, addDays(TODAY, 1), addDays(TODAY, -1)) },
);
const degrees = fc.array(fc.record({ level: levels, field: fields, completed }), { maxLength: 3 });

const job = fc
  .record({
    start: someDay("2022-06-01", "2026-10-31"),
    length: fc.integer({ min: 0, max: 900 }),
    goesOn: fc.boolean(),
    hours: fc.oneof(
      fc.record({
        hoursPerWeek: fc.constantFrom(20, 30, 40),
        caseManagementShare: fc.constantFrom(0.25, 0.5, 1),
      }),
      fc.record({
        hoursPerWeek: fc.constant(40),
        documentedCaseManagementHours: fc.integer({ min: 0, max: 4_000 }),
      }),
      fc.record({
        hoursPerWeek: fc.constant(40),
        datedHours: fc.array(fc.record({ date: anyDay, hours: fc.integer({ min: 1, max: 12 }) }), {
          maxLength: 6,
        }),
      }),
    ),
  })
  .map(
    ({ start, length, goesOn, hours }): JobInput => ({
      role: "case-manager",
      paid: true,
      start,
      end: goesOn ? null : addDays(start, length),
      ...hours,
    }),
  );
const jobs = fc.array(job, { minLength: 1, maxLength: 3 });

/** Hours after the first degree that fits, from a day on, added up day by day. */
function hoursByDay(told: readonly DegreeInput[], employment: readonly JobInput[], from: Day): number {
  const fitting = told.flatMap(({ level, field, completed: on }) =>
    level === "master" && field === "social-work" && on != null && on <= TODAY ? [on as Day] : [],
  );
  const graduated = fitting.toSorted()[0];
  if (graduated === undefined) return 0;
  const counts = (day: Day): boolean => day > graduated && day >= from && day <= TODAY;
  let sum = 0;
  for (const one of employment) {
    for (const { date, hours } of one.datedHours ?? []) if (counts(date as Day)) sum += hours;
    if (one.datedHours !== undefined) continue;
    const last = one.end == null || one.end > TODAY ? TODAY : (one.end as Day);
    const days: Day[] = [];
    for (let day = one.start as Day; day <= last; day = addDays(day, 1)) days.push(day);
    const aDay =
      one.documentedCaseManagementHours === undefined
        ? ((one.hoursPerWeek ?? 0) * (one.caseManagementShare ?? 0)) / 7
        : one.documentedCaseManagementHours / days.length;
    sum += days.filter(counts).length * aDay;
  }
  return sum;
}

test("hours after a degree are those of each day after it", { timeout: PROPERTY_TIMEOUT }, () => {
  fc.assert(
    fc.property(degrees, jobs, (told, employment) => {
      const [all, recent] = amountsOf({ degrees: told, employment });
      for (const [amount, from] of [
        [all, "1900-01-01"],
        [recent, "2024-11-22"],
      ] as const) {
        const byDay = hoursByDay(told, employment, from as Day);
        // Cut to whole minutes, then to hundredths.
        expect(Math.abs((amount?.certain ?? 0) - byDay), amount?.id).toBeLessThan(0.03);
        expect(amount?.possible, amount?.id).toBe(amount?.certain);
      }
    }),
    { seed: SEED, numRuns: runs(300) },
  );
});

test("what is not told leaves every answer between the two bounds", { timeout: PROPERTY_TIMEOUT }, () => {
  const hidden = fc.array(fc.record({ level: fc.boolean(), field: fc.boolean(), completed: fc.boolean() }), {
    minLength: 3,
    maxLength: 3,
  });
  const other = fc.record({
    untoldDegrees: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
    jobs: fc.constantFrom("as told", "months only", "one employer"),
  });
  fc.assert(
    fc.property(degrees, jobs, hidden, other, (told, held, hide, { untoldDegrees, jobs: how }) => {
      const employment = held.map((one) => ({
        ...one,
        ...(how === "one employer" ? { employer: "Mercy" } : {}),
      }));
      const open = told.map((one, index) => {
        const kept: DegreeInput = { ...one };
        for (const key of ["level", "field", "completed"] as const) if (hide[index]?.[key]) delete kept[key];
        return kept;
      });
      const before = amountsOf({
        employment: employment.map((one) =>
          how === "months only" && one.start !== undefined ? { ...one, start: one.start.slice(0, 7) } : one,
        ),
        ...(untoldDegrees ? {} : { degrees: open }),
      });
      for (const [index, after] of amountsOf({ degrees: told, employment }).entries()) {
        expect(before[index]?.certain, after.id).toBeLessThanOrEqual(after.certain);
        expect(before[index]?.possible, after.id).toBeGreaterThanOrEqual(after.possible);
      }
    }),
    { seed: SEED, numRuns: runs(500) },
  );
});
