import type { Sign } from "../authoring/path.ts";
import type { Day } from "../calendar/day.ts";
import type { Determination, Finding } from "../eligibility/determination.ts";
import type { Portfolio } from "../eligibility/portfolio.ts";
import { FULL_TIME_HOURS_A_YEAR } from "./full-time.ts";

/** What a reader's answers come to: the portfolio, and what was decided about every credential on a day. */
export interface Standing {
  readonly portfolio: Portfolio;
  readonly determinations: readonly Determination[];
  readonly on: Day;
}

/** Whether the answers show it. "Not told" shows nothing. */
export function shows(sign: Sign, standing: Standing): boolean {
  const { portfolio, determinations, on } = standing;
  if ("met" in sign) return findingOf(sign.met, standing)?.verdict === "met";
  if ("held" in sign)
    return (portfolio.held ?? []).some(
      ({ credential, from, validThrough }) =>
        credential === sign.held &&
        (from === undefined || from <= on) &&
        (validThrough === undefined || on <= validThrough),
    );
  if ("eligible" in sign)
    return determinations.some(
      ({ credential, outcome }) => credential === sign.eligible && outcome === "eligible",
    );
  if ("work" in sign)
    return (portfolio.employment ?? []).some(
      ({ role, setting, start }) =>
        role !== undefined &&
        sign.work.includes(role) &&
        (start === undefined || start <= on) &&
        (sign.settings === undefined || (setting !== undefined && sign.settings.includes(setting))),
    );
  return (portfolio.degrees ?? []).some(
    ({ level, field, completed }) =>
      level !== undefined &&
      sign.degree.includes(level) &&
      field === sign.field &&
      // Still studying is null; a degree without a day was told as finished.
      completed !== null &&
      (completed === undefined || completed <= on),
  );
}

/** How far the answers are with it, from 0 to 1: of a rule the part that surely counts. */
export function shareOf(sign: Sign, standing: Standing): number {
  if (shows(sign, standing)) return 1;
  if (!("met" in sign)) return 0;
  const finding = findingOf(sign.met, standing);
  return finding === undefined ? 0 : shareOfFinding(finding);
}

function shareOfFinding({ verdict, amount, parts, kind }: Finding): number {
  if (verdict === "met") return 1;
  if (amount !== undefined) return Math.min(amount.certain / amount.needed, 1);
  const shares = parts.map(shareOfFinding);
  if (shares.length === 0) return 0;
  return kind === "any-of" ? Math.max(...shares) : shares.reduce((sum, share) => sum + share) / shares.length;
}

/** Months of full-time work, or of classes, that surely are still missing; 0 for what is not measured. */
export function monthsLeft(sign: Sign, standing: Standing): number {
  if (!("met" in sign)) return 0;
  const finding = findingOf(sign.met, standing);
  return finding === undefined ? 0 : leftOf(finding);
}

function leftOf({ verdict, amount, parts, kind }: Finding): number {
  if (verdict === "met") return 0;
  if (amount !== undefined) {
    const short = Math.max(0, amount.needed - amount.certain);
    return amount.unit === "months" ? short : (short * 12) / FULL_TIME_HOURS_A_YEAR;
  }
  if (parts.length === 0) return 0;
  const left = parts.map(leftOf);
  return kind === "any-of" ? Math.min(...left) : Math.max(...left);
}

/** What was decided about the rule that a reference such as `ccm.twenty-four-months` names. */
export function findingOf(
  reference: string,
  { determinations }: Pick<Standing, "determinations">,
): Finding | undefined {
  const [id, name] = reference.split(".");
  const determination = determinations.find(({ credential }) => credential === id);
  return determination?.findings.flatMap(withParts).find((finding) => finding.id === name);
}

const withParts = (finding: Finding): Finding[] => [finding, ...finding.parts.flatMap(withParts)];
