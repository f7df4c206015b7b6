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
  /** The answer that counts, by the version of the item: the latest that was given in time, unless she took it back. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Answers that came after the end: kept, and not scored. One that was taken back then is still the answer. */
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
  const closing = closingSteps(steps, deadline);
  // What an end names was there when it was made, though the clock of its device may be behind.
  const named = new Set(closing.flatMap(({ answers }) => answers ?? []));
  const asked = new Set(versions);
  const own = given.filter(({ version }) => asked.has(version));
  const byDeadline = own.filter(({ at }) => deadline === null || at <= deadline);
  const expired = closing.length === 0 && deadline !== null && deadline <= now;
  const endedAt =
    closing.length > 0
      ? latest([
          earliest(closing.map(({ at }) => at)),
          start.at,
          ...byDeadline.filter(({ id }) => named.has(id)).map(({ at }) => at),
        ])
      : expired
        ? deadline
        : null;
  const inTime = new Set(
    byDeadline.filter(({ id, at }) => named.has(id) || endedAt === null || at <= endedAt),
  );
  return {
    attempt: start.attempt,
    outline,
    versions: [...asked],
    startedAt: start.at,
    deadline,
    state: closing[0] === undefined ? (expired ? "expired" : "open") : STATE_AFTER[closing[0].step],
    endedAt,
    // In the order of their ids, so the last one stays.
    answers: new Map(
      [...new Map([...inTime].map((answer) => [answer.version, answer]))].filter(
        ([, answer]) => !isTakenBack(answer),
      ),
    ),
    late: own.filter((answer) => !inTime.has(answer) && !isTakenBack(answer)),
  };
}

/** Whether an entry says that the question has no answer any more. */
export const isTakenBack = ({ chosen }: Pick<Answer, "chosen">): boolean => chosen.length === 0;

const STATE_AFTER = { started: "open", submitted: "submitted", abandoned: "abandoned" } as const;

/** The steps that ended it in time: handed in where any device did, for then nothing of it is lost; else given up. */
function closingSteps(steps: readonly Attempt[], deadline: string | null): Attempt[] {
  const inTime = steps.filter(({ at }) => deadline === null || at <= deadline);
  const handedIn = inTime.filter(({ step }) => step === "submitted");
  return handedIn.length > 0 ? handedIn : inTime.filter(({ step }) => step === "abandoned");
}

const earliest = (instants: readonly string[]): string => instants.reduce((a, b) => (a < b ? a : b));
const latest = (instants: readonly string[]): string => instants.reduce((a, b) => (a > b ? a : b));

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/**
 * The answers that count in an attempt so far, as an end names them: the latest of each version, by their ids. That it was
 * taken back is named too, so that the answer before does not come back.
 */
export function lastAnswers(entries: Iterable<Entry>, attempt: string): string[] {
  const last = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind !== "answer") continue;
    const { id, version, attempt: of } = entry as Answer;
    if (of === attempt && id > (last.get(version) ?? "")) last.set(version, id);
  }
  return [...last.values()];
}
