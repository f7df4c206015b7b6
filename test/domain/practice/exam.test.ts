import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, type Attempt, type Entry, readEntries } from "../../../domain/log/entry.ts";
import { examsOf, lastAnswers } from "../../../domain/practice/exam.ts";
import type { PracticeItem } from "../../../domain/practice/item.ts";
import { progressOf } from "../../../domain/practice/progress.ts";
import { ulid } from "../../support/logs.ts";
import { OUTLINES } from "../../support/outlines.ts";
import { runs, SEED } from "../../support/runs.ts";

const EXAM = ulid(1, 1);
const VERSIONS = ["one", "two", "three"];
/** Minutes and seconds after the exam began. */
const after = (minutes: number, seconds = 0): string =>
  new Date(Date.UTC(2026, 10, 22, 9, minutes, seconds)).toISOString();
let made = 0;
const envelope = (minutes: number) => {
  made += 1;
  return { v: 1, id: ulid(1_000 + made, made), at: after(minutes), device: "phone" };
};
const started = (seconds: number | null = 600, minutes = 0): Attempt =>
  ({
    ...envelope(minutes),
    kind: "attempt",
    attempt: EXAM,
    step: "started",
    exam: { outline: "ccm", seed: "a", versions: VERSIONS, seconds },
  }) as Attempt;
const step = (name: "submitted" | "abandoned", minutes: number): Attempt =>
  ({ ...envelope(minutes), kind: "attempt", attempt: EXAM, step: name }) as Attempt;
const answer = (version: string, chosen: number, minutes: number, more: object = {}): Answer =>
  ({
    ...envelope(minutes),
    kind: "answer",
    attempt: EXAM,
    scenario: "file",
    item: version,
    version,
    chosen: [chosen],
    ...more,
  }) as Answer;
const only = (entries: readonly Entry[], now: string) => {
  const exams = examsOf(entries, now);
  expect(exams).toHaveLength(1);
  return exams[0] as NonNullable<(typeof exams)[0]>;
};

