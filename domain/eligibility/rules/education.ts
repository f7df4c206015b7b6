import { add, type Fraction, fraction, toldHours, ZERO } from "../../arithmetic/fraction.ts";
import { dayNumber, longDay } from "../../calendar/day.ts";
import type { Run } from "../../calendar/run.ts";
import { amountSentence } from "../amount-words.ts";
import type { Evidence } from "../determination.ts";
import {
  type Assessment,
  assess,
  type Condition,
  type Doubt,
  doubtful,
  type Granted,
  no,
  uniqueDoubts,
  YES,
} from "../doubt.ts";
import { asQuestion, type Evaluated, type Facts, leafFinding, untoldSection } from "../leaf.ts";
import type { Credit } from "../portfolio.ts";
import type { EducationRequirement } from "../requirement.ts";
import { amountOf, cutToMinutes, measure, windowOf } from "../work/measure.ts";

interface Entry {
  readonly credit: Credit;
  readonly path: string;
  readonly label: string;
  readonly assessment: Assessment;
}

/** Hours of continuing education on the rule's topics, within its window. */
export function evaluateEducation(rule: EducationRequirement, facts: Facts): Evaluated {
  const window = windowOf(facts.on, rule.within?.years);
  const credits = facts.portfolio.credits;
  if (credits === undefined) {
    const amount = amountOf("hours", rule.atLeast.hours, { certain: ZERO, possible: null }, window);
    const finding = leafFinding(rule, facts, {
      verdict: "unknown",
      because: "You have not told us about your continuing education.",
      amount,
    });
    return { finding, questions: [untoldSection("credits", "Which continuing education have you done?")] };
  }
  const entries = credits.map((credit, index): Entry => {
    const path = `credits[${index}]`;
    return {
      credit,
      path,
      label: creditLabel(credit),
      assessment: assess(conditionsOf(credit, path, rule, facts, window), facts.rulings),
    };
  });
  const usable = entries.filter(({ assessment }) => assessment.no === undefined);
  const count =
    (of: readonly Entry[]) =>
    (granted: Granted): Fraction | null =>
      cutToMinutes(sum(of, granted));
  const doubts = uniqueDoubts(usable.flatMap(doubtsOf));
  const measured = measure(count(usable), doubts, fraction(rule.atLeast.hours), facts.rulings, facts.detail);
  const counted = (facts.detail === "full" ? usable : []).map((entry): Evidence => {
    const alone = measure(
      count([entry]),
      doubtsOf(entry),
      fraction(rule.atLeast.hours),
      facts.rulings,
      "verdict",
    );
    const { certain, possible } = amountOf("hours", rule.atLeast.hours, alone, window);
    const open = doubtsOf(entry).map((doubt) => doubt.text);
    return {
      path: entry.path,
      label: entry.label,
      because: open.length === 0 ? "Counted in full." : `May count. ${open.join(" ")}`,
      certain,
      possible,
    };
  });
  const notCounted = entries.flatMap(({ path, label, assessment }) =>
    assessment.no === undefined ? [] : [{ path, label, because: assessment.no }],
  );
  const amount = amountOf("hours", rule.atLeast.hours, measured, window);
  const because = amountSentence(amount, measured.verdict);
  return {
    finding: leafFinding(rule, facts, {
      verdict: measured.verdict,
      because,
      amount,
      counted,
      notCounted,
      assumptions: [...measured.assumptions],
    }),
    questions: measured.open.map(asQuestion),
  };
}

const hoursDoubt = (path: string): Doubt => ({
  id: `${path}.hours`,
  ask: "learner",
  path: `${path}.hours`,
  text: "How many hours it was is not told.",
  question: "How many hours does the certificate show?",
});
const doubtsOf = ({ credit, path, assessment }: Entry): Doubt[] => [
  ...assessment.doubts,
  ...(credit.hours === undefined ? [hoursDoubt(path)] : []),
];

function sum(entries: readonly Entry[], granted: Granted): Fraction | null {
  let total = ZERO;
  for (const { credit, path, assessment } of entries) {
    if (!assessment.doubts.every((doubt) => granted.has(doubt.id))) continue;
    if (credit.hours === undefined) {
      if (granted.has(hoursDoubt(path).id)) return null;
      continue;
    }
    total = add(total, toldHours(credit.hours));
  }
  return total;
}

const creditLabel = (credit: Credit): string => {
  const what = [
    credit.provider || "Course",
    credit.topics?.map((topic) => topic.replaceAll("-", " ")).join(" and "),
  ].filter((part) => part !== undefined && part !== "");
  return `${what.join(", ")}, ${credit.date === undefined ? "date not told" : longDay(credit.date)}`;
};

function conditionsOf(
  credit: Credit,
  path: string,
  rule: EducationRequirement,
  { on }: Facts,
  window: Run | undefined,
): Condition[] {
  return [date(credit, path, on, window), onTopics(credit, path, rule.topics)];
}

function date(credit: Credit, path: string, on: Facts["on"], window: Run | undefined): Condition {
  if (credit.date === undefined) {
    return doubtful({
      id: `${path}.date`,
      ask: "learner",
      path: `${path}.date`,
      text: "When it was is not told.",
      question: "When did you finish this course?",
    });
  }
  if (credit.date > on) return no(`It is after ${longDay(on)}.`);
  if (window !== undefined && dayNumber(credit.date) < window.from)
    return no("It is older than the rule allows.");
  return YES;
}

/** Whether a credit is on one of the topics. */
export function onTopics(credit: Pick<Credit, "topics">, path: string, topics: readonly string[]): Condition {
  const words = topics.map((topic) => topic.replaceAll("-", " ")).join(" or ");
  if (credit.topics === undefined) {
    return doubtful({
      id: `${path}.topics`,
      ask: "learner",
      path: `${path}.topics`,
      answers: [topics, []],
      text: "Its topic is not told.",
      question: `Was this course about ${words}?`,
    });
  }
  return credit.topics.some((topic) => topics.includes(topic)) ? YES : no(`It is not about ${words}.`);
}
