import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { AS_TOLD } from "../../../site/src/plan/kept-pace.ts";
import { paceFields, readPaceFields } from "../../../site/src/plan/pace-form.ts";
import { job } from "../../support/invented.ts";

const ON = day("2026-11-22");
const told = (portfolio: PortfolioInput) => portfolioSchema.parse(portfolio);
const NURSE = told({
  employment: [
    job({ employer: "Mercy", start: "2026-03-01", end: null, hoursPerWeek: 36, caseManagementShare: 0.5 }),
  ],
});
const NEW = {
  work: "new-job",
  start: "2027-05-03",
  hoursPerWeek: "36",
  share: "50",
  workedAs: "RN",
  setting: "hospital",
  supervised: "yes",
  supervisorCredential: "CCM",
  instead: "yes",
  education: "2.5",
  license: "RN",
  licenseMonth: "2027-04",
};

describe("the form of the pace", () => {
  test("begins with the terms of the job that goes on, from the first of next month", () => {
    expect(paceFields(AS_TOLD, NURSE, ON)).toEqual({
      ...NEW,
      work: "as-told",
      start: "2026-12-01",
      education: "0",
      license: "",
      licenseMonth: "",
    });
  });

  test("begins with full-time work by her license where no job goes on, and leaves open what nobody told", () => {
    const fields = paceFields(AS_TOLD, told({ licenses: [{ profession: "LCSW" }], employment: [] }), ON);
    expect(fields).toMatchObject({
      hoursPerWeek: "40",
      share: "100",
      workedAs: "SW",
      setting: "",
      supervised: "",
    });
    expect(fields).toMatchObject({ supervisorCredential: "", instead: "no" });
  });

  test("gives the pace, and the pace gives the form again", () => {
    const read = readPaceFields(NEW, ON);
    expect(read).toEqual({
      ok: true,
      pace: {
        work: {
          is: "new-job",
          instead: true,
          job: {
            employer: "The new job",
            role: "case-manager",
            paid: true,
            start: "2027-05-03",
            hoursPerWeek: 36,
            caseManagementShare: 0.5,
            workedAs: "RN",
            setting: "hospital",
            supervised: true,
            supervisorCredential: "CCM",
          },
        },
        educationHoursPerMonth: 2.5,
        license: { profession: "RN", month: "2027-04" },
      },
    });
    if (read.ok) expect(paceFields(read.pace, NURSE, ON)).toEqual(NEW);
  });

  test.each([
    ["4/2027", "2027-04"],
    [" 12 / 2027 ", "2027-12"],
    ["", "Write the month and the year in which you expect it, for example 5/2027."],
    ["April 2027", "Write the month and the year in which you expect it, for example 5/2027."],
    ["13/2027", "Write the month and the year in which you expect it, for example 5/2027."],
    ["2026-10", "This month is over. A license that has come belongs in your answers."],
    ["12/2036", "This is more than ten years ahead, further than we look."],
  ])("reads the month of a license to come: %s", (typed, said) => {
    const read = readPaceFields({ work: "as-told", education: "0", license: "RN", licenseMonth: typed }, ON);
    expect(read.ok ? read.pace.license?.month : read.faults).toEqual(
      read.ok ? said : [{ field: "licenseMonth", message: said }],
    );
  });

  test("takes no month where no license is expected", () => {
    const read = readPaceFields({ work: "as-told", education: "0", license: "", licenseMonth: "soon" }, ON);
    expect(read).toEqual({ ok: true, pace: AS_TOLD });
  });

  test("does not read the fields of a new job where work goes on as told", () => {
    expect(readPaceFields({ ...NEW, work: "as-told", start: "", hoursPerWeek: "many" }, ON)).toEqual({
      ok: true,
      pace: { ...AS_TOLD, educationHoursPerMonth: 2.5, license: { profession: "RN", month: "2027-04" } },
    });
  });

  test("leaves out what is not known yet; whom nobody supervises has no supervisor with a credential", () => {
    const open = { ...NEW, workedAs: "", setting: "", supervised: "", supervisorCredential: "" };
    const read = readPaceFields(open, ON);
    expect(read.ok && read.pace.work.is === "new-job" && read.pace.work.job).toEqual({
      employer: "The new job",
      role: "case-manager",
      paid: true,
      start: "2027-05-03",
      hoursPerWeek: 36,
      caseManagementShare: 0.5,
    });
    const alone = readPaceFields({ ...NEW, supervised: "no" }, ON);
    expect(alone.ok && alone.pace.work.is === "new-job" && alone.pace.work.job.supervisorCredential).toBe(
      "none",
    );
  });

  test("tells every fault at its field, with the mend", () => {
    const read = readPaceFields(
      { ...NEW, start: "", hoursPerWeek: "169", share: "101", education: "-1" },
      ON,
    );
    expect(read).toEqual({
      ok: false,
      faults: [
        { field: "start", message: "Choose the day on which the new job begins." },
        { field: "hoursPerWeek", message: "The most there can be is 168. You wrote 169." },
        { field: "share", message: "The most there can be is 100. You wrote 101." },
        { field: "education", message: "The number cannot be below 0. You wrote -1." },
      ],
    });
  });

  test.each([
    ["2026-11-22", "This day is not after November 22, 2026. A job that has begun belongs in your answers."],
    ["2036-11-23", "This is more than ten years ahead, further than we look."],
  ])("refuses a start on %s", (start, message) => {
    expect(readPaceFields({ ...NEW, start }, ON)).toEqual({
      ok: false,
      faults: [{ field: "start", message }],
    });
  });
});
