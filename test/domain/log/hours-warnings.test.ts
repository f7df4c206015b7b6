import { describe, expect, test } from "vitest";
import { addDays, day } from "../../../domain/calendar/day.ts";
import { experienceOf } from "../../../domain/log/experience.ts";
import type { RecordKind } from "../../../domain/log/record-data.ts";
import { recordsOf } from "../../../domain/log/records.ts";
import { logOf, ON, ulid } from "../../support/logs.ts";

const [MERCY, LAKESIDE] = [ulid(1, 1), ulid(1, 2)];
type Line = readonly [RecordKind, string, object | null];
const view = (lines: readonly Line[]) => experienceOf(recordsOf(logOf(lines)), [], ON);

const job = (id: string, changes: object = {}): Line => [
  "employment",
  id,
  { employer: "Mercy", role: "case-manager", start: "2024-01-01", end: null, hoursPerWeek: 40, ...changes },
];
let made = 0;
const hours = (date: string, minutes: number, more: object = {}): Line => {
  made += 1;
  return ["hours", ulid(2, made), { employment: MERCY, date, minutes, ...more }];
};
const warnings = (lines: readonly Line[]) =>
  view(lines).warnings.map(({ code, records, job: of, date }) => [code, records, of, date]);

describe("warnings about hours", () => {
  test("there are none where nothing is wrong", () => {
    expect(
      warnings([
        job(MERCY),
        // A night shift over midnight, then one that begins when it ends; the night on which clocks change among them.
        hours("2026-10-31", 480, { from: "23:00", to: "07:00" }),
        hours("2026-11-01", 720, { from: "07:00", to: "19:00" }),
        hours("2026-11-02", 2_400, { span: "week" }),
        hours("2026-11-09", 0, { from: "07:00", to: "07:00" }),
      ]),
    ).toEqual([]);
  });

  const one = hours("2026-03-04", 480);
  const two = hours("2026-03-04", 480);
  test("the same hours twice", () => {
    expect(warnings([job(MERCY), one, two])).toEqual([
      ["hours-twice", [one[1], two[1]], MERCY, "2026-03-04"],
    ]);
  });

  test("not two shifts of the same length that begin at different times", () => {
    const early = hours("2026-03-04", 240, { from: "07:00", to: "11:00" });
    const late = hours("2026-03-04", 240, { from: "12:00", to: "16:00" });
    expect(warnings([job(MERCY), early, late])).toEqual([]);
    expect(warnings([job(MERCY), early, hours("2026-03-04", 240)])[0]?.[0]).toBe("hours-twice");
  });

  test("a shift that begins before another one has ended, also the next morning and in another job", () => {
    const night = hours("2026-03-04", 720, { from: "19:00", to: "07:30" });
    const morning = hours("2026-03-05", 240, { from: "07:00", to: "11:00" });
    expect(warnings([job(MERCY), night, morning])).toEqual([
      ["shifts-overlap", [night[1], morning[1]], MERCY, "2026-03-04"],
    ]);
    const other = ["hours", ulid(3, 1), { ...morning[2], employment: LAKESIDE }] as Line;
    expect(
      warnings([job(MERCY), job(LAKESIDE, { employer: "Lakeside", hoursPerWeek: 4 }), night, other]),
    ).toEqual([["shifts-overlap", [night[1], ulid(3, 1)], null, "2026-03-04"]]);
  });

  test("a shift that ends when it began is a whole day long", () => {
    const whole = hours("2026-03-04", 1_440, { from: "07:00", to: "07:00" });
    const early = hours("2026-03-05", 60, { from: "06:00", to: "07:00" });
    expect(warnings([job(MERCY), whole, early])).toEqual([
      ["shifts-overlap", [whole[1], early[1]], MERCY, "2026-03-04"],
    ]);
  });

  test("every shift within a long one, not only the next", () => {
    const long = hours("2026-03-04", 720, { from: "07:00", to: "19:00" });
    const [first, second] = [
      hours("2026-03-04", 60, { from: "08:00", to: "09:00" }),
      hours("2026-03-04", 61, { from: "10:00", to: "11:00" }),
    ];
    expect(warnings([job(MERCY), long, first, second])).toEqual([
      ["shifts-overlap", [long[1], first[1]], MERCY, "2026-03-04"],
      ["shifts-overlap", [long[1], second[1]], MERCY, "2026-03-04"],
    ]);
  });

  test("a week over a day that stands apart, and over another week", () => {
    const week = hours("2026-03-02", 2_400, { span: "week" });
    const within = hours("2026-03-08", 60);
    expect(warnings([job(MERCY), within, week])).toEqual([
      ["week-overlaps", [week[1], within[1]], MERCY, "2026-03-02"],
    ]);
    expect(warnings([job(MERCY), week, hours("2026-03-09", 60)])).toEqual([]);
    // The day was recorded before the week, and is its first.
    const before = hours("2026-03-02", 60);
    const after = hours("2026-03-02", 2_400, { span: "week" });
    expect(warnings([job(MERCY), before, after])).toEqual([
      ["week-overlaps", [after[1], before[1]], MERCY, "2026-03-02"],
    ]);
    const second = hours("2026-03-05", 600, { span: "week" });
    expect(warnings([job(MERCY), week, second])).toEqual([
      ["week-overlaps", [week[1], second[1]], MERCY, "2026-03-02"],
    ]);
  });

  test("more than 24 hours on one day in all jobs; exactly 24 are none", () => {
    const long = hours("2026-03-04", 720);
    const other = ["hours", ulid(3, 2), { employment: LAKESIDE, date: "2026-03-04", minutes: 721 }] as Line;
    const jobs = [job(MERCY), job(LAKESIDE, { employer: "Lakeside", hoursPerWeek: 4 })];
    expect(warnings([...jobs, long, other])).toEqual([
      ["day-too-long", [long[1], ulid(3, 2)], null, "2026-03-04"],
    ]);
    expect(warnings([...jobs, long, ["hours", ulid(3, 2), { ...other[2], minutes: 720 }]])).toEqual([]);
  });

  test("hours outside the dates of their job; a week that reaches into it is none", () => {
    const early = hours("2023-12-31", 60);
    const week = hours("2023-12-30", 70, { span: "week" });
    expect(warnings([job(MERCY), early])).toEqual([["outside-job", [early[1]], MERCY, "2023-12-31"]]);
    expect(warnings([job(MERCY), week])).toEqual([]);
    const late = hours("2024-06-01", 60);
    expect(warnings([job(MERCY, { end: "2024-05-31" }), late])[0]?.[0]).toBe("outside-job");
    expect(warnings([job(MERCY, { start: "2023-12", end: "2024-06" }), early, late])).toEqual([]);
  });

  test("hours that are still to come, and hours whose job is gone", () => {
    const later = hours("2026-11-23", 60);
    expect(warnings([job(MERCY), later])).toEqual([["in-the-future", [later[1]], MERCY, "2026-11-23"]]);
    const lost = hours("2026-03-04", 60);
    expect(warnings([job(MERCY), job(MERCY, {}), lost, ["employment", MERCY, null]])).toEqual([
      ["job-gone", [lost[1]], MERCY, "2026-03-04"],
    ]);
  });

  test("are capped, and counted in full", () => {
    const many = Array.from({ length: 300 }, (_, index) => hours(addDays(day("2022-01-01"), index), 60));
    const found = view([job(MERCY), ...many]);
    expect(found.warningsInAll).toBe(300);
    expect(found.warnings).toHaveLength(200);
    // The newest first.
    expect(found.warnings[0]?.date).toBe("2022-10-27");
  });
});
