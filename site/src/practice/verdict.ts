/** What is said after an answer. Options are counted from 0; readers see letters. */
export interface PracticeVerdict {
  /** True when exactly the options that belong to the answer were chosen. */
  readonly best: boolean;
  readonly sentence: string;
}

/** A, B, C ... for the options of a question. */
export const letterOf = (option: number): string => String.fromCharCode(65 + option);

const listed = new Intl.ListFormat("en-US", { type: "conjunction" });
const letters = (options: readonly number[]): string => listed.format(options.map(letterOf));

/**
 * Holds the chosen options against those that belong to the answer. Where several belong, it says which were left out
 * and which do not belong, so that a learner need not compare two lists.
 */
export function practiceVerdict(keys: readonly number[], chosen: readonly number[]): PracticeVerdict {
  const missing = keys.filter((option) => !chosen.includes(option));
  const extra = chosen.filter((option) => !keys.includes(option));
  const best = missing.length === 0 && extra.length === 0;
  if (chosen.length === 0) return { best, sentence: `The best answer is ${letters(keys)}.` };
  const said = `You chose ${letters(chosen)}.`;
  if (keys.length === 1)
    return { best, sentence: best ? said : `${said} The best answer is ${letters(keys)}.` };
  if (best) return { best, sentence: `${said} Those are all that apply.` };
  const parts = [
    ...(missing.length > 0 ? [`You left out ${letters(missing)}.`] : []),
    ...(extra.length > 0 ? [`${letters(extra)} ${extra.length === 1 ? "does" : "do"} not belong.`] : []),
  ];
  return { best, sentence: [said, `The best answer is ${letters(keys)}.`, ...parts].join(" ") };
}
