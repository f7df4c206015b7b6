import type { ExamDomains, ScenarioDraft, ScenarioFields, ScenarioItem, ScenarioOption } from "./scenario.ts";

/**
 * A scenario as the text of its file, in the form that all files have. What is missing in a draft is left out. Its texts
 * are Markdown and are written as they are; text from elsewhere goes through `inForm` first.
 */
export function writeScenario({ case: situation, items, ...fields }: ScenarioDraft): string {
  const parts = [`---\n${frontMatterOf(fields)}---`, situation, ...items.map(itemText)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function frontMatterOf(fields: Partial<ScenarioFields>): string {
  const { id, title, blueprint, level, setting, questions, accepted, sources, reviewed, authors } = fields;
  const lines = [
    ...(id === undefined ? [] : [`id: ${scalar(id)}`]),
    ...(title === undefined ? [] : [`title: ${scalar(title)}`]),
    ...(blueprint === undefined ? [] : [`blueprint: ${domainsText(blueprint)}`]),
    ...(level === undefined ? [] : [`level: ${level}`]),
    ...(setting === undefined ? [] : [`setting: ${setting}`]),
    ...(questions === undefined ? [] : listOf("questions", Object.entries(questions).map(questionLine))),
    ...(accepted === undefined ? [] : listOf("accepted", accepted.flatMap(entryLines))),
    ...(sources === undefined ? [] : listOf("sources", sources.flatMap(entryLines))),
    ...(reviewed === undefined ? [] : [`reviewed: ${group({ on: reviewed.on, by: reviewed.by })}`]),
    ...(authors === undefined
      ? []
      : [`authors: [${authors.map((author) => scalar(author, true)).join(", ")}]`]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** A key with its entries below it; nothing below it would be read as no value at all. */
const listOf = (key: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`${key}:`, ...lines] : [`${key}: ${key === "questions" ? "{}" : "[]"}`];

type Questions = NonNullable<ScenarioFields["questions"]>;

function questionLine([number, { level, blueprint }]: [string, Questions[string]]): string {
  const parts = [
    ...(level === undefined ? [] : [`level: ${level}`]),
    ...(blueprint === undefined ? [] : [`blueprint: ${domainsText(blueprint)}`]),
  ];
  return `  ${number}: ${parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`}`;
}

type Value = string | number | boolean | undefined;

/** One entry of a list, a line for each of its keys. */
const entryLines = (entry: Readonly<Record<string, Value>>): string[] =>
  told(entry).map(([key, value], index) => `  ${index === 0 ? "-" : " "} ${key}: ${scalar(value)}`);

const group = (values: Readonly<Record<string, Value>>): string =>
  `{ ${told(values)
    .map(([key, value]) => `${key}: ${scalar(value, true)}`)
    .join(", ")} }`;

/** The CCM's domain first: single questions lie in a folder for it. */
const domainsText = ({ ccm, ...others }: ExamDomains): string =>
  group({ ...(ccm !== undefined && { ccm }), ...others });

const told = (values: Readonly<Record<string, Value>>): [string, string | number | boolean][] =>
  Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));

/** Words that need no quotation marks; a day; an address. */
const PLAIN =
  /^(?:\p{L}[\p{L}\p{N},.'’()?!;/-]*(?: [\p{L}\p{N},.'’()?!;/-]+)*|\d{4}-\d\d-\d\d|https:\/\/[\w./~%-]+)$/u;
/** Words that YAML takes for something else than text. */
const SPECIAL = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A value as YAML, in a list on one line if `list` says so. A text in quotation marks is written as JSON, which YAML reads too. */
export const scalar = (value: string | number | boolean, list = false): string =>
  typeof value === "string" && (!PLAIN.test(value) || SPECIAL.test(value) || (list && value.includes(",")))
    ? JSON.stringify(value)
    : String(value);

const itemText = ({ question, preamble, options }: ScenarioItem): string =>
  [
    `## ${question}`.trimEnd(),
    ...(preamble === undefined ? [] : [preamble]),
    ...(options.length > 0 ? [options.map(optionText).join("\n")] : []),
  ].join("\n\n");

/** Text below the first line of an option is indented by two spaces; its reason too, behind a mark of its own. */
const optionText = ({ text, rationale, key }: ScenarioOption): string =>
  [
    `- [${key ? "x" : " "}] ${text.replaceAll(/\n(?=[^\n])/g, "\n  ")}`.trimEnd(),
    ...(rationale === ""
      ? []
      : [`  > ${rationale.replaceAll("\n", "\n  > ")}`.replaceAll(/^ {2}> $/gm, "  >")]),
  ].join("\n");
