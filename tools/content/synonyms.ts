import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../../domain/authoring/fault.ts";
import { readSynonyms } from "../../domain/authoring/read-synonyms.ts";

const FOLDER = "content/search";

/** Every file of words that stand for the same thing, in the order of their names. */
export const synonymFiles = (): string[] =>
  existsSync(FOLDER)
    ? readdirSync(FOLDER)
        .filter((name) => name.endsWith(".yaml"))
        .sort()
        .map((name) => join(FOLDER, name))
    : [];

/** Everything that is wrong in these files. */
export const synonymFaults = (files: readonly string[]): Fault[] =>
  files.flatMap((file) => readSynonyms(readFileSync(file, "utf8"), file).faults);
