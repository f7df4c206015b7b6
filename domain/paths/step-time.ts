import type { Step } from "../authoring/path.ts";
import { type Day, dayNumber } from "../calendar/day.ts";
import { windowsOn } from "../credentials/editions.ts";
import { nextWindow } from "../credentials/next-window.ts";
import type { WholeCredential } from "../eligibility/credential.ts";
import { latestEdition } from "../eligibility/edition.ts";
import { leavesOf } from "../eligibility/leaves.ts";
import type { LeafRequirement } from "../eligibility/requirement.ts";
import { FULL_TIME_HOURS_A_YEAR } from "./full-time.ts";

/** Whole months: the least and the most. */
export interface Months {
  readonly from: number;
  readonly to: number;
}

const DAYS_A_MONTH = 365.25 / 12;

/** The rule that a reference such as `ccm.twenty-four-months` names, and whose it is; undefined where there is none. */
export function ruleAt(
  reference: string,
  credentials: readonly WholeCredential[],
): { readonly credential: WholeCredential; readonly rule: LeafRequirement } | undefined {
  const [id, name] = reference.split(".");
  const credential = credentials.find((one) => one.id === id);
  const rule = latestEdition(credential?.eligibility ?? [])
    ?.requirements.flatMap(leavesOf)
    .find((leaf) => leaf.id === name);
  return credential && rule && { credential, rule };
}

/** The months that a rule asks for; hours as full-time work, rounded up. Undefined for a rule without an amount. */
export function ruleMonths(rule: LeafRequirement): number | undefined {
  if (!("atLeast" in rule)) return undefined;
  return "months" in rule.atLeast
    ? rule.atLeast.months
    : Math.ceil((rule.atLeast.hours * 12) / FULL_TIME_HOURS_A_YEAR);
}

/**
 * How long a step takes by itself, before what earlier steps count towards it. Undefined where it takes no time of its
 * own or nobody says how long. `on` is the day whose periods for applications are meant.
 */
export function stepMonths(
  { time }: Pick<Step, "time">,
  credentials: readonly WholeCredential[],
  on: (credential: WholeCredential) => Day,
): Months | undefined {
  switch (time.kind) {
    case "months":
      return { from: time.from, to: time.to };
    case "rule": {
      const months = time.rules.flatMap((reference) => {
        const found = ruleAt(reference, credentials);
        return (found && ruleMonths(found.rule)) ?? [];
      });
      return months.length === 0 ? undefined : { from: Math.min(...months), to: Math.max(...months) };
    }
    case "periods": {
      const credential = credentials.find(({ id }) => id === time.credential);
      return credential && periodMonths(credential, on(credential));
    }
    case "alongside":
    case "not-known":
      return undefined;
  }
}

/**
 * From an application to its exam, in months to the nearest: at the least from the last day to apply to the first day of
 * the exam, at the most from the first to the last. Undefined where no periods are known.
 */
function periodMonths(credential: WholeCredential, on: Day): Months | undefined {
  const edition = windowsOn(credential, on);
  const waits = (edition?.periods ?? []).flatMap((period) => {
    const window = edition && nextWindow({ ...edition, periods: [period] }, on);
    if (window === undefined || window === "all-year") return [];
    const days = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
    return [
      { least: days(window.apply.to, window.exam.from), most: days(window.apply.from, window.exam.to) },
    ];
  });
  return waits.length === 0
    ? undefined
    : {
        from: Math.round(Math.min(...waits.map(({ least }) => least)) / DAYS_A_MONTH),
        to: Math.round(Math.max(...waits.map(({ most }) => most)) / DAYS_A_MONTH),
      };
}
