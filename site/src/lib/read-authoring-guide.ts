import { outlines } from "../../../dist/content/outlines.ts";
import { checkGuide } from "../../../domain/authoring/check-guide.ts";
import { checkScenario, publishable } from "../../../domain/authoring/check-scenario.ts";
import { type Fault, printFault } from "../../../domain/authoring/fault.ts";
import { readFrontMatter } from "../../../domain/authoring/front-matter.ts";
import { guideFields } from "../../../domain/authoring/guide.ts";
import { isGuide } from "../../../domain/authoring/is-guide.ts";
import { renderGuide } from "../../../domain/authoring/render-guide.ts";
import { guideRules } from "../../../domain/authoring/rules/guide.ts";
import { fileRules, rules, setRules } from "../../../domain/authoring/rules/registry.ts";
import type { Scenario } from "../../../domain/authoring/scenario.ts";
import { withTables } from "./guide-tables.ts";
import { sectionsOf } from "./sections.ts";

/** docs/authoring.md as a page of the site: its first part, which is for those who write. One source for both. */
interface AuthoringGuide {
  readonly title: string;
  /** HTML. */
  readonly lede: string;
  readonly sections: readonly AuthoringSection[];
}
interface AuthoringSection {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly (AuthoringExample | { readonly kind: "html"; readonly html: string })[];
}
/** A whole file: its text, and what becomes of it. */
export type AuthoringExample =
  | { readonly kind: "scenario"; readonly text: string; readonly scenario: Scenario }
  | {
      readonly kind: "guide";
      readonly text: string;
      readonly title: string;
      readonly lede: string;
      readonly html: string;
    };

const FILE = "docs/authoring.md";
/** What each rule does to a learner, by its id; undefined where what is wrong says so itself. */
const RULES: ReadonlyMap<string, string | undefined> = new Map(
  [...fileRules, ...rules, ...setRules, ...guideRules].map((rule) => [
    rule.id,
    "why" in rule ? rule.why : undefined,
  ]),
);

/** Reads the text of docs/authoring.md. Throws where an example has a fault or a rule is not explained, which stops the build. */
export function readAuthoringGuide(whole: string): AuthoringGuide {
  const examples: AuthoringExample[] = [];
  // Examples have headings of their own, so they are taken out before the text is cut at its headings.
  const cut = whole.replaceAll(/^```markdown\n([\s\S]*?)^```$/gm, (_, example: string) => {
    examples.push(exampleOf(example));
    return `{example:${examples.length - 1}}`;
  });
  // What comes below the next heading of the first level is for those who keep the rules of the credentials.
  const [, first = ""] = cut.split(/^# /m);
  const [title = "", ...body] = first.split("\n");
  const { intro, sections } = sectionsOf(body.join("\n"));
  const anchors = new Set<string>();
  const read = sections.map(({ id, title: heading, text: under }) => ({
    id,
    title: heading,
    parts: under.split(/\{example:(\d+)\}/).flatMap((part, index) => {
      // What stands between two parts of text is the number of an example.
      if (index % 2 === 0) return { kind: "html" as const, html: htmlOf(part, anchors) };
      return examples[Number(part)] ?? [];
    }),
  }));
  const missing = [...RULES.keys()].filter((id) => !anchors.has(id));
  if (missing.length > 0) throw new Error(`${FILE}: these rules are not explained: ${missing.join(", ")}.`);
  return { title, lede: renderGuide(intro), sections: read };
}

/** Markdown as HTML. The row of each rule gets an anchor of its own and says why, so that a fault can lead to it. */
function htmlOf(markdown: string, anchors: Set<string>): string {
  return withTables(renderGuide(markdown)).replaceAll(
    /<tr>(<th scope="row">.*?<\/th><td[^>]*><span>)(.*?)(<\/span><\/td><\/tr>)/g,
    (row: string, name: string, words: string, end: string) => {
      const ids = [...name.matchAll(/<code>([a-z0-9-]+)<\/code>/g)].map(([, id = ""]) => id);
      const [first = ""] = ids.filter((id) => !anchors.has(id) && RULES.has(id));
      for (const id of ids) if (RULES.has(id)) anchors.add(id);
      if (first === "") return row;
      const why = RULES.get(first);
      return `<tr id="fault-${first}">${name}${words}${why === undefined ? "" : ` ${inline(why)}`}${end}`;
    },
  );
}

const inline = (markdown: string): string => renderGuide(markdown).replaceAll(/^<p>|<\/p>$/g, "");

function exampleOf(example: string): AuthoringExample {
  const id = /^id: (.*)$/m.exec(example)?.[1] ?? "";
  if (isGuide(example)) {
    stopAt(checkGuide(example, `${id}.md`));
    const source = readFrontMatter(example, `${id}.md`);
    const { title, lede } = guideFields.parse(source.data);
    return {
      kind: "guide",
      text: example.trimEnd(),
      title,
      lede,
      html: belowHeading(renderGuide(source.body)),
    };
  }
  const checked = checkScenario(example, `${id}.md`, outlines);
  stopAt(checked.faults);
  const scenario = publishable(checked);
  if (scenario === undefined) throw new Error(`${FILE}: the example ${id} cannot be shown.`);
  return { kind: "scenario", text: example.trimEnd(), scenario };
}

function stopAt(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Error(`${FILE}: ${faults.map(printFault).join("\n")}`);
}

/** An example stands below headings of the page: its own begin two levels lower. Quotes that begin in bold are set apart. */
const belowHeading = (html: string): string =>
  html
    .replaceAll(/<(\/?)h([23])/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 3}`)
    .replaceAll(/<blockquote>\s*<p><strong>(.+?)\.?<\/strong>\s*/g, '<div class="callout"><p>$1</p><p>')
    .replaceAll("</blockquote>", "</div>");
