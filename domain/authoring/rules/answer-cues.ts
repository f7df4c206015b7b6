import type { Item, ItemOption } from "../items/item.ts";
import { isSmall, withoutQuotes } from "../items/text.ts";
import { forEachItem, type Rule } from "./rule.ts";

/** What gives the answer away to somebody who does not know it. */
export const answerCueRules: readonly Rule[] = [
  forEachItem({
    id: "all-of-the-above",
    severity: "error",
    why: "Knowing two of the options is enough to choose it, and options may be shown in another order.",
    check: ({ options }) =>
      options
        .filter(({ text }) => TOGETHER.test(text.plain))
        .map(({ at, letter, text }) => ({
          at,
          message: `Option ${letter} is "${text.plain}".`,
          mend: "Write an option that stands alone. If several are right, mark each and ask to select all that apply.",
        })),
  }),
  forEachItem({
    id: "absolute-words",
    severity: "warning",
    why: "Learners know that what is always or never so is seldom the answer.",
    check: ({ keys, distractors }) =>
      keys.some(isAbsolute)
        ? []
        : distractors.flatMap(({ at, letter, text }) => {
            const word = ABSOLUTE.exec(withoutQuotes(text.plain))?.[0];
            return word === undefined
              ? []
              : [
                  {
                    at,
                    message: `Option ${letter} says "${word}", and the answer says nothing of the kind.`,
                    mend: "Say what is done here, this time.",
                  },
                ];
          }),
  }),
  forEachItem({
    id: "grammar-cue",
    severity: "warning",
    why: "The option that fits the sentence is chosen for its grammar.",
    check: grammarCues,
  }),
  forEachItem({
    id: "repeated-word",
    severity: "warning",
    why: "A word that the question and only the answer share leads to it.",
    check: ({ at, question, preamble, situation, keys, distractors }) => {
      const [key, ...more] = keys;
      if (key === undefined || more.length > 0) return [];
      const others = new Set(distractors.flatMap(({ text }) => text.words.map(rootOf)));
      const inKey = new Map(key.text.words.map((word) => [rootOf(word), word]));
      const shared = [...new Set(question.words)].filter(
        (word) =>
          word.length >= LONG_WORD &&
          !isSmall(word) &&
          !EVERYWHERE.has(word) &&
          inKey.has(rootOf(word)) &&
          !others.has(rootOf(word)) &&
          !isName(word, [question.plain, preamble.plain, situation.plain]),
      );
      return shared.map((word) => ({
        at,
        message: `"${word}" is in the question and in no option but the answer${
          inKey.get(rootOf(word)) === word ? "" : ` ("${inKey.get(rootOf(word))}")`
        }.`,
        mend: "Use another word in the answer, or the same one in another option.",
      }));
    },
  }),
];

const VERDICT =
  "(?: (?:all )?(?:apply|applies|fit|fits|(?:is|are)(?: all)?(?: not)? (?:right|correct|true|best|wrong|incorrect|false|needed|appropriate)))";
const LETTER = "(?:(?:answers?|options?|choices?) )?\\(?[A-L]\\)?";
const NOUN = "(?:above|below|others?|options|answers|choices|listed)";
const TOGETHER = new RegExp(
  `^(?:${[
    // "All of the above", "None of these", "All the answers listed".
    `(?:all|none|any|both|either|neither|some) (?:of )?(?:the|these|those)(?: ${NOUN}){0,2}(?: only)?${VERDICT}?`,
    // "A and C", "Both A and B", "Options A, B, and D only".
    `(?:only |both |either |neither )?${LETTER}(?:(?:,? (?:and|or|nor|&) |, )${LETTER})+(?: only)?${VERDICT}?`,
    `(?:all|none)${VERDICT}?`,
    `(?:both|neither)${VERDICT}`,
  ].join("|")})(?: \\([^()]*\\))?[.!]?$`,
  "i",
);

const ABSOLUTE =
  /\b(?:always|never|under no circumstances|in (?:all|every) cases?|without exception|at all times|guarantee[sd]?|impossible)\b/i;
const isAbsolute = ({ text }: ItemOption): boolean => ABSOLUTE.test(text.plain);

/** Shorter words are shared by chance. */
const LONG_WORD = 6;
/** Words of our field that stand in most questions. */
const EVERYWHERE = new Set(
  "manager managers management patient patients client clients member family options option answer answers hospital nurse"
    .split(" ")
    .concat(
      "question social worker before during discharge insurance health medical program letter record measure".split(
        " ",
      ),
    ),
);
/** A word without its ending, roughly: "refusal" and "refuses" are one. */
const rootOf = (word: string): string => (word.length > LONG_WORD ? word.slice(0, LONG_WORD) : word);

/** Whether a word is written with a capital inside a sentence: names cannot be changed. */
const isName = (word: string, texts: readonly string[]): boolean => {
  const capital = word.slice(0, 1).toUpperCase() + word.slice(1);
  return texts.some((text) => text.includes(` ${capital}`));
};

/** An unfinished sentence that only some of its options can finish. */
function grammarCues({ at, question, keys, distractors }: Item) {
  const open = /\b(a|an|is|are|was|were|has|have|this|these)[ _.…:]*$/i
    .exec(question.plain)?.[1]
    ?.toLowerCase();
  if (open === undefined) return [];
  const fits = FITS[open];
  if (fits === undefined || !keys.every(({ text }) => fits(text.plain))) return [];
  const out = distractors.filter(({ text }) => !fits(text.plain));
  return out.length === 0
    ? []
    : [
        {
          at,
          message: `The question ends in "${open}", which fits the answer and not ${
            out.length === 1 ? "option" : "options"
          } ${out.map(({ letter }) => letter).join(", ")}.`,
          mend: 'Ask a whole question, or move "a" or "an" into the options and make them all one or all several.',
        },
      ];
}

const beginsWithVowel = (plain: string): boolean => /^[aeiou]/i.test(plain);
/** Several things: the last word, or the word before "of" or "for", ends in s, and not as "status" or "loss" do. */
const isSeveral = (plain: string): boolean =>
  /[a-hj-rtv-z]s$/i.test(
    (plain.split(/ (?:of|for|in|to|with|from|that|on) /i)[0] ?? "").replace(/[.!]$/, ""),
  );
const isOne = (plain: string): boolean => !isSeveral(plain);
const FITS: Readonly<Record<string, (plain: string) => boolean>> = {
  a: (plain) => !beginsWithVowel(plain),
  an: beginsWithVowel,
  is: isOne,
  was: isOne,
  has: isOne,
  this: isOne,
  are: isSeveral,
  were: isSeveral,
  have: isSeveral,
  these: isSeveral,
};
