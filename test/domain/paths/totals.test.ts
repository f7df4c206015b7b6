import { expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { stepMonths } from "../../../domain/paths/step-time.ts";
import { totalsOf } from "../../../domain/paths/totals.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";
import { loadPaths } from "../../../tools/content/paths.ts";

const { paths, steps, faults } = loadPaths();
const { credentials } = loadCredentials();

const totals = (id: string) => {
  const path = paths.find((one) => one.id === id);
  if (path === undefined) throw new Error(id);
  return totalsOf(path, steps, (step) => stepMonths(step, credentials, () => day("2026-11-22"))).map(
    ({ credential, months }) => [credential, months.from, months.to],
  );
};

test("every name in the paths resolves, and there is a path for each of the five starts", () => {
  expect(faults).toEqual([]);
  expect(paths.map(({ id }) => id)).toEqual([
    "thinking-of-nursing",
    "new-nurse",
    "experienced-nurse",
    "case-manager",
    "social-worker",
  ]);
});

/**
 * In months. School 24 to 48 (associate degree 24 to 36, bachelor's degree 48). Bedside 0 (straight in) or 24 to 60. CCM:
 * 12 under a CCM, 24 otherwise, 12 leading; from the application to the exam 2 (the periods leave 47 to 62 days from the
 * last day to apply to the first of the exam: 1.5 to 2) to 6 (November 1 to April 30). ACM-RN 2,080 hours = 12. CMGT-BC
 * 2,000 hours = 11.5, so 12; 24 months as an RN, to which the bedside and these 12 count. CDMS 2,080 hours = 12, and 1
 * (January 31 to March 14, 42 days) to 6 (April 1 to September 19).
 */
test("the totals from school on are those added by hand", () => {
  expect(totals("thinking-of-nursing")).toEqual([
    ["ccm", 24 + 0 + 12 + 2, 48 + 60 + 24 + 6],
    ["acm-rn", 24 + 0 + 12, 48 + 60 + 12],
    // Straight in: 12 of the 24 months as an RN are the hours themselves, 12 are left.
    ["cmgt-bc", 24 + 0 + 12 + 12, 48 + 60 + 12 + 0],
    ["cdms", 24 + 0 + 12 + 1, 48 + 60 + 12 + 6],
  ]);
});

/** 4,500 hours at 2,080 a year are 25.96 months, so 26; or 36 months. 3,000 hours are 17.3, so 18; or 24 months. */
test("the totals of the social worker's path are those added by hand", () => {
  expect(totals("social-worker")).toEqual([
    ["acm-sw", 12, 12],
    ["ccm", 12 + 2, 24 + 6],
    ["c-swcm", 26, 36],
    ["c-aswcm", 18, 24],
    ["cdms", 12 + 1, 12 + 6],
  ]);
});

test("what has no figure is said, not counted as nothing", () => {
  const path = paths.find(({ id }) => id === "experienced-nurse");
  const total = totalsOf(path as NonNullable<typeof path>, steps, (step) =>
    stepMonths(step, credentials, () => day("2026-11-22")),
  );
  const open = (credential: string) =>
    total.find((one) => one.credential === credential)?.withoutTime.map(({ id }) => id);
  const jobs = ["job-hospital", "job-health-plan", "job-home-and-community", "job-rehabilitation"];
  expect(new Set(open("ccm"))).toEqual(new Set(jobs));
  expect(new Set(open("acm-rn"))).toEqual(new Set([...jobs, "acm-rn-exam"]));
  expect(new Set(open("cmgt-bc"))).toEqual(new Set([...jobs, "cmgt-bc-exam"]));
});
