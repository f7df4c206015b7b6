import type { Answer, Entry } from "../log/entry.ts";
import { type Exam, examsOf, isTakenBack } from "./exam.ts";
import { isBest, itemKey, type PracticeItem } from "./item.ts";

/** One try at an item, scored here by the key of the version that was on the screen. */
export interface Try {
  readonly item: PracticeItem;
  readonly answer: Answer;
  readonly best: boolean;
  /** Given within a day of seeing the reasons: it tells what is remembered, not what is known, and counts for nothing. */
  readonly tooSoon: boolean;
}

/** What a log holds of practice. */
export interface Tried {
  /** The tries at each item, by `itemKey`, the oldest first. */
  readonly byItem: ReadonlyMap<string, readonly Try[]>;
  readonly exams: readonly Exam[];
  /** Every answer in the log, those that were changed or taken back since among them. */
  readonly answers: number;
  /** Answers to something that is not known any more. */
  readonly notScored: number;
  /** Answers that count so far in an exam that is still open: nothing is told of them before it ends. */
  readonly open: number;
}

/** After the reasons were seen, an answer tells what is known once this long has passed. */
export const REST_HOURS = 24;
const REST = REST_HOURS * 3_600_000;

/**
 * Finds the tries. An answer of study is a try, and its reasons are seen at once; in an exam the answer that counts at
 * the end is one, and the reasons of all that was asked are seen when it ends. The order is that of the entries' ids, so
 * that devices with the same entries agree. What was asked is known by its version alone: a file may have been renamed
 * since. `now` is an instant in UTC. Pure.
 */
export function triesOf(entries: Iterable<Entry>, items: readonly PracticeItem[], now: string): Tried {
  const all = [...entries];
  const exams = examsOf(all, now);
  const examOf = new Map(exams.map((exam) => [exam.attempt, exam]));
  const known = new Map(items.map((item) => [item.version, item]));
  const answers = new Map<string, Answer>();
  for (const entry of all)
    if (entry.kind === "answer" && !isTakenBack(entry as Answer)) answers.set(entry.id, entry as Answer);
  const given: { readonly item: PracticeItem; readonly answer: Answer }[] = [];
  const reasons: ReasonsSeen[] = exams.flatMap(({ attempt, versions, state, endedAt }) =>
    endedAt === null || state === "abandoned"
      ? []
      : versions.flatMap((version) => {
          const item = known.get(version);
          return item === undefined ? [] : { item, at: Date.parse(endedAt), by: attempt };
        }),
  );
  let notScored = 0;
  let open = 0;
  for (const answer of [...answers.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const item = known.get(answer.version);
    const exam = answer.attempt === undefined ? undefined : examOf.get(answer.attempt);
    if (item === undefined) notScored += 1;
    else if (answer.attempt === undefined) {
      given.push({ item, answer });
      reasons.push({ item, at: Date.parse(answer.at), by: answer.id });
    }
    // Where the beginning of an exam has not arrived yet, it may be open.
    else if (exam === undefined) open += 1;
    else if (exam.answers.get(answer.version)?.id !== answer.id) continue;
    else if (exam.state === "open") open += 1;
    else given.push({ item, answer });
  }
  const seen = new Map(
    [...Map.groupBy(reasons, ({ item }) => itemKey(item))].map(([key, of]) => [key, of.toSorted(byTime)]),
  );
  return {
    byItem: new Map(
      [...Map.groupBy(given, ({ item }) => itemKey(item))].map(([key, of]) => [
        key,
        of.map(
          ({ item, answer }): Try => ({
            item,
            answer,
            best: isBest(item, answer.chosen),
            tooSoon: isTooSoon(answer, seen.get(key) ?? []),
          }),
        ),
      ]),
    ),
    exams,
    answers: answers.size,
    notScored,
    open,
  };
}

/** When the reasons of an item were seen, and by which answer or exam. */
interface ReasonsSeen {
  readonly item: PracticeItem;
  readonly at: number;
  readonly by: string;
}

const byTime = (a: ReasonsSeen, b: ReasonsSeen): number => a.at - b.at || (a.by < b.by ? -1 : 1);

/** The try that says what a learner knows of an item: the latest that did not come too soon. */
export const telling = (tries: readonly Try[]): Try | undefined => tries.findLast(({ tooSoon }) => !tooSoon);

/** Whether the reasons were seen in the day before an answer, other than by the answer itself or by the exam that it is of. */
function isTooSoon({ id, at, attempt }: Answer, seen: readonly ReasonsSeen[]): boolean {
  const time = Date.parse(at);
  // The last one that is not after the answer, by halving: there may be thousands.
  let low = 0;
  let high = seen.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seen[middle]?.at ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0; index -= 1) {
    const { at: seenAt, by } = seen[index] as ReasonsSeen;
    if (time - seenAt >= REST) return false;
    if (by === attempt || by === id) continue;
    // Two answers of one moment: the one with the smaller id was first.
    if (attempt === undefined && seenAt === time && by > id) continue;
    return true;
  }
  return false;
}
