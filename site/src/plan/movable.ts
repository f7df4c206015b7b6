import type { LeafRequirement } from "../../../domain/eligibility/requirement.ts";
import type { ProjectedRule } from "../../../domain/projection/project.ts";
import { nearnessOf, type Outlook } from "./outlook.ts";
import { rulesOf } from "./step-lines.ts";

/**
 * The rules that something could still move: those that are not met, or do not last. `closed` are those of credentials
 * for another profession, which only a degree could open.
 */
export function movableRules(outlooks: readonly Outlook[]): {
  open: LeafRequirement[];
  closed: LeafRequirement[];
} {
  const of = (closed: boolean): LeafRequirement[] =>
    outlooks
      .filter(({ projection }) => (nearnessOf(projection) === "closed") === closed)
      .flatMap(({ credential, projection }) => {
        const ids = new Set(projection.rules.flatMap(movableIds));
        return rulesOf(credential, projection).filter(({ id }) => ids.has(id));
      });
  return { open: of(false), closed: of(true) };
}

const movableIds = ({ id, now, lapsesOn, parts }: ProjectedRule): string[] =>
  parts.length === 0
    ? now === "met" && lapsesOn === null
      ? []
      : [id]
    : now === "met" && parts.every((part) => part.lapsesOn === null)
      ? []
      : parts.flatMap(movableIds);
