import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creditsOf } from "../../../domain/log/credits.ts";
import type { Entry } from "../../../domain/log/entry.ts";
import { experienceOf } from "../../../domain/log/experience.ts";
import { recordsOf } from "../../../domain/log/records.ts";
import { dateOf, finalState, jobsDayByDay, minutesFrom, windowStart } from "../../support/day-by-day.ts";
import { real } from "../../support/real.ts";
import { PROPERTY_TIMEOUT, runs, runsAtLeast, SEED } from "../../support/runs.ts";
import { creditLogs, decisionDays, workLogs } from "../../support/told-logs.ts";

/**
 * What the views say on generated logs, against sums worked out day by day in whole numbers: leap days, shifts over
 * midnight, weeks over the end of a year, nights on which clocks change, overlaps, corrections and removals.
 */

/** Minutes as the finding shows them: hours, cut to two decimals. */
const asHours = (minutes: number): number => Math.floor((minutes * 100) / 60) / 100;

const hoursRule = (entries: readonly Entry[], on: Parameters<typeof experienceOf>[2]) => {
  const { credentials } = experienceOf(recordsOf(entries), [real("cmgt-bc")], on);
  const found = credentials[0]?.requirements.find(({ id }) => id === "case-management-hours");
  if (found === undefined) throw new Error("There is no requirement on hours.");
  return found;
};

describe("hours of work", () => {
  test(
    "of each job and of all are those of the days",
    () => {
      let several = 0;
      fc.assert(
        fc.property(workLogs, decisionDays, (entries, on) => {
          const view = experienceOf(recordsOf(entries), [], on);
          const jobs = jobsDayByDay(finalState(entries), on);
          expect(new Map(view.jobs.map(({ record, minutes }) => [record, minutes]))).toEqual(
            new Map([...jobs.days.keys()].map((id) => [id, minutesFrom(jobs, 0, true, [id])])),
          );
          // All was told, so each job alone is as certain as it can be.
          for (const job of view.jobs) expect(job.possibleMinutes).toBe(job.minutes);
          expect(view.minutes).toBe(minutesFrom(jobs, 0, false));
          if (jobs.days.size > 1 && view.minutes > 0) several += 1;
        }),
        { seed: SEED, numRuns: runs(300) },
      );
      expect(several).toBeGreaterThan(runs(80));
    },
    PROPERTY_TIMEOUT,
  );

  test(
    "within three years are those of the days in the window",
    () => {
      fc.assert(
        fc.property(workLogs, decisionDays, (entries, on) => {
          const jobs = jobsDayByDay(finalState(entries), on);
          fc.pre(jobs.days.size > 0);
          expect(hoursRule(entries, on).amount?.certain).toBe(
            asHours(minutesFrom(jobs, windowStart(on, 3), false)),
          );
        }),
        { seed: SEED, numRuns: runs(200) },
      );
    },
    PROPERTY_TIMEOUT,
  );

  test(
    "leave the window by month as the days do, and fall below the rule on the day that the days say",
    () => {
      let falls = 0;
      fc.assert(
        fc.property(workLogs, decisionDays, (entries, on) => {
          const jobs = jobsDayByDay(finalState(entries), on);
          fc.pre(jobs.days.size > 0);
          const left = (date: string) => minutesFrom(jobs, windowStart(date, 3), false);
          const today = Date.parse(on) / 86_400_000;
          const steps: unknown[] = [];
          let [from, before] = [today + 1, left(on)];
          for (let month = 0; month < 12; month += 1) {
            let to = from;
            while (dateOf(to + 1).slice(0, 7) === dateOf(from).slice(0, 7)) to += 1;
            const after = left(dateOf(to));
            if (after < before)
              steps.push({ from: dateOf(from), to: dateOf(to), minutes: before - after, records: [] });
            [from, before] = [to + 1, after];
          }
          const { leaving } = hoursRule(entries, on);
          expect(leaving?.steps).toEqual(steps);
          if (left(on) < 120_000) {
            expect(leaving?.unmetFrom).toBeNull();
            return;
          }
          falls += 1;
          const short = leaving?.unmetFrom ?? "";
          expect(left(short)).toBeLessThan(120_000);
          expect(left(dateOf(Date.parse(short) / 86_400_000 - 1))).toBeGreaterThanOrEqual(120_000);
        }),
        { seed: SEED, numRuns: runsAtLeast(60) },
      );
      expect(falls).toBeGreaterThan(5);
    },
    PROPERTY_TIMEOUT,
  );

  test(
    "are made of minutes: times of the clock change nothing but what is pointed out",
    () => {
      fc.assert(
        fc.property(workLogs, decisionDays, (entries, on) => {
          const timeless = entries.map((entry): Entry => {
            if (entry.kind !== "hours" || !("data" in entry) || entry.data === null) return entry;
            const { from: _, to: __, ...data } = entry.data as Record<string, unknown>;
            return { ...entry, data } as Entry;
          });
          const sums = (log: readonly Entry[]) => {
            const {
              warnings: _,
              warningsInAll: __,
              ...rest
            } = experienceOf(recordsOf(log), [real("cmgt-bc")], on);
            return rest;
          };
          expect(sums(timeless)).toEqual(sums(entries));
        }),
        { seed: SEED, numRuns: runs(60) },
      );
    },
    PROPERTY_TIMEOUT,
  );
});

