import type { Exam } from "../../../../domain/practice/exam.ts";
import { instantText } from "../../log/app/words.ts";
import { leftText, minutesText } from "./clock.ts";

/** When something was or will be, on a day that is `now`'s by its clock time alone: "1:52 PM". `now` in milliseconds. */
export function timeText(at: string, now: number): string {
  const when = new Date(at);
  return when.toDateString() === new Date(now).toDateString()
    ? when.toLocaleString("en-US", { timeStyle: "short" })
    : instantText(at);
}

/** When an open exam ends: "Ends at 1:52 PM, 20 min left." */
export const endText = ({ deadline }: Pick<Exam, "deadline">, now: number): string =>
  deadline === null
    ? "No clock."
    : `Ends at ${timeText(deadline, now)}, ${leftText(Date.parse(deadline) - now)}.`;

/** How long an exam took that has ended, in minutes that had begun: "You used 16 min of 20 min." "" while it is open. */
export function usedText({
  startedAt,
  deadline,
  endedAt,
}: Pick<Exam, "startedAt" | "deadline" | "endedAt">): string {
  if (endedAt === null) return "";
  const since = (at: string): string =>
    minutesText(Math.max(1, Math.ceil((Date.parse(at) - Date.parse(startedAt)) / 60_000)));
  return `You used ${since(endedAt)}${deadline === null ? "" : ` of ${since(deadline)}`}.`;
}
