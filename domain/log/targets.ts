import type { Day } from "../calendar/day.ts";
import type { Credential } from "../eligibility/credential.ts";
import type { EditionUsed } from "../eligibility/determination.ts";
import { editionOn, editionUsed } from "../eligibility/edition.ts";
import type { LeafRequirement, Requirement } from "../eligibility/requirement.ts";
import { type LogRecord, present } from "./records.ts";

/** A credential to measure a log against. */
export interface Target {
  readonly credential: Credential;
  readonly goal: boolean;
}

/** The goals of the log; every credential when it has none. In the order of the credentials. */
export function targetsOf(records: readonly LogRecord[], credentials: readonly Credential[]): Target[] {
  const goals = new Set(present(records, "goal").map(({ id }) => id));
  const chosen = credentials.filter(({ id }) => goals.has(id));
  return (chosen.length > 0 ? chosen : credentials).map((credential) => ({
    credential,
    goal: goals.has(credential.id),
  }));
}

/** A requirement without parts, and the group around it of which one is enough. */
export interface RoutedLeaf {
  readonly leaf: LeafRequirement;
  readonly route: string | null;
}

/** The requirements of a credential on a day, and the edition they come from; none where the rule is not known. */
export function requirementsOn(
  { eligibility }: Credential,
  on: Day,
): { edition: EditionUsed | null; leaves: RoutedLeaf[] } {
  const edition = editionOn(eligibility, on);
  return {
    edition: edition === undefined ? null : editionUsed(edition, on),
    leaves: (edition?.requirements ?? []).flatMap((requirement) => routed(requirement, null)),
  };
}

function routed(requirement: Requirement, route: string | null): RoutedLeaf[] {
  if (!("of" in requirement)) return [{ leaf: requirement, route }];
  const around = requirement.kind === "any-of" ? requirement.title : route;
  return requirement.of.flatMap((part) => routed(part, around));
}
