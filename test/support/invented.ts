import { day } from "../../domain/calendar/day.ts";
import type { Credential } from "../../domain/eligibility/credential.ts";
import type { Determination, Finding } from "../../domain/eligibility/determination.ts";
import { determine } from "../../domain/eligibility/determine.ts";
import { type PortfolioInput, portfolioSchema } from "../../domain/eligibility/portfolio.ts";
import { type Requirement, requirementSchema } from "../../domain/eligibility/requirement.ts";

/** Small invented credentials, so that a test of one rule has nothing else in it. */

type Changes = Readonly<Record<string, unknown>>;

const read = (id: string, kind: string, fields: Changes): Requirement =>
  requirementSchema.parse({
    id,
    kind,
    title: `The rule ${id}`,
    sources: ["handbook"],
    asOf: "2024",
    confidence: "verified-official",
    ...fields,
  });

/** An active license of an RN, unless changed. */
export const licenseRule = (changes: Changes = {}): Requirement =>
  read("license", "license", { accept: ["RN"], unlisted: "refuse", unrestricted: "not-asked", ...changes });

/** A finished bachelor's or master's degree in nursing, unless changed. */
export const degreeRule = (changes: Changes = {}): Requirement =>
  read("degree", "degree", {
    levels: ["bachelor", "master"],
    fields: ["nursing"],
    accredited: false,
    supervisedFieldExperience: false,
    ...changes,
  });

/** Work as a case manager that asks for nothing else, unless `work` is changed. */
export const workRule = (atLeast: Changes, work: Changes = {}, changes: Changes = {}): Requirement =>
  read("work", "employment", {
    atLeast,
    work: { roles: { counted: ["case-manager"] }, paid: "undecided", supervised: "not-asked", ...work },
    ...changes,
  });

export const practiceRule = (months: number, changes: Changes = {}): Requirement =>
  read("practice", "practice", { workedAs: "RN", paid: "undecided", atLeast: { months }, ...changes });

export const educationRule = (hours: number, changes: Changes = {}): Requirement =>
  read("education", "education", { topics: ["case-management"], atLeast: { hours }, ...changes });

export const declarationRule = (declaration: string, changes: Changes = {}): Requirement =>
  read(declaration, "declaration", { declaration, statement: `I confirm ${declaration}.`, ...changes });

export const advisoryRule = (changes: Changes = {}): Requirement =>
  read("advisory", "advisory", { text: "Ask the sponsor about this.", ...changes });

export const group = (id: string, kind: "all-of" | "any-of", of: readonly Requirement[]): Requirement => ({
  id,
  kind,
  title: `The group ${id}`,
  of,
});

/** A credential of these rules, in force from 2020-01-01, read on 2026-11-22. */
export function credentialOf(
  requirements: readonly Requirement[],
  changes: Partial<Credential> = {},
): Credential {
  return {
    id: "invented",
    name: "INV",
    fullName: "Invented Credential",
    sponsor: { name: "The Invented Sponsor", short: "IS" },
    summary: "A credential that exists in tests only.",
    profession: requirements[0]?.id ?? "none",
    sources: { handbook: { title: "The handbook", url: "https://example.org/handbook" } },
    eligibility: [
      { id: "first", from: day("2020-01-01"), read: day("2026-11-22"), requirements: [...requirements] },
    ],
    ...changes,
  };
}

export const TODAY = day("2026-11-22");

/** Decides invented rules for a portfolio, written as its JSON is. */
export function decide(
  requirements: readonly Requirement[],
  portfolio: PortfolioInput,
  on = TODAY,
): Determination {
  return determine(credentialOf(requirements), portfolioSchema.parse(portfolio), on);
}

/** Every finding, the groups before their parts. */
export const everyFinding = (findings: readonly Finding[]): Finding[] =>
  findings.flatMap((finding) => [finding, ...everyFinding(finding.parts)]);

/** The finding about one requirement. Throws when there is none. */
export function findingOf(determination: Determination, id: string): Finding {
  const found = everyFinding(determination.findings).find((finding) => finding.id === id);
  if (found === undefined) throw new Error(`There is no finding ${id}.`);
  return found;
}

/** The verdict of the one rule that was decided, with its amount in the two bounds. */
export function measured(
  rule: Requirement,
  portfolio: PortfolioInput,
  on = TODAY,
): { verdict: string; certain?: number; possible?: number | null; short?: number } {
  const { verdict, amount } = findingOf(decide([rule], portfolio, on), rule.id);
  return {
    verdict,
    ...(amount === undefined
      ? {}
      : { certain: amount.certain, possible: amount.possible, short: amount.short }),
  };
}

/** A paid full-time case manager's job that told everything, unless changed. */
export const job = (changes: NonNullable<PortfolioInput["employment"]>[number] = {}) => ({
  role: "case-manager" as const,
  workedAs: "RN" as const,
  setting: "hospital" as const,
  start: "2024-01-15",
  end: "2025-01-14",
  hoursPerWeek: 40,
  caseManagementShare: 1,
  paid: true,
  supervised: true,
  supervisorCredential: "CCM" as const,
  ...changes,
});
