import { MOST_OPTIONS } from "../items/item.ts";
import type { OptionPart } from "../parse-scenario.ts";
import type { Rule } from "./rule.ts";

/** The options of a question: enough of them, each with words of its own and a reason. */
export const optionRules: readonly Rule[] = [
  {
    id: "too-few-options",
    severity: "error",
    check: ({ questions }) =>
      questions
        .filter(({ options }) => options.length < 2)
        .map(({ at, options }) => ({
          at,
          message: options.length === 0 ? "This question has no options." : "This question has one option.",
          mend: "Give it at least two: begin a line with `- [x] ` for the best answer and with `- [ ] ` for any other.",
        })),
  },
  {
    id: "too-many-options",
    severity: "error",
    check: ({ questions }) =>
      questions
        .filter(({ options }) => options.length > MOST_OPTIONS)
        .map(({ at, options }) => ({
          at,
          message: `This question has ${options.length} options, and we look at ${MOST_OPTIONS} at most.`,
          mend: "Keep those that a colleague might well choose; three or four are enough.",
        })),
  },
  {
    id: "option-without-box",
    severity: "error",
    check: ({ questions }) =>
      questions
        .flatMap(({ options }) => options)
        .filter(({ boxed }) => !boxed)
        .map((option) => ({
          at: option.at,
          message: `Option ${option.letter} has no box.`,
          mend: "Begin it with `- [ ] `, or with `- [x] ` for a best answer. A list that is no list of options goes above the options, with a sentence in between.",
        })),
  },
  {
    id: "option-empty",
    severity: "error",
    check: ({ questions }) =>
      questions
        .flatMap(({ options }) => options)
        .filter(({ text }) => text === "")
        .map(({ at, letter }) => ({
          at,
          message: `Option ${letter} has no text.`,
          mend: "Write it after the box, or take the line out.",
        })),
  },
  {
    id: "option-twice",
    severity: "error",
    check: ({ questions }) =>
      questions.flatMap(({ options }) => {
        const first = new Map<string, OptionPart>();
        return options.flatMap((option) => {
          const words = wordsOf(option);
          const same = first.get(words);
          if (same === undefined) first.set(words, option);
          return same === undefined || option.text === ""
            ? []
            : [
                {
                  at: option.at,
                  message: `Option ${option.letter} says the same as option ${same.letter}.`,
                  mend: "Word one of them differently, or take it out.",
                },
              ];
        });
      }),
  },
  {
    id: "no-rationale",
    severity: "error",
    check: ({ questions }) =>
      questions
        .flatMap(({ options }) => options)
        .filter(({ rationale }) => rationale === "")
        .map(({ at, letter }) => ({
          at,
          message: `Option ${letter} has no rationale.`,
          mend: 'Add a line below it that begins with "  > " and says why it is, or is not, the best answer.',
        })),
  },
];

/** An option's words, for comparing: case, spaces and the closing point set no two options apart. */
const wordsOf = ({ text }: OptionPart): string =>
  text
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replace(/[.!?]$/, "");
