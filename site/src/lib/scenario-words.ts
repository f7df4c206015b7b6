import { outlines } from "../../../dist/content/outlines.ts";
import type { Scenario } from "../../../domain/authoring/scenario.ts";
import type { Outline } from "../../../domain/credentials/outlines.ts";
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
  outlines.flatMap(({ id, name, domains }) => {
    const domain = blueprint[id];
    return domain === undefined
      ? []
      : [{ exam: name, domain: domains.find((one) => one.id === domain)?.name ?? domain }];
  });

/** Where the list of an exam's domains comes from and how well it is confirmed, as one line. */
export const domainsFrom = ({ name, confidence, asOf, note }: Outline): string =>
  `${name}: ${TRUST_WORDS[confidence].toLowerCase()}, ${asOf}.${note === undefined ? "" : ` ${note}`}`;

/** The same for every exam that a scenario names. */
export const domainSources = ({ blueprint }: Pick<Scenario, "blueprint">): string[] =>
  outlines.filter(({ id }) => blueprint[id] !== undefined).map(domainsFrom);
