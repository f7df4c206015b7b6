import type { Outline } from "../credentials/outlines.ts";
import { compareFaults, type Fault, type Finding } from "./fault.ts";
import { withoutMark } from "./front-matter.ts";
import type { OwnPages } from "./own-pages.ts";
import { parseScenario, type ScenarioDocument } from "./parse-scenario.ts";
import { withoutAccepted } from "./rules/accepted.ts";
import { fileRules, rules, setRules } from "./rules/registry.ts";
import type { Rule } from "./rules/rule.ts";
import {
  type Scenario,
  type ScenarioContent,
  type ScenarioDraft,
  type ScenarioItem,
  scenarioFields,
} from "./scenario.ts";
import { slugOf } from "./slug.ts";

export interface CheckedScenario {
  /** As far as it could be read; for a preview. */
  readonly scenario: ScenarioDraft;
  /** Every fault at once, in reading order. */
  readonly faults: readonly Fault[];
}

/**
 * Reads and checks one scenario. `file` is what faults call it; where it ends in .md, the id has to agree with it.
 * The outlines are what it may name as exam domains.
 * Takes any text whatever and never throws.
 */
export function checkScenario(text: string, file: string, outlines: readonly Outline[]): CheckedScenario {
  return (
    checkScenarios([{ text, file }], outlines).checked[0] ?? { scenario: { case: "", items: [] }, faults: [] }
  );
}

/** Reads and checks a set of scenarios, each alone and all together. Without `own` nothing is said of pages that may not be there. */
export function checkScenarios(
  files: readonly { text: string; file: string }[],
  outlines: readonly Outline[],
  own?: OwnPages,
): {
  checked: readonly CheckedScenario[];
  faults: readonly Fault[];
} {
  const schema = scenarioFields(outlines);
  const documents = files.map(({ text, file }) => {
    // A file that is no text, or far too long, is not read further: it would only make noise.
    const refused = run(fileRules, withoutMark(text), file);
    if (refused.length > 0) return { document: undefined, faults: refused };
    const document = parseScenario(text, file, schema, own);
    return { document, faults: run(rules, document, file) };
  });
  const read = documents.flatMap(({ document }) => document ?? []);
  const together = setRules.flatMap((rule) =>
    rule.check(read).map(({ file, ...finding }) => faultOf(rule, finding, file)),
  );
  const byFile = Map.groupBy(together, ({ file }) => file);
  const checked = documents.map(({ document, faults }, index) => {
    const all = [...faults, ...(byFile.get(files[index]?.file ?? "") ?? [])];
    return {
      scenario: document === undefined ? { case: "", items: [] } : draftOf(document),
      faults: (document === undefined ? all : withoutAccepted(document, all, OWN_WARNINGS, HABITS)).toSorted(
        compareFaults,
      ),
    };
  });
  return { checked, faults: checked.flatMap(({ faults }) => faults).toSorted(compareFaults) };
}

/** The scenario, when it is whole and without errors; warnings let it through. */
export function publishable({ scenario, faults }: CheckedScenario): Scenario | undefined {
  return faults.some(({ severity }) => severity === "error") ? undefined : (scenario as Scenario);
}

/** A set rule finds less in a part of the set; every other rule finds in a file all that there is. */
const OWN_WARNINGS: ReadonlySet<string> = new Set(
  rules.filter(({ severity }) => severity === "warning").map(({ id }) => id),
);

const HABITS: ReadonlySet<string> = new Set(
  setRules.filter(({ habit }) => habit === true).map(({ id }) => id),
);

/** What some rules find in one subject, as faults of a file. */
const run = <S>(
  list: readonly (RuleHead & { check(subject: S): readonly Finding[] })[],
  subject: S,
  file: string,
): Fault[] => list.flatMap((rule) => rule.check(subject).map((finding) => faultOf(rule, finding, file)));

type RuleHead = Pick<Rule, "id" | "severity" | "why">;

const faultOf = ({ id, severity, why }: RuleHead, { at, message, mend }: Finding, file: string): Fault => ({
  file,
  ...at,
  rule: id,
  severity,
  message,
  ...(why !== undefined && { why }),
  mend,
});

function draftOf(document: ScenarioDocument): ScenarioDraft {
  return { ...document.fields, ...contentOf(document) };
}

function contentOf({ case: situation, questions }: ScenarioDocument): ScenarioContent {
  const unused = uniqueNames();
  return {
    case: situation.text,
    items: questions.map(({ text, preamble, options }): ScenarioItem => {
      return {
        id: unused(slugOf(text) ?? "question"),
        question: text,
        ...(preamble !== "" && { preamble }),
        options: options.map((option) => ({
          text: option.text,
          rationale: option.rationale,
          key: option.key,
        })),
        multiple: options.filter(({ key }) => key).length > 1,
      };
    }),
  };
}

/** Gives each name once, with a number behind it where it is taken. Counts on from the last, so that many cost little. */
function uniqueNames(): (name: string) => string {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return (name) => {
    let count = counts.get(name) ?? 1;
    let free = count === 1 ? name : `${name}-${count}`;
    while (used.has(free)) {
      count += 1;
      free = `${name}-${count}`;
    }
    counts.set(name, count);
    used.add(free);
    return free;
  };
}
