import type { Answer, Entry } from "../../../domain/log/entry.ts";

/**
 * The newest answer of study to each of these versions. Answers of exams are left out: an exam that is open tells nothing.
 * `shown`: only these of them.
 */
export function studyAnswers(
  entries: readonly Entry[],
  versions: readonly string[],
  shown: (answer: Answer) => boolean = () => true,
): ReadonlyMap<string, Answer> {
  const found = new Map<string, Answer>();
  for (const answer of givenInStudy(entries, versions)) {
    if (!shown(answer)) continue;
    const before = found.get(answer.version);
    if (before === undefined || before.id < answer.id) found.set(answer.version, answer);
  }
  return found;
}

/** All answers of study to these versions, in the order of the log. */
export function givenInStudy(entries: readonly Entry[], versions: readonly string[]): Answer[] {
  const asked = new Set(versions);
  return entries
    .filter((entry): entry is Answer => entry.kind === "answer")
    .filter(({ attempt, version }) => attempt === undefined && asked.has(version));
}
