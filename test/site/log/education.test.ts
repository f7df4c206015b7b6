import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import type { Credits } from "../../../domain/log/credits-view.ts";
import type { RecordData } from "../../../domain/log/record-data.ts";
import { lengthText } from "../../../site/src/log/app/words.ts";
import { readForm } from "../../../site/src/log/form/read-form.ts";
import { creditFields } from "../../../site/src/log/views/education/fields.ts";
import { deadlineWords } from "../../../site/src/log/views/education/renewal-words.ts";
import { secondLook } from "../../../site/src/log/views/education/second-look.ts";
import { topicChoices, topicLabel } from "../../../site/src/log/views/education/topics.ts";
import { usesInWords, usesOf } from "../../../site/src/log/views/education/uses.ts";
import { recordsTold, testId } from "../../support/told-records.ts";

const ON = day("2026-11-22");

describe("the form of a class", () => {
  const fields = creditFields([]);
  const raw = { "date.month": "3", "date.day": "15", "date.year": "2026" };

  test.each([
    ["1.5", 90],
    ["1:30", 90],
    ["2", 120],
    ["1.25", 75],
  ])("hours typed as %s are %i minutes", (minutes, kept) => {
    expect(readForm(fields, { ...raw, minutes })).toMatchObject({
      ok: true,
      data: { date: "2026-03-15", minutes: kept },
    });
  });

  test("needs a date and hours, and nothing else", () => {
    const result = readForm(fields, { title: "Heart failure" });
    expect(result.ok ? [] : result.faults.map(({ field }) => field)).toEqual(["date.month", "minutes"]);
    const least = readForm(fields, { ...raw, minutes: "2" });
    // What was not told is not there: no topic is not "no topic".
    expect(least).toEqual({ ok: true, data: { date: "2026-03-15", minutes: 120 } });
  });

  test("suggests approvers that she wrote, the most frequent first, then the sponsors of the content", () => {
    const records = recordsTold([
      ["credit", testId(1), { approver: "Ohio Board of Nursing" }],
      ["credit", testId(2), { approver: "CCMC" }],
      ["credit", testId(3), { approver: " CCMC " }],
      ["credit", testId(4), { approver: "Gone" }],
      ["credit", testId(4), null],
    ]);
    const approver = creditFields(records).find(({ name }) => name === "approver");
    const suggestions = approver?.kind === "text" ? (approver.suggestions ?? []) : [];
    expect(suggestions.slice(0, 2)).toEqual(["CCMC", "Ohio Board of Nursing"]);
    expect(suggestions).toContain("ANCC");
    expect(suggestions).not.toContain("Gone");
    expect(new Set(suggestions).size).toBe(suggestions.length);
  });
});

describe("topics", () => {
  test("are those of every log, and the ones that a class has already", () => {
    const values = topicChoices(["pain-management"]).map(({ value }) => value);
    for (const topic of ["case-management", "ethics", "clinical", "leadership", "pain-management"])
      expect(values).toContain(topic);
    expect(values.at(-1)).toBe("other");
    expect(topicLabel("pain-management")).toBe("Pain management");
  });

  test("a correction keeps a topic that no list has", () => {
    const [record] = recordsTold([["credit", testId(1), { topics: ["pain-management"] }]]);
    const fields = creditFields([], record as never);
    const raw = { "date.month": "3", "date.day": "15", "date.year": "2026", minutes: "1" };
    expect(readForm(fields, { ...raw, topics: "pain-management ethics" })).toMatchObject({
      data: { topics: ["pain-management", "ethics"] },
    });
  });
});

