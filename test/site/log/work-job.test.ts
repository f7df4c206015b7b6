import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import type { ExperienceJob } from "../../../domain/log/experience-view.ts";
import type { HoursLine } from "../../../domain/log/hours-line.ts";
import { RECORD_DATA } from "../../../domain/log/record-data.ts";
import { isAsked } from "../../../site/src/log/form/field.ts";
import { readForm } from "../../../site/src/log/form/read-form.ts";
import { toRaw } from "../../../site/src/log/form/to-raw.ts";
import { basisFaults, basisFieldFor, firstLineAsks } from "../../../site/src/log/views/work/basis.ts";
import { jobFields } from "../../../site/src/log/views/work/job-fields.ts";
import {
  basisSentence,
  countsSentence,
  isOver,
  jobDates,
  jobName,
  linesText,
  toldNoHours,
} from "../../../site/src/log/views/work/work-words.ts";
import { month } from "../../support/day.ts";

const asked = (raw: Record<string, string>, lines = 0): string[] =>
  jobFields(lines)
    .filter((field) => isAsked(field, raw))
    .map(({ name }) => name);

describe("the form of a job", () => {
  test("only the role is needed; what is left out is not told", () => {
    expect(readForm(jobFields(0), { role: "nurse" })).toEqual({ ok: true, data: { role: "nurse" } });
    expect(readForm(jobFields(0), { employer: "Mercy" })).toEqual({
      ok: false,
      faults: [{ field: "role", message: "Choose your role in this job." }],
    });
  });

  test("what was read is shown again and read the same, field by field", () => {
    const job = {
      role: "case-manager",
      employer: "Mercy",
      start: "2024-03",
      end: null,
      hoursPerWeek: 37.5,
      caseManagementShare: 0.755,
      workedAs: "RN",
      setting: "hospital",
      paid: true,
      supervised: true,
      supervisorCredential: "CCM",
      note: "Days only",
    };
    expect(RECORD_DATA.employment.safeParse(job).success).toBe(true);
    expect(readForm(jobFields(0), toRaw(jobFields(0), job))).toEqual({ ok: true, data: job });
    const total = { role: "case-manager", documentedMinutes: 2080 * 60, end: "2025-12-31" };
    expect(readForm(jobFields(0), toRaw(jobFields(0), total))).toEqual({ ok: true, data: total });
  });

  test("what counts is asked as soon as there are two to choose from", () => {
    expect(asked({ hoursPerWeek: "36" })).not.toContain("basis");
    expect(asked({ documentedMinutes: "2,080" })).not.toContain("basis");
    // Shifts are one of two as soon as hours a week are told, which months need: asked from the beginning.
    expect(asked({}, 3)).toContain("basis");
    expect(asked({ hoursPerWeek: "36", documentedMinutes: "2,080" })).toContain("basis");
    expect(asked({ hoursPerWeek: "36" }, 3)).toContain("basis");
    expect(asked({ documentedMinutes: "2,080" }, 3)).toContain("basis");
  });

  test("what counts has to be told where it is chosen", () => {
    expect(basisFaults({ basis: "weekly" })).toEqual([
      { field: "hoursPerWeek", message: "Write the hours a week, or choose something else that counts." },
    ]);
    expect(basisFaults({ basis: "documented", hoursPerWeek: 36 })).toEqual([
      {
        field: "documentedMinutes",
        message: "Write the documented total, or choose something else that counts.",
      },
    ]);
    expect(basisFaults({ basis: "weekly", hoursPerWeek: 36 })).toEqual([]);
    expect(basisFaults({ basis: "dated" })).toEqual([]);
    expect(basisFaults({})).toEqual([]);
  });

  test("the share is not asked beside a documented total, unless it was told", () => {
    expect(asked({})).toContain("caseManagementShare");
    expect(asked({ documentedMinutes: "2,080" })).not.toContain("caseManagementShare");
    expect(asked({ documentedMinutes: "2,080", caseManagementShare: "50" })).toContain("caseManagementShare");
  });

  test("who was not supervised is not asked what the supervisor held", () => {
    expect(asked({})).toContain("supervisorCredential");
    expect(asked({ supervised: "no" })).not.toContain("supervisorCredential");
  });
});

describe("what counts, when the first shift is added", () => {
  test("is asked where hours a week or a total counted until now, and was not chosen", () => {
    expect(firstLineAsks({ hoursPerWeek: 36 }, 0)).toBe(true);
    expect(firstLineAsks({ documentedMinutes: 60 }, 0)).toBe(true);
    expect(firstLineAsks({}, 0)).toBe(false);
    expect(firstLineAsks({ hoursPerWeek: 36 }, 1)).toBe(false);
    expect(firstLineAsks({ hoursPerWeek: 36, basis: "weekly" }, 0)).toBe(false);
  });

  test("offers only what there is", () => {
    const offered = (job: Parameters<typeof basisFieldFor>[0]) => {
      const field = basisFieldFor(job);
      return field.kind === "choice" ? field.choices.map(({ value }) => value) : [];
    };
    expect(offered({ hoursPerWeek: 36 })).toEqual(["dated", "weekly"]);
    expect(offered({ documentedMinutes: 60 })).toEqual(["dated", "documented"]);
  });
});

