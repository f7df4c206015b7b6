import { describe, expect, test } from "vitest";
import type { Level, PublishedItem, PublishedScenario } from "../../../domain/authoring/scenario.ts";
import { day } from "../../../domain/calendar/day.ts";
import type { Outline } from "../../../domain/credentials/outlines.ts";
import { coverageOf, missingTo } from "../../../domain/practice/coverage.ts";
import { writeNext } from "../../../domain/practice/write-next.ts";

const OUTLINES: readonly Outline[] = [
  {
    id: "weighed",
    name: "Weighed",
    credentials: ["a"],
    confidence: "verified-official",
    asOf: "2026",
    domains: [
      { id: "large", name: "Large", percent: 70 },
      { id: "small", name: "Small", percent: 30, estimate: "Divided by us." },
    ],
  },
  {
    id: "even",
    name: "Even",
    credentials: ["b"],
    confidence: "article-only",
    asOf: "2022",
    domains: [
      { id: "one", name: "One" },
      { id: "two", name: "Two" },
    ],
  },
];

const item = (
  key: number,
  level: Level,
  blueprint: Record<string, string>,
  options = 4,
  multiple = false,
): PublishedItem => ({
  id: "what-first",
  question: "What first?",
  multiple,
  story: [],
  options: Array.from({ length: options }, (_, index) => ({
    text: `Option ${index}`,
    rationale: "Because.",
    key: index === key,
  })),
  version: "1",
  level,
  blueprint,
});
const file = (
  id: string,
  items: readonly PublishedItem[],
  more: Partial<PublishedScenario> = {},
): PublishedScenario => ({
  id,
  title: `The case ${id}`,
  case: "A case.",
  blueprint: {},
  level: "application",
  sources: [{ title: "A source", read: day("2026-11-01") }],
  reviewed: { on: day("2026-11-20"), by: "editorial" },
  items,
  ...more,
});

const large = { weighed: "large", even: "one" };
/** Three questions on the large domain, one on the small one; all of them in the first domain of the even exam but one. */
const FILES = [
  file("a", [item(0, "application", large), item(1, "analysis", large), item(1, "application", large)], {
    setting: "hospital",
  }),
  file("b", [item(2, "recall", { weighed: "small" })], {
    reviewed: { on: day("2026-01-01"), by: "clinician" },
    sources: [
      { title: "One", read: day("2026-01-05") },
      { title: "Two", read: day("2025-12-31") },
    ],
  }),
];
const found = coverageOf(FILES, OUTLINES, day("2026-11-22"));

describe("coverage", () => {
  test("counts questions, cases of several and single ones", () => {
    expect(found).toMatchObject({ questions: 4, scenarios: 1, singles: 1 });
  });

  test("holds each domain against its weight", () => {
    // 3 of 4 are 75 %, above 70; the small one has 25 of 30: (1 + 1) of (4 + 1) are 40.
    expect(found.exams[0]).toMatchObject({
      name: "Weighed",
      published: true,
      questions: 4,
      domains: [
        { id: "large", weight: 70, questions: 3, share: 75, short: 0 },
        { id: "small", weight: 30, questions: 1, share: 25, short: 1, estimate: "Divided by us." },
      ],
    });
  });

  test("takes even shares where none are published, and leaves out questions that name no domain of the exam", () => {
    // 3 of 3 are in the first: (0 + 3) of (3 + 3) are half.
    expect(found.exams[1]).toMatchObject({
      published: false,
      questions: 3,
      domains: [
        { weight: 50, questions: 3, share: 100, short: 0 },
        { weight: 50, questions: 0, share: 0, short: 3 },
      ],
    });
  });

  test("counts levels, in all and in each domain", () => {
    expect(found.levels).toEqual([
      { level: "recall", questions: 1 },
      { level: "application", questions: 2 },
      { level: "analysis", questions: 1 },
    ]);
    expect(found.exams[0]?.domains.map(({ levels }) => levels)).toEqual([
      { recall: 0, application: 2, analysis: 1 },
      { recall: 1, application: 0, analysis: 0 },
    ]);
  });

  test("counts settings, also those without a question and files that name none", () => {
    const of = (setting: string | undefined) => found.settings.find((one) => one.setting === setting);
    expect([of("hospital"), of("hospice"), of(undefined)].map((one) => one?.questions)).toEqual([3, 0, 1]);
  });

  test("counts where the best answer stands, over questions with one best answer of four", () => {
    const odd = file("c", [item(0, "recall", large, 3), item(0, "recall", large, 4, true)]);
    expect(found.keys).toEqual([1, 2, 1, 0]);
    expect(coverageOf([...FILES, odd], OUTLINES, day("2026-11-22")).keys).toEqual([1, 2, 1, 0]);
  });

  test("lists the oldest first, with its age in days and the source that was read longest ago", () => {
    expect(found.files.map(({ id, age, by, read }) => [id, age, by, read])).toEqual([
      // January 1 is day 1 of the year 2026, November 22 is day 326.
      ["b", 325, "clinician", "2025-12-31"],
      ["a", 2, "editorial", "2026-11-01"],
    ]);
  });

  test("of nothing is zero everywhere", () => {
    const none = coverageOf([], OUTLINES, day("2026-11-22"));
    expect(none).toMatchObject({ questions: 0, scenarios: 0, singles: 0, keys: [0, 0, 0, 0], files: [] });
    expect(none.exams.flatMap(({ domains }) => domains.map(({ share, short }) => [share, short]))).toEqual(
      Array(4).fill([0, 0]),
    );
  });
});

describe("how many questions are missing to a weight", () => {
  test.each([
    [30, 3, 10, 0],
    // (2 + 2) of (10 + 2) are a third; (2 + 1) of 11 are 27 %.
    [30, 2, 10, 2],
    [50, 0, 3, 3],
    [7, 7, 100, 0],
    [100, 1, 5, 0],
  ])("%i%%, with %i of %i, are %i", (weight, has, all, missing) => {
    expect(missingTo(weight, has, all)).toBe(missing);
  });
});

describe("what to write next", () => {
  test("is the domain most short of its weight, then empty levels, settings and places of the key", () => {
    const next = writeNext(found);
    expect(next.filter(({ kind }) => kind === "domain")).toEqual([
      // A published weight says more than an even share, so it comes first.
      { kind: "domain", exam: "Weighed", domain: "Small", short: 1 },
      { kind: "domain", exam: "Even", domain: "Two", short: 3 },
    ]);
    expect(next.filter(({ kind }) => kind === "level")).toEqual([
      { kind: "level", exam: "Weighed", domain: "Small", level: "application" },
      { kind: "level", exam: "Weighed", domain: "Small", level: "analysis" },
      { kind: "level", exam: "Even", domain: "Two", level: "application" },
      { kind: "level", exam: "Even", domain: "Two", level: "analysis" },
    ]);
    const [setting] = next.filter((one) => one.kind === "setting");
    expect(setting?.settings).toContain("hospice");
    expect(setting?.settings).not.toContain("hospital");
    expect(setting?.settings).not.toContain("other");
    // None of four has the best answer last.
    expect(next.at(-1)).toEqual({ kind: "key", place: 3, questions: 0, of: 4 });
  });

  test("says nothing of places that are even", () => {
    const even = coverageOf(
      [
        file(
          "a",
          [0, 1, 2, 3].map((key) => item(key, "application", large)),
        ),
      ],
      OUTLINES,
      day("2026-11-22"),
    );
    expect(writeNext(even).filter(({ kind }) => kind === "key")).toEqual([]);
  });
});
