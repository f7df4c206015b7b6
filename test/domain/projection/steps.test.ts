import { expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { determine } from "../../../domain/eligibility/determine.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { project } from "../../../domain/projection/project.ts";
import { stepsOf, toCollect } from "../../../domain/projection/steps.ts";
import { job } from "../../support/invented.ts";
import { real } from "../../support/real.ts";

const ON = day("2026-11-22");
const NURSE: PortfolioInput = {
  licenses: [
    { profession: "RN", jurisdiction: "OH", expires: "2030-01-31", status: "active", restricted: false },
  ],
  degrees: [],
  employment: [job({ employer: "Mercy", start: "2026-03-01", end: null })],
  credits: [{ date: "2026-06-01", hours: 6, topics: ["case-management"], provider: "CMSA" }],
};
const plan = (id: string, changes: PortfolioInput = {}, educationHoursPerMonth = 0) => {
  const portfolio = portfolioSchema.parse({ ...NURSE, ...changes });
  return project(real(id), portfolio, { work: { is: "as-told" }, educationHoursPerMonth }, ON);
};

test("what is only a question comes first, then what has a day; of a choice only the way that is reached first", () => {
  expect(stepsOf(plan("ccm"))).toEqual([
    expect.objectContaining({ rule: "good-moral-character", on: null, openOn: "2026-11-22" }),
    {
      rule: "twelve-months-under-a-ccm",
      kind: "employment",
      title: "12 months, supervised by a CCM",
      on: "2027-02-28",
      openOn: null,
      lapsesOn: null,
      againOn: null,
    },
  ]);
});

test("what is met today and leaves its window before the rest is there is to do again", () => {
  // 30 hours of February 10, 2024 count through February 10, 2027; 24 months of practice are complete on February 29, 2028.
  const told = { credits: [{ date: "2024-02-10", hours: 30, topics: ["case-management"] }] };
  const steps = (educationHoursPerMonth: number) =>
    stepsOf(plan("cmgt-bc", told, educationHoursPerMonth)).map(({ rule, on, lapsesOn, againOn }) => [
      rule,
      on,
      lapsesOn,
      againOn,
    ]);
  expect(steps(0)).toEqual([
    ["case-management-hours", "2027-02-13", null, null],
    ["rn-practice", "2028-02-29", null, null],
    ["case-management-education", "2026-11-22", "2027-02-11", null],
  ]);
  // Two hours a month from November 30: 15 months, so 30 hours on January 31, 2028, before the practice is complete.
  expect(steps(2)).toEqual([
    ["case-management-hours", "2027-02-13", null, null],
    ["case-management-education", "2026-11-22", "2027-02-11", "2028-01-31"],
    ["rn-practice", "2028-02-29", null, null],
  ]);
});

test("a license that no pace brings about comes first, without a day", () => {
  // 24 more hours of courses at 2 a month: twelve ends of months from November 30 to October 31.
  expect(stepsOf(plan("cmgt-bc", { licenses: [] }, 2)).map(({ rule, on }) => [rule, on])).toEqual([
    ["rn-license", null],
    // 2,000 hours at 40 a week take 350 days from March 1, 2026.
    ["case-management-hours", "2027-02-13"],
    ["case-management-education", "2027-10-31"],
    ["rn-practice", "2028-02-29"],
  ]);
});

test("a credential whose rules are met leaves no step", () => {
  const met = plan("ccm", {
    employment: [job({ start: "2024-01-01", end: null })],
    declarations: { "good-moral-character": true },
  });
  expect(stepsOf(met)).toEqual([]);
});

test("what is to collect is what counts on the way that is taken, each piece once", () => {
  const projection = plan("cmgt-bc", {}, 2);
  const { findings } = determine(real("cmgt-bc"), projection.ahead, day("2028-02-29"));
  expect(toCollect(projection, findings, portfolioSchema.parse(NURSE))).toEqual([
    { kind: "license", path: "licenses[0]", label: "RN license, OH, to January 31, 2030" },
    { kind: "work", path: "employment[0]", label: "Mercy, case manager, March 1, 2026 to now" },
    { kind: "course", path: "credits[0]", label: "CMSA, case management, June 1, 2026" },
  ]);
});
