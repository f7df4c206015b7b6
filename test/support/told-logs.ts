import * as fc from "fast-check";
import { addDays, day } from "../../domain/calendar/day.ts";
import type { Entry } from "../../domain/log/entry.ts";
import { clockTime, ON, play, someDay, stepsOn } from "./logs.ts";

/** Logs of one device in which all that a sum needs is told: what they come to can be worked out to the minute. */

/** Days to decide for: leap days, ends of February, ends of years and days on which clocks change. */
export const decisionDays = fc.constantFrom(
  ON,
  ...[
    "2026-03-08",
    "2026-11-01",
    "2026-12-31",
    "2027-01-01",
    "2027-02-28",
    "2028-02-28",
    "2028-02-29",
    "2028-03-01",
  ].map(day),
);

const toldJob = fc
  .record({
    employer: fc.constantFrom("Mercy", " mercy ", "Lakeside", "Hillcrest", ""),
    role: fc.constant("case-manager"),
    workedAs: fc.constant("RN"),
    setting: fc.constant("hospital"),
    paid: fc.constant(true),
    supervised: fc.constant(true),
    supervisorCredential: fc.constant("CCM"),
    hoursPerWeek: fc.constantFrom(8, 12.5, 20, 32.33, 36, 40, 60),
    caseManagementShare: fc.constantFrom(1, 1, 1, 0.5, 0.3333, 0.8, 0),
    start: someDay,
    length: fc.option(fc.oneof(fc.integer({ min: 0, max: 1_500 }), fc.constantFrom(0, 364, 365, 730)), {
      freq: 3,
    }),
    documentedMinutes: fc.option(fc.integer({ min: 0, max: 300_000 }), { nil: undefined, freq: 1 }),
    basis: fc.constantFrom(undefined, undefined, "documented", "dated", "weekly"),
  })
  .map(({ length, documentedMinutes, basis, ...job }) => ({
    ...job,
    end: length === null ? null : addDays(job.start, length),
    ...(documentedMinutes === undefined ? {} : { documentedMinutes }),
    ...(basis === undefined ? {} : { basis }),
  }));

/** Shifts over midnight, on nights on which clocks change, and whole weeks, some over the end of a year. */
const toldHours = fc
  .record({
    date: someDay,
    minutes: fc.oneof(fc.integer({ min: 0, max: 1_440 }), fc.constantFrom(1, 420, 480, 540, 720)),
    week: fc.constantFrom(false, false, true),
    from: fc.option(clockTime, { nil: undefined }),
    to: fc.option(clockTime, { nil: undefined }),
  })
  .map(({ week, minutes, from, to, ...line }) => ({
    ...line,
    ...(week ? { span: "week", minutes: minutes * 3 } : { minutes }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }));

/** Jobs and dated hours, with corrections and removals. */
export const workLogs: fc.Arbitrary<Entry[]> = stepsOn(["employment", "hours", "hours", "hours"], 40, {
  employment: toldJob,
  hours: toldHours,
}).map((steps) => play(steps, [{ name: "phone", clock: 0 }]));

const toldCredit = fc.record({
  title: fc.constantFrom("Care transitions", "Ethics day", "Leadership"),
  date: someDay,
  minutes: fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.constantFrom(50, 480, 600, 1_800)),
  topics: fc.constantFrom(["case-management"], ["ethics"], ["case-management", "ethics"], ["clinical"], []),
  approver: fc.constant("ANCC"),
});

const toldHeld = fc.record({
  credential: fc.constantFrom("ccm", "acm-rn", "acm-sw", "cmgt-bc"),
  validThrough: fc.oneof(
    fc.constantFrom(...["2026-11-30", "2027-05-31", "2028-02-29", "2028-02-28", "2027-12-31"].map(day)),
    someDay,
  ),
});

/** Credits and what is held, with corrections and removals. */
export const creditLogs: fc.Arbitrary<Entry[]> = stepsOn(["credit", "credit", "credit", "held"], 40, {
  credit: toldCredit,
  held: toldHeld,
}).map((steps) => play(steps, [{ name: "phone", clock: 0 }]));
