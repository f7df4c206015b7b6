import type { Rule } from "./rule.ts";

/** Lines that were meant as an option, a rationale or a heading, and are not written as one. */
export const formRules: readonly Rule[] = (["option-form", "rationale-form", "heading-form"] as const).map(
  (id) => ({
    id,
    severity: "error",
    check: ({ repairs }) => repairs.filter(({ kind }) => kind === id).map(({ finding }) => finding),
  }),
);
