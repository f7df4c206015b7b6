import type { Finding } from "../fault.ts";
import { type Item, itemsOf } from "../items/item.ts";
import type { ScenarioDocument } from "../parse-scenario.ts";
import type { SetRule } from "./rule.ts";

/** How many words in a row are compared. */
const RUN = 3;
/** Two questions are nearly one when they share so large a part of all such runs of both. */
const ALIKE = 0.5;
/**
 * A run is held against the first questions in which it stands, no more: what stands in hundreds of questions sets none
 * apart, and comparing all of them with each other would take time that grows with the square of their number.
 */
const MOST_KEPT = 20;
/** Fewer runs are alike by chance. */
const LEAST_RUNS = 8;

/** The same question in other clothes: a learner who meets it twice is asked one thing less. */
export const nearDuplicateSetRules: readonly SetRule[] = [
  {
    id: "near-duplicate",
    severity: "warning",
    why: "Who has read the reasons of one knows the answer of the other.",
    check: (documents) => {
      const questions = documents.flatMap((document) =>
        itemsOf(document).map((item) => ({
          file: document.file,
          id: document.fields.id,
          item,
          runs: runsOf(item, document),
        })),
      );
      const holders = new Map<number, number[]>();
      return questions.flatMap(({ file, id, item, runs }, index): (Finding & { file: string })[] => {
        const shared = new Map<number, number>();
        for (const run of runs) {
          const before = holders.get(run);
          if (before === undefined) {
            holders.set(run, [index]);
            continue;
          }
          for (const other of before) shared.set(other, (shared.get(other) ?? 0) + 1);
          if (before.length < MOST_KEPT) before.push(index);
        }
        let best: { part: number; of: (typeof questions)[number] } | undefined;
        for (const [other, count] of shared) {
          const of = questions[other];
          // Two versions of one file are reported for their id.
          if (of === undefined || (of.id !== undefined && of.id === id && of.file !== file)) continue;
          const part = count / (runs.size + of.runs.size - count);
          if (part >= ALIKE && part > (best?.part ?? 0)) best = { part, of };
        }
        if (runs.size < LEAST_RUNS || best === undefined) return [];
        return [
          {
            file,
            at: item.at,
            message: `This question is nearly the same as question ${best.of.item.number} of ${best.of.file}.`,
            mend: "Ask something else of it, or drop one of the two.",
          },
        ];
      });
    },
  },
];

/**
 * Every run of words that a learner reads before answering, each as a number made of its words: two runs with one number
 * are so rare that no share of half hangs on them. A case that several questions share sets none of them apart and is left out.
 */
function runsOf(
  { situation, preamble, question, options }: Item,
  { questions }: ScenarioDocument,
): Set<number> {
  const parts = [
    ...(questions.length === 1 ? [situation] : []),
    preamble,
    question,
    ...options.map(({ text }) => text),
  ];
  const runs = new Set<number>();
  for (const { words } of parts) {
    const numbers = words.map(numberOf);
    for (let end = RUN; end <= numbers.length; end += 1)
      runs.add(numbers.slice(end - RUN, end).reduce(mixed) & SMALL);
  }
  return runs;
}

/** Numbers of this size are quick to look up. */
const SMALL = 0x3fffffff;
const mixed = (sum: number, next: number): number => Math.imul(sum ^ next, 0x01000193) ^ (sum >>> 15);

/** A number made of the letters of a word. */
function numberOf(word: string): number {
  let sum = 0x811c9dc5 | 0;
  for (let index = 0; index < word.length; index += 1)
    sum = Math.imul(sum ^ word.charCodeAt(index), 0x01000193);
  return sum;
}
