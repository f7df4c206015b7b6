import { describe, expect, test } from "vitest";
import { leftText, minutesText, noticeBetween } from "../../../site/src/practice/exam/clock.ts";
import { clockTrouble, setBackBetween, troubleText } from "../../../site/src/practice/exam/clock-trouble.ts";
import { secondsAQuestion, secondsFor, timeFrom } from "../../../site/src/practice/exam/exam-time.ts";

const MINUTE = 60_000;
const CCM = { length: { questions: 180, minutes: 180 } };
const ACM = {};

describe("the time of an exam", () => {
  test("is the exam's own, question by question, times what the learner chose", () => {
    expect(secondsFor(CCM, 20, 1)).toBe(20 * 60);
    expect(secondsFor(CCM, 50, 1.5)).toBe(75 * 60);
    expect(secondsFor({ length: { questions: 100, minutes: 150 } }, 20, 2)).toBe(60 * 60);
    expect(secondsFor(CCM, 20, "none")).toBe(null);
  });

  test("is a minute a question where the exam's own is not known", () => {
    expect(secondsAQuestion(ACM)).toBe(60);
    expect(secondsFor(ACM, 20, 1.25)).toBe(25 * 60);
  });

  test("gives a part of a minute as a whole one", () => {
    // 50 minutes and a quarter more are 62.5.
    expect(secondsFor(CCM, 50, 1.25)).toBe(63 * 60);
  });

  test("is read back from a setting, and is the exam's own where that makes no sense", () => {
    expect([1.5, "none", 3, undefined, true].map(timeFrom)).toEqual([1.5, "none", 1, 1, 1]);
  });
});

describe("the clock", () => {
  test("counts whole minutes, and one that has begun is one", () => {
    expect(leftText(20 * MINUTE)).toBe("20 min left");
    expect(leftText(19 * MINUTE + 1)).toBe("20 min left");
    expect(leftText(1)).toBe("1 min left");
    expect(leftText(0)).toBe("0 min left");
    expect(leftText(100 * MINUTE)).toBe("1 h 40 min left");
    expect(minutesText(120)).toBe("2 h");
  });

  test("says something at five minutes and at one, once each", () => {
    const looks = [6, 5.01, 5, 4.99, 4, 1.01, 1, 0.99, 0.5, 0, -1];
    const said = looks
      .slice(1)
      .map((now, index) => noticeBetween((looks[index] ?? 0) * MINUTE, now * MINUTE));
    expect(said.filter((one) => one !== undefined)).toEqual([5, 1]);
    expect(said[1]).toBe(5);
    expect(said[5]).toBe(1);
  });

  test("after a sleep over both says the last one, and nothing when the time is up", () => {
    expect(noticeBetween(10 * MINUTE, 0.5 * MINUTE)).toBe(1);
    expect(noticeBetween(10 * MINUTE, 0)).toBe(undefined);
    expect(noticeBetween(10 * MINUTE, -MINUTE)).toBe(undefined);
  });
});

describe("a clock that is not right", () => {
  const right = { setBackMs: 0, newest: 0, now: 0, begunHere: true, aheadMs: undefined };

  test("was set back when less passed on it than on one that only goes forward", () => {
    const before = { wall: 100 * MINUTE, steady: 5 * MINUTE };
    expect(setBackBetween(before, { wall: 91 * MINUTE, steady: 6 * MINUTE })).toBe(10 * MINUTE);
    expect(setBackBetween(before, { wall: 101 * MINUTE, steady: 6 * MINUTE })).toBe(0);
    // A device that slept looks like one whose clock was set forward.
    expect(setBackBetween(before, { wall: 160 * MINUTE, steady: 6 * MINUTE })).toBe(0);
  });

  test("is told where it matters to the time left", () => {
    expect(clockTrouble(right)).toBe(undefined);
    expect(clockTrouble({ ...right, setBackMs: 10 * MINUTE })).toEqual({ kind: "set-back", ms: 10 * MINUTE });
    expect(clockTrouble({ ...right, newest: 3 * MINUTE })).toEqual({ kind: "behind", ms: 3 * MINUTE });
    // Wrong all along, and on one device: the time left is right all the same.
    expect(clockTrouble({ ...right, aheadMs: 60 * MINUTE })).toBe(undefined);
    expect(clockTrouble({ ...right, begunHere: false, aheadMs: -2 * MINUTE })).toEqual({
      kind: "differs",
      ms: -2 * MINUTE,
    });
    expect(clockTrouble({ ...right, begunHere: false, aheadMs: 59_000 })).toBe(undefined);
  });

  test("is told in words that say what it does to the time left", () => {
    expect(troubleText({ kind: "set-back", ms: 10 * MINUTE })).toMatch(
      /set back by about 10 minutes .* more time/,
    );
    expect(troubleText({ kind: "behind", ms: MINUTE })).toMatch(/about 1 minute from now\./);
    expect(troubleText({ kind: "differs", ms: -3 * 60 * MINUTE })).toMatch(/3 hours slow.* too long here/);
    expect(troubleText({ kind: "differs", ms: 2 * MINUTE })).toMatch(/2 minutes fast.* too short here/);
  });
});
