import { outlines } from "../../../dist/content/outlines.ts";
import { checkScenarios } from "../../../domain/authoring/check-scenario.ts";
import type { Fault } from "../../../domain/authoring/fault.ts";
import { renderInline, renderMarkdown } from "../../../domain/authoring/render.ts";
import type { ScenarioDraft } from "../../../domain/authoring/scenario.ts";

/** The check and what it needs to read Markdown and YAML: large, so the page loads it when somebody begins to use it. */

export interface Report {
  readonly faults: readonly Fault[];
  readonly scenario: ScenarioDraft;
}

export function check(files: readonly { file: string; text: string }[]): readonly Report[] {
  return checkScenarios(files, outlines).checked;
}

/** The texts of a scenario as safe HTML. */
export interface Rendered {
  readonly case: string;
  readonly items: readonly RenderedItem[];
}
export interface RenderedItem {
  readonly question: string;
  readonly preamble: string | undefined;
  readonly options: readonly { readonly text: string; readonly why: string; readonly key: boolean }[];
  readonly multiple: boolean;
}

export function rendered({ case: situation, items }: ScenarioDraft): Rendered {
  return {
    case: renderMarkdown(situation),
    items: items.map(({ question, preamble, options, multiple }) => ({
      question: renderInline(question),
      preamble: preamble === undefined ? undefined : renderMarkdown(preamble),
      options: options.map(({ text, rationale, key }) => ({
        text: renderInline(text),
        why: renderMarkdown(rationale),
        key,
      })),
      multiple,
    })),
  };
}
