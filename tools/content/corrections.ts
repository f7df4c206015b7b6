import { existsSync, readFileSync } from "node:fs";
import type { Correction } from "../../domain/authoring/correction.ts";
import type { Fault } from "../../domain/authoring/fault.ts";
import { readCorrections } from "../../domain/authoring/read-corrections.ts";
import { ownPages } from "./own-pages.ts";

/** The file of the corrections, by its name in `content`. */
export const CORRECTIONS = "corrections.yaml";

/** The list of corrections, where there is one. */
export const correctionFiles = (): string[] =>
  existsSync(`content/${CORRECTIONS}`) ? [`content/${CORRECTIONS}`] : [];

/** Every correction of these files, with all faults. */
export function loadCorrections(files: readonly string[] = correctionFiles()): {
  corrections: readonly Correction[];
  faults: readonly Fault[];
} {
  const { pages } = ownPages();
  const read = files.map((file) => readCorrections(readFileSync(file, "utf8"), file, pages));
  return {
    corrections: read.flatMap(({ corrections }) => corrections),
    faults: read.flatMap(({ faults }) => faults),
  };
}
