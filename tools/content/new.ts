import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { NEW_KINDS, type NewKind, newFile } from "../../domain/authoring/new-file.ts";
import type { Day } from "../../domain/calendar/day.ts";
import { outlinesOf } from "../../domain/credentials/outlines.ts";
import { NotContent } from "./check.ts";
import { loadCredentials } from "./credentials.ts";
import { practiceFiles } from "./scenarios.ts";

const TEMPLATES = resolve(import.meta.dirname, "../../content/templates");

/**
 * `npm run content -- new question|scenario|guide "title" [--domain <domain>]`: writes the file and returns what to say.
 * Throws NotContent where it was called wrongly or the file is there already; nothing is ever overwritten.
 */
export function newContent(args: readonly string[], day: Day): string {
  const { kind, title, domain } = read(args);
  const made = newFile(readFileSync(join(TEMPLATES, `${kind}.md`), "utf8"), { title, day, domain });
  if (made === undefined)
    throw new NotContent(
      `An id is made of the letters a to z and numbers of the title, and "${title}" has none.`,
    );
  const folder = kind === "question" ? `content/questions/${domain}` : `content/${kind}s`;
  const file = `${folder}/${made.id}.md`;
  if (existsSync(file))
    throw new NotContent(`${file} is there already, and was left as it is. Choose another title.`);
  // Questions and scenarios share their addresses, in whatever folder they lie.
  const taken =
    kind === "guide" ? undefined : practiceFiles().find((one) => basename(one) === `${made.id}.md`);
  if (taken !== undefined)
    throw new NotContent(`The id ${made.id} is taken by ${taken}. Choose another title.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, made.text, { flag: "wx" });
  return [
    `Wrote ${file}.`,
    `Next: put your words in the place of ours, and fill in each line that says "Fill this in".`,
    `Then: npm run content -- check ${file}`,
  ].join("\n");
}

function read(args: readonly string[]): { kind: NewKind; title: string; domain: string | undefined } {
  const { values, positionals } = parsed(args);
  const [kind, title, ...rest] = positionals;
  if (!isKind(kind))
    throw new NotContent(
      `${kind === undefined ? "Say what to begin" : `We cannot begin a \`${kind}\``}: ${NEW_KINDS.join(", ")}.`,
    );
  if (title === undefined || title.trim() === "" || rest.length > 0)
    throw new NotContent(
      `Give one title, in quotation marks: npm run content -- new ${kind} "A few words"${kind === "question" ? " --domain care-management" : ""}`,
    );
  return { kind, title, domain: kind === "guide" ? undefined : domainOf(values.domain, kind === "question") };
}

const isKind = (text: string | undefined): text is NewKind => NEW_KINDS.some((kind) => kind === text);

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { domain: { type: "string" } }, allowPositionals: true });
  } catch (error) {
    throw new NotContent(error instanceof Error ? error.message : String(error));
  }
}

/** The domain of the CCM's exam that was named. Throws NotContent with the list where there is none or another. */
export function domainOf(named: string | undefined, needed: boolean): string | undefined {
  if (named === undefined && !needed) return undefined;
  const domains = outlinesOf(loadCredentials().credentials).find(({ id }) => id === "ccm")?.domains ?? [];
  if (domains.some(({ id }) => id === named)) return named;
  throw new NotContent(
    [
      named === undefined
        ? "Single questions lie in a folder for each domain of the CCM's exam. Add --domain and one of these:"
        : `There is no domain \`${named}\`. Use one of these:`,
      ...domains.map(({ id, name }) => `  ${id.padEnd(24)}${name}`),
    ].join("\n"),
  );
}
