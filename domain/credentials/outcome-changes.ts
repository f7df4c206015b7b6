import type { Day } from "../calendar/day.ts";
import type { Credential, Edition } from "../eligibility/credential.ts";
import type { Finding, Outcome, Verdict } from "../eligibility/determination.ts";
import { determine } from "../eligibility/determine.ts";
import type { Portfolio } from "../eligibility/portfolio.ts";

/** What two editions of the rules say of one portfolio on one day, where they differ. */
export interface OutcomeChange {
  readonly before: Outcome;
  readonly after: Outcome;
  /** Every finding with another verdict, in the order of the newer rules; `before` or `after` is missing where the rule is not there. */
  readonly findings: readonly FindingChange[];
}
export interface FindingChange {
  readonly id: string;
  readonly title: string;
  readonly before?: Verdict;
  readonly after?: Verdict;
}

/**
 * Decides a portfolio by both editions as if each were the rule on the day. Groups of findings are told with their
 * parts; advisory findings decide nothing and are left out. Pure.
 */
export function outcomeChange(
  credential: Credential,
  [before, after]: readonly [Edition, Edition],
  portfolio: Portfolio,
  on: Day,
): OutcomeChange {
  const decide = (edition: Edition): Decided => {
    const only = { ...credential, eligibility: [alwaysInForce(edition, on)] };
    const { outcome, findings } = determine(only, portfolio, on);
    return {
      outcome,
      findings: new Map(findings.flatMap(withParts).map((finding) => [finding.id, finding])),
    };
  };
  const [then, now] = [decide(before), decide(after)];
  const ids = new Set([...now.findings.keys(), ...then.findings.keys()]);
  return {
    before: then.outcome,
    after: now.outcome,
    findings: [...ids].flatMap((id): FindingChange[] => {
      const [older, newer] = [then.findings.get(id), now.findings.get(id)];
      if (older?.verdict === newer?.verdict || (newer ?? older)?.verdict === "confirm") return [];
      return [
        {
          id,
          title: (newer ?? older)?.title ?? id,
          ...(older !== undefined && { before: older.verdict }),
          ...(newer !== undefined && { after: newer.verdict }),
        },
      ];
    }),
  };
}

interface Decided {
  readonly outcome: Outcome;
  readonly findings: ReadonlyMap<string, Finding>;
}

function alwaysInForce({ until: _until, lastSeenInForce: _last, ...edition }: Edition, on: Day): Edition {
  return { ...edition, from: on, read: on };
}

const withParts = (finding: Finding): Finding[] => [finding, ...finding.parts.flatMap(withParts)];
