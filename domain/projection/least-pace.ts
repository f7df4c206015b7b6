import type { EducationRequirement, EmploymentRequirement } from "../eligibility/requirement.ts";

/** The least steady pace at which a rule with a window can ever be met: below it, hours leave the window as fast as they come. */
export interface LeastPace {
  readonly per: "week" | "month";
  /** Hours, rounded up to a tenth. */
  readonly hours: number;
}

const tenthUp = (hours: number): number => Math.ceil(hours * 10) / 10;

/** The most days that a window of so many years can hold, both ends included. */
const daysInWindow = (years: number): number => 365 * years + Math.ceil(years / 4) + 1;

/**
 * For 2,000 hours in three years: 2,000 hours x 7 / 1,097 days, so 12.8 hours a week. Undefined for a rule without a
 * window, or in months: any steady pace reaches it some day.
 */
export function leastPace(rule: EmploymentRequirement | EducationRequirement): LeastPace | undefined {
  if (rule.within === undefined || !("hours" in rule.atLeast)) return undefined;
  const { years } = rule.within;
  return rule.kind === "education"
    ? { per: "month", hours: tenthUp(rule.atLeast.hours / (12 * years)) }
    : { per: "week", hours: tenthUp((rule.atLeast.hours * 7) / daysInWindow(years)) };
}
