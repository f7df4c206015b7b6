import type { Amount } from "./determination.ts";

/** 1,234.5 */
const figure = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 2 });

/** "1 month", "12.5 hours" */
export const withUnit = (value: number, unit: Amount["unit"]): string =>
  `${figure(value)} ${value === 1 ? unit.slice(0, -1) : unit}`;

/** What counts, what is needed and what is short, in two or three short sentences. */
export function amountSentence(amount: Amount, verdict: "met" | "unmet" | "unknown"): string {
  const { certain, possible, needed, short, unit } = amount;
  const need = `${figure(needed)} ${needed === 1 ? "is" : "are"} needed.`;
  if (verdict === "met") return `We count ${withUnit(certain, unit)}; ${need}`;
  if (verdict === "unmet") {
    const most =
      possible !== null && possible > certain
        ? ` Even with all that may count, it is ${withUnit(possible, unit)}.`
        : "";
    return `We count ${withUnit(certain, unit)}; ${need} That is ${withUnit(short, unit)} short.${most}`;
  }
  const could =
    possible === null
      ? "It may be more once you tell us the rest."
      : `It could be ${withUnit(possible, unit)}.`;
  return `We count ${withUnit(certain, unit)} for certain; ${need} ${could}`;
}
