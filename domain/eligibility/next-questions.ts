import { withAnswer } from "./answer.ts";
import type { Outcome, Question } from "./determination.ts";
import type { Rulings } from "./doubt.ts";
import type { OpenQuestion } from "./leaf.ts";
import type { Portfolio } from "./portfolio.ts";

/** Decides the outcome of a changed portfolio, or of a sponsor's tried answer. */
export type Outcomes = (portfolio: Portfolio, rulings: Rulings) => Outcome;

/** How many answers are tried out in all for a record of ordinary size. */
const MOST_TRIES = 120;
/** Trying one answer costs about as much as the record is long: a long record gets fewer tries, so that it answers as soon. */
const MOST_WORK = 12_000;

/** How many entries a record has: what one evaluation has to look at. */
function sizeOf({ licenses = [], degrees = [], employment = [], credits = [] }: Portfolio): number {
  const dated = employment.reduce((sum, job) => sum + (job.datedHours?.length ?? 0), 0);
  return licenses.length + degrees.length + employment.length + credits.length + dated;
}

/**
 * The questions that could settle an unknown outcome, the most decisive first: those that settle it whatever the answer,
 * then those that settle it with some answer, then the rest in the order of the rules.
 */
export function nextQuestions(
  open: readonly OpenQuestion[],
  portfolio: Portfolio,
  outcomeOf: Outcomes,
): Question[] {
  const unique = [...Map.groupBy(open, ({ doubtId }) => doubtId).values()].map(askedOnce);
  let tries = Math.min(MOST_TRIES, Math.floor(MOST_WORK / Math.max(1, sizeOf(portfolio))));
  const ranked = unique
    .map((question, place) => ({ question, place }))
    // Questions with few answers go first, so that a few months without a day do not use up all tries.
    .sort((a, b) => answerCount(a.question) - answerCount(b.question))
    .map(({ question, place }) => {
      const outcomes = tries > 0 ? tried(question, portfolio, outcomeOf) : [];
      tries -= outcomes.length;
      const settled = outcomes.filter((outcome) => outcome !== "unknown").length;
      const rank = outcomes.length === 0 || settled === 0 ? 2 : settled === outcomes.length ? 0 : 1;
      return { question, place, rank };
    })
    .sort((a, b) => a.rank - b.rank || a.place - b.place);
  return ranked.map(({ rank, question: { path, ask, question } }) => ({
    path,
    ask,
    question,
    settles: rank === 0,
  }));
}

/**
 * One question that several rules ask. Answers that are enough to try one rule need not be enough for another: where one
 * of them has no list, there is none.
 */
function askedOnce(same: readonly OpenQuestion[]): OpenQuestion {
  const [first, ...others] = same as [OpenQuestion, ...OpenQuestion[]];
  if (others.every(({ answers }) => answers !== undefined)) return first;
  const { answers: _, ...question } = first;
  return question;
}

const answerCount = ({ ask, answers = [] }: OpenQuestion): number => (ask === "sponsor" ? 2 : answers.length);

function tried(question: OpenQuestion, portfolio: Portfolio, outcomeOf: Outcomes): Outcome[] {
  const none: Rulings = new Map();
  if (question.ask === "sponsor")
    return [true, false].map((yes) => outcomeOf(portfolio, new Map([[question.doubtId, yes]])));
  return (question.answers ?? []).map((answer) =>
    outcomeOf(withAnswer(portfolio, question.path, answer), none),
  );
}
