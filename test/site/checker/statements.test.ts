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

test.each<[string, PortfolioInput, string[]]>([
  ["whoever tells nothing", {}, [CHARACTER]],
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
])("asks %s only what matters to her", (_, portfolio, expected) => {
  expect(asked(portfolio).toSorted()).toEqual(expected.toSorted());
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
