import { outlines } from "../../../dist/content/outlines.ts";
import type { PublishedScenario } from "../../../domain/authoring/scenario.ts";

/** A case has several questions; a file with one is a single question. */
export const isCase = ({ items }: Pick<PublishedScenario, "items">): boolean => items.length > 1;

/** By title; the cases, or the single questions. */
export const casesOf = (scenarios: readonly PublishedScenario[]): PublishedScenario[] =>
  scenarios.filter(isCase).toSorted(byTitle);
export const singlesOf = (scenarios: readonly PublishedScenario[]): PublishedScenario[] =>
  scenarios.filter((scenario) => !isCase(scenario)).toSorted(byTitle);

/** Whose domains the lists of the practice go by: the exam whose shares are published. */
const LISTED_BY = "ccm";

export interface DomainList {
  readonly domain: string;
  readonly scenarios: readonly PublishedScenario[];
}

/** Files by the domain that each of them practices, in the order of the exam's outline. What names none comes last. */
export function byDomain(scenarios: readonly PublishedScenario[]): DomainList[] {
  const domains = outlines.find(({ id }) => id === LISTED_BY)?.domains ?? [];
  const known = domains.map(({ id, name }) => ({
    domain: name as string,
    scenarios: scenarios.filter(({ blueprint }) => blueprint[LISTED_BY] === id),
  }));
  const others = scenarios.filter(({ blueprint }) => blueprint[LISTED_BY] === undefined);
  return [...known, { domain: "Other domains", scenarios: others }].filter(
    ({ scenarios: of }) => of.length > 0,
  );
}

/** The next case by title after a case; the next single question of its domain after a single one. */
export function sameKindAfter(
  scenarios: readonly PublishedScenario[],
  scenario: PublishedScenario,
): PublishedScenario | undefined {
  const same = isCase(scenario)
    ? casesOf(scenarios)
    : singlesOf(scenarios).filter(({ blueprint }) => blueprint[LISTED_BY] === scenario.blueprint[LISTED_BY]);
  return same[same.findIndex(({ id }) => id === scenario.id) + 1];
}

const byTitle = (a: PublishedScenario, b: PublishedScenario): number => a.title.localeCompare(b.title);
