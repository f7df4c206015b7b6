import { describe, expect, test } from "vitest";
import { day, type Month, parseMonth } from "../../../domain/calendar/day.ts";
import type { Pace } from "../../../domain/projection/pace.ts";
import { AS_TOLD, keepPace, keptPace, type PaceStorage } from "../../../site/src/plan/kept-pace.ts";
import { readPace } from "../../../site/src/plan/read-pace.ts";

const PLANNED: Pace = {
  work: {
    is: "new-job",
    instead: true,
    job: {
      employer: "The new job",
      role: "case-manager",
      workedAs: "RN",
      setting: "hospital",
      start: day("2027-05-03"),
      hoursPerWeek: 37.25,
      caseManagementShare: 0.8,
      paid: true,
      supervised: true,
      supervisorCredential: "CCM",
    },
  },
  educationHoursPerMonth: 2.5,
  license: { profession: "RN", month: parseMonth("2027-04") as Month },
};

const memory = (initial: string | null = null) => {
  let text = initial;
  const storage: PaceStorage = {
    getItem: () => text,
    setItem: (_, value) => {
      text = value;
    },
    removeItem: () => {
      text = null;
    },
  };
  return { storage: () => storage, kept: () => text };
};

describe("the pace on this device", () => {
  test("comes back as it was", () => {
    const device = memory();
    expect(keepPace(device.storage, PLANNED)).toBe(true);
    expect(keptPace(device.storage)).toEqual(PLANNED);
  });

  test("with nothing but a license to come is kept, too", () => {
    const device = memory();
    const expects: Pace = { ...AS_TOLD, license: PLANNED.license as NonNullable<Pace["license"]> };
    keepPace(device.storage, expects);
    expect(keptPace(device.storage)).toEqual(expects);
  });

  test.each([
    { profession: "RN" },
    { profession: "RN", month: "2027" },
    { profession: "XX", month: "2027-04" },
    { profession: "RN", month: "2027-04", day: 1 },
    "RN",
  ])("is not taken with a license to come that is none: %j", (license) => {
    expect(readPace({ ...AS_TOLD, license })).toBeUndefined();
  });

  test("is the work as told where none is kept, and leaves nothing behind when it is that again", () => {
    const device = memory();
    expect(keptPace(device.storage)).toEqual(AS_TOLD);
    keepPace(device.storage, PLANNED);
    keepPace(device.storage, AS_TOLD);
    expect(device.kept()).toBeNull();
  });

  test.each(["", "{", "[]", "null", '{"work":{"is":"as-told"}}', '{"v":2}'])(
    "is not taken from what cannot be read: %s",
    (text) => expect(keptPace(memory(text).storage)).toEqual(AS_TOLD),
  );

  test("does without a browser that keeps nothing", () => {
    const blocked = (): never => {
      throw new DOMException("denied", "SecurityError");
    };
    expect(keptPace(blocked)).toEqual(AS_TOLD);
    expect(keepPace(blocked, PLANNED)).toBe(false);
  });
});

describe("a pace from outside", () => {
  const job = { start: "2027-05-03" };
  const newJob = (changes: object) => ({
    work: { is: "new-job", instead: false, job: { ...job, ...changes } },
    educationHoursPerMonth: 0,
  });

  test("may leave out of the new job what is not known yet", () => {
    expect(readPace(newJob({}))).toEqual(newJob({}));
  });

  test.each([
    ["nothing", undefined],
    ["another kind of work", { work: { is: "none" }, educationHoursPerMonth: 0 }],
    ["a key that is not known", { ...AS_TOLD, color: "red" }],
    ["a key of the work that is not known", { ...AS_TOLD, work: { is: "as-told", job } }],
    ["courses below nothing", { ...AS_TOLD, educationHoursPerMonth: -1 }],
    ["more courses than a month has hours", { ...AS_TOLD, educationHoursPerMonth: 745 }],
    ["courses that are no number", { ...AS_TOLD, educationHoursPerMonth: "4" }],
    ["courses in thousandths", { ...AS_TOLD, educationHoursPerMonth: 0.001 }],
    ["no answer to whether it is instead", { ...newJob({}), work: { is: "new-job", job } }],
    ["a job without a start", newJob({ start: undefined })],
    ["a start that is no day", newJob({ start: "2027-02-30" })],
    ["a start known to the month", newJob({ start: "2027-05" })],
    ["more hours than a week has", newJob({ hoursPerWeek: 169 })],
    ["hours in thousandths", newJob({ hoursPerWeek: 37.255 })],
    ["a share above one", newJob({ caseManagementShare: 1.01 })],
    ["a setting that is on no list", newJob({ setting: "moon" })],
    ["a role that is on no list", newJob({ role: "constructor" })],
    ["yes in words", newJob({ supervised: "yes" })],
    ["an end", newJob({ end: null })],
    ["a name that is too long", newJob({ employer: "a".repeat(201) })],
  ])("is refused with %s", (_, value) => {
    expect(readPace(value)).toBeUndefined();
  });
});
