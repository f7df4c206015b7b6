import { LEVELS, type PublishedScenario } from "../../domain/authoring/scenario.ts";
import type { Outline } from "../../domain/credentials/outlines.ts";
import { withPart } from "../quality-document.ts";
import type { AnswerReading, LevelReading } from "./readings.ts";
import { letterOf } from "./sheet.ts";

/** What the figures of the content are made of. */
export interface Evidence {
  readonly scenarios: readonly PublishedScenario[];
  readonly outlines: readonly Outline[];
  readonly answers: readonly AnswerReading[];
  readonly levels: readonly LevelReading[];
}

const MARKS = { start: "<!-- figures: npm run readings -- report -->", end: "<!-- end of figures -->" };

/** The document with these figures between its marks. */
export const withFigures = (document: string, figures: string): string => withPart(document, MARKS, figures);

/** The figures of docs/content-quality.md, in Markdown, all counted here. */
export function contentFigures({ scenarios, outlines, answers, levels }: Evidence): string {
  const items = scenarios.flatMap((one) => one.items);
  const unfolding = scenarios.filter((one) => one.items.length > 1);
  const now = new Set(items.map(({ version }) => version));
  const first = firstOfEach(answers);
  const standing = answers.filter(({ version }) => now.has(version));
  const single = items.filter(({ multiple }) => !multiple);
  const opened = scenarios.filter(({ sources }) => sources.some(({ read }) => read !== undefined));
  const linked = scenarios.filter(({ sources }) => sources.some(({ url }) => url !== undefined));
  return [
    table(
      ["what", "number"],
      [
        ["questions", items.length],
        ["of them in scenarios", unfolding.flatMap((one) => one.items).length],
        [
          "scenarios of 3 to 6 questions",
          unfolding.filter((one) => one.items.length >= 3 && one.items.length <= 6).length,
        ],
        ["select all that apply", items.length - single.length],
        ...LEVELS.map(
          (level) =>
            [
              `level: ${level}`,
              share(items.filter((item) => item.level === level).length, items.length),
            ] as const,
        ),
        [
          "questions with a source that somebody opened",
          share(opened.flatMap((one) => one.items).length, items.length),
        ],
        [
          "questions with a source to follow by a link",
          share(linked.flatMap((one) => one.items).length, items.length),
        ],
        [
          "settings",
          new Set(scenarios.map(({ setting }) => setting).filter((one) => one !== undefined)).size,
        ],
      ],
    ),
    ...outlines.map((outline) => domainTable(outline, items)),
    table(
      ["key, of one best answer", "questions"],
      [...new Set(single.map(keyOf))]
        .toSorted()
        .map((key) => [
          letterOf(key),
          share(single.filter((item) => keyOf(item) === key).length, single.length),
        ]),
    ),
    table(
      ["reading without the key", "found"],
      [
        [
          "first readings that agree with the key",
          share(first.filter(({ agreed }) => agreed).length, first.length),
        ],
        [
          "of the versions that stand now, readings that agree",
          share(standing.filter(({ agreed }) => agreed).length, standing.length),
        ],
        [
          "questions whose present version was read",
          share(
            items.filter(({ version }) => standing.some((one) => one.version === version)).length,
            items.length,
          ),
        ],
        [
          "first readings with a remark",
          share(first.filter(({ remark }) => remark !== undefined).length, first.length),
        ],
        [
          "levels that a second reader gave alike",
          share(levels.filter(({ agreed }) => agreed).length, levels.length),
        ],
        ["of them of versions that stand now", levels.filter(({ version }) => now.has(version)).length],
        ["read by a person", answers.filter(({ reader }) => reader === "person").length],
      ],
    ),
  ].join("\n\n");
}

/** The first reading of each question, whatever its version: before anything was mended for it. */
function firstOfEach(answers: readonly AnswerReading[]): AnswerReading[] {
  const first = new Map<string, AnswerReading>();
  for (const answer of answers) {
    const key = `${answer.file} ${answer.question}`;
    if (!first.has(key)) first.set(key, answer);
  }
  return [...first.values()];
}

function domainTable(
  { id, name, domains }: Outline,
  items: readonly PublishedScenario["items"][number][],
): string {
  const of = items.filter(({ blueprint }) => blueprint[id] !== undefined);
  return table(
    [`${name}: domain`, "questions", "weight in the exam"],
    domains.map((domain) => [
      domain.name,
      share(of.filter(({ blueprint }) => blueprint[id] === domain.id).length, of.length),
      domain.percent === undefined
        ? "not published"
        : `${domain.percent} %${domain.estimate === undefined ? "" : ", an estimate"}`,
    ]),
  );
}

const keyOf = ({ options }: PublishedScenario["items"][number]): number =>
  options.findIndex(({ key }) => key);

const share = (part: number, of: number): string =>
  of === 0 ? "0 of 0" : `${part} of ${of} (${Math.round((100 * part) / of)} %)`;

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
