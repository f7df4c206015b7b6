import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { readEntries } from "../../../domain/log/entry.ts";
import type { RecordKind } from "../../../domain/log/record-data.ts";
import type { LogRecord } from "../../../domain/log/records.ts";
import { recordsOf } from "../../../domain/log/records.ts";
import {
  degreeData,
  type Kind,
  lookAtGoal,
  lookAtHeld,
  lookAtLicense,
} from "../../../site/src/log/views/record/kinds.ts";
import { lineOf } from "../../../site/src/log/views/record/lines.ts";
import { statementsOf } from "../../../site/src/log/views/record/statements.tsx";

const ON = day("2026-11-22");
let made = 0;
const entry = (kind: RecordKind, record: string, data: object | null, replaces: readonly string[] = []) => {
  made += 1;
  const id = `01JD0000000000000000${String(made).padStart(6, "0")}`;
  return { v: 1, id, kind, at: "2026-11-22T08:00:00.000Z", device: "phone", record, data, replaces };
};
const records = (...entries: readonly unknown[]) => recordsOf(readEntries(entries));
const line = (kind: Kind, data: object, id = "a") =>
  lineOf(records(entry(kind, id, data))[0] as LogRecord<Exclude<Kind, "declaration">>, ON);

describe("a record as a line", () => {
  test("a license: what it is, and what was told about it", () => {
    expect(
      line("license", {
        profession: "RN",
        jurisdiction: "Ohio",
        status: "active",
        expires: "2028-08-31",
        number: "7",
      }),
    ).toEqual({
      what: "Registered nurse (RN)",
      about: ["Ohio", "Number 7", "Active", "Valid through August 31, 2028"],
    });
  });

  test("a license says when it is over, and what was not told", () => {
    expect(line("license", { expires: "2026-11-21", restricted: true })).toEqual({
      what: "License, profession not told",
      about: ["Status not told", "Expired November 21, 2026", "Restricted"],
    });
    // Valid through its last day.
    expect(line("license", { expires: "2026-11-22" }).about).toContain("Valid through November 22, 2026");
    expect(line("license", { status: "pending" }).about).toEqual(["Not issued yet"]);
  });

  test("a degree that she still studies for, and one of which little was told", () => {
    expect(line("degree", { level: "master", field: "social-work", completed: null })).toEqual({
      what: "Master's degree, social work",
      about: ["Still studying"],
    });
    expect(line("degree", {})).toEqual({ what: "Degree, level not told", about: ["Date not told"] });
  });

  test("a credential and a goal go by the names of the content", () => {
    expect(line("held", { credential: "cmgt-bc", validThrough: "2026-01-31" })).toEqual({
      what: "CMGT-BC",
      about: ["Ended January 31, 2026"],
    });
    expect(line("goal", { by: "2027-06-30" }, "acm-rn")).toEqual({
      what: "ACM-RN",
      about: ["By June 30, 2027"],
    });
    expect(line("goal", {}, "another").what).toBe("another");
  });

  test("a removed record says what it said last", () => {
    const first = entry("goal", "ccm", { by: "2027-06-30" });
    const [removed] = records(first, entry("goal", "ccm", null, [first.id]));
    expect(lineOf(removed as LogRecord<"goal">, ON).about).toEqual(["By June 30, 2027"]);
  });
});

describe("a second look", () => {
  test("at a license that is said to be active and is over, and at dates the wrong way round", () => {
    expect(lookAtLicense({ status: "active", expires: day("2026-11-21") }, ON)).toEqual([
      "This license expired on November 21, 2026. If you have renewed it, write the new date.",
    ]);
    expect(lookAtLicense({ status: "active", expires: ON }, ON)).toEqual([]);
    expect(lookAtLicense({ status: "expired", expires: day("2026-11-21") }, ON)).toEqual([]);
    expect(lookAtLicense({ issued: day("2027-01-01"), expires: day("2026-12-31") }, ON)).toHaveLength(1);
  });

  test("at a credential that ends before it begins, and at a goal in the past", () => {
    expect(lookAtHeld({ from: day("2026-12-01"), validThrough: day("2026-11-30") })).toHaveLength(1);
    expect(lookAtHeld({ from: day("2026-12-01"), validThrough: day("2026-12-01") })).toEqual([]);
    expect(lookAtGoal({ by: day("2026-11-21") }, ON)).toEqual(["November 21, 2026 is over. Check the year."]);
    expect(lookAtGoal({ by: ON }, ON)).toEqual([]);
  });
});

test("a degree of which only the month is known was finished by the end of that month", () => {
  expect(degreeData({ level: "master", completed: "2024-02" })).toEqual({
    level: "master",
    completed: "2024-02-29",
  });
  expect(degreeData({ completed: "2024-02-10" })).toEqual({ completed: "2024-02-10" });
  expect(degreeData({ completed: null })).toEqual({ completed: null });
});

describe("the statements", () => {
  const asked = (...entries: readonly unknown[]) => statementsOf(records(...entries)).map(({ id }) => id);

  test("without a goal are those of every credential", () => {
    const nurse = entry("degree", "n", { level: "bachelor", field: "nursing" });
    expect(asked(nurse)).toEqual(["good-moral-character"]);
    expect(asked(nurse, entry("license", "a", { profession: "other" })).toSorted()).toEqual([
      "good-moral-character",
      "independent-assessment",
      "social-work-license",
    ]);
  });

  test("without a degree are also those of credentials that need one: it may still be told", () => {
    expect(asked().toSorted()).toEqual([
      "aswb-bachelors-exam",
      "aswb-masters-exam",
      "good-moral-character",
      "nasw-ethics-and-education",
      "nasw-practice-and-ethics",
    ]);
  });

  test("about work are there once there is a job", () => {
    const cdms = entry("goal", "cdms", {});
    expect(asked(cdms)).toEqual([]);
    expect(asked(cdms, entry("employment", "j", {}))).toEqual(["cdms-practice-areas"]);
    expect(asked(cdms, entry("employment", "j", { role: "nurse" }))).toEqual([]);
  });

  test("that she has answered stay, though they matter no more", () => {
    const degree = entry("degree", "d", { level: "bachelor", field: "nursing" });
    expect(asked(degree, entry("declaration", "nasw-practice-and-ethics", { value: true }))).toEqual([
      "nasw-practice-and-ethics",
      "good-moral-character",
    ]);
  });

  test("with a goal are those of its rules, and those that she has answered", () => {
    // Only the CCM asks for good moral character.
    expect(asked(entry("goal", "cmgt-bc", {}))).toEqual([]);
    expect(
      asked(entry("goal", "cmgt-bc", {}), entry("declaration", "good-moral-character", { value: false })),
    ).toEqual(["good-moral-character"]);
    expect(
      asked(entry("goal", "ccm", {}), entry("license", "a", { profession: "other" })).toSorted(),
    ).toEqual(["good-moral-character", "independent-assessment"]);
  });
});
