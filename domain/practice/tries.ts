import type { Answer, Entry } from "../log/entry.ts";
import { type Exam, examsOf } from "./exam.ts";
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
  /** Every answer in the log. */
  readonly answers: number;
  /** Answers to something that is not known any more. */
  readonly notScored: number;
  /** Answers of an exam that is still open: nothing is told of them before it ends. */
  readonly open: number;
}

/** After the reasons were seen, an answer tells what is known once this long has passed. */
export const REST_HOURS = 24;
const REST = REST_HOURS * 3_600_000;

/**
 * Finds the tries. An answer of study is a try, and its reasons are seen at once; in an exam the answer that counts at
 * the end is one, and the reasons are seen when the exam ends. The order is that of the entries' ids, so that devices
 * with the same entries agree. `now` is an instant in UTC. Pure.
 */
export function triesOf(entries: Iterable<Entry>, items: readonly PracticeItem[], now: string): Tried {
  const all = [...entries];
  const exams = examsOf(all, now);
  const examOf = new Map(exams.map((exam) => [exam.attempt, exam]));
  const known = new Map(items.map((item) => [versionKey(item), item]));
  const answers = new Map<string, Answer>();
  for (const entry of all) if (entry.kind === "answer") answers.set(entry.id, entry as Answer);
  const seen: { readonly item: PracticeItem; readonly answer: Answer; readonly reasonsAt: string | null }[] =
    [];
  let notScored = 0;
  let open = 0;
  for (const answer of [...answers.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const item = known.get(versionKey(answer));
    const exam = answer.attempt === undefined ? undefined : examOf.get(answer.attempt);
    if (item === undefined) notScored += 1;
    else if (answer.attempt === undefined) seen.push({ item, answer, reasonsAt: answer.at });
    // Where the beginning of an exam has not arrived yet, it may be open.
    else if (exam === undefined || exam.state === "open") open += 1;
    else if (exam.answers.get(answer.version)?.id === answer.id)
      seen.push({ item, answer, reasonsAt: exam.state === "abandoned" ? null : exam.endedAt });
  }
  const byItem = Map.groupBy(seen, ({ item }) => itemKey(item));
  return {
    byItem: new Map(
      [...byItem].map(([key, of]) => [
        key,
        of.map(
          ({ item, answer }, index): Try => ({
            item,
            answer,
            best: isBest(item, answer.chosen),
            tooSoon: of
              .slice(0, index)
              .some(({ reasonsAt }) => reasonsAt !== null && isWithinRest(reasonsAt, answer.at)),
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

/** The try that says what a learner knows of an item: the latest that did not come too soon. */
export const telling = (tries: readonly Try[]): Try | undefined => tries.findLast(({ tooSoon }) => !tooSoon);

const isWithinRest = (seen: string, at: string): boolean => {
  const passed = Date.parse(at) - Date.parse(seen);
  return passed >= 0 && passed < REST;
};

const versionKey = ({ scenario, item, version }: Pick<Answer, "scenario" | "item" | "version">): string =>
  JSON.stringify([scenario, item, version]);
