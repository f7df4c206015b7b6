import { describe, expect, test } from "vitest";
import { csvText } from "../../../domain/log/csv.ts";
import { readEntries } from "../../../domain/log/entry.ts";
import { recordsOf } from "../../../domain/log/records.ts";
import { tablesOf } from "../../../site/src/log/views/data/tables.ts";

let made = 0;
const id = (): string => {
  made += 1;
  return `01JD0000000000000000${String(made).padStart(6, "0")}`;
};
const entry = (kind: string, payload: object) => ({
  v: 1,
  id: id(),
  kind,
  at: "2026-11-22T08:00:00.000Z",
  device: "phone",
  ...payload,
});
const record = (kind: string, name: string, data: object | null, replaces: readonly string[] = []) =>
  entry(kind, { record: name, data, replaces });
const tables = (...values: readonly unknown[]) => {
  const entries = readEntries(values);
  expect(entries).toHaveLength(values.length);
  return tablesOf({ entries, records: recordsOf(entries) });
};

describe("the tables of a log", () => {
  test("are those that hold something", () => {
    expect(tables()).toEqual([]);
    const gone = record("goal", "acm-rn", {});
    expect(
      tables(record("goal", "ccm", {}), gone, record("goal", "acm-rn", null, [gone.id])).map(
        ({ name, rows }) => [name, rows.length],
      ),
    ).toEqual([["goals", 2]]);
  });

  test("hours stand in the order of their days, in hours and in minutes, with the employer", () => {
    const job = id();
    const [hours] = tables(
      record("employment", job, { employer: "Mercy" }),
      record("hours", "b", { employment: job, date: "2026-11-02", minutes: 2220, span: "week" }),
      record("hours", "a", {
        employment: job,
        date: "2026-10-30",
        minutes: 440,
        span: "day",
        from: "23:00",
        to: "06:50",
      }),
    );
    expect(hours?.rows).toEqual([
      [
        "Day or first day of the week",
        "Covers",
        "Hours",
        "Minutes",
        "Employer",
        "From",
        "To",
        "Unpaid break in minutes",
        "Remark",
      ],
      ["2026-10-30", "Shift", 7.33, 440, "Mercy", "23:00", "06:50", undefined, undefined],
      ["2026-11-02", "Week", 37, 2220, "Mercy", undefined, undefined, undefined, undefined],
    ]);
  });

  test("say in words what the record holds in code, and leave out what was not told", () => {
    const of = (name: string, values: readonly unknown[]) =>
      tables(...values).find((table) => table.name === name)?.rows[1];
    expect(
      of("licenses", [record("license", "a", { profession: "RN", status: "pending", restricted: false })]),
    ).toEqual([
      "Registered nurse (RN)",
      undefined,
      undefined,
      "Not issued yet",
      undefined,
      undefined,
      "No",
      undefined,
    ]);
    expect(
      of("degrees", [record("degree", "a", { level: "master", field: "nursing", completed: null })]),
    ).toEqual(["Master's degree", "Nursing", "Still studying", undefined, undefined, undefined, undefined]);
    expect(
      of("jobs", [
        record("employment", id(), {
          role: "case-manager",
          start: "2024-03",
          end: null,
          hoursPerWeek: 37.5,
          caseManagementShare: 0.3333,
          documentedMinutes: 124_830,
        }),
      ])?.slice(4, 9),
    ).toEqual(["2024-03", "Still there", 37.5, 33.33, 2080.5]);
    expect(
      of("education", [
        record("credit", "a", { title: "Ethics", minutes: 90, topics: ["case-management", "ethics"] }),
      ]),
    ).toEqual(["Ethics", undefined, 1.5, 90, "Case management; Ethics", ...Array(5).fill(undefined)]);
    expect(of("statements", [record("declaration", "good-moral-character", { value: false })])).toEqual([
      "I can show good moral character, in line with the Commission's Code of Professional Conduct.",
      "No",
    ]);
    expect(
      of("credentials", [record("held", "a", { credential: "cmgt-bc", validThrough: "2027-01-31" })]),
    ).toEqual(["CMGT-BC", undefined, undefined, "2027-01-31", undefined]);
    expect(
      of("practice", [
        entry("answer", {
          scenario: "a-case",
          item: "what-first",
          version: "1",
          chosen: [0, 3],
          seconds: 12,
        }),
      ]),
    ).toEqual(["2026-11-22T08:00:00.000Z", "a-case", "what-first", "A D", 12]);
  });

  test("never hand a spreadsheet a formula", () => {
    const [table] = tables(record("employment", id(), { employer: '=HYPERLINK("https://example.org")' }));
    expect(csvText(table?.rows ?? [])).toContain('"\'=HYPERLINK(""https://example.org"")"');
  });
});
