import { PRACTICE_WORDS } from "../head-words.ts";
import type { ScenarioDocument } from "../parse-scenario.ts";
import type { Rule } from "./rule.ts";

/** A learner must be able to look up why the key is the key, and to see when somebody last read it. */
export const sourceRules: readonly Rule[] = [
  {
    id: "no-source",
    severity: "error",
    check: (document) =>
      sourcesOf(document)?.length === 0
        ? [
            {
              at: document.frontMatter.at(["sources"]),
              message: "There is no source.",
              mend: `Say what a learner can look up, and when you read it: \`${PRACTICE_WORDS.line(["sources"], undefined)}\`.`,
            },
          ]
        : [],
  },
  {
    id: "source-unread",
    severity: "error",
    check: (document) =>
      groupsOf(document)
        .filter(({ source }) => !Object.hasOwn(source, "read") && source.checked !== false)
        .map(({ index }) => {
          const at = document.frontMatter.at(["sources", index]);
          return {
            at,
            message: `${PRACTICE_WORDS.name(["sources", index], at.line)} has no day on which it was read.`,
            mend: "Add the day on which you opened it, year first: `read: 2026-11-22`. If nobody has opened it, write `checked: false`.",
          };
        }),
  },
  {
    id: "source-unchecked",
    severity: "warning",
    check: (document) =>
      groupsOf(document)
        .filter(({ source }) => source.checked === false)
        .map(({ index }) => ({
          at: document.frontMatter.at(["sources", index, "checked"]),
          message: "Nobody has opened this source, and the page will say so.",
          mend: "Open it, add the day, `read: 2026-11-22`, and take out `checked: false`. Until then no answer may turn on a figure from it.",
        })),
  },
];

function sourcesOf({ frontMatter }: ScenarioDocument): readonly unknown[] | undefined {
  const sources = (frontMatter.data as { sources?: unknown } | undefined | null)?.sources;
  return Array.isArray(sources) ? sources : undefined;
}

function groupsOf(document: ScenarioDocument): { source: Record<string, unknown>; index: number }[] {
  return (sourcesOf(document) ?? []).flatMap((source, index) =>
    typeof source === "object" && source !== null && !Array.isArray(source)
      ? [{ source: source as Record<string, unknown>, index }]
      : [],
  );
}
