import type { Day } from "../../domain/calendar/day.ts";
import type { Credential } from "../../domain/eligibility/credential.ts";
import type { Determination } from "../../domain/eligibility/determination.ts";
import { determine } from "../../domain/eligibility/determine.ts";
import type { Portfolio } from "../../domain/eligibility/portfolio.ts";
import { nearest } from "../../domain/text/nearest.ts";
import { Failure } from "../failure.ts";

export interface Deps {
  readonly credentials: readonly Credential[];
  /** Today in UTC. A caller elsewhere on Earth who cares sends `on`. */
  readonly today: () => Day;
}

export interface DetermineEligibility {
  readonly credential: string;
  readonly on: Day | undefined;
  readonly portfolio: Portfolio;
}

/** Decides whether a portfolio meets a credential's rules on a day. Nothing is kept. */
export function determineEligibility(deps: Deps, command: DetermineEligibility): Determination {
  const credential = deps.credentials.find(({ id }) => id === command.credential);
  if (credential === undefined) throw unknownCredential(deps.credentials, command.credential);
  return determine(credential, command.portfolio, command.on ?? deps.today());
}

function unknownCredential(credentials: readonly Credential[], asked: string): Failure {
  const ids = credentials.map(({ id }) => id);
  const meant = nearest(asked, ids);
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  return new Failure(
    "unknown-credential",
    `There is no credential ${JSON.stringify(asked)}.${hint} There are: ${ids.join(", ")}.`,
  );
}
