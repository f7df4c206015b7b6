import { LONGEST } from "../rules/file.ts";
import type { ScenarioOption } from "../scenario.ts";
import { authorsOf, COLUMNS, domainsOf, sourcesOf, textOf, wordOf } from "./csv-columns.ts";
import { columnNamed, GENERAL, LETTERS, likelyColumn } from "./csv-headings.ts";
import { type CsvRow, readCsv } from "./csv-table.ts";
import { type ForeignQuestion, withoutParts } from "./foreign-question.ts";
import type { Notes } from "./note.ts";

/** The first questions, `most` of them, of a CSV table with the columns of ours, or as they are usually called; what could not be used is reported with its line. Never throws. */
export function readQuestions(text: string, notes: Notes, most: number): ForeignQuestion[] {
  const { rows, unclosed } = readCsv(text);
  if (unclosed !== undefined)
    notes.add(
      "A quotation mark is not closed, so that the rest of the file is one cell. Close it.",
      `line ${unclosed}`,
    );
  const [head, ...body] = rows;
  if (head === undefined) return [];
  const columns = columnsOf(head.cells);
  const unknown = tellColumns(head.cells, body, columns, notes);
  const missing = [COLUMNS.question, "option a", "option b", COLUMNS.key].filter(
    (name) => !columns.has(name),
  );
  if (missing.length > 0) {
    const calls = missing.flatMap((name) => {
      const likely = likelyColumn(
        name,
        unknown,
        body.map(({ cells }) => cells),
      );
      return likely === undefined ? [] : ` Call column ${likely + 1} \`${name}\`.`;
    });
    notes.lose(
      `Nothing was brought in: the first row has to name the columns, and we miss ${missing.map((name) => `"${name}"`).join(", ")}.${calls.join("")}`,
      head.line,
      undefined,
      body.length,
    );
    return [];
  }
  const width = widthOf(head.cells);
  const questions: ForeignQuestion[] = [];
  for (const [index, row] of body.entries()) {
    if (questions.length === most) {
      notes.loseRest(most, row.line, body.length - index);
      break;
    }
    if (widthOf(row.cells) <= width) {
      const question = questionOf(row, columns, notes);
      if (question !== undefined) questions.push(question);
    }
    // A comma too many moves all behind it, so that the key would stand at another option.
    else
      notes.lose(
        "Not brought in: a row with more cells than the first row names. A text with a comma in it has to stand in quotation marks.",
        row.line,
      );
  }
  return questions;
}

/** Where each column stands: under our own name, else the first under a usual one. */
function columnsOf(head: readonly string[]): ReadonlyMap<string, number> {
  const named = head.map((cell, index) => ({ index, ...columnNamed(cell) }));
  const inOrder = [
    ...named.filter(({ own }) => own !== true).reverse(),
    ...named.filter(({ own }) => own === true).reverse(),
  ];
  return new Map(
    inOrder.flatMap(({ column, index }) => (column === undefined ? [] : [[column, index] as const])),
  );
}

/** How many cells a row has up to the last with words. */
const widthOf = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

/** Says which columns are not read, and which under a usual name; gives those whose name says nothing, counted from 0. */
function tellColumns(
  head: readonly string[],
  body: readonly CsvRow[],
  columns: ReadonlyMap<string, number>,
  notes: Notes,
): number[] {
  return head.slice(0, widthOf(head)).flatMap((cell, index) => {
    const where = `column ${index + 1}`;
    const told = `${where}, "${cell.trim().slice(0, 40)}"`;
    const known = columnNamed(cell);
    if (known === undefined && cell.trim() === "") {
      if (body.some(({ cells }) => (cells[index] ?? "").trim() !== ""))
        notes.leaveOut("A column was left out: it has no name.", where);
    } else if (known === undefined)
      notes.leaveOut("A column was left out: no column of ours has this name.", told);
    else if (columns.get(known.column) !== index)
      notes.leaveOut("A column was left out: another one before it has the same name.", told);
    else if (!known.own && known.column !== GENERAL)
      notes.add("A column was read under another name than ours.", `${told} as ${known.column}`);
    return known === undefined ? [index] : [];
  });
}

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
    notes.lose(
      `Not brought in: a row of more than ${LONGEST.toLocaleString("en-US")} characters.`,
      line,
      told(COLUMNS.title, same),
    );
    return undefined;
  }
  if (cell(COLUMNS.question) === "") {
    notes.lose("Not brought in: a row without a question.", line, told(COLUMNS.title, same));
    return undefined;
  }
  const id = told(COLUMNS.id, same);
  const isId = id !== undefined && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 200;
  if (id !== undefined && !isId)
    notes.leaveOut(
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
    level: told(COLUMNS.ownLevel, wordOf),
    blueprint: told(COLUMNS.ownDomains, domainsOf),
  });
  return {
    line,
    ...(isId && { id }),
    ...(Number.isInteger(number) && number > 0 && { number }),
    head: present({
      title,
      blueprint: told(COLUMNS.domains, domainsOf),
      level: told(COLUMNS.level, wordOf),
      setting: told(COLUMNS.setting, wordOf),
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
  const all = LETTERS.map((letter) => ({
    letter,
    text: cell(`option ${letter}`),
    rationale: cell(`feedback ${letter}`),
  }));
  const last = all.findLastIndex(({ text, rationale }) => text !== "" || rationale !== "");
  const options = all.slice(0, last + 1);
  const keys = keysOf(cell(COLUMNS.key), options);
  if (keys === undefined || keys.size === 0)
    notes.add(
      keys === undefined
        ? "The key names an option that there is not. Write the letters of the best answers, such as A, or A C."
        : "No answer is marked as right. Put an x into a box.",
      where,
    );
  const general = cell(GENERAL);
  const best = options.find(({ letter }) => keys?.has(letter) === true);
  if (general !== "" && best !== undefined)
    notes.add("What is said of the whole question now stands below the reason of the best answer.", where);
  if (general !== "" && best === undefined)
    notes.leaveOut("What is said of the whole question was left out: no answer is marked as right.", where);
  return options.map((option) => ({
    text: option.text,
    rationale:
      option === best && general !== ""
        ? [option.rationale, general].filter((one) => one !== "").join("\n\n")
        : option.rationale,
    key: keys?.has(option.letter) === true,
  }));
}

/** The letters of the answers: told by letters, by their numbers from 1, or by the words of one option. Undefined where one is not there. */
function keysOf(
  told: string,
  options: readonly { readonly letter: string; readonly text: string }[],
): ReadonlySet<string> | undefined {
  const key = told.toLowerCase();
  const parts = key
    .replaceAll(/\b(?:option|choice|answer|and)\b|[&.)(]/g, " ")
    .split(/[\s,;]+/)
    .filter((part) => part !== "");
  const letters = options.map(({ letter }) => letter);
  if (parts.every((part) => letters.includes(part))) return new Set(parts);
  const same = options.find(({ text }) => text.toLowerCase() === key);
  if (same !== undefined) return new Set([same.letter]);
  const counted = parts.map((part) => (/^\d+$/.test(part) ? letters[Number(part) - 1] : undefined));
  return counted.every((letter) => letter !== undefined) ? new Set(counted) : undefined;
}
