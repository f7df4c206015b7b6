import * as z from "zod";

/** One package as package-lock.json has it; the same version may lie at several places. */
export interface LockedPackage {
  /** Where npm puts it: node_modules/a, or node_modules/a/node_modules/b. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** As the package says, an SPDX expression; empty where it says nothing. */
  readonly license: string;
  /** Subresource integrity: sha512-<base64>. */
  readonly integrity: string | undefined;
  readonly optional: boolean;
  /** Names of packages that it needs when it runs. */
  readonly needs: readonly string[];
}

const names = z.record(z.string(), z.string()).default({});
const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string(),
      // Only where another package lies under the name that was asked for.
      name: z.string().optional(),
      license: z.string().default(""),
      integrity: z.string().optional(),
      optional: z.boolean().default(false),
      dependencies: names,
      optionalDependencies: names,
      peerDependencies: names,
    }),
  ),
});

const FOLDER = "node_modules/";

/** The packages of a lock file, by where they lie. Throws a ZodError for a file of another form. */
export function readLock(json: unknown): ReadonlyMap<string, LockedPackage> {
  const { packages } = lockSchema.parse(json);
  const found = new Map<string, LockedPackage>();
  for (const [path, entry] of Object.entries(packages)) {
    if (path === "") continue;
    found.set(path, {
      path,
      name: entry.name ?? path.slice(path.lastIndexOf(FOLDER) + FOLDER.length),
      version: entry.version,
      license: entry.license,
      integrity: entry.integrity,
      optional: entry.optional,
      needs: Object.keys({
        ...entry.dependencies,
        ...entry.optionalDependencies,
        ...entry.peerDependencies,
      }).sort(),
    });
  }
  return found;
}

/** The package that another one gets when it asks for a name, found as Node does: its own folder first, then outwards. */
export function resolve(
  lock: ReadonlyMap<string, LockedPackage>,
  from: string,
  name: string,
): LockedPackage | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf(FOLDER) - 1))) {
    const found = lock.get(folder === "" ? FOLDER + name : `${folder}/${FOLDER}${name}`);
    if (found !== undefined || folder === "") return found;
  }
}

/** Packages by name and all that they need in turn, by where they lie. Peers that are not installed are passed over. */
export function withNeeds(
  lock: ReadonlyMap<string, LockedPackage>,
  directly: Iterable<string>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...directly].map((name) => resolve(lock, "", name));
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (next === undefined || reached.has(next.path)) continue;
    const { path, needs } = next;
    reached.add(path);
    waiting.push(...needs.map((name) => resolve(lock, path, name)));
  }
  return reached;
}
