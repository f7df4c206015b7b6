import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { type BroughtIn, bringIn, FORMATS, type Format } from "../../domain/authoring/exchange/bring-in.ts";
import { writeCsv } from "../../domain/authoring/exchange/csv-write.ts";
import { writeGift } from "../../domain/authoring/exchange/gift-write.ts";
import { broughtWords, type Note, printNote } from "../../domain/authoring/exchange/note.ts";
import { type Fault, printFault } from "../../domain/authoring/fault.ts";
import { isGuide } from "../../domain/authoring/is-guide.ts";
import type { Day } from "../../domain/calendar/day.ts";
import { outlinesOf } from "../../domain/credentials/outlines.ts";
import { NotContent } from "./check.ts";
import { loadCredentials } from "./credentials.ts";
import { domainOf } from "./new.ts";
import { notPlainText } from "./not-plain-text.ts";
import { loadScenarios, practiceFiles } from "./scenarios.ts";

/** What a command says: the text that was asked for, and what to know about it; `ok` is false where something was left out. */
export interface Exchanged {
  readonly text: string;
  readonly remarks: readonly string[];
  readonly ok: boolean;
}

/**
 * `npm run content -- export gift|csv [files]`: the questions of these files, or of all, as one text, and what the format
 * cannot carry. A file with errors is left out. Throws NotContent where it was called wrongly.
 */
export function exportContent([format, ...named]: readonly string[]): Exchanged {
  const known = formatOf(format);
  const missing = named.find((file) => !file.endsWith(".md") || !existsSync(file));
  if (missing !== undefined)
    throw new NotContent(`There is no question or scenario ${missing}. Check the name and the folder.`);
  const files = named.length > 0 ? [...new Set(named)] : practiceFiles();
  const guides = named.filter((file) => isGuide(readFileSync(file, "utf8")));
  const { scenarios, faults } = loadScenarios(files.filter((file) => !guides.includes(file)));
  const errors = faults.filter(({ severity }: Fault) => severity === "error");
  const { text, notes } = known === "gift" ? writeGift(scenarios) : writeCsv(scenarios);
  return {
    text,
    remarks: [
      ...guides.map((file) => `${file} is a guide. It holds no questions and was left out.`),
      ...errors.map(printFault),
      ...(errors.length > 0 ? ["Files with errors were left out. Mend them first."] : []),
      ...remarksOf(notes),
      `${countOf(scenarios.flatMap(({ items }) => items).length, "question")} of ${countOf(scenarios.length, "file")} written.`,
    ],
    ok: errors.length + guides.length === 0,
  };
}

/**
 * `npm run content -- import gift|csv <file> --domain <domain> [--out <folder>]`: writes a file of ours for each question
 * of another program's file, and says what was left out. No file is ever overwritten. Throws NotContent where it was called
 * wrongly.
 */
export function importContent(args: readonly string[], day: Day): Exchanged {
  const { values, positionals } = parsed(args);
  const [format, source, ...rest] = positionals;
  const known = formatOf(format);
  if (source === undefined || rest.length > 0)
    throw new NotContent(`Name one file: npm run content -- import ${known} <file> --domain care-management`);
  if (!existsSync(source)) throw new NotContent(`There is no file ${source}. Check the name and the folder.`);
  const other = notPlainText(source);
  if (other !== undefined) throw new NotContent(other);
  const { files, notes, found, brought } = bringIn(known, readFileSync(source, "utf8"), {
    outlines: outlinesOf(loadCredentials().credentials),
    day,
    domain: domainOf(values.domain, false),
    taken: new Set(practiceFiles().map((file) => basename(file, ".md"))),
  });
  // Only what would lie in the folder of a domain needs one.
  if (values.out === undefined && files.some((file) => folderOf(file) === undefined))
    domainOf(undefined, true);
  const written = files.map((file) => write(join(values.out ?? folderOf(file) ?? "", `${file.id}.md`), file));
  const made = written.filter(({ ok }) => ok).length;
  return {
    text: "",
    remarks: [
      broughtWords({ found, brought }, basename(source)),
      ...notes.filter(({ kind }) => kind === "lost").map(printNote),
      ...written.map(({ said }) => said),
      ...remarksOf(notes.filter(({ kind }) => kind !== "lost")),
      `${countOf(made, "file")} written.${made === 0 ? "" : " Next: npm run content -- check, and fill in what it asks for."}`,
    ],
    ok: made > 0 && made === files.length,
  };
}

/** Where a file belongs: scenarios in one folder, single questions in the folder of their domain. */
function folderOf({ scenario: { items, blueprint } }: BroughtIn): string | undefined {
  if (items.length > 1) return "content/scenarios";
  return blueprint?.ccm === undefined ? undefined : `content/questions/${blueprint.ccm}`;
}

function write(path: string, { text, line }: BroughtIn): { ok: boolean; said: string } {
  if (existsSync(path))
    return { ok: false, said: `${path} is there already, and was left as it is (line ${line}).` };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: "wx" });
  return { ok: true, said: `Wrote ${path} (line ${line}).` };
}

function formatOf(text: string | undefined): Format {
  const format = FORMATS.find((one) => one === text);
  if (format === undefined)
    throw new NotContent(
      `Say which format: ${FORMATS.join(" or ")}.${text === undefined ? "" : ` There is no \`${text}\`.`}`,
    );
  return format;
}

function parsed(args: readonly string[]) {
  try {
    const options = { domain: { type: "string" }, out: { type: "string" } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new NotContent(error instanceof Error ? error.message : String(error));
  }
}

const remarksOf = (notes: readonly Note[]): string[] => notes.map((note) => `Note: ${printNote(note)}`);
const countOf = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? "" : "s"}`;
