import { extname } from "node:path";
import { cacheControlOf, contentTypeOf } from "./site-files.ts";

export interface UploadGroup {
  readonly paths: readonly string[];
  /** What `aws s3 sync` is told for these files. */
  readonly args: readonly string[];
}

/**
 * The site's files in groups that share content type and caching: one `aws s3 sync` for each. Hashed files come first
 * and pages last, so that no page is there before what it asks for.
 */
export function uploadGroups(paths: readonly string[]): UploadGroup[] {
  const groups = new Map<string, { paths: string[]; type: string; cache: string; hashed: boolean }>();
  for (const path of paths) {
    const type = contentTypeOf(path);
    if (type === undefined) {
      throw new Error(
        `${path} has an ending that infra/aws/site-files.ts gives no content type. Add it there.`,
      );
    }
    const hashed = path.startsWith("/_astro/");
    const key = `${hashed ? "0" : type.startsWith("text/html") ? "2" : "1"} ${extname(path).toLowerCase()}`;
    const group = groups.get(key) ?? { paths: [], type, cache: cacheControlOf(path), hashed };
    group.paths.push(path);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { paths: members, type, cache, hashed }]) => {
      const ending = `*${key.slice(2)}`;
      const only = hashed
        ? ["--exclude", "*", "--include", `_astro/${ending}`]
        : ["--exclude", "*", "--include", ending, "--exclude", "_astro/*"];
      return { paths: members, args: [...only, "--content-type", type, "--cache-control", cache] };
    });
}
