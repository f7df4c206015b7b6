import type { Rule } from "./rule.ts";

/** What the reader of the front matter and the schema found, one rule for each kind of fault. */
export const frontMatterRules: readonly Rule[] = [
  "front-matter-missing",
  "front-matter-yaml",
  "missing-key",
  "unknown-key",
  "wrong-type",
  "unknown-value",
  "wrong-value",
].map((id) => ({
  id,
  severity: "error",
  check: (document) =>
    document.frontMatterFaults
      .filter((fault) => fault.rule === id)
      .map(({ line, column, message, mend }) => ({ at: { line, column }, message, mend })),
}));
