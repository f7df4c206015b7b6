import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import type { FileAge } from "../../../domain/practice/coverage.ts";
import { byAge, newestDay, settingName, wantedWords } from "../../../site/src/lib/coverage-words.ts";

const exam = (name: string, published: boolean) => ({ id: name, name, published, questions: 0, domains: [] });
const EXAMS = [exam("CCM", true), exam("ACM", false)];

describe("what to write next, in words", () => {
  test("is measured against the exam's share where one is published", () => {
    expect(wantedWords({ kind: "domain", exam: "CCM", domain: "Care Management", short: 15 }, EXAMS)).toBe(
      "Care Management (CCM): 15 more questions would bring it to its share of the exam.",
    );
    expect(wantedWords({ kind: "domain", exam: "ACM", domain: "Planning", short: 1 }, EXAMS)).toBe(
      "Planning (ACM): 1 more question would bring it to an even share. No shares of this exam are published.",
    );
  });

  test("names levels, settings and the letter of the best answer", () => {
    expect(
      wantedWords({ kind: "level", exam: "ACM", domain: "Planning", level: "analysis" }, EXAMS),
    ).toContain("has no question of the level “Analysis");
    expect(wantedWords({ kind: "setting", settings: ["hospice", "school"] }, EXAMS)).toBe(
      "No question takes place in these settings: Hospice and School.",
    );
    expect(wantedWords({ kind: "key", place: 3, questions: 2, of: 40 }, EXAMS)).toContain(
      "The best answer is D in only 2 of 40",
    );
  });
});

test("a setting has the name that the checker gives it", () => {
  expect([settingName("insurer"), settingName(undefined)]).toEqual(["Insurer or health plan", "Not named"]);
});

test("files are counted once by how long ago they were reviewed, also those of today", () => {
  const ages = [0, 31, 32, 366, 367].map((age) => ({ age }) as FileAge);
  expect(byAge(ages).map(({ count }) => count)).toEqual([2, 1, 1, 1]);
});

test("the newest day is that of a review or of a reading, whichever is later", () => {
  const file = (on: string, ...read: string[]) => ({
    id: "a",
    title: "A case",
    case: "",
    items: [],
    blueprint: {},
    level: "application" as const,
    sources: read.map((one) => ({ title: "A source", read: day(one) })),
    reviewed: { on: day(on), by: "editorial" as const },
  });
  expect(newestDay([file("2026-11-20"), file("2026-11-02", "2026-10-01")])).toBe("2026-11-20");
  expect(newestDay([file("2026-11-02", "2026-10-01", "2026-11-21")])).toBe("2026-11-21");
});
