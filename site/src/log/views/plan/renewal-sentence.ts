import type { Renewal } from "../../../../../domain/log/renewal-view.ts";
import { inFigures } from "../../../../../domain/text/in-figures.ts";
import { deadlineWords } from "../education/renewal-words.ts";

/** "Renewal: 1,042 days left, until November 30, 2029. Still missing: 70 hours of “80 hours of continuing education”." */
export function renewalSentence({
  buckets,
  ...dates
}: Pick<Renewal, "state" | "cycle" | "daysLeft" | "buckets">): string {
  const missing = buckets
    .filter(({ verdict }) => verdict !== "met")
    .map(({ title, verdict, missingMinutes }) =>
      verdict === "unmet"
        ? `${inFigures(missingMinutes / 60)} hours of “${title}”`
        : `perhaps some of “${title}”`,
    );
  const hours =
    buckets.length === 0
      ? "We do not know which hours it takes."
      : missing.length === 0
        ? "Its hours are complete."
        : `Still missing: ${missing.join("; ")}.`;
  return `Renewal: ${deadlineWords(dates)} ${hours}`;
}
