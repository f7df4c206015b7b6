import { LONGEST } from "../rules/file.ts";
import type { ScenarioOption } from "../scenario.ts";
import { authorsOf, COLUMNS, domainsOf, letterOf, sourcesOf, textOf } from "./csv-columns.ts";
import { type CsvRow, readCsv } from "./csv-table.ts";
import { type ForeignQuestion, withoutParts } from "./foreign-question.ts";
import type { Notes } from "./note.ts";

/** The most options that are looked for. */
const MOST_OPTIONS = 99;

/** The questions of a CSV table with the columns of ours; what could not be used is reported with its line. Never throws. */
export function readQuestions(text: string, notes: Notes): ForeignQuestion[] {
  const { rows, unclosed } = readCsv(text);
  if (unclosed !== undefined)
    notes.add(
      "A quotation mark is not closed, so that the rest of the file is one cell. Close it.",
      `line ${unclosed}`,
    );
  const [head, ...body] = rows;
  if (head === undefined) return [];
  const columns = new Map(head.cells.map((cell, index) => [nameOf(cell), index] as const).reverse());
  tellColumns(head.cells, body, columns, notes);
  const missing = [COLUMNS.question, "option a", "option b", COLUMNS.key].filter(
    (name) => !columns.has(name),
  );
  if (missing.length > 0) {
    notes.add(
      `Nothing was brought in: the first row has to name the columns, and we miss ${missing.map((name) => `"${name}"`).join(", ")}.`,
      `line ${head.line}`,
    );
    return [];
  }
  const width = widthOf(head.cells);
  return body.flatMap((row) => {
    if (widthOf(row.cells) <= width) return questionOf(row, columns, notes) ?? [];
    // A comma too many moves all behind it, so that the key would stand at another option.
    notes.add(
      "Not brought in: a row with more cells than the first row names. A text with a comma in it has to stand in quotation marks.",
      `line ${row.line}`,
    );
    return [];
  });
}

/** How many cells a row has up to the last with words. */
const widthOf = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

/** Says which columns are not read. */
function tellColumns(
  head: readonly string[],
  body: readonly CsvRow[],
  columns: ReadonlyMap<string, number>,
  notes: Notes,
): void {
  const width = widthOf(head);
  for (const [index, cell] of head.slice(0, width).entries()) {
    const name = nameOf(cell);
    const where = `column ${index + 1}`;
    if (name === "") {
      if (body.some(({ cells }) => (cells[index] ?? "").trim() !== ""))
        notes.add("A column was left out: it has no name.", where);
      continue;
    }
    const told = `${where}, "${cell.trim().slice(0, 40)}"`;
    if (!KNOWN.has(name)) notes.add("A column was left out: no column of ours has this name.", told);
    else if (columns.get(name) !== index)
      notes.add("A column was left out: another one before it has the same name.", told);
  }
}

const LETTERS = Array.from({ length: MOST_OPTIONS }, (_, index) => letterOf(index).toLowerCase());

/** A column's name, however it is spaced and written. */
const nameOf = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ");
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.values(COLUMNS),
  ...LETTERS.flatMap((letter) => [`option ${letter}`, `feedback ${letter}`]),
]);

function questionOf(
  { line, cells }: CsvRow,
  columns: ReadonlyMap<string, number>,
  notes: Notes,
): ForeignQuestion | undefined {
  const where = `line ${line}`;
  const cell = (name: string): string => textOf(cells[columns.get(name) ?? -1] ?? "");
  const told = <T>(name: string, read: (text: string) => T): T | undefined =>
    cell(name) === "" ? undefined : read(cell(name));
  const same = (text: string): string => text;
  if (cells.reduce((sum, one) => sum + one.length, 0) > LONGEST) {
    notes.add(`Not brought in: a row of more than ${LONGEST.toLocaleString("en-US")} characters.`, where);
    return undefined;
  }
  if (cell(COLUMNS.question) === "") {
    notes.add("Not brought in: a row without a question.", where);
    return undefined;
  }
  const id = told(COLUMNS.id, same);
  const isId = id !== undefined && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 200;
  if (id !== undefined && !isId)
    notes.add(
      "The id was left out, because it is not lower-case words joined by hyphens. A new one was made.",
      where,
    );
  const number = Number(cell(COLUMNS.number));
  const parts =
    columns.has(COLUMNS.situation) && cell(COLUMNS.situation) !== ""
      ? { situation: cell(COLUMNS.situation), question: cell(COLUMNS.question) }
      : withoutParts(cell(COLUMNS.question));
  if (parts.situation === "")
    notes.add("There is no case above the question. Write one, or the check will ask for it.", where);
  const title = told(COLUMNS.title, same);
  const own = present({
    level: told(COLUMNS.ownLevel, same),
    blueprint: told(COLUMNS.ownDomains, domainsOf),
  });
  return {
    line,
    ...(isId && { id }),
    ...(Number.isInteger(number) && number > 0 && { number }),
    head: present({
      title,
      blueprint: told(COLUMNS.domains, domainsOf),
      level: told(COLUMNS.level, same),
      setting: told(COLUMNS.setting, same),
      sources: told(COLUMNS.sources, sourcesOf),
      reviewed: told(COLUMNS.reviewedOn, (on) => ({ on, by: cell(COLUMNS.reviewedBy) || "editorial" })),
      authors: told(COLUMNS.authors, authorsOf),
    }),
    ...(Object.keys(own).length > 0 && { own }),
    situation: parts.situation,
    preamble: cell(COLUMNS.preamble),
    question: parts.question,
    options: optionsOf(cell, where, notes),
  };
}

const present = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

function optionsOf(cell: (name: string) => string, where: string, notes: Notes): ScenarioOption[] {
  const keys = new Set(
    cell(COLUMNS.key)
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter((key) => key !== ""),
  );
  const all = LETTERS.map((letter) => ({
    letter,
    text: cell(`option ${letter}`),
    rationale: cell(`feedback ${letter}`),
  }));
  const last = all.findLastIndex(({ text, rationale }) => text !== "" || rationale !== "");
  const options = all.slice(0, last + 1);
  const unknown = [...keys].filter((key) => !options.some(({ letter }) => letter === key));
  if (unknown.length > 0 || keys.size === 0)
    notes.add(
      keys.size === 0
        ? "No answer is marked as right. Put an x into a box."
        : "The key names an option that there is not. Write the letters of the best answers, such as A, or A C.",
      where,
    );
  return options.map(({ letter, text, rationale }) => ({ text, rationale, key: keys.has(letter) }));
}
