import { day } from "../../domain/calendar/day.ts";
import type { Credential } from "../../domain/eligibility/credential.ts";
import { determine } from "../../domain/eligibility/determine.ts";
import { portfolioSchema } from "../../domain/eligibility/portfolio.ts";
import type { HandWorkedCase } from "../../tools/content/cases.ts";
import { everyFinding } from "./invented.ts";

/** What a hand-worked case states, and what the program decided on the same points. */
export function judge(credential: Credential, expected: HandWorkedCase) {
  const determination = determine(credential, portfolioSchema.parse(expected.portfolio), day(expected.on));
  const findings = new Map(everyFinding(determination.findings).map((finding) => [finding.id, finding]));
  const decided = Object.entries(expected.findings ?? {}).map(([id, wanted]) => {
    const finding = findings.get(id);
    const { certain, possible, short } = finding?.amount ?? {};
    const warns = finding === undefined ? undefined : finding.warnings.length > 0;
    const actual: Record<string, unknown> = { verdict: finding?.verdict, certain, possible, short, warns };
    return [id, Object.fromEntries(Object.keys(wanted).map((key) => [key, actual[key]]))] as const;
  });
  const asked = new Set(determination.next?.map(({ path }) => path));
  return {
    decided: {
      outcome: determination.outcome,
      sister: determination.sister?.credential,
      findings: Object.fromEntries(decided),
      asks: (expected.asks ?? []).filter((path) => asked.has(path)),
    },
    stated: {
      outcome: expected.outcome,
      sister: expected.sister,
      findings: expected.findings ?? {},
      asks: expected.asks ?? [],
    },
  };
}
