import type { Amount } from "./determination.ts";

/** 1,234.5 */
const figure = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 2 });

/** "1 month", "12.5 hours" */
export const withUnit = (value: number, unit: Amount["unit"]): string =>
  `${figure(value)} ${value === 1 ? unit.slice(0, -1) : unit}`;

/** What was needed, what counts and what is short, in a sentence or two. */
export function amountSentence(amount: Amount, verdict: "met" | "unmet" | "unknown"): string {
  const { certain, possible, needed, short, unit } = amount;
  const counted = `${withUnit(certain, unit)} of ${figure(needed)} ${certain === 0 && verdict !== "met" ? "count so far" : "counted"}`;
  if (verdict === "met") return `${counted}.`;
  const missing = `${withUnit(short, unit)} short`;
  if (verdict === "unmet") {
    return possible !== null && possible > certain
      ? `${counted}, ${missing}. Even with everything that may count, it is ${withUnit(possible, unit)}.`
      : `${counted}, ${missing}.`;
  }
  return possible === null
    ? `${counted} for certain. It may be more, once you tell us the rest.`
    : `${counted} for certain. It could be ${withUnit(possible, unit)}.`;
}
