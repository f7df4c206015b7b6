import type { Answer, Entry } from "../../../domain/log/entry.ts";

/**
 * The newest answer of study to each of these versions. Answers of exams are left out: an exam that is open tells nothing.
 * `after`: only answers whose entry is later than this id.
 */
export function studyAnswers(
  entries: readonly Entry[],
  versions: readonly string[],
  after: (version: string) => string = () => "",
): ReadonlyMap<string, Answer> {
  const asked = new Set(versions);
  const found = new Map<string, Answer>();
  for (const entry of entries) {
    if (entry.kind !== "answer") continue;
    const answer = entry as Answer;
    if (answer.attempt !== undefined || !asked.has(answer.version)) continue;
    if (answer.id <= after(answer.version)) continue;
    const before = found.get(answer.version);
    if (before === undefined || before.id < answer.id) found.set(answer.version, answer);
  }
  return found;
}
