import { BLUEPRINTS } from "../../../domain/authoring/blueprints.ts";
import type { Scenario } from "../../../domain/authoring/scenario.ts";
import { TRUST_WORDS } from "./trust.ts";

/** What a level asks of the reader. */
export const LEVEL_WORDS: Record<Scenario["level"], string> = {
  recall: "Recall: know it",
  application: "Application: use it in a case",
  analysis: "Analysis: weigh several things",
};

/** Who has signed a scenario off, in words. */
export const REVIEW_WORDS: Record<Scenario["reviewed"]["by"], string> = {
  editorial: "Not yet reviewed by a certified case manager",
  clinician: "Reviewed by a certified case manager",
};

export const questionCount = (count: number): string => (count === 1 ? "1 question" : `${count} questions`);

/** The exam domains that a scenario practices, by exam. */
export const examDomains = ({ blueprint }: Pick<Scenario, "blueprint">): { exam: string; domain: string }[] =>
  (Object.keys(BLUEPRINTS) as (keyof typeof BLUEPRINTS)[]).flatMap((exam) => {
    const id = blueprint[exam];
    const { name, domains } = BLUEPRINTS[exam];
    return id === undefined ? [] : [{ exam: name, domain: (domains as Record<string, string>)[id] ?? id }];
  });

/** Where the list of an exam's domains comes from and how well it is confirmed, as one line. */
export function domainsFrom(exam: keyof typeof BLUEPRINTS): string {
  const { name, trust, source } = BLUEPRINTS[exam];
  return `${name}: ${TRUST_WORDS[trust].toLowerCase()}, ${source}.`;
}

/** The same for every exam that a scenario names. */
export const domainSources = ({ blueprint }: Pick<Scenario, "blueprint">): string[] =>
  (Object.keys(BLUEPRINTS) as (keyof typeof BLUEPRINTS)[]).flatMap((exam) =>
    blueprint[exam] === undefined ? [] : [domainsFrom(exam)],
  );
