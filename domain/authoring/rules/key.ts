import type { Rule } from "./rule.ts";

/** The key: one box with an x is the single best answer, several are "select all that apply". */
export const keyRules: readonly Rule[] = [
  {
    id: "no-key",
    severity: "error",
    check: ({ questions }) =>
      questions
        .filter(({ options }) => options.length > 0 && options.every(({ key }) => !key))
        .map(({ at }) => ({
          at,
          message: "No option is marked as the best answer.",
          mend: "Write an x in its box: `- [x] `.",
        })),
  },
  {
    id: "all-keys",
    severity: "error",
    check: ({ questions }) =>
      questions
        .filter(({ options }) => options.length > 1 && options.every(({ key }) => key))
        .map(({ at }) => ({
          at,
          message: "Every option is marked as the answer.",
          mend: "Leave a space in the box of at least one option, so that there is something to tell apart.",
        })),
  },
];
