import type { PublishedItem, PublishedScenario } from "../../domain/authoring/scenario.ts";

/** The letter of an option: A for the first. */
export const letterOf = (option: number): string => String.fromCharCode(65 + option);

/**
 * What a reader gets who is to answer questions without knowing their keys: the case, and each question with what
 * happened before it. Neither key, reasons, title, level nor domains are on it: each could tell.
 */
export function blindSheet(scenarios: readonly PublishedScenario[]): string {
  return scenarios
    .map(({ id, case: situation, items }) =>
      [`# ${id}`, situation, ...items.map((item, index) => questionOf(item, index + 1))].join("\n\n"),
    )
    .join("\n\n\n");
}

const questionOf = ({ question, preamble, options, multiple }: PublishedItem, number: number): string =>
  [
    `## ${number}. ${question}${multiple ? " [several]" : ""}`,
    ...(preamble === undefined ? [] : [preamble]),
    options.map(({ text }, option) => `${letterOf(option)}. ${text}`).join("\n"),
  ].join("\n\n");
