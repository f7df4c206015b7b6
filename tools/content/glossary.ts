import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../../domain/authoring/fault.ts";
import { glossaryNameFaults, readGlossary } from "../../domain/authoring/read-glossary.ts";
import type { Term } from "../../domain/authoring/term.ts";
import { readOnce } from "./read-once.ts";

const GLOSSARY = "content/glossary";

/** Every file of the glossary, in the order of their names. */
export const glossaryFiles = (folder = GLOSSARY): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".yaml"))
        .sort()
        .map((name) => join(folder, name))
    : [];

/** One build asks for it ten times: whatever may link to a word wants to know which there are. */
const readUnlessKnown = readOnce(readGlossary);

/** Every term, with all faults. */
export function loadGlossary(folder = GLOSSARY): { terms: Term[]; faults: Fault[] } {
  const read = glossaryFiles(folder).map((file) => readUnlessKnown(readFileSync(file, "utf8"), file));
  return {
    terms: read.flatMap(({ terms }) => terms),
    faults: [...read.flatMap(({ faults }) => faults), ...glossaryNameFaults(read)],
  };
}