describe("a short exam", () => {
  test("is open until its time is up, and keeps the latest answer to each question", () => {
    const entries = [started(), answer("one", 0, 1), answer("two", 1, 2), answer("one", 3, 3)];
    const exam = only(entries, after(9, 59));
    expect(exam).toMatchObject({ state: "open", endedAt: null, deadline: after(10), versions: VERSIONS });
    expect([...exam.answers].map(([version, { chosen }]) => [version, chosen])).toEqual([
      ["one", [3]],
      ["two", [1]],
    ]);
    expect(only(entries, after(10))).toMatchObject({ state: "expired", endedAt: after(10) });
  });

  test("without a clock is open until it is handed in", () => {
    const entries = [started(null), answer("one", 0, 900)];
    expect(only(entries, "2027-11-22T09:00:00.000Z")).toMatchObject({ state: "open", deadline: null });
    expect(only([...entries, step("submitted", 1_000)], after(1_001))).toMatchObject({
      state: "submitted",
      endedAt: after(1_000),
    });
  });

  test("keeps answers that come after the deadline or after it was handed in, and does not count them", () => {
    const intime = answer("one", 0, 9);
    const late = answer("one", 1, 11);
    const exam = only([started(), intime, late], after(12));
    expect(exam.answers.get("one")?.id).toBe(intime.id);
    expect(exam.late.map(({ id }) => id)).toEqual([late.id]);
    const handed = only([started(), intime, step("submitted", 9), answer("two", 0, 9), late], after(12));
    // The same moment is in time: an answer and the handing-in can fall in one millisecond.
    expect([...handed.answers.keys()]).toEqual(["one", "two"]);
    expect(handed.late.map(({ id }) => id)).toEqual([late.id]);
  });

  test("that is handed in after the deadline ended at the deadline", () => {
    expect(only([started(), step("submitted", 11)], after(12))).toMatchObject({
      state: "expired",
      endedAt: after(10),
    });
  });

  test("is handed in where any device did so, and else given up", () => {
    expect(only([started(), step("submitted", 5), step("abandoned", 3)], after(6)).state).toBe("submitted");
    expect(only([started(), step("abandoned", 5)], after(6))).toMatchObject({
      state: "abandoned",
      endedAt: after(5),
    });
  });

  test.each([
    ["an hour", -60],
    ["a moment", 8.95],
  ])("counts what its end names, though the clock there is %s behind", (_, minutes) => {
    const given = [answer("one", 0, 1), answer("two", 1, 9)];
    const end = { ...step("submitted", minutes), answers: given.map(({ id }) => id) };
    const exam = only([started(), ...given, end], after(9.5));
    expect([...exam.answers.keys()]).toEqual(["one", "two"]);
    expect(exam.late).toEqual([]);
    // Never before it began, nor before an answer that it names.
    expect(exam).toMatchObject({ state: "submitted", endedAt: after(9) });
    // What it does not name is held against its time.
    expect(
      only([started(), ...given, answer("three", 0, 9, { at: after(9, 30) }), end], after(9.5)).late,
    ).toHaveLength(1);
  });

  test("takes no answer after the deadline, though its end names it", () => {
    const late = answer("one", 0, 11);
    const end = { ...step("submitted", 9), answers: [late.id] };
    expect(only([started(), late, end], after(12)).answers.size).toBe(0);
  });

  test("has no answer to a question whose answer was taken back, until another one is given", () => {
    const given = [started(), answer("one", 0, 1), answer("two", 1, 1)];
    const back = answer("one", 0, 2, { chosen: [] });
    const entries = [...given, back];
    expect([...only(entries, after(3)).answers.keys()]).toEqual(["two"]);
    expect(only([...entries, answer("one", 3, 4)], after(5)).answers.get("one")?.chosen).toEqual([3]);
    // An end names it too: the answer before must not come back, whatever the clocks say.
    expect(lastAnswers(entries, EXAM)).toContain(back.id);
    const end = { ...step("submitted", -60), answers: lastAnswers(entries, EXAM) };
    const handedIn = only([...entries, end], after(5));
    expect([...handedIn.answers.keys()]).toEqual(["two"]);
    expect(progress([...entries, end], after(5))).toMatchObject({ answers: 2, answered: 1, open: 0 });
    expect(progress(entries, after(3))).toMatchObject({ answers: 2, open: 1 });
  });

  test("keeps the answer that counts where it is taken back after the end", () => {
    const exam = only([started(), answer("one", 0, 1), answer("one", 0, 11, { chosen: [] })], after(12));
    expect(exam.answers.get("one")?.chosen).toEqual([0]);
    expect(exam.late).toEqual([]);
  });

  test("is the only place where an answer can be taken back", () => {
    const back = answer("one", 0, 2, { chosen: [] });
    const { attempt: _, ...inStudy } = back;
    expect(readEntries([back])).toEqual([back]);
    expect(readEntries([inStudy])).toEqual([]);
  });

  test("takes no answers to questions that are not in it, and knows nothing of an attempt that has not begun", () => {
    expect(only([started(), answer("four", 0, 1)], after(2)).answers.size).toBe(0);
    expect(examsOf([answer("one", 0, 1), step("submitted", 2)], after(3))).toEqual([]);
  });
});

const ITEMS = VERSIONS.map(
  (version): PracticeItem => ({
    scenario: "file",
    title: "A file",
    item: version,
    version,
    key: [1],
    options: 4,
    level: "application",
    blueprint: { ccm: "psychosocial" },
    current: true,
  }),
);
const progress = (entries: readonly Entry[], now: string) => progressOf(entries, ITEMS, OUTLINES, now);
const study = (version: string, chosen: number, minutes: number, more: object = {}): Answer => {
  const { attempt: _, ...rest } = answer(version, chosen, minutes, more);
  return rest as Answer;
};

describe("what an exam says of progress", () => {
  test("is nothing while it is open, also where its beginning has not arrived yet", () => {
    const entries = [started(), answer("one", 1, 1)];
    expect(progress(entries, after(2))).toMatchObject({ open: 1, answered: 0, best: 0 });
    expect(progress(entries.slice(1), after(2))).toMatchObject({ open: 1, answered: 0, best: 0 });
    expect(progress(entries, after(10))).toMatchObject({ open: 0, answered: 1, counted: 1, best: 1 });
  });

  test("is the last answer that was given in time, once", () => {
    const entries = [started(), answer("one", 0, 1), answer("one", 1, 2), answer("one", 0, 11)];
    expect(progress(entries, after(12))).toMatchObject({ answers: 3, answered: 1, counted: 1, best: 1 });
  });
});

