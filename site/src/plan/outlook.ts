import type { Day } from "../../../domain/calendar/day.ts";
import type { Credential } from "../../../domain/eligibility/credential.ts";
import type { Portfolio } from "../../../domain/eligibility/portfolio.ts";
import type { Pace } from "../../../domain/projection/pace.ts";
import { allAtOnce, type Pieces } from "../../../domain/projection/pieces.ts";
import { type Projection, projectInPieces } from "../../../domain/projection/project.ts";

/** A credential with the way to it. */
export interface Outlook {
  readonly credential: Credential;
  readonly projection: Projection;
}

/**
 * How near a credential is. `now`: eligible today. `sure`: a day on which every rule is surely met. `open`: a day only if
 * what is open goes her way. `none`: no day at this pace. `closed`: for another profession.
 */
export type Nearness = "now" | "sure" | "open" | "none" | "closed";

const ORDER: readonly Nearness[] = ["now", "sure", "open", "none", "closed"];

export function nearnessOf({ now, eligibleOn, openOn }: Projection): Nearness {
  // For another profession, and nothing that was told or planned will change that.
  if (now.outcome === "ineligible" && eligibleOn === null && openOn === null) return "closed";
  if (now.outcome === "eligible") return "now";
  return eligibleOn !== null ? "sure" : openOn !== null ? "open" : "none";
}

/** Every credential at the pace, nearest date first; what is as near as another keeps the order of the content. */
export const outlooksOf = (...of: Parameters<typeof outlooksInPieces>): Outlook[] =>
  allAtOnce(outlooksInPieces(...of));

/** The same in pieces. */
export function* outlooksInPieces(
  credentials: readonly Credential[],
  portfolio: Portfolio,
  pace: Pace,
  on: Day,
): Pieces<Outlook[]> {
  const outlooks: Outlook[] = [];
  for (const credential of credentials)
    outlooks.push({ credential, projection: yield* projectInPieces(credential, portfolio, pace, on) });
  return outlooks.toSorted((a, b) => byNearness(a.projection, b.projection));
}

function byNearness(a: Projection, b: Projection): number {
  const rank = (one: Projection): number => ORDER.indexOf(nearnessOf(one));
  const date = ({ eligibleOn, openOn }: Projection): string => eligibleOn ?? openOn ?? "";
  return rank(a) - rank(b) || (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0);
}

/** The day to plan for: the sure one, else the open one; null where there is none. */
export const dayToPlanFor = ({ eligibleOn, openOn }: Projection): Day | null => eligibleOn ?? openOn;
