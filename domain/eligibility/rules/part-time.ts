import { atLeast, fraction } from "../../arithmetic/fraction.ts";
import type { Granted, Rulings } from "../doubt.ts";
import { countHours } from "../work/hours.ts";
import type { Counting, Measured } from "../work/measure.ts";
import { countMonths } from "../work/months.ts";
import { spellOf } from "../work/spell.ts";
import { isPartTime, PART_TIME } from "../work/weekly.ts";

/**
 * Months that are enough only with part-time work in proportion: no sponsor's definition of full time could be read, so
 * that the verdict turns on ours (rule 4).
 */
export function monthsOnPartTime(
  measured: Measured,
  needed: number,
  counting: Counting,
  rulings: Rulings,
): Measured {
  const { verdict, assumptions } = measured;
  if (verdict !== "met" || assumptions.every(({ id }) => id !== PART_TIME)) return measured;
  const fullTime = countMonths(counting, grantedBy(rulings), "full-time");
  if (fullTime === null || atLeast(fullTime, fraction(needed))) return measured;
  return {
    ...measured,
    assumptions: assumptions.map((one) => (one.id === PART_TIME ? { ...one, decides: true } : one)),
  };
}

/** Hours that are enough only with those of part-time work, where another wording of the sponsor asks for full time (rule 8). */
export function hoursOnPartTime(
  text: string | undefined,
  measured: Measured,
  needed: number,
  counting: Counting,
  rulings: Rulings,
): Measured {
  if (text === undefined || measured.verdict !== "met") return measured;
  const none: Granted = new Set();
  const others = counting.jobs.filter(({ at }) => {
    const spell = spellOf(at, none, counting.on);
    return !isPartTime(at, spell === "none" ? undefined : spell);
  });
  const fullTime = countHours({ ...counting, jobs: others }, grantedBy(rulings));
  if (fullTime === null || atLeast(fullTime, fraction(needed))) return measured;
  return { ...measured, assumptions: [...measured.assumptions, { id: PART_TIME, text, decides: true }] };
}

const grantedBy = (rulings: Rulings): Granted =>
  new Set([...rulings].filter(([, yes]) => yes).map(([id]) => id));
