import { describe, expect, test } from "vitest";
import { recordsOf } from "../../../domain/log/records.ts";
import type { Exam } from "../../../domain/practice/exam.ts";
import type { PracticeItem } from "../../../domain/practice/item.ts";
import { flagsToCarry } from "../../../site/src/practice/exam/carry-flags.ts";
import { endText } from "../../../site/src/practice/exam/end-words.ts";
import { ranOutUnseen } from "../../../site/src/practice/exam/ran-out.ts";
import { ulid } from "../../support/logs.ts";

const NOW = Date.parse("2026-11-22T13:35:00.000Z");
const exam = (start: number, changes: Partial<Exam> = {}): Exam => ({
  attempt: ulid(start, 1),
  outline: "ccm",
  versions: ["one"],
  startedAt: new Date(start).toISOString(),
  deadline: null,
  state: "expired",
  endedAt: new Date(start + 1_200_000).toISOString(),
  answers: new Map(),
  late: [],
  ...changes,
});
const DAY = 86_400_000;

describe("an exam whose time ran out", () => {
  const gone = exam(NOW - DAY);

  test("is told of until its end was seen", () => {
    expect(ranOutUnseen([gone], undefined, NOW)).toBe(gone);
    expect(ranOutUnseen([gone], ulid(NOW - 2 * DAY, 1), NOW)).toBe(gone);
    expect(ranOutUnseen([gone], gone.attempt, NOW)).toBeUndefined();
  });

  test("is told of beside one that is open, and not after a week or behind one that she handed in", () => {
    expect(ranOutUnseen([exam(NOW, { state: "open", endedAt: null }), gone], undefined, NOW)).toBe(gone);
    expect(ranOutUnseen([exam(NOW - 8 * DAY)], undefined, NOW)).toBeUndefined();
    expect(ranOutUnseen([exam(NOW - 1, { state: "submitted" }), gone], undefined, NOW)).toBeUndefined();
    expect(ranOutUnseen([], undefined, NOW)).toBeUndefined();
  });
});

test("an open exam says when it ends and how long that is", () => {
  const at = new Date(2026, 10, 22, 13, 52);
  expect(endText({ deadline: at.toISOString() }, at.getTime() - 1_200_000).replaceAll(/\s/g, " ")).toBe(
    "Ends at 1:52 PM, 20 min left.",
  );
  expect(endText({ deadline: null }, NOW)).toBe("No clock.");
});

describe("flags of an exam that has ended", () => {
  const attempt = ulid(NOW, 1);
  const item = { scenario: "a-case", item: "q1", version: "one" } as PracticeItem;
  const flag = (number: number, record: string, data: Record<string, never> | null = {}) => ({
    v: 1 as const,
    id: ulid(NOW + number, number),
    at: new Date(NOW).toISOString(),
    device: "phone",
    kind: "flag" as const,
    record,
    data,
    replaces: [],
  });
  const of = (...flags: ReturnType<typeof flag>[]) =>
    flagsToCarry(recordsOf(flags), attempt, [
      { version: "one", item },
      { version: "two", item: undefined },
    ]);

  test("become flags of the questions", () => {
    expect(of(flag(2, `${attempt}.one`))).toEqual(["a-case:q1"]);
    expect(of(flag(1, "a-case:q1", null), flag(2, `${attempt}.one`))).toEqual(["a-case:q1"]);
  });

  test("do not where she has taken it away since, or the question is not known, or another exam has it", () => {
    expect(of(flag(2, `${attempt}.one`), flag(3, "a-case:q1", null))).toEqual([]);
    expect(of(flag(2, `${attempt}.two`), flag(3, `${ulid(NOW, 9)}.one`))).toEqual([]);
    expect(of(flag(2, `${attempt}.one`, null))).toEqual([]);
  });
});
