import { describe, expect, test } from "vitest";
import type { Answer } from "../../../domain/log/entry.ts";
import type { PracticeItem } from "../../../domain/practice/item.ts";
import { resultOf } from "../../../domain/practice/result.ts";
import { ulid } from "../../support/logs.ts";

const OUTLINE = {
  id: "ccm",
  domains: [
    { id: "care", name: "Care" },
    { id: "law", name: "Law" },
    { id: "quality", name: "Quality" },
  ],
};
const item = (version: string, domain: string, more: Partial<PracticeItem> = {}): PracticeItem => ({
  scenario: "file",
  title: "A case",
  item: version,
  version,
  key: [1],
  options: 4,
  level: "application",
  blueprint: { ccm: domain },
  current: true,
  ...more,
});
let made = 0;
const answer = (version: string, ...chosen: number[]): Answer => {
  made += 1;
  return {
    v: 1,
    id: ulid(1_000, made),
    at: "2026-11-22T09:00:00.000Z",
    device: "phone",
    kind: "answer",
    scenario: "file",
    item: version,
    version,
    chosen,
  } as Answer;
};
const examOf = (versions: readonly string[], answers: readonly Answer[], late: readonly Answer[] = []) => ({
  versions,
  answers: new Map(answers.map((one) => [one.version, one])),
  late,
});

describe("the result of a short exam", () => {
  test("counts by domain what was asked, answered and best, in the order of the outline", () => {
    const items = [item("a", "care"), item("b", "care", { key: [0, 2] }), item("c", "law")];
    const { domains, questions, ...counts } = resultOf(
      examOf(["c", "a", "b"], [answer("a", 1), answer("b", 0)]),
      items,
      OUTLINE,
    );
    // All or nothing: half of two keys is not the best answer.
    expect(counts).toEqual({ asked: 3, answered: 2, best: 1 });
    expect(domains.map(({ domain, asked, answered, best }) => [domain, asked, answered, best])).toEqual([
      ["care", 2, 2, 1],
      ["law", 1, 0, 0],
      ["quality", 0, 0, 0],
    ]);
    expect(questions.map(({ number, version, best }) => [number, version, best])).toEqual([
      [1, "c", false],
      [2, "a", true],
      [3, "b", false],
    ]);
  });

  test("says nothing of a domain with seven answers, and gives the interval of eight", () => {
    const versions = ["1", "2", "3", "4", "5", "6", "7", "8"];
    const items = versions.map((version) => item(version, "care"));
    const seven = versions.slice(1).map((version) => answer(version, 1));
    const few = resultOf(examOf(versions, seven), items, OUTLINE);
    expect(few.domains[0]).toMatchObject({ asked: 8, answered: 7, best: 7, interval: null });
    const enough = resultOf(examOf(versions, [...seven, answer("1", 0)]), items, OUTLINE);
    // Wilson, z = 1.644853627: n = 8, p = 7/8. z² = 2.705543; middle = (0.875 + 0.169096) / 1.338193 = 0.780228;
    // half = 1.644854 √(0.109375 / 8 + 2.705543 / 256) / 1.338193 = 1.644854 · 0.155678 / 1.338193 = 0.191353.
    expect(enough.domains[0]?.interval?.low).toBeCloseTo(0.5889, 3);
    expect(enough.domains[0]?.interval?.high).toBeCloseTo(0.9716, 3);
  });

  test("counts an answer that came within a day of its reasons, and keeps it out of the interval", () => {
    const versions = ["1", "2", "3", "4", "5", "6", "7", "8"];
    const given = versions.map((version) => answer(version, 1));
    const { domains, questions } = resultOf(
      examOf(versions, given),
      versions.map((version) => item(version, "care")),
      OUTLINE,
      new Set([given[2]?.id ?? ""]),
    );
    expect(domains[0]).toMatchObject({ answered: 8, best: 8, interval: null });
    expect(questions.filter(({ remembered }) => remembered).map(({ version }) => version)).toEqual(["3"]);
  });

  test("scores a version that has been replaced, by its own key", () => {
    const items = [item("old", "care", { key: [3], current: false }), item("new", "care", { key: [0] })];
    const { best, questions } = resultOf(examOf(["old"], [answer("old", 3)]), items, OUTLINE);
    expect(best).toBe(1);
    expect(questions[0]?.item?.current).toBe(false);
  });

  test("scores nothing of a version that nobody knows, and still lists it", () => {
    const { asked, answered, best, domains, questions } = resultOf(
      examOf(["unheard-of", "a"], [answer("unheard-of", 1), answer("a", 1)]),
      [item("a", "law")],
      OUTLINE,
    );
    expect([asked, answered, best]).toEqual([2, 1, 1]);
    expect(domains.map((one) => one.asked)).toEqual([0, 1, 0]);
    expect(questions[0]).toMatchObject({ version: "unheard-of", item: undefined, best: false });
  });

  test("has late answers beside what counts, and scores none of them", () => {
    const late = [answer("a", 0), answer("a", 1), answer("b", 1)];
    const { answered, best, questions } = resultOf(
      examOf(["a", "b"], [answer("a", 0)], late),
      [item("a", "care"), item("b", "law")],
      OUTLINE,
    );
    expect([answered, best]).toEqual([1, 0]);
    expect(questions.map(({ late: one }) => one?.chosen)).toEqual([[1], [1]]);
  });
});
