import { extname } from "node:path";
import { cacheControlOf, contentTypeOf, WORKER } from "./site-files.ts";

export interface UploadGroup {
  readonly paths: readonly string[];
  /** What `aws s3 sync` is told for these files. */
  readonly args: readonly string[];
}

/**
 * The site's files in groups that share content type and caching: one `aws s3 sync` for each. Hashed files come first and
 * pages last, so that no page is there before what it asks for; after them only the offline worker, which puts the pages
 * of its version aside.
 */
export function uploadGroups(paths: readonly string[]): UploadGroup[] {
  const groups = new Map<string, { paths: string[]; type: string; cache: string; place: Place }>();
  for (const path of paths) {
    const type = contentTypeOf(path);
    if (type === undefined) {
      throw new Error(
        `${path} has an ending that infra/aws/site-files.ts gives no content type. Add it there.`,
      );
    }
    const place = placeOf(path, type);
    const key = `${PLACES.indexOf(place)} ${extname(path).toLowerCase()}`;
    const group = groups.get(key) ?? { paths: [], type, cache: cacheControlOf(path), place };
    group.paths.push(path);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { paths: members, type, cache, place }]) => {
      const only = filterOf(place, `*${key.slice(2)}`);
      return { paths: members, args: [...only, "--content-type", type, "--cache-control", cache] };
    });
}

/** In the order in which they are uploaded. */
const PLACES = ["hashed", "plain", "page", "worker"] as const;
type Place = (typeof PLACES)[number];

function placeOf(path: string, type: string): Place {
  if (path === WORKER) return "worker";
  if (path.startsWith("/_astro/")) return "hashed";
  return type.startsWith("text/html") ? "page" : "plain";
}

function filterOf(place: Place, ending: string): string[] {
  const worker = WORKER.slice(1);
  if (place === "worker") return ["--exclude", "*", "--include", worker];
  if (place === "hashed") return ["--exclude", "*", "--include", `_astro/${ending}`];
  const all = ["--exclude", "*", "--include", ending, "--exclude", "_astro/*"];
  return ending === "*.js" ? [...all, "--exclude", worker] : all;
}
