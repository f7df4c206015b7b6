import { dayNumber } from "../../calendar/day.ts";
import { type Condition, type Doubt, doubtful, no, YES } from "../doubt.ts";
import type { Facts } from "../leaf.ts";
import type { Degree } from "../portfolio.ts";
import type { DegreeRequirement, EmploymentRequirement, PracticeRequirement } from "../requirement.ts";
import { ANY_DAY, type Since } from "../work/since.ts";
import { degreeLabel, levelAndField } from "./degree.ts";

/** Why nothing counts where there is no degree after which it could lie. */
export const NO_SUCH_DEGREE =
  "Only work after the degree counts, and you told us of no such degree that you have completed.";

/**
 * The days from which a rule counts work, one for each degree that fits or may fit the level and field that it names
 * (rule 14). Work counts from the day after completion: the day itself may lie before the degree. Undefined where the
 * rule asks for no degree; empty where no degree can fit, so that nothing counts.
 */
export function sinceDegree(
  rule: EmploymentRequirement | PracticeRequirement,
  facts: Facts,
): Since[] | undefined {
  if (rule.kind !== "employment" || rule.after === undefined) return undefined;
  const wanted = facts.degreeRule(rule.after);
  return (
    facts.portfolio.degrees?.flatMap((degree, index) =>
      since(degree, `degrees[${index}]`, wanted, facts),
    ) ?? [
      { from: ANY_DAY, doubts: [open("degrees", "your degrees are not told", "Which degrees do you hold?")] },
    ]
  );
}

function since(degree: Degree, path: string, wanted: DegreeRequirement, { on }: Facts): Since[] {
  const conditions = [...levelAndField(degree, path, wanted), completion(degree, path, on)];
  if (conditions.some(({ is }) => is === "no")) return [];
  return [
    {
      from: degree.completed == null ? ANY_DAY : dayNumber(degree.completed) + 1,
      doubts: conditions.flatMap((condition) => (condition.is === "doubt" ? [condition.doubt] : [])),
    },
  ];
}

/** Any day up to `on` could be answered, and each may count another amount: there is no list of answers to try. */
function completion(degree: Degree, path: string, on: Facts["on"]): Condition {
  const { completed } = degree;
  if (completed === undefined)
    return doubtful(
      open(
        `${path}.completed`,
        `when this degree was completed is not told (${degreeLabel(degree)})`,
        "When did you complete this degree?",
      ),
    );
  return completed === null || completed > on ? no(NO_SUCH_DEGREE) : YES;
}

const open = (path: string, what: string, question: string): Doubt => ({
  id: path,
  ask: "learner",
  path,
  text: `Only work after the degree counts, and ${what}.`,
  question,
});