interface CreditData {
  readonly date: string;
  readonly minutes: number;
  readonly topics: readonly string[];
}
/** Minutes of credits between two days, both included, on a topic or on all. */
const minutesOf = (
  credits: readonly CreditData[],
  from: string,
  to: string,
  is: (topics: readonly string[]) => boolean,
) =>
  credits.reduce(
    (sum, { date, minutes, topics }) => sum + (date >= from && date <= to && is(topics) ? minutes : 0),
    0,
  );
const about = (topic: string) => (topics: readonly string[]) => topics.includes(topic);
const YEARS = { ccm: 5, "acm-rn": 4, "acm-sw": 4, "cmgt-bc": 5 } as const;

describe("hours of study", () => {
  test(
    "towards each renewal are those of the classes in its cycle, and in all those up to the day",
    () => {
      let cycles = 0;
      fc.assert(
        fc.property(creditLogs, decisionDays, (entries, on) => {
          const state = finalState(entries);
          const of = <T>(kind: string) =>
            [...state].flatMap(([key, data]) => (key.startsWith(kind) ? [data as T] : []));
          const credits = of<CreditData>("credit/");
          const held = of<{ credential: keyof typeof YEARS; validThrough: string }>("held/");
          const view = creditsOf(recordsOf(entries), Object.keys(YEARS).map(real), on);
          expect(view.minutes).toBe(minutesOf(credits, "0000", on, () => true));
          expect(view.credits).toHaveLength(credits.length);
          for (const renewal of view.renewals) {
            cycles += 1;
            const id = renewal.credential as keyof typeof YEARS;
            const end = held
              .filter(({ credential }) => credential === id)
              .map(({ validThrough }) => validThrough)
              .sort()
              .at(-1) as string;
            const from = dateOf(windowStart(end, YEARS[id]) + 1);
            const to = end < on ? end : on;
            const sum = (is: (topics: readonly string[]) => boolean) => minutesOf(credits, from, to, is);
            const [all, cm] = [sum(() => true), sum(about("case-management"))];
            const expected = {
              ccm: { "continuing-education": [all, 4_800], ethics: [sum(about("ethics")), 480] },
              "cmgt-bc": { "continuing-education": [all, 4_500] },
              acm: {
                "continuing-education": [cm + Math.min(600, all - cm), 2_400],
                "case-management": [cm, 1_800],
                "other-topics": [all - cm, 0],
              },
            }[id === "acm-rn" || id === "acm-sw" ? "acm" : id];
            // Nothing was told: whether there is none or it was not told is another matter.
            if (credits.length === 0) continue;
            expect(
              Object.fromEntries(
                renewal.buckets.map(({ id, certainMinutes, possibleMinutes, atLeastMinutes }) => {
                  expect(possibleMinutes).toBe(certainMinutes);
                  return [id, [certainMinutes, atLeastMinutes ?? 0]];
                }),
              ),
            ).toEqual(expected);
            expect(renewal.verdict).toBe(
              Object.values(expected).every(([have = 0, need = 0]) => have >= need) ? "met" : "unmet",
            );
          }
        }),
        { seed: SEED, numRuns: runs(300) },
      );
      expect(cycles).toBeGreaterThan(runs(160));
    },
    PROPERTY_TIMEOUT,
  );

  test(
    "towards the CMGT-BC are those of three years, and each class leaves the day after the window passes it",
    () => {
      fc.assert(
        fc.property(creditLogs, decisionDays, (entries, on) => {
          const credits = [...finalState(entries)].flatMap(([key, data]) =>
            key.startsWith("credit/") ? [data as CreditData] : [],
          );
          fc.pre(credits.length > 0);
          const { credentials } = creditsOf(recordsOf(entries), [real("cmgt-bc")], on);
          const rule = credentials[0]?.requirements[0];
          const left = (date: string) =>
            minutesOf(
              credits.filter(({ date: done }) => done <= on),
              dateOf(windowStart(date, 3)),
              date,
              about("case-management"),
            );
          expect(rule?.amount?.certain).toBe(asHours(left(on)));
          // On each day on which something leaves, what is left is what the steps so far have left of it.
          let rest = left(on);
          const steps = rule?.leaving?.steps ?? [];
          for (const [index, { from, minutes }] of steps.entries()) {
            rest -= minutes;
            if (steps[index + 1]?.from !== from) expect(left(from)).toBe(rest);
            const before = dateOf(Date.parse(from) / 86_400_000 - 1);
            expect(left(before)).toBeGreaterThan(left(from));
          }
          expect(rest).toBe(0);
          const met = left(on) >= 1_800;
          expect(rule?.leaving?.unmetFrom != null).toBe(met);
          if (met) {
            const short = rule?.leaving?.unmetFrom ?? "";
            expect(left(short)).toBeLessThan(1_800);
            expect(left(dateOf(Date.parse(short) / 86_400_000 - 1))).toBeGreaterThanOrEqual(1_800);
          }
        }),
        { seed: SEED, numRuns: runs(200) },
      );
    },
    PROPERTY_TIMEOUT,
  );
});
