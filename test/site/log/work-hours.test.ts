import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import type { HoursLine } from "../../../domain/log/hours-line.ts";
import type { RecordData } from "../../../domain/log/record-data.ts";
import { again, linesByJob, monthsOf } from "../../../site/src/log/views/work/lines.ts";
import { fillHours, minutesByClock } from "../../../site/src/log/views/work/shift-time.ts";
import { logRecord } from "../../support/log-record.ts";

type HoursData = RecordData<"hours">;
const JOB = "01JZZZZZZZZZZZZZZZZZZZZZZZ";
const line = (id: string, data: HoursData): HoursLine => ({ id, data });

describe("hours by the clock", () => {
  test.each([
    ["07:00", "15:30", 30, 480],
    // Overnight: the end is the next day.
    ["19:00", "07:30", 30, 720],
    // The same time is a whole day.
    ["07:00", "07:00", 0, 1440],
    ["23:59", "00:00", 0, 1],
    ["00:00", "23:59", 0, 1439],
    // A break longer than the shift is no time worked.
    ["09:00", "10:00", 90, -30],
  ])("%s to %s less %i minutes is %i", (from, to, breakMinutes, minutes) => {
    expect(minutesByClock(from, to, breakMinutes)).toBe(minutes);
  });

  test("an unfinished time gives nothing", () => {
    expect(minutesByClock("19:00", "", 0)).toBeUndefined();
    expect(minutesByClock("24:00", "07:00", 0)).toBeUndefined();
  });

  test("a start, an end and a break fill in the hours", () => {
    expect(fillHours({ from: "19:00", to: "07:30", breakMinutes: "30" }, "to").minutes).toBe("12");
    expect(fillHours({ from: "08:00", to: "15:20" }, "from").minutes).toBe("7:20");
  });

  test("hours that she corrects stay as she wrote them", () => {
    const raw = { from: "19:00", to: "07:30", minutes: "13" };
    expect(fillHours(raw, "minutes")).toBe(raw);
    expect(fillHours(raw, "note")).toBe(raw);
  });

  test("a break that cannot be read, or is too long, fills in nothing", () => {
    expect(fillHours({ from: "09:00", to: "10:00", breakMinutes: "half", minutes: "1" }, "to").minutes).toBe(
      "1",
    );
    expect(fillHours({ from: "09:00", to: "10:00", breakMinutes: "90" }, "to").minutes).toBeUndefined();
  });
});

describe("the lines of a job", () => {
  test("the newest day comes first, of one day the last recorded; a line without a day waits at the top", () => {
    const records = [
      logRecord("hours", "01A", { employment: JOB, date: day("2026-10-01") }),
      logRecord("hours", "01B", { employment: JOB, date: day("2026-10-14") }),
      logRecord("hours", "01C", { employment: JOB }),
      logRecord("hours", "01D", { employment: JOB, date: day("2026-10-01") }),
      logRecord("hours", "01E", { employment: "01KZZZZZZZZZZZZZZZZZZZZZZZ", date: day("2026-10-20") }),
      logRecord("hours", "01F", null),
    ];
    expect(
      linesByJob(records)
        .get(JOB)
        ?.map(({ id }) => id),
    ).toEqual(["01C", "01B", "01D", "01A"]);
  });

  test("months have their sums; a week belongs to the month of its first day", () => {
    const months = monthsOf([
      line("c", { date: day("2026-11-02"), minutes: 450 }),
      line("b", { date: day("2026-10-28"), minutes: 2160, span: "week" }),
      line("a", { date: day("2026-10-01"), minutes: 441 }),
      line("0", { date: day("2026-10-01") }),
    ]);
    expect(months.map(({ month, minutes, lines }) => [month, minutes, lines.length])).toEqual([
      ["2026-11", 450, 1],
      ["2026-10", 2601, 3],
    ]);
  });
});

describe("the same hours again", () => {
  const shift: HoursData = {
    employment: JOB as HoursData["employment"],
    date: day("2026-10-14"),
    minutes: 720,
    span: "day",
    from: "19:00",
    to: "07:30",
    breakMinutes: 30,
    note: "Double admission",
  };
  test("a shift is today's, without the remark", () => {
    const { note: _, ...same } = shift;
    expect(again(line("a", shift), day("2026-11-02"))).toEqual({ ...same, date: "2026-11-02" });
  });
  test("a week is the week after", () => {
    const week: HoursData = { date: day("2026-12-28"), minutes: 2160, span: "week" };
    expect(again(line("a", week), day("2027-02-01"))).toEqual({ ...week, date: "2027-01-04" });
  });
});
