import type { Answer, Attempt, Entry } from "../log/entry.ts";

/**
 * A short exam as the log tells it. The form is what the first entry says; everything else (which answers count, when it
 * ended) follows from the entries and the moment of asking. Instants are those of the devices' clocks, in UTC.
 */
export interface Exam {
  readonly attempt: string;
  /** The id of the outline whose domains it draws from. */
  readonly outline: string;
  /** The versions of its items, in the order in which they are asked. */
  readonly versions: readonly string[];
  readonly startedAt: string;
  /** When its time is up; null where the learner set no clock. */
  readonly deadline: string | null;
  readonly state: ExamState;
  /** When it was handed in, given up, or ran out of time; null while it is open. */
  readonly endedAt: string | null;
  /** The answer that counts, by the version of the item: the latest that was given in time. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Answers that came after the end: kept, and not scored. */
  readonly late: readonly Answer[];
}
export type ExamState = "open" | "submitted" | "expired" | "abandoned";

/** The exams of a log as they stand at a moment (an instant in UTC), the newest first. Pure: any order of entries, and any repeats, give the same. */
export function examsOf(entries: Iterable<Entry>, now: string): Exam[] {
  const attempts = new Map<string, Attempt>();
  const answers = new Map<string, Answer>();
  for (const entry of entries) {
    if (entry.kind === "attempt") attempts.set(entry.id, entry as Attempt);
    if (entry.kind === "answer") answers.set(entry.id, entry as Answer);
  }
  const steps = Map.groupBy([...attempts.values()].toSorted(byId), ({ attempt }) => attempt);
  const given = Map.groupBy([...answers.values()].toSorted(byId), ({ attempt }) => attempt);
  return [...steps]
    .flatMap(([attempt, of]) => examOf(of, given.get(attempt) ?? [], now) ?? [])
    .toSorted((a, b) => (a.attempt < b.attempt ? 1 : -1));
}

function examOf(steps: readonly Attempt[], given: readonly Answer[], now: string): Exam | undefined {
  // Two devices cannot both have begun it: the id was made where it began. Should a log say so, the first counts.
  const start = steps.find(({ step, exam }) => step === "started" && exam !== undefined);
  if (start?.exam === undefined) return undefined;
  const { outline, versions, seconds } = start.exam;
  const deadline = seconds === null ? null : new Date(Date.parse(start.at) + seconds * 1000).toISOString();
  const ended = steps
    .filter(({ step }) => step !== "started")
    .filter(({ at }) => deadline === null || at <= deadline)
    .reduce<Attempt | undefined>(
      (first, step) => (first === undefined || step.at < first.at ? step : first),
      undefined,
    );
  const expired = ended === undefined && deadline !== null && deadline <= now;
  const endedAt = ended?.at ?? (expired ? deadline : null);
  const asked = new Set(versions);
  const own = given.filter(({ version }) => asked.has(version));
  const inTime = own.filter(({ at }) => endedAt === null || at <= endedAt);
  return {
    attempt: start.attempt,
    outline,
    versions: [...asked],
    startedAt: start.at,
    deadline,
    state:
      ended === undefined
        ? expired
          ? "expired"
          : "open"
        : ended.step === "abandoned"
          ? "abandoned"
          : "submitted",
    endedAt,
    // In the order of their ids, so the last one stays.
    answers: new Map(inTime.map((answer) => [answer.version, answer])),
    late: own.filter((answer) => !inTime.includes(answer)),
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
