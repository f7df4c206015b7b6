import type { Day } from "../../../../../domain/calendar/day.ts";
import type { Credential } from "../../../../../domain/eligibility/credential.ts";
import type { Determination, Outcome } from "../../../../../domain/eligibility/determination.ts";
import { determine } from "../../../../../domain/eligibility/determine.ts";
import type { Portfolio } from "../../../../../domain/eligibility/portfolio.ts";

/** Where she stands with one credential. */
export interface Standing {
  readonly credential: Credential;
  readonly determination: Determination;
}

/** Nearest first, as the checker shows them: what she can apply for, what an answer may open, what takes time. */
const ORDER: Record<Outcome, number> = { eligible: 0, unknown: 1, "not-yet": 2, ineligible: 3 };

/** Each credential decided on the whole portfolio as it is on the day, the nearest first. */
export const standingsOf = (credentials: readonly Credential[], portfolio: Portfolio, on: Day): Standing[] =>
  credentials
    .map((credential) => ({ credential, determination: determine(credential, portfolio, on) }))
    .sort((a, b) => ORDER[a.determination.outcome] - ORDER[b.determination.outcome]);
