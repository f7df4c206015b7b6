import { outlines } from "../../../dist/content/outlines.ts";
import { checkGuide } from "../../../domain/authoring/check-guide.ts";
import { checkScenarios } from "../../../domain/authoring/check-scenario.ts";
import type { Fault } from "../../../domain/authoring/fault.ts";
import { readFrontMatter } from "../../../domain/authoring/front-matter.ts";
import { isGuide } from "../../../domain/authoring/is-guide.ts";
import { renderInline, renderMarkdown } from "../../../domain/authoring/render.ts";
import type { ScenarioDraft } from "../../../domain/authoring/scenario.ts";

/** The check and what it needs to read Markdown and YAML: large, so the page loads it when somebody begins to use it. */

export interface Report {
  readonly faults: readonly Fault[];
  /** Empty for a guide. */
  readonly scenario: ScenarioDraft;
  /** The text of a guide, for its preview. */
  readonly guide?: string;
}

/** Checks files of any kind that people write: questions and scenarios as one set, guides each alone. */
export function check(files: readonly { file: string; text: string }[]): readonly Report[] {
  const practice = files.filter(({ text }) => !isGuide(text));
  const reports = new Map(
    checkScenarios(practice, outlines).checked.map((report, index) => [practice[index]?.file, report]),
  );
  return files.map(
    ({ file, text }) =>
      reports.get(file) ?? {
        faults: checkGuide(text, file),
        scenario: { case: "", items: [] },
        guide: text,
      },
  );
}

/** The texts of a file as safe HTML. */
export interface Rendered {
  /** What the title of a guide is, where there is one, and all below its front matter. */
  readonly guide?: { readonly title: string | undefined; readonly html: string };
  readonly case: string;
  readonly items: readonly RenderedItem[];
}
export interface RenderedItem {
  readonly question: string;
  readonly preamble: string | undefined;
  readonly options: readonly { readonly text: string; readonly why: string; readonly key: boolean }[];
  readonly multiple: boolean;
}

export function rendered({ scenario, guide }: Report): Rendered {
  const { case: situation, items } = scenario;
  if (guide !== undefined) return { case: "", items: [], guide: renderedGuide(guide) };
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

function renderedGuide(text: string): NonNullable<Rendered["guide"]> {
  const { data, body } = readFrontMatter(text, "");
  const title = (data as { title?: unknown } | undefined)?.title;
  return { title: typeof title === "string" ? title : undefined, html: renderMarkdown(body) };
}
