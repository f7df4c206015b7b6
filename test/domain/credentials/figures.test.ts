import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { costOf, feesOn } from "../../../domain/credentials/costs.ts";
import { blueprintOn, examOn, windowsOn } from "../../../domain/credentials/editions.ts";
import { nextWindow } from "../../../domain/credentials/next-window.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";

/** The figures of the credentials as their sources state them, so that a slip in the content shows. */
const { credentials } = loadCredentials();
const the = (id: string) => {
  const credential = credentials.find((one) => one.id === id);
  if (credential === undefined) throw new Error(`There is no ${id}.`);
  return credential;
};
const TODAY = day("2026-11-22");
const feeOn = (id: string, fee: string, on = TODAY) =>
  feesOn(the(id), on).fees.find((one) => one.fee.id === fee)?.amount?.usd;

describe("the CCM", () => {
  test("costs 235 and 195 dollars to apply", () => {
    expect(feesOn(the("ccm"), TODAY).toApply).toEqual({ knownUsd: 430, notKnown: [], named: true });
  });

  test.each([
    ["2024-06-30", 420, []],
    ["2025-01-01", 420, []],
    // The change came about the middle of 2025, on a day that we could not read.
    ["2025-01-02", 195, ["application"]],
    ["2025-12-30", 195, ["application"]],
    ["2025-12-31", 430, []],
  ])("on %s cost %i dollars that are known", (on, knownUsd, notKnown) => {
    expect(feesOn(the("ccm"), day(on)).toApply).toEqual({ knownUsd, notKnown, named: true });
  });

  test.each([
    ["deferral", 85],
    ["retake", 195],
    ["renewal", 285],
    ["renewal-by-exam", 470],
    ["late-renewal", 175],
    ["course-review", 15],
  ])("%s: %i dollars", (fee, usd) => {
    expect(feeOn("ccm", fee)).toBe(usd);
  });

  test("renewal was 275 dollars before", () => {
    expect(feeOn("ccm", "renewal", day("2022-06-01"))).toBe(275);
  });

  test("has 180 questions, 150 of them scored, in three hours", () => {
    const exam = examOn(the("ccm"), TODAY);
    expect(exam?.questions).toMatchObject({ total: 180, scored: 150, pretest: 30 });
    expect(exam?.time?.minutes).toBe(180);
  });

  test.each([
    ["2025-08-01", [30, 12, 20, 13, 7, 18]],
    ["2025-07-31", [28, 25, 19, 11, 17]],
    ["2019-12-31", undefined],
  ])("asks on %s by domains of %j percent", (on, shares) => {
    expect(blueprintOn(the("ccm"), day(on))?.domains.map(({ percent }) => percent)).toEqual(shares);
  });

  test("calls the two shares that were divided by us estimates, and no other", () => {
    const estimates = blueprintOn(the("ccm"), TODAY)?.domains.filter(
      ({ estimate }) => estimate !== undefined,
    );
    expect(estimates?.map(({ id }) => id)).toEqual(["quality-outcomes", "rehabilitation"]);
  });

  test("takes applications until January 31, 2027, for the exam in April", () => {
    expect(nextWindow(windowsOn(the("ccm"), TODAY), TODAY)).toEqual({
      open: true,
      apply: { from: "2026-11-01", to: "2027-01-31" },
      exam: { from: "2027-04-01", to: "2027-04-30" },
    });
  });
});

describe.each(["acm-rn", "acm-sw"])("the %s", (id) => {
  test("costs what nobody could read, and has no number, length or share", () => {
    const { fees, toApply } = feesOn(the(id), TODAY);
    expect(toApply).toEqual({ knownUsd: 0, notKnown: ["exam"], named: true });
    expect(costOf(fees, "renew")).toEqual({ knownUsd: 0, notKnown: ["renewal"], named: true });
    const exam = examOn(the(id), TODAY);
    expect(exam?.required).toBe(true);
    expect(exam?.questions).toBeUndefined();
    expect(exam?.time).toBeUndefined();
    const shares = blueprintOn(the(id), TODAY)?.domains.map(({ percent }) => percent);
    expect(shares).toEqual([undefined, undefined, undefined, undefined]);
    expect(nextWindow(windowsOn(the(id), TODAY), TODAY)).toBeUndefined();
    expect(the(id).notKnown.length).toBeGreaterThan(0);
  });
});

describe("the CMGT-BC", () => {
  test("costs 395 dollars, and less for members, by how much is not known", () => {
    expect(feesOn(the("cmgt-bc"), TODAY).toApply).toEqual({ knownUsd: 395, notKnown: [], named: true });
    expect(feeOn("cmgt-bc", "exam-for-members")).toBe("not-known");
    expect(feeOn("cmgt-bc", "renewal")).toBe("not-known");
  });

  test("has 150 questions in three hours, and had 175", () => {
    expect(examOn(the("cmgt-bc"), TODAY)).toMatchObject({
      questions: { total: 150 },
      time: { minutes: 180 },
    });
    expect(examOn(the("cmgt-bc"), day("2015-02-06"))?.questions).toMatchObject({
      total: 175,
      scored: 150,
      pretest: 25,
    });
  });

  test("has four domains without shares, and had five with them", () => {
    const shares = (on: string) =>
      blueprintOn(the("cmgt-bc"), day(on))?.domains.map(({ percent }) => percent);
    expect(shares("2026-11-22")).toEqual([undefined, undefined, undefined, undefined]);
    expect(shares("2015-02-06")).toEqual([26.9, 18.4, 13.9, 22.2, 18.5]);
    expect(shares("2018-01-01")).toBeUndefined();
  });

  test("takes applications all year", () => {
    expect(nextWindow(windowsOn(the("cmgt-bc"), TODAY), TODAY)).toBe("all-year");
  });
});

test("no pass rate is stated but the one of 2013", () => {
  const rates = credentials.flatMap(({ id, exam }) =>
    exam.flatMap(({ facts }) =>
      facts.filter(({ text }) => /percent/.test(text)).map(({ asOf }) => [id, asOf]),
    ),
  );
  expect(rates).toEqual([["cmgt-bc", "2013"]]);
});