describe("a second look before a class is saved", () => {
  const records = recordsTold([
    ["credit", testId(1), { title: "Heart failure", date: "2026-03-15", minutes: 120 }],
  ]);
  const look = (credit: object, id?: string) => secondLook(credit as RecordData<"credit">, id, records, ON);
  const same = "Your log already has “Heart failure” on March 15, 2026. Is this the same class?";

  test("names one of the same day and length, or the same day and title", () => {
    expect(look({ title: "Other", date: day("2026-03-15"), minutes: 120 })).toEqual([same]);
    expect(look({ title: " heart FAILURE", date: day("2026-03-15"), minutes: 60 })).toEqual([same]);
  });

  test("has nothing to say about another day, another class or itself", () => {
    expect(look({ title: "Heart failure", date: day("2026-03-16"), minutes: 120 })).toEqual([]);
    expect(look({ title: "Other", date: day("2026-03-15"), minutes: 60 })).toEqual([]);
    expect(look({ date: day("2026-03-15") })).toEqual([]);
    expect(look({ title: "Heart failure", date: day("2026-03-15"), minutes: 120 }, testId(1))).toEqual([]);
  });

  test("says that a day is still ahead; today is not", () => {
    expect(look({ date: day("2026-11-23"), minutes: 60 })).toEqual([
      "November 23, 2026 is still ahead. It counts from that day on.",
    ]);
    expect(look({ date: ON, minutes: 60 })).toEqual([]);
  });
});

describe("how long a class was", () => {
  test.each([
    [120, "2.0 h"],
    [90, "1.5 h"],
    [75, "1.25 h"],
    [80, "1 h 20 min"],
    [undefined, "Hours not told"],
  ])("%s minutes", (minutes, words) => {
    expect(lengthText(minutes)).toBe(words);
  });
});

describe("what a class counts towards", () => {
  const towards = (rule: string, counts: "yes" | "may" | "no", because: string, credential = "ccm") => ({
    credential,
    kind: credential === "ccm" ? ("renewal" as const) : ("eligibility" as const),
    rule,
    counts,
    because,
  });
  const bucket = (id: string, inside: string | null, atLeastMinutes: number | null) => ({
    id,
    title: `Title of ${id}`,
    inside,
    atLeastMinutes,
  });
  const credits = {
    credits: [
      {
        record: "a",
        towards: [
          towards("education", "yes", "Counted in full.", "cmgt-bc"),
          towards("all", "yes", "Counted in full."),
          towards("ethics", "yes", "Counted in full."),
          towards("limit", "yes", "Counted in full."),
        ],
      },
      {
        record: "b",
        towards: [
          towards("education", "no", "It is too old.", "cmgt-bc"),
          towards("all", "may", "May count. Its date is not told."),
          towards("ethics", "no", "It is not about ethics."),
        ],
      },
    ],
    credentials: [{ credential: "cmgt-bc", name: "CMGT-BC" }],
    renewals: [
      {
        credential: "ccm",
        name: "CCM",
        buckets: [bucket("all", null, 4800), bucket("ethics", "all", 480), bucket("limit", "all", null)],
      },
    ],
  } as unknown as Credits;
  const words = (record: string) => usesInWords(usesOf(credits).get(record) ?? []);

  test("names the rules, and the part of a renewal that it counts in", () => {
    expect(words("a")).toEqual(["Counts for: CMGT-BC; renewal of the CCM; Title of ethics (CCM)."]);
  });

  test("says why it may count or does not; that it is not in a part of a renewal is no news", () => {
    expect(words("b")).toEqual([
      "May count for: renewal of the CCM. Its date is not told.",
      "Not counted for: CMGT-BC. It is too old.",
    ]);
  });
});

describe("the deadline of a renewal in words", () => {
  const cycle = { from: "2021-12-01", to: "2026-11-30", end: "told", years: 5 } as const;
  test.each([
    [{ state: "running", daysLeft: 8 }, "8 days left, until November 30, 2026."],
    [{ state: "open", daysLeft: 1 }, "1 day left, until November 30, 2026. You can apply now."],
    [{ state: "running", daysLeft: 1042 }, "1,042 days left, until November 30, 2026."],
    [{ state: "open", daysLeft: 0 }, "Today is the last day. You can apply now."],
    [
      { state: "late", daysLeft: -3 },
      "The last valid day was November 30, 2026. The deadline is over. A late renewal may be possible: ask the sponsor now.",
    ],
    [{ state: "ended", daysLeft: -90 }, "The last valid day was November 30, 2026. This cycle is over."],
  ] as const)("%o", (renewal, words) => {
    expect(deadlineWords({ ...renewal, cycle })).toBe(words);
  });

  test("is not known without dates", () => {
    expect(deadlineWords({ state: "unknown", cycle: null, daysLeft: null })).toBe(
      "We do not know your deadline.",
    );
  });
});
