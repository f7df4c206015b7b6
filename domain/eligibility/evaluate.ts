import type { Finding, Verdict } from "./determination.ts";
import type { Evaluated, Facts } from "./leaf.ts";
import type { GroupRequirement, LeafRequirement, Requirement } from "./requirement.ts";
import { evaluateAdvisory } from "./rules/advisory.ts";
import { evaluateDeclaration } from "./rules/declaration.ts";
import { evaluateDegree } from "./rules/degree.ts";
import { evaluateEducation } from "./rules/education.ts";
import { evaluateEmployment, evaluatePractice } from "./rules/employment.ts";
import { evaluateLicense } from "./rules/license.ts";

/** What was decided about a requirement, and every part of it: nothing is skipped once the verdict is settled. */
export function evaluate(requirement: Requirement, facts: Facts): Evaluated {
  return "of" in requirement ? evaluateGroup(requirement, facts) : evaluateLeaf(requirement, facts);
}

function evaluateLeaf(rule: LeafRequirement, facts: Facts): Evaluated {
  switch (rule.kind) {
    case "license":
      return evaluateLicense(rule, facts);
    case "degree":
      return evaluateDegree(rule, facts);
    case "employment":
      return evaluateEmployment(rule, facts);
    case "practice":
      return evaluatePractice(rule, facts);
    case "education":
      return evaluateEducation(rule, facts);
    case "declaration":
      return evaluateDeclaration(rule, facts);
    case "advisory":
      return evaluateAdvisory(rule, facts);
  }
}

/** all-of: unmet wins, then unknown. any-of: met wins, then unknown. Advisory parts are shown and left out. */
export function fold(kind: "all-of" | "any-of", verdicts: readonly Verdict[]): "met" | "unmet" | "unknown" {
  const counted = verdicts.filter((verdict) => verdict !== "confirm");
  const [wins, otherwise] = kind === "all-of" ? (["unmet", "met"] as const) : (["met", "unmet"] as const);
  if (counted.includes(wins)) return wins;
  return counted.includes("unknown") ? "unknown" : otherwise;
}

function evaluateGroup(group: GroupRequirement, facts: Facts): Evaluated {
  const parts = group.of.map((part) => evaluate(part, facts));
  const verdict = fold(
    group.kind,
    parts.map(({ finding }) => finding.verdict),
  );
  const finding: Finding = {
    id: group.id,
    kind: group.kind,
    title: group.title,
    verdict,
    because: group.kind === "any-of" ? "One of these is enough." : "All of these are needed.",
    counted: [],
    notCounted: [],
    assumptions: [],
    warnings: [],
    parts: parts.map((part) => part.finding),
  };
  const questions =
    verdict === "unknown"
      ? parts.filter((part) => part.finding.verdict === "unknown").flatMap((part) => part.questions)
      : [];
  return { finding, questions, holds: parts.some((part) => part.holds === true) };
}
