import { day, longDay } from "../../../domain/calendar/day.ts";
import { type Cost, dollarsOf } from "../../../domain/credentials/costs.ts";
import type { ExamEdition, WindowsEdition } from "../../../domain/credentials/exam.ts";
import type { FeeAmount } from "../../../domain/credentials/fee.ts";
import type { Dated } from "../../../domain/eligibility/edition-fields.ts";

/** What a credential costs, how long its exam is and when it is held, in words. */

export const NOT_KNOWN = "Not known";

/** $1,234 */
export const dollars = (usd: number): string => `$${usd.toLocaleString("en-US")}`;

export function amountWords(amount: FeeAmount | undefined): string {
  const usd = dollarsOf(amount);
  return usd === undefined ? NOT_KNOWN : dollars(usd);
}

/** What a sum comes to, never shown as whole where a part of it is missing. */
export function costWords({ knownUsd, notKnown, named }: Cost): string {
  if (!named || (notKnown.length > 0 && knownUsd === 0)) return NOT_KNOWN;
  return notKnown.length === 0 ? dollars(knownUsd) : `${dollars(knownUsd)} and more; a part is not known`;
}

/** From when and until when an edition is known to be in force, as a sentence that is never more exact than what was read. */
export function inForceWords({ from, seenInForce, until, lastSeenInForce, read }: Dated): string {
  const last = lastSeenInForce === undefined ? undefined : longDay(lastSeenInForce);
  if (from !== "not-known") {
    const first = longDay(from);
    if (until === undefined) return `In force since ${first}.`;
    if (until !== "not-known") return `In force from ${first} to ${longDay(until)}.`;
    return `In force from ${first}; ${last === undefined ? "until when is not known" : `last seen on ${last}`}.`;
  }
  const seen = longDay(seenInForce ?? read);
  if (until === undefined) return `Seen in force on ${seen}; since when is not known.`;
  if (until !== "not-known") return `Seen in force on ${seen}, and in force until ${longDay(until)}.`;
  return `Seen in force ${last === undefined ? `on ${seen}` : `from ${seen} to ${last}`}; its first and last day are not known.`;
}

/** November 1 */
export const dayOfYearWords = (monthAndDay: string): string =>
  longDay(day(`2001-${monthAndDay}`)).replace(", 2001", "");

/** November 1 to January 31 */
export const periodWords = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  `${dayOfYearWords(from)} to ${dayOfYearWords(to)}`;

/** 180 questions. 150 of them are scored, and 30 are on trial. */
export function questionsWords({
  total,
  scored,
  pretest,
}: Pick<NonNullable<ExamEdition["questions"]>, "total" | "scored" | "pretest">): string {
  const parts = [
    ...(scored === undefined ? [] : [`${scored} of them are scored`]),
    ...(pretest === undefined ? [] : [`${pretest} are on trial and do not count`]),
  ];
  return [`${total} questions`, parts.join(", and ")]
    .filter((part) => part !== "")
    .join(". ")
    .concat(".");
}

/** 2 hours and 30 minutes */
export function lengthWords(minutes: number): string {
  const parts = [
    [Math.floor(minutes / 60), "hour"],
    [minutes % 60, "minute"],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? "" : "s"}`)
    .join(" and ");
}

/** When applications are taken in every year, one line for each period. */
export function windowLines(edition: WindowsEdition | undefined): string[] {
  if (edition === undefined) return [NOT_KNOWN];
  if (edition.allYear) return ["All year"];
  return edition.periods.length === 0
    ? [edition.text]
    : edition.periods.map(({ apply }) => periodWords(apply));
}
