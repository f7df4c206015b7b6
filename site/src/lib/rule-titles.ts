import { leavesOf } from "../../../domain/eligibility/leaves.ts";
import type { LeafRequirement, Requirement } from "../../../domain/eligibility/requirement.ts";

/** What a rule asks, by its title; where several ways lead there, the title above them and each of them. */
export interface RuleTitle {
  readonly title: string;
  /** Ways of which one is enough. Empty where there is only one. */
  readonly ways: readonly string[];
  readonly leaves: readonly LeafRequirement[];
}

/** The rules that are about something of these kinds, with their ways. */
export const rulesAbout = (
  requirements: readonly Requirement[],
  kinds: readonly LeafRequirement["kind"][],
): RuleTitle[] =>
  requirements.flatMap((requirement): RuleTitle[] => {
    const leaves = leavesOf(requirement).filter(({ kind }) => kinds.includes(kind));
    return leaves.length === 0 ? [] : [ruleTitle(requirement, leaves)];
  });

/** One rule with all its ways. */
export const ruleTitle = (
  requirement: Requirement,
  leaves: readonly LeafRequirement[] = leavesOf(requirement),
): RuleTitle => ({
  title: requirement.title,
  ways: requirement.kind === "any-of" ? leaves.map(({ title }) => title) : [],
  leaves,
});
