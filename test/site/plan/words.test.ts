import { describe, expect, test } from "vitest";
import { day, type Month, parseMonth } from "../../../domain/calendar/day.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { AS_TOLD } from "../../../site/src/plan/kept-pace.ts";
import { movedWords } from "../../../site/src/plan/moved-words.ts";
import { moveOf } from "../../../site/src/plan/moves.ts";
import { nearnessOf, outlooksOf } from "../../../site/src/plan/outlook.ts";
import { span } from "../../../site/src/plan/span-words.ts";
import { shortWhen, whenOf } from "../../../site/src/plan/when-words.ts";
import {
  credentialOf,
  declarationRule,
  degreeRule,
  educationRule,
  job,
  licenseRule,
  workRule,
} from "../../support/invented.ts";

const ON = day("2026-11-22");
const TOLD: PortfolioInput = {
  licenses: [{ profession: "RN", expires: "2030-01-31", status: "active", restricted: false }],
  credits: [],
  employment: [job({ start: "2026-03-01", end: null })],
};
const rule = licenseRule();
const made = {
  met: credentialOf([rule], { id: "met" }),
  // March 1, 2026 to February 28, 2027, and to February 29, 2028.
  year: credentialOf([rule, workRule({ months: 12 })], { id: "year" }),
  twoYears: credentialOf([rule, workRule({ months: 24 })], { id: "two-years" }),
  unanswered: credentialOf([declarationRule("honest")], { id: "unanswered" }),
  never: credentialOf([educationRule(30)], { id: "never" }),
  // In another setting than those on its list: open, as nobody could read the list; 6 months are complete on August 31.
  perhaps: credentialOf([workRule({ months: 18 }, { settings: ["clinic"] })], { id: "perhaps" }),
};
const outlooks = (told: PortfolioInput = TOLD) =>
  outlooksOf(Object.values(made), portfolioSchema.parse(told), AS_TOLD, ON);
