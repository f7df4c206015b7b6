import { forEachItem, type Rule } from "./rule.ts";

/** The most options that a learner can hold against each other. */
const MOST = { one: 5, several: 8 };

/** Whether a question says how many of its options are the answer. */
export const answerCountRules: readonly Rule[] = [
  forEachItem({
    id: "select-all-unsaid",
    severity: "warning",
    why: "A learner who looks for one answer stops at the first.",
    check: ({ at, question, preamble, keys }) =>
      keys.length > 1 && !SAYS_SEVERAL.test(question.plain) && !SAYS_SEVERAL.test(preamble.plain)
        ? [
            {
              at,
              message: `${keys.length} options have an x, and the question asks for one.`,
              mend: 'Add "Select all that apply." to the question.',
            },
          ]
        : [],
  }),
  forEachItem({
    id: "select-all-one",
    severity: "warning",
    why: "A learner looks for answers that are not there.",
    check: ({ at, question, keys }) =>
      keys.length === 1 && ALL_THAT_APPLY.test(question.plain)
        ? [
            {
              at,
              message: "The question asks for all that apply, and one option has an x.",
              mend: "Mark the others that apply, or ask for the best one.",
            },
          ]
        : [],
  }),
  forEachItem({
    id: "how-many",
    severity: "warning",
    why: "A learner who knows the answer cannot give it.",
    check: ({ at, question, keys }) => {
      const word = ASKED_FOR.exec(question.plain)?.[1]?.toLowerCase();
      const count = word === undefined ? undefined : (NUMBERS[word] ?? Number(word));
      return count === undefined || count === keys.length
        ? []
        : [
            {
              at,
              message: `The question asks for ${word}, and ${keys.length} ${keys.length === 1 ? "option has" : "options have"} an x.`,
              mend: "Mark as many options as the question asks for.",
            },
          ];
    },
  }),
  forEachItem({
    id: "many-options",
    severity: "warning",
    why: "Nobody can hold so many against each other on a phone.",
    check: ({ at, options, keys }) => {
      const most = keys.length > 1 ? MOST.several : MOST.one;
      return options.length > most
        ? [
            {
              at,
              message: `There are ${options.length} options.`,
              mend: `Keep the ${most} that a colleague might well choose.`,
            },
          ]
        : [];
    },
  }),
];

const SAYS_SEVERAL =
  /\b(?:select|choose|pick|mark|check|name) (?:all|any|every|each|the|two|three|four|five|[2-5])\b|\ball (?:of those )?that apply\b|\bwhich (?:two|three|four|five|[2-5])\b/i;
const ALL_THAT_APPLY =
  /\b(?:all|any|every) (?:of (?:those|these|them) )?that (?:apply|applies|fit|belong)\b/i;
const ASKED_FOR =
  /^(?:.*[.?] )?(?:select|choose|pick|mark|which) (?:the )?(two|three|four|five|[2-5])\b(?!-)/i;
const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };
