import { type Evaluated, type Facts, leafFinding } from "../leaf.ts";
import type { DeclarationRequirement } from "../requirement.ts";

/** A statement the learner confirms. Unanswered is unknown; "no" is unmet (rule 10). */
export function evaluateDeclaration(rule: DeclarationRequirement, facts: Facts): Evaluated {
  const answer = facts.portfolio.declarations?.[rule.declaration];
  const path = `declarations.${rule.declaration}`;
  if (answer === undefined) {
    const question = {
      doubtId: path,
      path,
      ask: "learner" as const,
      question: rule.statement,
      answers: [true, false],
    };
    return {
      finding: leafFinding(rule, facts, {
        verdict: "unknown",
        because: "You have not answered this statement yet.",
      }),
      questions: [question],
    };
  }
  const decided = answer
    ? { verdict: "met" as const, because: "You said that you can confirm this." }
    : { verdict: "unmet" as const, because: "You said that you cannot confirm this." };
  return { finding: leafFinding(rule, facts, decided), questions: [] };
}
