import { open } from "node:fs/promises";
import { parseArgs } from "node:util";
import { printFault } from "../../domain/authoring/fault.ts";
import { type Day, parseDay } from "../../domain/calendar/day.ts";
import { check } from "../../domain/contract/check.ts";
import { parseJson } from "../../domain/contract/parse-json.ts";
import { determine } from "../../domain/eligibility/determine.ts";
import { portfolioSchema } from "../../domain/eligibility/portfolio.ts";
import { nearest } from "../../domain/text/nearest.ts";
import { loadCredentials } from "../content/credentials.ts";
import { localDay } from "../local-day.ts";

/** What the command needs of the world, so that a test can stand in for it. */
export interface World {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly today: Date;
}

const USAGE = `Use: npm run --silent eligibility -- --credential <name|all> [--on YYYY-MM-DD] <portfolio.json | ->
Prints the determination as JSON; with "all", a list of them. Without --on it decides for today.
`;

/** Larger than any portfolio; what is larger is refused before it is read. */
const MOST_BYTES = 5 * 1024 * 1024;

/** Something the caller can mend: the message is printed and the exit code is 2. */
class Mistake extends Error {}

/** Runs the command. Exit code 0 for any determination, 2 for input that has to be mended, with file, path and mend. */
export async function run(args: readonly string[], world: World): Promise<0 | 2> {
  try {
    const { credential, on, file } = readArguments(args, world.today);
    const { credentials, faults } = loadCredentials();
    if (faults.length > 0)
      throw new Mistake(
        `The rules have faults; run "npm run content -- check".\n${faults.map(printFault).join("\n")}`,
      );
    const ids = credentials.map(({ id }) => id);
    const chosen = credential === "all" ? credentials : credentials.filter(({ id }) => id === credential);
    if (chosen.length === 0) {
      const meant = nearest(credential, ids);
      throw new Mistake(
        `--credential: there is no credential "${credential}".${meant === undefined ? "" : ` Did you mean ${meant}?`} Use one of: ${ids.join(", ")}, all.`,
      );
    }
    const name = file === "-" ? "standard input" : file;
    const json = parseJson(await readAll(file, world.stdin));
    if (!json.ok) throw new Mistake(line(name, json.fault));
    const portfolio = check(portfolioSchema, json.value);
    if (!portfolio.ok) throw new Mistake(portfolio.faults.map((fault) => line(name, fault)).join("\n"));
    const determinations = chosen.map((one) => determine(one, portfolio.value, on));
    world.out(`${JSON.stringify(credential === "all" ? determinations : determinations[0], null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    world.error(`${error.message}\n`);
    return 2;
  }
}

const line = (file: string, fault: { path: string; message: string }): string =>
  `${file}: ${fault.path === "" ? "" : `${fault.path}: `}${fault.message}`;

function readArguments(args: readonly string[], today: Date): { credential: string; on: Day; file: string } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new Mistake(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  const { credential: credentials = [], on: days = [] } = parsed.values;
  if (credentials.length > 1) throw new Mistake(`--credential stands twice. Name one, or "all".\n${USAGE}`);
  if (days.length > 1) throw new Mistake(`--on stands twice. Name one day.\n${USAGE}`);
  const [credential] = credentials;
  const [on = localDay(today)] = days;
  const [file, ...more] = parsed.positionals;
  if (credential === undefined) throw new Mistake(`--credential is missing.\n${USAGE}`);
  if (file === undefined)
    throw new Mistake(`The portfolio is missing: name a JSON file, or "-" for standard input.\n${USAGE}`);
  if (more.length > 0)
    throw new Mistake(`One portfolio at a time: there is also ${more.join(", ")}.\n${USAGE}`);
  const day = parseDay(on);
  if (day === undefined)
    throw new Mistake(
      `--on: ${JSON.stringify(on)} is not a day. Write a real day as YYYY-MM-DD, for example 2026-03-15.`,
    );
  return { credential: credential.toLowerCase(), on: day, file };
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { credential: { type: "string", multiple: true }, on: { type: "string", multiple: true } },
  });

async function readAll(file: string, stdin: World["stdin"]): Promise<string> {
  if (file === "-") return decode(await collect(stdin, "standard input"), "standard input");
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new Mistake(
      `${file}: ${error.code === "ENOENT" ? "there is no such file. Check the name and the folder." : `it cannot be opened (${error.code}).`}`,
    );
  });
  try {
    if ((await handle.stat()).isDirectory())
      throw new Mistake(`${file}: this is a folder. Name a JSON file.`);
    return decode(await collect(handle.createReadStream({ autoClose: false }), file), file);
  } finally {
    await handle.close();
  }
}

async function collect(stream: AsyncIterable<Uint8Array | string>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const part = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    bytes += part.length;
    if (bytes > MOST_BYTES)
      throw new Mistake(
        `${name}: it is larger than 5 MB. A portfolio is a few kilobytes; check that it is the right file.`,
      );
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Mistake(`${name}: it is not UTF-8 text. Save the file as UTF-8 and try again.`);
  }
}
