import { readFileSync } from "node:fs";
import type { Fault } from "../../domain/authoring/fault.ts";
import type { Path, Step } from "../../domain/authoring/path.ts";
import { pathlessCredentials } from "../../domain/authoring/pathless-credentials.ts";
import { pathNameFaults, readPaths } from "../../domain/authoring/read-paths.ts";
import { loadCredentials } from "./credentials.ts";
import { ownPages } from "./own-pages.ts";
import { pathFiles } from "./path-files.ts";

/** Every path in the order of the list, and the steps of all of them, with all faults. */
export function loadPaths(folder?: string): { paths: Path[]; steps: Step[]; faults: Fault[] } {
  const read = pathFiles(folder).map((file) => readPaths(readFileSync(file, "utf8"), file));
  const files = read.flatMap(({ content }) => content ?? []);
  const { credentials } = loadCredentials();
  return {
    paths: files
      .flatMap((file) => (file.kind === "path" ? [file] : []))
      .toSorted((a, b) => a.order - b.order),
    steps: files.flatMap((file) => (file.kind === "steps" ? file.steps : [])),
    faults: [
      ...read.flatMap(({ faults }) => faults),
      ...pathNameFaults(read, { credentials, pages: ownPages().pages }),
      ...pathlessCredentials(
        files,
        credentials.map(({ id }) => ({ id, file: `content/credentials/${id}.md` })),
      ),
    ],
  };
}
