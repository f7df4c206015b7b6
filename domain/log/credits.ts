import type { Day } from "../calendar/day.ts";
import type { CredentialWithRenewal } from "../eligibility/credential.ts";
import type { Finding } from "../eligibility/determination.ts";
import { factsFor } from "../eligibility/determine.ts";
import { NO_RULINGS } from "../eligibility/doubt.ts";
import { evaluate } from "../eligibility/evaluate.ts";
import { creditDeadlines } from "./credit-deadlines.ts";
import { type CreditLine, creditLines } from "./credit-line.ts";
import { creditWarnings } from "./credit-warnings.ts";
import type { Credits, CreditTowards, EducationRequirementView } from "./credits-view.ts";
import { currentHeld, heldLines } from "./held.ts";
import { educationLeaving, indexOf } from "./leaving.ts";
import { portfolioOf } from "./portfolio.ts";
import type { RecordKind } from "./record-data.ts";
import type { LogRecord } from "./records.ts";
import { type RenewalOf, renewalOf } from "./renewal.ts";
import { requirementsOn, type Target, targetsOf } from "./targets.ts";
import { listWarnings } from "./warnings.ts";

/** The kinds of records that continuing education and its dates are made of: all that the view needs to read. */
export const CREDITS_KINDS: readonly RecordKind[] = ["credit", "held", "license", "goal", "setting"];

/**
 * The continuing education of a log: what each credit counts towards, totals against the goals (every credential when
 * there are none) and against the renewal of what is held, and the dates to watch. Pure.
 */
export function creditsOf(
  records: readonly LogRecord[],
  credentials: readonly CredentialWithRenewal[],
  on: Day,
): Credits {
  const lines = creditLines(records);
  const told = lines ?? [];
  const education = educationTowards(records, credentials, told, on);
  const renewals = renewalsOf(records, credentials, lines, on);
  const towards = Map.groupBy(
    [...education.flatMap(({ towards }) => towards), ...renewals.flatMap(renewalTowards)],
    ({ record }) => record,
  );
  return {
    on,
    credits: told.map(({ id, data }) => ({
      record: id,
      title: data.title || data.provider || "Course",
      date: data.date ?? null,
      minutes: data.minutes ?? null,
      towards: (towards.get(id) ?? []).map(({ record: _, ...rest }) => rest),
    })),
    minutes: told.reduce(
      (sum, { data }) => sum + (data.date !== undefined && data.date <= on ? (data.minutes ?? 0) : 0),
      0,
    ),
    credentials: education.map(({ view }) => view),
    renewals: renewals.map(({ renewal }) => renewal),
    deadlines: creditDeadlines(
      records,
      education.map(({ view }) => view),
      renewals.map(({ renewal }) => renewal),
      on,
    ),
    ...listWarnings(creditWarnings(told, on)),
  };
}

type Towards = CreditTowards & { readonly record: string };

interface Education {
  readonly view: Credits["credentials"][number];
  readonly towards: readonly Towards[];
}

function educationTowards(
  records: readonly LogRecord[],
  credentials: readonly CredentialWithRenewal[],
  lines: readonly CreditLine[],
  on: Day,
): Education[] {
  const { portfolio } = portfolioOf(records);
  return targetsOf(records, credentials).map((target) => towardsOne(target, portfolio, lines, on));
}

function towardsOne(
  { credential, goal }: Target,
  portfolio: ReturnType<typeof portfolioOf>["portfolio"],
  lines: readonly CreditLine[],
  on: Day,
): Education {
  const { edition, leaves } = requirementsOn(credential, on);
  const facts = factsFor(credential, portfolio, on, NO_RULINGS, "full");
  const requirements: EducationRequirementView[] = [];
  const towards: Towards[] = [];
  for (const { leaf, route } of leaves) {
    if (leaf.kind !== "education") continue;
    const { finding } = evaluate(leaf, facts);
    const { parts: _, counted: __, notCounted: ___, ...shown } = finding;
    requirements.push({ ...shown, route, leaving: educationLeaving(leaf, finding, lines) });
    towards.push(...creditsToward(finding, credential.id, lines));
  }
  return { view: { credential: credential.id, name: credential.name, goal, edition, requirements }, towards };
}

/** The evidence of a finding, credit by credit. A credit that is certain has no other possible amount. */
const creditsToward = (
  { id, counted, notCounted }: Finding,
  credential: string,
  lines: readonly CreditLine[],
): Towards[] => {
  const common = { credential, kind: "eligibility", rule: id } as const;
  const recordOf = (path: string): string => lines[indexOf(path)]?.id ?? "";
  return [
    ...counted.map(({ path, because, certain, possible }) => ({
      ...common,
      record: recordOf(path),
      counts: certain === possible ? ("yes" as const) : ("may" as const),
      because,
    })),
    ...notCounted.map(({ path, because }) => ({
      ...common,
      record: recordOf(path),
      counts: "no" as const,
      because,
    })),
  ];
};

function renewalsOf(
  records: readonly LogRecord[],
  credentials: readonly CredentialWithRenewal[],
  lines: readonly CreditLine[] | undefined,
  on: Day,
): RenewalOf[] {
  const held = heldLines(records);
  return credentials.flatMap((credential) => {
    const current = currentHeld(credential, held, on);
    return current === undefined ? [] : [renewalOf(credential, current, lines, on)];
  });
}

const renewalTowards = ({ renewal, credits }: RenewalOf): Towards[] =>
  renewal.buckets.flatMap(({ id }) =>
    (credits[id] ?? []).map(({ record, counts, because }) => ({
      credential: renewal.credential,
      kind: "renewal" as const,
      rule: id,
      record,
      counts,
      because,
    })),
  );
