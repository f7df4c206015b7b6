import { type Day, longDay } from "../../../domain/calendar/day.ts";
import { type Cost, type FeeOn, feesOn } from "../../../domain/credentials/costs.ts";
import type { WindowsEdition } from "../../../domain/credentials/exam.ts";
import { nextWindow } from "../../../domain/credentials/next-window.ts";
import type { CredentialWithParticulars } from "../../../domain/eligibility/credential.ts";
import type { Projection } from "../../../domain/projection/project.ts";
import type { ToCollect } from "../../../domain/projection/steps.ts";
import { inFigures } from "../../../domain/text/in-figures.ts";

/** What applying costs, in words. A sum that leaves something out says so. */
export function costWords(
  credential: CredentialWithParticulars,
  on: Day,
): { cost: string; missing: string[] } {
  const { fees, toApply } = feesOn(credential, on);
  const missing = toApply.notKnown.map((id) => fees.find(({ fee }) => fee.id === id)?.fee.title ?? id);
  return { cost: `${sumWords(toApply)}${partsWords(fees)}`, missing };
}

/** What the sum is made of, where it is more than one fee, and who pays less. */
function partsWords(fees: readonly FeeOn[]): string {
  const due = fees.filter(({ fee }) => fee.step === "apply");
  const parts = due.flatMap(({ fee, amount }) =>
    fee.onlyFor !== undefined || amount === undefined || amount.usd === "not-known"
      ? []
      : `${fee.title}: $${inFigures(amount.usd)}${fee.refundable === false ? ", not paid back" : ""}.`,
  );
  const reduced = due.flatMap(({ fee }) => fee.onlyFor ?? []);
  return [
    parts.length > 1 ? ` ${parts.join(" ")}` : "",
    reduced.length > 0 ? ` Another amount for ${reduced.join(" and ")}.` : "",
  ].join("");
}

function sumWords({ named, knownUsd, notKnown }: Cost): string {
  if (!named) return "We could not read what it costs.";
  if (notKnown.length === 0) return `$${inFigures(knownUsd)} in all, as we last read it.`;
  return knownUsd === 0
    ? "We could not read what it costs."
    : `$${inFigures(knownUsd)} that we could read, and more that we could not.`;
}

/** From when she can apply, with what that day rests on. */
export function fromWords({ on, eligibleOn }: Pick<Projection, "on" | "eligibleOn">, from: Day): string {
  const since = from === on ? "From today" : `From ${longDay(from)}`;
  if (eligibleOn === null) return `${since}, if what is open goes your way.`;
  return from === on ? `${since}.` : `${since}, at this pace.`;
}

/** When the next application can be made, counted from the day that is planned for. */
export function windowWords(edition: WindowsEdition | undefined, from: Day): string {
  const window = nextWindow(edition, from);
  if (window === undefined) return edition?.text ?? "We could not read when applications are taken.";
  if (window === "all-year") return "You can apply on any day of the year.";
  const { apply, exam, open } = window;
  const period = open
    ? `applications are open until ${longDay(apply.to)}`
    : `the next applications are taken from ${longDay(apply.from)} to ${longDay(apply.to)}`;
  // The days of other years were read; those of the years to come are the sponsor's to set.
  return `If the dates stay as we read them: ${period}, for exams from ${longDay(exam.from)} to ${longDay(exam.to)}.`;
}

/** What to have at hand for a piece of evidence. It is our advice: what the sponsor asks for stands beside it. */
export const AT_HAND: Record<ToCollect["kind"], string> = {
  license: "its number, state and dates",
  degree: "a copy of the diploma or transcript",
  work: "your supervisor's name and contact, your dates and your hours",
  course: "the certificate",
};
