import { type Evaluated, type Facts, leafFinding } from "../leaf.ts";
import type { AdvisoryRequirement } from "../requirement.ts";

/** What we could not read, or cannot check: shown with "confirm with the sponsor", and left out of the outcome (rule 10). */
export const evaluateAdvisory = (rule: AdvisoryRequirement, facts: Facts): Evaluated => ({
  finding: leafFinding(rule, facts, { verdict: "confirm", because: rule.text }),
  questions: [],
});
