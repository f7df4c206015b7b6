import { describe, expect, test } from "vitest";
import { changesBetween } from "../../../domain/credentials/changes.ts";

/** Two editions, each with its own days and sources, which are never a change. */
const then = (edition: object) => ({
  id: "then",
  from: "2020-01-01",
  until: "2024-12-31",
  read: "2026-01-01",
  sources: ["a"],
  asOf: "2020",
  ...edition,
});
const now = (edition: object) => ({
  id: "now",
  from: "not-known",
  seenInForce: "2025-01-01",
  read: "2026-02-02",
  sources: ["b"],
  asOf: "2025",
  note: "Read again.",
  ...edition,
});
const changes = (before: object, after: object) => changesBetween(then(before), now(after));

describe("changesBetween", () => {
  test("two editions that say the same differ in nothing, whatever their days and sources", () => {
    expect(changes({ usd: 225 }, { usd: 225 })).toEqual([]);
  });

  test("an amount", () => {
    expect(changes({ usd: 225 }, { usd: 235 })).toEqual([
      { is: "value", key: "usd", before: 225, after: 235 },
    ]);
  });

  test("a field that is new, and one that is gone", () => {
    expect(changes({ text: "Once a year." }, { allYear: true })).toEqual([
      { is: "value", key: "allYear", after: true },
      { is: "value", key: "text", before: "Once a year." },
    ]);
  });

  test("a threshold inside a rule that lies in a group is told of the rule", () => {
    const rules = (months: number) => ({
      requirements: [
        {
          id: "work",
          kind: "any-of",
          title: "Work",
          of: [{ id: "alone", kind: "employment", title: "Alone", atLeast: { months }, sources: ["x"] }],
        },
      ],
    });
    expect(changes(rules(24), rules(36))).toEqual([
      {
        is: "value",
        part: { id: "alone", title: "Alone" },
        key: "atLeast.months",
        before: 24,
        after: 36,
      },
    ]);
  });

  test("entries of a list, whose order means nothing", () => {
    const license = (accept: readonly string[]) => ({
      requirements: [{ id: "license", kind: "license", title: "License", accept }],
    });
    expect(changes(license(["RN", "LCSW", "CRC"]), license(["CRC", "RN", "LPC"]))).toEqual([
      {
        is: "list",
        part: { id: "license", title: "License" },
        key: "accept",
        added: ["LPC"],
        removed: ["LCSW"],
      },
    ]);
    expect(changes(license(["RN", "CRC"]), license(["CRC", "RN"]))).toEqual([]);
  });

  test("a list that is not there is an empty one", () => {
    expect(changes({ topics: [] }, {})).toEqual([]);
    expect(changes({}, { topics: ["ethics"] })).toEqual([
      { is: "list", key: "topics", added: ["ethics"], removed: [] },
    ]);
  });

  test("a word in the place of a list is one change", () => {
    expect(changes({ topics: "any" }, { topics: ["ethics"] })).toEqual([
      { is: "value", key: "topics", before: "any", after: ["ethics"] },
    ]);
  });

  test("periods, which have no id, are entries", () => {
    const spring = { apply: { from: "02-01", to: "02-28" }, exam: { from: "05-01", to: "05-31" } };
    const fall = { apply: { from: "08-01", to: "08-31" }, exam: { from: "11-01", to: "11-30" } };
    expect(changes({ periods: [spring] }, { periods: [spring, fall] })).toEqual([
      { is: "list", key: "periods", added: [fall], removed: [] },
    ]);
  });

  test("domains that are new, gone, renamed, and of another share; what is gone stands last", () => {
    expect(
      changes(
        {
          domains: [
            { id: "delivery", name: "Delivery", percent: 28 },
            { id: "ethics", name: "Ethics", percent: 17 },
            { id: "support", name: "Support", percent: 55 },
          ],
        },
        {
          domains: [
            { id: "care", name: "Care", percent: 27 },
            { id: "ethics", name: "Ethics and Law", percent: 18, estimate: "Worked out." },
            { id: "support", name: "Support", percent: 55 },
          ],
        },
      ),
    ).toEqual([
      {
        is: "added",
        part: { id: "care", title: "Care" },
        fields: new Map<string, unknown>([
          ["name", "Care"],
          ["percent", 27],
        ]),
      },
      {
        is: "value",
        part: { id: "ethics", title: "Ethics and Law" },
        key: "name",
        before: "Ethics",
        after: "Ethics and Law",
      },
      { is: "value", part: { id: "ethics", title: "Ethics and Law" }, key: "percent", before: 17, after: 18 },
      { is: "value", part: { id: "ethics", title: "Ethics and Law" }, key: "estimate", after: "Worked out." },
      {
        is: "removed",
        part: { id: "delivery", title: "Delivery" },
        fields: new Map<string, unknown>([
          ["name", "Delivery"],
          ["percent", 28],
        ]),
      },
    ]);
  });

  test("a rule that stands below another group is moved, not new", () => {
    const rule = { id: "work", kind: "employment", title: "Work", atLeast: { months: 12 } };
    const group = { id: "routes", kind: "any-of", title: "Routes", of: [rule] };
    expect(changes({ requirements: [rule] }, { requirements: [group] })).toEqual([
      {
        is: "added",
        part: { id: "routes", title: "Routes" },
        fields: new Map([
          ["kind", "any-of"],
          ["title", "Routes"],
        ]),
      },
      { is: "moved", part: { id: "work", title: "Work" }, to: { id: "routes", title: "Routes" } },
    ]);
  });

  test("a part that stands alone under its key, as the exam's questions do", () => {
    const questions = (total: number) => ({ questions: { id: "questions", title: "Questions", total } });
    expect(changes(questions(150), questions(180))).toEqual([
      {
        is: "value",
        part: { id: "questions", title: "Questions" },
        key: "total",
        before: 150,
        after: 180,
      },
    ]);
  });

  test("how well it is confirmed is a difference, since it weighs the others", () => {
    expect(changes({ confidence: "verified-secondary" }, { confidence: "verified-official" })).toEqual([
      { is: "value", key: "confidence", before: "verified-secondary", after: "verified-official" },
    ]);
  });
});