describe("an answer within a day of seeing the reasons", () => {
  const day = 24 * 60;
  test("is kept, and the one before it still tells what is known", () => {
    const entries = [study("one", 0, 0), study("one", 1, day - 1)];
    expect(progress(entries, after(3 * day))).toMatchObject({ answered: 1, counted: 1, best: 0 });
    expect(progress([...entries, study("one", 1, 2 * day)], after(3 * day))).toMatchObject({ best: 1 });
  });
  test("is one exactly a day later no more", () => {
    expect(progress([study("one", 0, 0), study("one", 1, day)], after(2 * day)).best).toBe(1);
  });
  test("is one to a question that an exam asked, also where it was left open there", () => {
    const exam = [started(), answer("one", 0, 1)];
    expect(progress([...exam, study("two", 1, 20)], after(30))).toMatchObject({
      answered: 2,
      counted: 1,
      best: 0,
    });
    expect(progress([...exam, study("two", 1, day + 10)], after(2 * day)).best).toBe(1);
  });
  test("is not one that was given in the same moment, before it", () => {
    const entries = [study("one", 1, 5), study("one", 0, 5)];
    expect(progress(entries, after(6))).toMatchObject({ answered: 1, counted: 1, best: 1 });
  });
  test("is found among thousands", () => {
    const entries = Array.from({ length: 4_000 }, (_, index) => study("one", index % 2, index));
    // One a minute for 2.8 days: every answer but the first comes too soon.
    expect(progress(entries, after(5_000))).toMatchObject({ answered: 1, counted: 1, best: 0 });
  });
  test("of an exam counts from its end, and of one that was given up the reasons were not seen", () => {
    const exam = [started(), answer("one", 0, 1)];
    const again = study("one", 1, day + 5);
    expect(progress([...exam, again], after(3 * day)).best).toBe(0);
    expect(progress([...exam, step("abandoned", 2), again], after(3 * day)).best).toBe(1);
  });
});

describe("what to look at again", () => {
  test("is what was not the best or unsure, the oldest first, and apart what was sure and not the best", () => {
    const entries = [
      study("two", 0, 1, { sure: "sure" }),
      study("one", 1, 2, { sure: "unsure" }),
      study("three", 1, 3, { sure: "sure" }),
    ];
    const found = progress(entries, after(4));
    expect(found.weak.map(({ item }) => item)).toEqual(["two", "one"]);
    expect(found.sureButWrong.map(({ item }) => item)).toEqual(["two"]);
  });
});

test("a score that somebody writes into the entries changes nothing", () => {
  const forged = fc.dictionary(
    fc.constantFrom(
      "best",
      "correct",
      "right",
      "score",
      "total",
      "key",
      "endedAt",
      "deadline",
      "interval",
      "counted",
    ),
    fc.oneof(fc.boolean(), fc.integer(), fc.constant([0]), fc.constant(after(90))),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...VERSIONS), fc.nat({ max: 3 }), fc.nat({ max: 12 })), {
        maxLength: 8,
      }),
      forged,
      fc.boolean(),
      (given, extra, handedIn) => {
        const entries = [
          started(),
          ...given.map(([version, chosen, minutes]) => answer(version, chosen, minutes)),
          ...(handedIn ? [step("submitted", 11)] : []),
        ];
        const written = entries.map((entry) => ({ ...extra, ...entry }));
        const inside = written.map((entry) =>
          "exam" in entry && entry.exam !== undefined
            ? { ...entry, exam: { ...extra, ...entry.exam } }
            : entry,
        );
        expect(readEntries(inside)).toHaveLength(entries.length);
        expect(progress(readEntries(inside), after(20))).toEqual(progress(entries, after(20)));
      },
    ),
    { seed: SEED, numRuns: runs(100) },
  );
});
