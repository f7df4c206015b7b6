import type { Item } from "../items/item.ts";
import { forEachItem, type Rule } from "./rule.ts";

/** The answer stands out when it is longer than every other option by this share and by this many words. */
const CLEARLY = { share: 1.25, words: 4 };
/** Options are unequal when the longest has this many times the words of the shortest, and this many words. */
const UNEQUAL = { times: 2.5, words: 9 };
const MOST = { question: 35, option: 35, situation: 300 };

/** How long the parts of a question are. */
export const lengthRules: readonly Rule[] = [
  forEachItem({
    id: "key-longest",
    severity: "warning",
    why: "Whoever has learned to pick the longest option needs no knowledge.",
    check: ({ keys, distractors }) => {
      const [key, ...more] = keys;
      if (key === undefined || more.length > 0) return [];
      const longest = Math.max(...distractors.map(({ text }) => text.words.length));
      const length = key.text.words.length;
      if (length < longest * CLEARLY.share || length < longest + CLEARLY.words) return [];
      return [
        {
          at: key.at,
          message: `The best answer has ${length} words, and the longest of the other options has ${longest}.`,
          mend: "Shorten it, or give the others as much detail.",
        },
      ];
    },
  }),
  forEachItem({
    id: "options-unequal",
    severity: "warning",
    why: "An option that looks different is chosen, or passed over, for its looks.",
    check: ({ at, options }) => {
      const lengths = options.map(({ text }) => text.words.length);
      const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
      return longest >= UNEQUAL.words && longest >= shortest * UNEQUAL.times
        ? [
            {
              at,
              message: `The shortest option has ${wordCount(shortest)}, the longest ${longest}.`,
              mend: "Make the options alike in length.",
            },
          ]
        : [];
    },
  }),
  forEachItem({
    id: "question-long",
    severity: "warning",
    why: "The question is read again with each option.",
    check: ({ at, question }) =>
      question.words.length > MOST.question
        ? [
            {
              at,
              message: `The question has ${question.words.length} words.`,
              mend: "Tell what happened above it, and ask in one short sentence.",
            },
          ]
        : [],
  }),
  forEachItem({
    id: "option-long",
    severity: "warning",
    why: "Long options test reading, not judgment.",
    check: ({ options }) =>
      options
        .filter(({ text }) => text.words.length > MOST.option)
        .map(({ at, letter, text }) => ({
          at,
          message: `Option ${letter} has ${text.words.length} words.`,
          mend: "Keep what is decided, and move the reasons to the rationale.",
        })),
  }),
  forEachItem({
    id: "case-long",
    severity: "warning",
    why: "On a phone it fills several screens before anything is asked.",
    check: (item) =>
      isFirst(item) && item.situation.words.length > MOST.situation
        ? [
            {
              at: item.at,
              message: `The case above the first question has ${item.situation.words.length} words.`,
              mend: `Keep it to ${MOST.situation}. What happens later can stand below a later question.`,
            },
          ]
        : [],
  }),
];

const isFirst = ({ number }: Item): boolean => number === 1;
const wordCount = (count: number): string => `${count} ${count === 1 ? "word" : "words"}`;
