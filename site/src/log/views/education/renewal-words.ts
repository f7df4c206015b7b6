import { type Day, longDay } from "../../../../../domain/calendar/day.ts";
import type { Renewal, RenewalState } from "../../../../../domain/log/renewal-view.ts";

/** Whether the hours of a renewal are there, whatever its dates. */
export const HOURS_WORDS = {
  met: "Hours complete",
  unmet: "Hours short",
  unknown: "Hours not known",
} as const;

const STATES: Record<Exclude<RenewalState, "unknown" | "running">, string> = {
  before: "Your cycle has not begun.",
  open: "You can apply now.",
  late: "The deadline is over. A late renewal may be possible: ask the sponsor now.",
  ended: "This cycle is over.",
};

/** "1,042 days left, until November 30, 2029." */
export function deadlineWords({
  state,
  cycle,
  daysLeft,
}: Pick<Renewal, "state" | "cycle" | "daysLeft">): string {
  if (cycle === null || daysLeft === null) return "We do not know your deadline.";
  const left =
    daysLeft < 0
      ? `The last valid day was ${longDay(cycle.to as Day)}.`
      : daysLeft === 0
        ? "Today is the last day."
        : `${daysLeft.toLocaleString("en-US")} ${daysLeft === 1 ? "day" : "days"} left, until ${longDay(cycle.to as Day)}.`;
  return state === "unknown" || state === "running" ? left : `${left} ${STATES[state]}`;
}
