import type { Answer, Entry } from "../../../../domain/log/entry.ts";
import type { StudyPlace } from "./study-place.ts";

/**
 * The answers that were given in a set, by version, the newest of each: entries of study since the set began, on whichever
 * page. Where she tries again, those up to the one before do not count.
 */
export function answersIn(
  entries: readonly Entry[],
  { versions, begun, open }: Pick<StudyPlace, "versions" | "begun" | "open">,
): ReadonlyMap<string, Answer> {
  const asked = new Set(versions);
  const found = new Map<string, Answer>();
  for (const entry of entries) {
    if (entry.kind !== "answer") continue;
    const answer = entry as Answer;
    if (answer.attempt !== undefined || !asked.has(answer.version)) continue;
    if (answer.id <= (open[answer.version]?.again ?? begun)) continue;
    const before = found.get(answer.version);
    if (before === undefined || before.id < answer.id) found.set(answer.version, answer);
  }
  return found;
}
