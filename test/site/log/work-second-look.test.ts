import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import type { RecordData } from "../../../domain/log/record-data.ts";
import { lookAtHours, lookAtJob } from "../../../site/src/log/views/work/second-look.ts";
import { logRecord } from "../../support/log-record.ts";

type HoursData = RecordData<"hours">;
const MERCY = "01JZZZZZZZZZZZZZZZZZZZZZZA" as NonNullable<HoursData["employment"]>;
const CLINIC = "01JZZZZZZZZZZZZZZZZZZZZZZB" as NonNullable<HoursData["employment"]>;
const ON = day("2026-11-22");

const jobs = [
  logRecord("employment", MERCY, {
    employer: "Mercy",
    role: "case-manager",
    start: day("2024-03-01"),
    end: null,
  }),
  logRecord("employment", CLINIC, { role: "nurse", start: day("2020-01-01"), end: day("2026-10-31") }),
];
const night: HoursData = {
  employment: MERCY,
  date: day("2026-10-14"),
  minutes: 720,
  span: "day",
  from: "19:00",
  to: "07:30",
  breakMinutes: 30,
};
const look = (line: HoursData, others: HoursData[] = [], id?: string) =>
  lookAtHours(line, id, [...jobs, ...others.map((data, index) => logRecord("hours", `0${index}`, data))], ON);

describe("before hours are saved", () => {
  test("a shift that fits needs no second look", () => {
    expect(look(night, [{ ...night, date: day("2026-10-16") }])).toEqual([]);
  });

  test("the same hours once more are one thing to look at, although they overlap as well", () => {
    expect(look(night, [night])).toEqual([
      "The same hours are already there: 12.0 h, Oct 14, 2026, 7:00 PM to 7:30 AM. Both would count.",
    ]);
  });

  test("a correction is not compared with what it corrects", () => {
    expect(look(night, [night], "00")).toEqual([]);
  });

  test("a shift in another job that is not over yet, after midnight", () => {
    const morning: HoursData = {
      employment: CLINIC,
      date: day("2026-10-15"),
      minutes: 360,
      span: "day",
      from: "07:00",
      to: "13:00",
    };
    expect(look(morning, [night])).toEqual([
      "By the clock it overlaps another shift: Mercy, 12.0 h, Oct 14, 2026, 7:00 PM to 7:30 AM. Both would count.",
    ]);
    // One that begins when the other ends does not.
    expect(look({ ...morning, from: "07:30", to: "13:30" }, [night])).toEqual([]);
  });

  test("a week over days that are recorded apart", () => {
    const week: HoursData = { employment: MERCY, date: day("2026-10-12"), minutes: 2160, span: "week" };
    expect(look(week, [night])).toEqual([
      "It covers days that are recorded apart as well: 12.0 h, Oct 14, 2026, 7:00 PM to 7:30 AM. Both would count.",
    ]);
  });

  test("a day with more than 24 hours in all jobs", () => {
    const long: HoursData = { employment: CLINIC, date: day("2026-10-14"), minutes: 721, span: "day" };
    expect(look(long, [night])).toEqual(["With it, October 14, 2026 has more than 24 hours."]);
    expect(look({ ...long, minutes: 720 }, [night])).toEqual([]);
  });

  test("a day outside the dates of the job, and one that is still to come", () => {
    expect(look({ employment: CLINIC, date: day("2026-11-02"), minutes: 60, span: "day" })).toEqual([
      "This lies outside the dates of its job. It counts by its own date.",
    ]);
    expect(look({ employment: MERCY, date: day("2026-11-23"), minutes: 60, span: "day" })).toEqual([
      "This day is still to come. It counts from that day on.",
    ]);
  });

  test("more hours than the clock shows; fewer are usual", () => {
    expect(look({ ...night, minutes: 780 })).toEqual([
      "From 7:00 PM to 7:30 AM, less the break, is 12.0 h. You wrote 13.0 h. That is right on a night when the clocks were set back.",
    ]);
    expect(look({ ...night, minutes: 300 })).toEqual([]);
  });
});

describe("before a job is saved", () => {
  const [mercy] = jobs;
  if (mercy === undefined) throw new Error("There is no job.");
  const data = mercy.head.data ?? {};

  test("the same employer with overlapping dates may be one job told twice", () => {
    const [sentence, ...others] = lookAtJob({ ...data, start: day("2025-01-01") }, undefined, jobs, ON);
    expect(sentence).toContain("Mercy");
    expect(others).toEqual([]);
  });

  test("a correction is not compared with what it corrects", () => {
    expect(lookAtJob({ ...data, start: day("2025-01-01") }, mercy, jobs, ON)).toEqual([]);
  });

  test("another role or supervisor is another job, unless it was wrong before", () => {
    const sentences = lookAtJob(
      { ...data, role: "supervisor-of-case-managers", supervisorCredential: "CCM" },
      mercy,
      jobs,
      ON,
    );
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain("You changed the role.");
    const led = logRecord("employment", MERCY, { ...data, supervisorCredential: "none" });
    expect(lookAtJob({ ...data, supervisorCredential: "CCM" }, led, [led], ON)[0]).toContain(
      "You changed the supervisor's credential.",
    );
  });
});
