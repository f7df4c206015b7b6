import { expect, test } from "vitest";
import type { PortfolioInput } from "../../../domain/eligibility/portfolio.ts";
import { portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { fromPortfolio } from "../../../site/src/checker/from-portfolio.ts";
import { statementQuestions } from "../../../site/src/checker/sections/statements.ts";

const asked = (portfolio: PortfolioInput): string[] =>
  statementQuestions(fromPortfolio(portfolioSchema.parse(portfolio)).draft).map(({ id }) => id);
const CHARACTER = "declarations/good-moral-character";
const ASSESSMENT = "declarations/independent-assessment";
const SOCIAL_WORK = "declarations/social-work-license";

const WORK = "declarations/cdms-practice-areas";
const MASTERS_ETHICS = "declarations/nasw-ethics-and-education";
const BACHELORS_ETHICS = "declarations/nasw-practice-and-ethics";
const MASTERS_EXAM = "declarations/aswb-masters-exam";
const BACHELORS_EXAM = "declarations/aswb-bachelors-exam";
const MASTERS_LICENSE = "declarations/masters-social-work-license";
const BACHELORS_LICENSE = "declarations/bachelors-social-work-license";

test.each<[string, PortfolioInput, string[]]>([
  ["who holds none", { licenses: [] }, [CHARACTER]],
  ["a nurse, whose license is on every list", { licenses: [{ profession: "RN" }] }, [CHARACTER]],
  ["who is not sure which license it is", { licenses: [{}] }, [CHARACTER]],
  // The CCM's list has no LSW; the ACM-SW's has.
  ["a licensed social worker", { licenses: [{ profession: "LSW" }] }, [ASSESSMENT, CHARACTER]],
  // Allows assessment by its name, and the ACM-SW's lists do not have it.
  ["who may assess alone", { licenses: [{ profession: "other-independent" }] }, [CHARACTER, SOCIAL_WORK]],
  [
    "who holds another license",
    { licenses: [{ profession: "other" }] },
    [ASSESSMENT, CHARACTER, SOCIAL_WORK],
  ],
  [
    "a nurse who holds another license too",
    { licenses: [{ profession: "RN" }, { profession: "other" }] },
    [ASSESSMENT, CHARACTER, SOCIAL_WORK],
  ],
  ["who has had a job", { employment: [{}] }, [CHARACTER, WORK]],
  ["a case manager", { employment: [{ role: "case-manager" }] }, [CHARACTER, WORK]],
  ["who led case managers", { employment: [{ role: "supervisor-of-case-managers" }] }, [CHARACTER, WORK]],
  [
    "a nurse who managed some cases",
    { employment: [{ role: "nurse", caseManagementShare: 0.25 }] },
    [CHARACTER, WORK],
  ],
  ["a nurse who told of no case management", { employment: [{ role: "nurse" }] }, [CHARACTER]],
  [
    "who managed none, whatever the title",
    { employment: [{ role: "case-manager", hoursPerWeek: 40, caseManagementShare: 0 }] },
    [CHARACTER],
  ],
  ["who has had none", { employment: [] }, [CHARACTER]],
])("asks %s only what matters to her", (_, portfolio, expected) => {
  expect(asked({ degrees: [], ...portfolio }).toSorted()).toEqual(expected.toSorted());
});

test.each<[string, PortfolioInput["degrees"], string[]]>([
  ["no degree", [], []],
  ["a nurse's degree", [{ level: "bachelor", field: "nursing" }], []],
  ["a doctorate in social work", [{ level: "doctorate", field: "social-work" }], []],
  [
    "a bachelor's in social work",
    [{ level: "bachelor", field: "social-work" }],
    [BACHELORS_ETHICS, BACHELORS_EXAM],
  ],
  ["a master's in social work", [{ level: "master", field: "social-work" }], [MASTERS_ETHICS, MASTERS_EXAM]],
  ["a master's whose field is not told", [{ level: "master" }], [MASTERS_ETHICS, MASTERS_EXAM]],
  [
    "a degree of which nothing is told",
    [{}],
    [MASTERS_ETHICS, BACHELORS_ETHICS, BACHELORS_EXAM, MASTERS_EXAM],
  ],
  ["degrees that are not told", undefined, [MASTERS_ETHICS, BACHELORS_ETHICS, BACHELORS_EXAM, MASTERS_EXAM]],
])("asks of NASW's credentials what her degrees leave open: %s", (_, degrees, expected) => {
  expect(asked({ licenses: [], degrees }).toSorted()).toEqual([CHARACTER, ...expected].toSorted());
});

test.each<[string, PortfolioInput, string[]]>([
  ["a nurse who skipped her degrees", { licenses: [{ profession: "RN" }] }, []],
  [
    "a nurse with a degree in a field that is not told",
    { licenses: [{ profession: "RN" }], degrees: [{ level: "master" }] },
    [],
  ],
  [
    "a nurse with a degree in social work",
    { licenses: [{ profession: "RN" }], degrees: [{ level: "master", field: "social-work" }] },
    [MASTERS_ETHICS, MASTERS_EXAM],
  ],
  [
    "a licensed social worker who skipped her degrees",
    { licenses: [{ profession: "LMSW" }] },
    [MASTERS_ETHICS, BACHELORS_ETHICS, MASTERS_EXAM, BACHELORS_EXAM],
  ],
  // One question about the license, not three: no level matters without a degree.
  [
    "who holds another license and skipped her degrees",
    { licenses: [{ profession: "other" }] },
    [SOCIAL_WORK, MASTERS_ETHICS, BACHELORS_ETHICS, MASTERS_EXAM, BACHELORS_EXAM],
  ],
  // The degree is enough for the ACM-SW, so that only the level is left to ask.
  [
    "who holds another license and a finished master's degree in social work",
    {
      licenses: [{ profession: "other" }],
      degrees: [{ level: "master", field: "social-work", completed: "2020-05-15", accredited: true }],
    },
    [MASTERS_LICENSE, MASTERS_ETHICS, MASTERS_EXAM],
  ],
])("asks about social work of social workers: %s", (_, portfolio, expected) => {
  const others = [CHARACTER, ASSESSMENT];
  expect(
    asked(portfolio)
      .filter((id) => !others.includes(id))
      .toSorted(),
  ).toEqual(expected.toSorted());
});

test("asks nothing where another way is already met", () => {
  const degrees = [{ level: "master" as const, field: "social-work" as const }];
  const exam = (license: NonNullable<PortfolioInput["licenses"]>[number]) =>
    asked({ licenses: [license], degrees }).includes(MASTERS_EXAM);
  expect(exam({ profession: "LMSW", status: "active", expires: "2199-12-31" })).toBe(false);
  expect(exam({ profession: "LMSW", status: "active", expires: "2020-12-31" })).toBe(true);
  expect(exam({ profession: "LMSW", status: "inactive", expires: "2199-12-31" })).toBe(true);
  expect(exam({ profession: "LMSW", status: "active" })).toBe(true);
  expect(exam({ profession: "LSW", status: "active", expires: "2199-12-31" })).toBe(true);
});

test("asks for the level of a license only where the degree fits", () => {
  const licenses = [{ profession: "LSW" as const }];
  const levels = (degrees: PortfolioInput["degrees"]) =>
    asked({ licenses, degrees }).filter((id) => id === MASTERS_LICENSE || id === BACHELORS_LICENSE);
  expect(levels([{ level: "bachelor", field: "social-work" }])).toEqual([BACHELORS_LICENSE]);
  expect(levels([{ level: "master", field: "social-work" }])).toEqual([MASTERS_LICENSE]);
  expect(levels([{ level: "master", field: "other" }])).toEqual([]);
});

test("each statement is asked once, whichever credentials ask for it, and in its own words", () => {
  const questions = statementQuestions(
    fromPortfolio(portfolioSchema.parse({ licenses: [{ profession: "other" }] })).draft,
  );
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  expect(questions.find(({ id }) => id === CHARACTER)?.hint).toBe(
    "I can show good moral character, in line with the Commission's Code of Professional Conduct.",
  );
  for (const { unsure } of questions) expect(unsure).toBe("I am not sure");
});

test("several statements are told apart by their number, and one alone has none", () => {
  const titles = (portfolio: PortfolioInput) =>
    statementQuestions(fromPortfolio(portfolioSchema.parse(portfolio)).draft).map(({ title }) => title);
  expect(titles({ degrees: [] })).toEqual(["Can you confirm this?"]);
  expect(titles({ degrees: [], employment: [{}] })).toEqual([
    "Can you confirm this? (1 of 2)",
    "Can you confirm this? (2 of 2)",
  ]);
});

test("a statement says which credentials ask for it", () => {
  const degrees = [{ level: "master" as const, field: "social-work" as const }];
  const questions = statementQuestions(fromPortfolio(portfolioSchema.parse({ degrees })).draft);
  expect(questions.map(({ id, why }) => [id, why])).toEqual([
    [MASTERS_EXAM, "The C-ASWCM asks for it."],
    [MASTERS_ETHICS, "The C-ASWCM asks for it."],
    [CHARACTER, "The CCM asks for it."],
  ]);
});
