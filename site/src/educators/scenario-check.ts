import { outlines } from "../../../dist/content/outlines.ts";
import { checkScenarios } from "../../../domain/authoring/check-scenario.ts";
import type { Fault } from "../../../domain/authoring/fault.ts";
import { isGuide } from "../../../domain/authoring/is-guide.ts";
import type { OwnPages } from "../../../domain/authoring/own-pages.ts";
import { renderInline, renderMarkdown } from "../../../domain/authoring/render.ts";
import type { ScenarioDraft } from "../../../domain/authoring/scenario.ts";
import type { Pictures } from "./pictures.ts";

/** The check and what it needs to read Markdown and YAML: large, so the page loads it when somebody begins to use it. */

export interface Report {
  readonly faults: readonly Fault[];
  readonly id: string | undefined;
  /** Empty for a guide. */
  readonly scenario: ScenarioDraft;
  /** A guide for its preview, as safe HTML. */
  readonly guide?: { readonly title: string | undefined; readonly html: string };
}

/** What was found, and whether links to our own pages could be held against a list of them. */
export interface Checked {
  readonly reports: readonly Report[];
  readonly ownUnknown: boolean;
}

/** Checks files of any kind that people write: questions and scenarios as one set, guides each alone. Rejects where a part of the check cannot be loaded. */
export async function check(
  files: readonly { file: string; text: string }[],
  pictures: Pictures,
): Promise<Checked> {
  const practice = files.filter(({ text }) => !isGuide(text));
  const guides = practice.length < files.length ? await import("./guide-check.ts") : undefined;
  const wanted = files.some(({ text }) => NAMES_OWN.test(text));
  const own = wanted ? await ownPages(pictures) : undefined;
  const reports = new Map(
    checkScenarios(practice, outlines, own).checked.map((report, index) => [
      practice[index]?.file,
      { ...report, id: report.scenario.id },
    ]),
  );
  return {
    reports: files.flatMap(
      (one): Report | readonly Report[] =>
        reports.get(one.file) ?? guides?.guideReport(one, own, pictures) ?? [],
    ),
    ownUnknown: wanted && own === undefined,
  };
}

/** A link to a page of ours, or a picture. */
const NAMES_OWN = /\]\(\s*<?\/(?!\/)|!\[|^\s*next:/m;

/** Our pages and pictures, with the pictures that were dropped; undefined where the list cannot be loaded. */
async function ownPages(pictures: Pictures): Promise<OwnPages | undefined> {
  try {
    const { ownPages: own } = await import("../../../dist/content/own-pages.ts");
    const dropped = [...pictures].map(([name, { bytes }]) => [name, bytes] as const);
    return { ...own, pictures: new Map([...own.pictures, ...dropped]) };
  } catch {
    return undefined;
  }
}

/** The texts of a file as safe HTML. */
export interface Rendered {
  readonly guide?: Report["guide"];
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
  if (guide !== undefined) return { case: "", items: [], guide };
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
