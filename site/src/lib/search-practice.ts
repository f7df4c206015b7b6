import { scenarios } from "../../../dist/content/scenarios.ts";
import { renderMarkdown } from "../../../domain/authoring/render.ts";
import type { PublishedScenario } from "../../../domain/authoring/scenario.ts";
import type { SearchDocument } from "../search/document.ts";
import { plainOf } from "./plain-html.ts";
import { isCase } from "./practice-lists.ts";

/** Every case and single question, with what is asked. Never the options and their reasons: a hit would give the answer away. */
export const practiceDocuments = (all: readonly PublishedScenario[] = scenarios): SearchDocument[] =>
  all.map((scenario) => ({
    kind: "practice",
    path: `/practice/${scenario.id}/`,
    title: scenario.title,
    names: [],
    leads: [isCase(scenario) ? "practice case with questions" : "practice question"],
    lede: plainOf(renderMarkdown(scenario.case)),
    sections: scenario.items.map(({ preamble, question }) => ({
      id: "",
      heading: "",
      text: plainOf(renderMarkdown([preamble ?? "", question].join("\n\n"))),
    })),
  }));
