import { readFileSync } from "node:fs";
import { join } from "node:path";
import { entriesOf, packagesOf } from "./imports.ts";
import { isAllowed } from "./licenses.ts";
import { type LockedPackage, readLock, withNeeds } from "./lock.ts";

/** A package and where it goes; one that goes nowhere only builds and tests, on our own computers. */
export interface Supplied extends LockedPackage {
  readonly goesTo: readonly ("browser" | "functions")[];
}

export interface Inventory {
  readonly packages: readonly Supplied[];
  readonly lock: ReadonlyMap<string, LockedPackage>;
  /** What programs of each kind import by name. */
  readonly imported: Readonly<Record<"browser" | "functions", readonly string[]>>;
}

/**
 * All packages of the lock file, and which of them programs that leave this repository may hold: what they import, and
 * all that those need in turn. It is the most there can be; a bundle leaves out what it does not call.
 */
export function inventoryOf(root: string): Inventory {
  const lock = readLock(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  const entries = entriesOf(root);
  const imported = {
    browser: packagesOf(root, entries.browser),
    functions: packagesOf(root, entries.functions),
  };
  const reached = {
    browser: withNeeds(lock, imported.browser),
    functions: withNeeds(lock, imported.functions),
  };
  const packages = [...lock.values()].map((one) => ({
    ...one,
    goesTo: (["browser", "functions"] as const).filter((place) => reached[place].has(one.path)),
  }));
  return { packages, lock, imported };
}

/** Packages whose license nobody has allowed for where they go, as lines to read. */
export const notAllowed = ({ packages }: Pick<Inventory, "packages">): string[] =>
  packages
    .filter(({ license, goesTo }) => !isAllowed(license, goesTo.length > 0))
    .map(
      ({ name, version, license, goesTo }) =>
        `${name} ${version}: ${license === "" ? "names no license" : license}, and it goes to ${goesTo.join(" and ") || "no one, it only builds"}`,
    );
