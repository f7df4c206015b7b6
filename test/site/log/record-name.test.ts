import { describe, expect, test } from "vitest";
import { type Entry, readEntries } from "../../../domain/log/entry.ts";
import { recordsOf } from "../../../domain/log/records.ts";
import { kindLabel, kindName, nameWithAnswer, recordName } from "../../../site/src/log/app/record-name.ts";

const JOB = "01JD0000000000000000000001";
let made = 10;
const entry = (kind: string, record: string, data: unknown, replaces: string[] = []): unknown => {
  made += 1;
  const id = `01JD00000000000000000000${made}`;
  return { v: 1, id, kind, at: "2026-03-15T09:30:00.000Z", device: "test", record, data, replaces };
};
const recordsFrom = (...entries: unknown[]) => recordsOf(readEntries(entries));
const namesOf = (...entries: unknown[]): string[] => {
  const records = recordsFrom(...entries);
  expect(records.length).toBeGreaterThan(0);
  return records.map((record) => recordName(record, records));
};
const one = (kind: string, record: string, data: unknown): string | undefined =>
  namesOf(entry(kind, record, data))[0];

describe("what a record is called", () => {
  test("a job by its employer and role", () => {
    expect(one("employment", JOB, { employer: "Mercy", role: "case-manager" })).toBe("Mercy, case manager");
    expect(one("employment", JOB, {})).toBe("A job");
  });

  test("hours by their length, day and employer", () => {
    const names = namesOf(
      entry("employment", JOB, { employer: "Mercy" }),
      entry("hours", "01JD0000000000000000000002", {
        employment: JOB,
        date: "2026-10-14",
        minutes: 450,
        span: "day",
      }),
    );
    expect(names).toContain("7.5 h on October 14, 2026, Mercy");
    expect(one("hours", JOB, { date: "2026-10-12", minutes: 440, span: "week" })).toBe(
      "7 h 20 min in the week from October 12, 2026",
    );
  });

  test("a class by its title, else by who gave it", () => {
    expect(one("credit", JOB, { title: "Heart failure", provider: "CMSA" })).toBe("Heart failure");
    expect(one("credit", JOB, { title: " ", provider: "CMSA" })).toBe("CMSA");
    expect(one("credit", JOB, {})).toBe("Class without a title");
  });

  test("a credential by the name that people know", () => {
    expect(one("goal", "cmgt-bc", {})).toBe("CMGT-BC");
    expect(one("held", JOB, { credential: "ccm" })).toBe("CCM");
    expect(one("held", JOB, { credential: "cphq" })).toBe("cphq");
  });

  test("a flag inside a short exam by the exam, and another by its question", () => {
    expect(one("flag", `${JOB}.a31fc331b2f7`, {})).toBe("A question in a short exam");
    expect(one("flag", "the-third-fall:what-comes-first", {})).toBe("the-third-fall:what-comes-first");
  });

  test("statements and settings in words", () => {
    const moral =
      "I can show good moral character, in line with the Commission's Code of Professional Conduct.";
    expect(one("declaration", "good-moral-character", { value: true })).toBe(moral);
    expect(one("declaration", "long-gone", { value: true })).toBe("Long gone");
    expect(one("setting", "all-told.credits", { value: true })).toBe("You said that you have no classes");
    expect(one("setting", "practice.time-factor", { value: 1.5 })).toBe("Time in short exams");
    // Every object of the language has something of this name.
    expect(one("setting", "constructor", { value: true })).toBe("Constructor");
  });

  test("a statement with its answer where that is not beside it", () => {
    const named = (value?: boolean) =>
      recordsFrom(entry("declaration", "long-gone", { value })).map((record) => nameWithAnswer(record, []));
    expect([named(true), named(false), named()]).toEqual([
      ["Yes: Long gone"],
      ["No: Long gone"],
      ["Long gone"],
    ]);
  });

  test("that she has none is an answer of hers", () => {
    const [none, other] = recordsFrom(
      entry("setting", "all-told.degrees", { value: true }),
      entry("setting", "shown", { value: true }),
    ).map(kindName);
    expect([none, other]).toEqual(["Answer of “none”", "Log setting"]);
  });

  test("a kind is called as its records are, and never as the place where she works", () => {
    const none = entry("setting", "all-told.degrees", { value: true });
    const other = entry("setting", "shown", { value: true });
    expect(kindLabel("setting", recordsFrom(none))).toBe("Answer of “none”");
    expect(kindLabel("setting", recordsFrom(none, other))).toBe("Log setting");
    expect(kindLabel("credit", recordsFrom(none))).toBe("Class");
  });

  test("what was removed keeps its name", () => {
    const first = entry("credit", JOB, { title: "Heart failure" }) as Entry;
    expect(namesOf(first, entry("credit", JOB, null, [first.id]))).toEqual(["Heart failure"]);
  });
});
