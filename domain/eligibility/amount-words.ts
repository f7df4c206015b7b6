import { inFigures } from "../text/in-figures.ts";
import type { Amount } from "./determination.ts";

type Unit = Amount["unit"];

/**
 * An amount as it is shown: 1,234.5 hours to the hundredth, months to a tenth. It is cut, so that no amount reads as more
 * than it is: 11.96 months are 11.9, and not 12.
 */
export const figure = (value: number, unit: Unit): string =>
  inFigures(unit === "months" ? Math.floor(hundredths(value) / 10) / 10 : value);

/** "1 month", "12.5 hours" */
export const withUnit = (value: number, unit: Unit): string => named(figure(value, unit), unit);

/** What is short, never shown as less than it is: 0.04 months are "0.1 months". With what is shown to count it comes to what is needed. */
export const shortOf = (short: number, unit: Unit): string =>
  named(inFigures(unit === "months" ? Math.ceil(hundredths(short) / 10) / 10 : short), unit);

/** Amounts come with two decimals; a difference of two of them is off by less than that. */
const hundredths = (value: number): number => Math.round(value * 100);
const named = (amount: string, unit: Unit): string =>
  `${amount} ${amount === "1" ? unit.slice(0, -1) : unit}`;

/** What counts, what is needed and what is short, in two or three short sentences. */
export function amountSentence(amount: Amount, verdict: "met" | "unmet" | "unknown"): string {
  const { certain, possible, needed, short, unit } = amount;
  const need = `${figure(needed, unit)} ${needed === 1 ? "is" : "are"} needed.`;
  const counted = `We count ${withUnit(certain, unit)}`;
  if (verdict === "met") return `${counted}; ${need}`;
  if (verdict === "unmet") {
    const most =
      possible !== null && figure(possible, unit) !== figure(certain, unit)
        ? ` Even with all that may count, it is ${withUnit(possible, unit)}.`
        : "";
    return `${counted}; ${need} That is ${shortOf(short, unit)} short.${most}`;
  }
  const could =
    possible === null
      ? "It may be more once you tell us the rest."
      : `It could be ${withUnit(possible, unit)}.`;
  return `${counted} for certain; ${need} ${could}`;
}
