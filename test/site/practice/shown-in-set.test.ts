import { describe, expect, test } from "vitest";
import type { Entry } from "../../../domain/log/entry.ts";
import { answersInSet, idsAhead } from "../../../site/src/practice/study/shown-in-set.ts";

/** An id of a minute of the day; those of one minute differ by their last letter. */
const id = (minute: number): string => `01KB000000000000000000${String(minute).padStart(4, "0")}`;
const NOON = 720;
const answer = (minute: number, version = "aa", chosen = [0]): Entry =>
  ({ v: 1, id: id(minute), kind: "answer", scenario: "a-case", item: "first", version, chosen }) as Entry;
/** A set that began at noon. */
const SET = { versions: ["aa", "bb"], begun: id(NOON), ahead: [] as string[], open: {} };
const OPEN = { chosen: [], struck: [] };
const shown = (entries: readonly Entry[], place: Parameters<typeof answersInSet>[1]): string[] =>
  [...answersInSet(entries, place).values()].map((one) => one.id).sort();

test("a set shows the answers since it began; of a question tried again, those since then", () => {
  const entries = [answer(NOON - 10), answer(NOON + 1), answer(NOON + 2, "bb")];
  expect(shown(entries, SET)).toEqual([id(NOON + 1), id(NOON + 2)]);
  const again = { ...SET, open: { aa: { ...OPEN, again: id(NOON + 3), ahead: [] } } };
  expect(shown(entries, again)).toEqual([id(NOON + 2)]);
  expect(shown([...entries, answer(NOON + 4)], again)).toEqual([id(NOON + 2), id(NOON + 4)]);
});

test("an answer from before that comes from another device later is none of the set", () => {
  expect(shown([answer(NOON - 1)], SET)).toEqual([]);
});

describe("an answer of a device that is an hour ahead", () => {
  const entries = [answer(NOON + 60, "aa", [2])];
  const ahead = idsAhead(entries, ["aa", "bb"], id(NOON));

  test("is known as such when a set begins, and is none of it", () => {
    expect(ahead).toEqual([id(NOON + 60)]);
    expect(shown(entries, { ...SET, ahead })).toEqual([]);
  });

  test("gives way to what she answers when she tries again, at once", () => {
    const now = id(NOON + 4);
    const again = { ...OPEN, again: now, ahead: idsAhead(entries, ["aa"], now) };
    const place = { ...SET, open: { aa: again } };
    expect(shown(entries, place)).toEqual([]);
    expect(shown([...entries, answer(NOON + 5)], place)).toEqual([id(NOON + 5)]);
  });
});

test("where the clock was set back after the set began, the answer that she gives is shown", () => {
  const place = { ...SET, open: { aa: { ...OPEN, given: id(NOON - 60) } } };
  expect(shown([answer(NOON - 90), answer(NOON - 60)], place)).toEqual([id(NOON - 60)]);
  const again = { ...OPEN, again: id(NOON + 60), ahead: [], given: id(NOON + 1) };
  expect(shown([answer(NOON + 1)], { ...SET, open: { aa: again } })).toEqual([id(NOON + 1)]);
});

test("answers of exams and to other questions are not counted among those ahead", () => {
  const exam = { ...answer(NOON + 60), attempt: id(1) } as Entry;
  expect(idsAhead([exam, answer(NOON + 61, "zz"), answer(NOON - 1)], ["aa"], id(NOON))).toEqual([]);
});