describe("a job in words", () => {
  test("its name is its employer, else its role", () => {
    expect(jobName({ employer: "Mercy", role: "nurse" })).toBe("Mercy");
    expect(jobName({ role: "nurse" })).toBe("Nurse");
    expect(jobName({})).toBe("Job without a name");
  });

  test("its dates: still there, ended and not told", () => {
    expect(jobDates({ start: month("2024-03"), end: null })).toBe("March 2024 to now");
    expect(jobDates({ start: day("2024-03-09"), end: month("2025-12") })).toBe(
      "Mar 9, 2024 to December 2025",
    );
    expect(jobDates({ start: month("2024-03") })).toBe("March 2024, end not told");
    expect(jobDates({ end: null })).toBe("Start not told to now");
    expect(jobDates({})).toBe("Dates not told");
  });

  test("it is over after its last possible day", () => {
    expect(isOver({ end: month("2026-11") }, day("2026-11-30"))).toBe(false);
    expect(isOver({ end: month("2026-11") }, day("2026-12-01"))).toBe(true);
    expect(isOver({ end: null }, day("2026-12-01"))).toBe(false);
    expect(isOver({}, day("2026-12-01"))).toBe(false);
  });

  test("what its hours come from", () => {
    const view = (basis: ExperienceJob["basis"]): ExperienceJob => ({
      record: "a",
      label: "",
      basis,
      minutes: 0,
      possibleMinutes: 0,
      lines: 0,
    });
    const lines: HoursLine[] = [
      { id: "a", data: { span: "day" } },
      { id: "b", data: { span: "week" } },
      { id: "c", data: { span: "day" } },
    ];
    expect(basisSentence(view("documented"), { documentedMinutes: 2080 * 60 })).toBe(
      "Counts from your documented total of 2,080.0 h.",
    );
    expect(basisSentence(view("dated"), {}, lines)).toBe(
      "Counts from the 2 shifts and 1 week that you recorded.",
    );
    expect(basisSentence(view("weekly"), { hoursPerWeek: 36, caseManagementShare: 0.5 })).toBe(
      "Counts from 36 hours a week, 50 percent case management.",
    );
    expect(basisSentence(view("weekly"), {})).toBe("No hours told yet.");
    expect(linesText(lines.slice(0, 1))).toBe("1 shift");
  });

  test("which hours count, and from what months do, in one sentence", () => {
    const view = (basis: ExperienceJob["basis"]): ExperienceJob => ({
      record: "a",
      label: "",
      basis,
      minutes: 0,
      possibleMinutes: 0,
      lines: 1,
    });
    const dates = { start: month("2024-03"), end: null };
    const lines: HoursLine[] = [{ id: "a", data: { span: "day" } }];
    expect(countsSentence(view("dated"), { ...dates, hoursPerWeek: 36 }, lines)).toBe(
      "Hours count from the 1 shift that you recorded; months count from the dates of the job, at 36 hours a week.",
    );
    expect(countsSentence(view("weekly"), { ...dates, hoursPerWeek: 20 }, [])).toBe(
      "Hours count from 20 hours a week; months count from the dates of the job, at 20 hours a week.",
    );
    // Without hours a week, rule 4 takes the average of the hours that were told.
    expect(countsSentence(view("documented"), { ...dates, documentedMinutes: 6000 }, [])).toBe(
      "Hours count from your documented total of 100.0 h; months count from the dates of the job, at the average of those hours a week.",
    );
    expect(countsSentence(view("dated"), { start: month("2024-03") }, lines)).toBe(
      "Hours count from the 1 shift that you recorded; months cannot count before you tell whether you still work there.",
    );
  });

  test("are not told where nothing was recorded and no hours a week", () => {
    const view = (basis: "weekly" | "documented" | "dated", lines: number) =>
      ({ record: "a", label: "a", basis, minutes: 0, possibleMinutes: null, lines }) as const;
    expect(toldNoHours(view("weekly", 0), {})).toBe(true);
    expect(toldNoHours(view("dated", 0), { hoursPerWeek: 36 })).toBe(true);
    expect(toldNoHours(view("dated", 1), {})).toBe(false);
    expect(toldNoHours(view("weekly", 0), { hoursPerWeek: 36 })).toBe(false);
    expect(toldNoHours(view("documented", 0), {})).toBe(false);
  });
});
