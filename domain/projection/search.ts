import { addDays, type Day } from "../calendar/day.ts";
import type { Credential } from "../eligibility/credential.ts";
import { factsFor } from "../eligibility/determine.ts";
import { NO_RULINGS } from "../eligibility/doubt.ts";
import { editionOn } from "../eligibility/edition.ts";
import type { Portfolio } from "../eligibility/portfolio.ts";
import type { Requirement } from "../eligibility/requirement.ts";
import type { Search } from "./first-day.ts";

interface Span {
  readonly on: Day;
  readonly horizon: Day;
}

/** A search by the rules of a credential as they are on each day; `ahead` is how it would be at the horizon. */
export const searchFor = (credential: Credential, ahead: Portfolio, { on, horizon }: Span): Search => ({
  from: on,
  horizon,
  portfolio: ahead,
  rules: (day) => editionOn(credential.eligibility, day)?.requirements,
  facts: (day) => factsFor(credential, ahead, day, NO_RULINGS, "verdict"),
  changes: credential.eligibility.flatMap(({ from, until }) => [
    ...(from === "not-known" ? [] : [from]),
    ...(until === undefined || until === "not-known" ? [] : [addDays(until, 1)]),
  ]),
});

/** The same search for one of today's rules, on all days as it is today, with what today's edition says of its degree. */
export function ruleAlone(rule: Requirement, search: Search): Search {
  const { degreeRule } = search.facts(search.from);
  return {
    ...search,
    rules: () => [rule],
    facts: (day) => ({ ...search.facts(day), degreeRule }),
    changes: [],
  };
}
