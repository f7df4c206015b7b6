import { type Text, withoutQuotes, wordsOf } from "../items/text.ts";
import { forEachItem, type Rule } from "./rule.ts";

/** How a question is asked. */
export const stemRules: readonly Rule[] = [
  forEachItem({
    id: "negative-question",
    severity: "warning",
    why: "A reader in a hurry does not see the word that turns the question round.",
    check: ({ at, question }) => {
      const word = turning(question.plain);
      return word === undefined || isEmphasised(word, question)
        ? []
        : [
            {
              at,
              message: `The question turns on "${word}", which looks like any other word.`,
              mend: `Ask what is right instead, or write **${word.toUpperCase()}**.`,
            },
          ];
    },
  }),
  forEachItem({
    id: "not-a-question",
    severity: "warning",
    why: "Half a sentence has to be read again with each option.",
    check: ({ at, question }) =>
      question.plain === "" || question.plain.includes("?") || INSTRUCTION.test(question.plain)
        ? []
        : [
            {
              at,
              message: "This is no question.",
              mend: "Ask a whole question that ends in a question mark.",
            },
          ],
  }),
  forEachItem({
    id: "two-questions",
    severity: "warning",
    why: "An option can be right about one and wrong about the other.",
    check: ({ at, question }) => {
      const own = withoutQuotes(question.plain);
      return own.indexOf("?") < own.lastIndexOf("?") || asksAgain(wordsOf(own))
        ? [{ at, message: "Two questions are asked at once.", mend: "Ask one, or make them two questions." }]
        : [];
    },
  }),
  forEachItem({
    id: "true-or-false",
    severity: "warning",
    why: "Half of the learners guess it right, and nothing shows what they know.",
    check: ({ at, question, options }) =>
      /\btrue or false\b/i.test(question.plain) ||
      options.every(({ text }) => /^(?:true|false|yes|no|correct|incorrect)\b/i.test(text.plain))
        ? [
            {
              at,
              message: "This asks for true or false, or yes or no.",
              mend: "Ask what to do, and give at least three ways to do it.",
            },
          ]
        : [],
  }),
  forEachItem({
    id: "vague-frequency",
    severity: "warning",
    why: '"Often" is twice a week to one reader and daily to another.',
    check: ({ at, question, options }) =>
      [{ at, text: question }, ...options].flatMap(({ at: place, text }) => {
        const word = VAGUE.exec(
          withoutQuotes(text.plain).replaceAll(/\bhow (?:often|frequently)\b/gi, " "),
        )?.[0];
        return word === undefined
          ? []
          : [
              {
                at: place,
                message: `"${word}" can mean anything here.`,
                mend: "Say how often, or leave the word out.",
              },
            ];
      }),
  }),
  forEachItem({
    id: "you",
    severity: "warning",
    why: "A learner cannot tell whether she is asked for her opinion or for the case manager's work.",
    check: ({ at, situation, preamble, question, options }) => {
      if (!/\byou\b/i.test(withoutQuotes(question.plain))) return [];
      const told = [situation, preamble, ...options.map(({ text }) => text)].some(({ plain }) =>
        /\bcase manager\b/i.test(withoutQuotes(plain)),
      );
      return told
        ? [
            {
              at,
              message: 'The question says "you", and the case or an option says "case manager".',
              mend: 'Ask "What should the case manager ...?", or use her name.',
            },
          ]
        : [];
    },
  }),
];

const INSTRUCTION = /^(?:select|choose|pick|mark|name|put|match|decide|say)\b/i;
const ASKING = new Set("what which who whom when where why how".split(" "));
/** These begin a clause about somebody as often as a question: "who has known him, and who has seen him today". */
const RELATIVE = new Set("which who whom when where".split(" "));
const MODALS = new Set("should would could can will".split(" "));
const VERBS = new Set("should would could can will is are was were do does did has have must".split(" "));

/** Whether "and" begins a second question: "What should she do, and why?". "Where and when" is one. */
const asksAgain = (words: readonly string[]): boolean => {
  const start = words.findIndex((word) => ASKING.has(word));
  return words.some((word, index) => {
    if (start === -1 || index <= start + 1 || (word !== "and" && word !== "or")) return false;
    const [before = "", after = "", next] = [words[index - 1], words[index + 1], words[index + 2]];
    const verbs = RELATIVE.has(after) ? MODALS : VERBS;
    return ASKING.has(after) && !ASKING.has(before) && (next === undefined || verbs.has(next));
  });
};
const VAGUE =
  /\b(?:usually|often|sometimes|frequently|rarely|occasionally|seldom|generally|typically|normally)\b/i;

/** Where a clause begins in which "not" turns nothing: "for a man who does not speak English". */
const CLAUSE = new Set(
  "who whom whose that if when because since while after before where although and but so with without whether about for to".split(
    " ",
  ),
);

/** The word that turns a question round: NOT, EXCEPT or LEAST in its main clause. */
function turning(plain: string): string | undefined {
  if (/\bexcept\b(?! for\b)/i.test(plain)) return "except";
  const least = /\b(?:is|are|was|were|the) least (?!a\b|an\b|one\b|two\b|three\b|\d)/i.test(plain);
  if (least) return "least";
  const words = wordsOf(withoutQuotes(plain));
  const start = words.findIndex((word) => ASKING.has(word));
  if (start === -1) return undefined;
  for (const word of words.slice(start + 1)) {
    if (CLAUSE.has(word)) return undefined;
    if (word === "not" || word === "never") return word;
    if (word.endsWith("n't")) return word;
  }
  return undefined;
}

function isEmphasised(word: string, { source }: Text): boolean {
  const letters = source.replaceAll("’", "'");
  if (letters.includes(word.toUpperCase())) return true;
  return new RegExp(`[*_]${word}[*_]`, "i").test(letters);
}
