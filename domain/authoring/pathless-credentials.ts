import { isFork } from "../paths/routes.ts";
import type { Fault } from "./fault.ts";
import type { PathFile, Station } from "./path.ts";

/** A credential and the file that describes it. */
export interface CredentialFile {
  readonly id: string;
  readonly file: string;
}

/**
 * A warning for each credential that no branch of a path leads to, at the head of the credential's file: whoever adds a
 * credential learns that its way is still missing. Nothing where there are no paths at all.
 */
export function pathlessCredentials(
  files: readonly PathFile[],
  credentials: readonly CredentialFile[],
): Fault[] {
  const paths = files.filter((file) => file.kind === "path");
  if (paths.length === 0) return [];
  const reached = new Set(paths.flatMap(({ stations }) => ledTo(stations)));
  return credentials
    .filter(({ id }) => !reached.has(id))
    .map(({ id, file }) => ({
      file,
      line: 1,
      column: 1,
      rule: "credential-pathless",
      severity: "warning",
      message: `No path leads to "${id}".`,
      why: "A reader who wants this credential finds no way to it among the paths.",
      mend: `Write its steps into content/paths/steps.yaml, and a branch with \`credential: ${id}\` into the paths of those who may hold it.`,
    }));
}

/** The credentials that branches lead to, at any depth. */
const ledTo = (stations: readonly Station[]): string[] =>
  stations.flatMap((station) =>
    isFork(station)
      ? station.branches.flatMap(({ credential, stations: inner }) => [
          ...(credential === undefined ? [] : [credential]),
          ...ledTo(inner),
        ])
      : [],
  );
