import { nearest } from "../../text/nearest.ts";
import type { Fault, Finding, Severity } from "../fault.ts";
import type { ScenarioDocument } from "../parse-scenario.ts";
import type { ScenarioFields } from "../scenario.ts";
import type { Rule } from "./rule.ts";

type Acceptance = NonNullable<ScenarioFields["accepted"]>[number];

/** That what an author accepts is a warning which there is, of this file. `known` holds every rule. */
export const acceptedRules = (
  known: readonly { id: string; severity: Severity; habit?: boolean }[],
): readonly Rule[] => [
  {
    id: "accepted-unknown",
    severity: "error",
    check: ({ fields, frontMatter }) =>
      (fields.accepted ?? []).flatMap(({ rule }, index): Finding[] => {
        const found = known.find(({ id }) => id === rule);
        if (found?.severity === "warning" && found.habit !== true) return [];
        const warnings = known
          .filter(({ severity, habit }) => severity === "warning" && habit !== true)
          .map(({ id }) => id);
        const meant = nearest(rule, warnings);
        return [
          {
            at: frontMatter.at(["accepted", index, "rule"]),
            message:
              found === undefined
                ? `There is no warning \`${rule.slice(0, 60)}\`.`
                : found.habit === true
                  ? `\`${rule}\` is about all files together, and no file alone can accept it.`
                  : `\`${rule}\` is an error, and cannot be accepted.`,
            mend:
              found !== undefined
                ? found.habit === true
                  ? "Take it out of `accepted`, and mend what it reports."
                  : "Mend what it reports."
                : meant === undefined
                  ? "Write the name that stands in brackets behind the word Warning."
                  : `Did you mean \`${meant}\`?`,
          },
        ];
      }),
  },
];

/** Reported once all other faults of a file are known. */
export const ACCEPTED_UNUSED = {
  id: "accepted-unused",
  severity: "warning",
  why: "It would hide the next such fault, which nobody has looked at.",
} as const satisfies Omit<Rule, "check">;

/**
 * The faults of a document without the warnings that its author accepts, and with a warning for each acceptance that
 * accepts nothing. Of `certain` rules it is certain that they find all there is; of others nothing is said, because the
 * rest of a set may not be there, or there is no such warning at all. Of `habits` no file accepts any.
 */
export function withoutAccepted(
  { file, fields, frontMatter, questions }: ScenarioDocument,
  faults: readonly Fault[],
  certain: ReadonlySet<string>,
  habits: ReadonlySet<string>,
): Fault[] {
  const accepted = fields.accepted ?? [];
  if (accepted.length === 0) return [...faults];
  const starts = questions.map(({ at }) => at.line);
  const used = new Set<Acceptance>();
  const left = faults.filter((fault) => {
    if (fault.severity === "error" || habits.has(fault.rule)) return true;
    const fitting = accepted.filter(
      ({ rule, question }) =>
        rule === fault.rule && (question === undefined || question === questionAt(starts, fault.line)),
    );
    for (const one of fitting) used.add(one);
    return fitting.length === 0;
  });
  const unused = accepted.flatMap((one, index): Fault[] =>
    used.has(one) || !certain.has(one.rule)
      ? []
      : [
          {
            file,
            ...frontMatter.at(["accepted", index]),
            rule: ACCEPTED_UNUSED.id,
            severity: ACCEPTED_UNUSED.severity,
            message: `There is no warning \`${one.rule.slice(0, 60)}\`${one.question === undefined ? "" : ` at question ${one.question}`} to accept.`,
            why: ACCEPTED_UNUSED.why,
            mend: "Take it out of `accepted`.",
          },
        ],
  );
  return [...left, ...unused];
}

/** The number of the question that a line belongs to; 0 above the first. */
const questionAt = (starts: readonly number[], line: number): number =>
  starts.findLastIndex((start) => start <= line) + 1;