const of = (id: string, told?: PortfolioInput) => {
  const found = outlooks(told).find(({ credential }) => credential.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found.projection;
};

describe("the order of the credentials", () => {
  test("is by nearness and then by date, and what has no date comes last", () => {
    expect(outlooks().map(({ credential, projection }) => [credential.id, nearnessOf(projection)])).toEqual([
      ["met", "now"],
      ["year", "sure"],
      ["two-years", "sure"],
      ["unanswered", "open"],
      ["perhaps", "open"],
      ["never", "none"],
    ]);
  });

  test("shows one for another profession with its date where what was told opens it later", () => {
    const social = degreeRule({ id: "degree", levels: ["master"], fields: ["social-work"] });
    const opens = credentialOf([social], {
      id: "opens",
      profession: "degree",
      sister: { id: "met", name: "MET", profession: rule },
    });
    const told = {
      ...TOLD,
      degrees: [{ level: "master" as const, field: "social-work" as const, completed: "2027-05-01" }],
    };
    const [outlook] = outlooksOf([opens], portfolioSchema.parse(told), AS_TOLD, ON);
    expect(outlook?.projection.now.outcome).toBe("ineligible");
    expect(outlook && nearnessOf(outlook.projection)).toBe("sure");
    expect(outlook && whenOf(outlook.projection).date).toBe("Earliest: May 1, 2027");
  });

  test("names the license that is expected beside every date that rests on it, and only there", () => {
    const pending = { ...TOLD, licenses: [{ profession: "RN" as const, status: "pending" as const }] };
    const expects = (month: string, told: PortfolioInput) =>
      outlooksOf(
        [made.year],
        portfolioSchema.parse(told),
        {
          ...AS_TOLD,
          license: { profession: "RN", month: parseMonth(month) as Month },
        },
        ON,
      ).map(({ projection }) => [whenOf(projection), shortWhen(projection)]);
    // The twelve months are complete on February 28, 2027.
    expect(expects("2027-01", pending)).toEqual([
      [
        {
          date: "Earliest: February 28, 2027",
          rests: "in about 3 months, at this pace, with the RN license that you expect by January 31, 2027",
        },
        "February 28, 2027, with the RN license",
      ],
    ]);
    expect(expects("2027-05", pending)[0]?.[1]).toBe("May 31, 2027, with the RN license");
    expect(expects("2027-01", TOLD)[0]?.[1]).toBe("February 28, 2027");
    // Past the month, nothing is assumed.
    expect(expects("2026-10", pending)[0]?.[1]).toBe("No date");
  });

  test("does not name it where there is no date", () => {
    const pending = { licenses: [{ profession: "RN" as const, status: "pending" as const }], employment: [] };
    const pace = {
      ...AS_TOLD,
      license: { profession: "RN" as const, month: parseMonth("2027-01") as Month },
    };
    const [outlook] = outlooksOf([made.year], portfolioSchema.parse(pending), pace, ON);
    expect(outlook && shortWhen(outlook.projection)).toBe("No date");
    expect(outlook && whenOf(outlook.projection).rests).toBe(
      "within ten years: the steps say what is in the way",
    );
  });

  test("says which license is missing where no pace brings it about", () => {
    const [outlook] = outlooksOf([made.year], portfolioSchema.parse({ ...TOLD, licenses: [] }), AS_TOLD, ON);
    expect(outlook && whenOf(outlook.projection)).toEqual({
      date: "No date yet",
      rests: "what is missing: the rule license",
    });
  });

  test("puts one for another profession after all of them", () => {
    const closed = credentialOf([licenseRule({ id: "sw", accept: ["LMSW"] })], {
      id: "closed",
      profession: "sw",
      sister: { id: "met", name: "MET", profession: rule },
    });
    const all = outlooksOf([closed, ...Object.values(made)], portfolioSchema.parse(TOLD), AS_TOLD, ON);
    expect(all.at(-1)?.credential.id).toBe("closed");
    expect(all.at(-1) && nearnessOf(all.at(-1)?.projection as never)).toBe("closed");
  });

  test("with nothing told, nothing is sure and nothing has no date that only an answer could give", () => {
    expect(outlooks({}).map(({ projection }) => nearnessOf(projection))).toEqual(Array(6).fill("open"));
  });
});

describe("what another pace moves", () => {
  const at = (courses: number, told: PortfolioInput = TOLD) =>
    outlooksOf(
      Object.values(made),
      portfolioSchema.parse(told),
      { ...AS_TOLD, educationHoursPerMonth: courses },
      ON,
    );

  test("is said in one line, and what stays is left out", () => {
    // 30 hours at 2 a month: fifteen ends of months from November 30, 2026 to January 31, 2028; at 5 a month six.
    expect(movedWords(at(0), at(2))).toBe("INV: from no date to January 31, 2028.");
    expect(movedWords(at(2), at(5))).toBe("INV: from January 31, 2028 to April 30, 2027.");
    expect(movedWords(at(2), at(2))).toBe("No date moves.");
  });

  test("is said of what was and stays for another profession as little as of what is new", () => {
    const closed = credentialOf([licenseRule({ id: "sw", accept: ["LMSW"] })], {
      profession: "sw",
      sister: { id: "met", name: "MET", profession: rule },
    });
    const outlook = outlooksOf([closed], portfolioSchema.parse(TOLD), AS_TOLD, ON);
    expect(movedWords(outlook, outlook)).toBe("No date moves.");
    expect(movedWords([], at(0))).toBe("No date moves.");
  });
});

describe("a date in words", () => {
  test.each([
    ["met", "Now", "on the rules we could read", "Rules met"],
    ["year", "Earliest: February 28, 2027", "in about 3 months, at this pace", "February 28, 2027"],
    ["two-years", "Earliest: February 29, 2028", "in about 15 months, at this pace", "February 29, 2028"],
    [
      "unanswered",
      "As early as today",
      "only if what is open goes your way; there is no other date at this pace",
      "Perhaps today",
    ],
    [
      "perhaps",
      "As early as August 31, 2027",
      "only if what is open goes your way; there is no other date at this pace",
      "Perhaps August 31, 2027",
    ],
    ["never", "No date at this pace", "within ten years: the steps say what is in the way", "No date"],
  ])("%s: %s", (id, date, rests, short) => {
    expect(whenOf(of(id))).toEqual({ date, rests });
    expect(shortWhen(of(id))).toBe(short);
  });

  test("names both days where an open point would bring it forward", () => {
    const employment = [
      job({ start: "2025-11-01", end: "2026-02-28", setting: undefined }),
      job({ start: "2026-03-01", end: null, employer: "Mercy" }),
    ];
    // Four months more, if that work was in a hospital: the twelve were complete on October 31, 2026.
    const projection = outlooksOf(
      [credentialOf([workRule({ months: 12 }, { settings: ["hospital"] })])],
      portfolioSchema.parse({ employment }),
      AS_TOLD,
      ON,
    )[0]?.projection;
    expect(projection && whenOf(projection)).toEqual({
      date: "As early as today",
      rests: "if what is open goes your way; if not, February 28, 2027 at this pace",
    });
    expect(projection && shortWhen(projection)).toBe("Perhaps today, else February 28, 2027");
  });
});

describe("what moves", () => {
  const dates = (eligibleOn: string | null, openOn = eligibleOn) => ({
    eligibleOn: eligibleOn === null ? null : day(eligibleOn),
    openOn: openOn === null ? null : day(openOn),
  });
  test.each([
    // December 31, 2027 less 304 days: 304 / 30.44 = 9.99 months.
    [dates("2027-12-31"), dates("2027-03-02"), "Earlier by about 10 months"],
    [dates("2026-12-30"), dates("2027-01-25"), "Later by 26 days"],
    [dates("2026-12-30"), dates("2026-12-29"), "Earlier by 1 day"],
    [dates("2027-01-01"), dates("2029-07-01"), "Later by about 2.5 years"],
    [dates("2027-01-01"), dates("2027-01-01"), "Stays as it is"],
    [dates(null), dates(null), "Stays as it is"],
    [dates(null), dates("2027-01-01"), "A date where there was none"],
    [dates("2027-01-01"), dates(null), "No sure date any more"],
    [dates("2027-01-01", "2026-12-01"), dates("2027-01-01", "2026-11-22"), "Perhaps earlier by 9 days"],
    [dates(null, "2027-01-01"), dates(null), "Perhaps no date any more"],
    [dates(null), dates(null, "2027-01-01"), "Perhaps a date where there was none"],
  ])("%j to %j: %s", (before, after, words) => {
    expect(moveOf(before, after)).toBe(words);
  });
});

test.each([
  ["2026-11-22", "2026-11-23", "1 day"],
  ["2026-11-22", "2027-01-05", "44 days"],
  ["2026-11-22", "2027-01-06", "about 1 month"],
  ["2026-11-22", "2028-11-22", "about 2 years"],
])("from %s to %s it is %s", (from, to, words) => {
  expect(span(day(from), day(to))).toBe(words);
});
