import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cacheControlOf, contentTypeOf, pathsUnder } from "../aws/site-files.ts";

/** The bucket of the site's files: what S3 answers for a path, from a folder on disk. */
export class SiteOrigin {
  /** Every path there is. A path that is not in it is never looked for on disk, so none can lead out of the folder. */
  readonly paths: readonly string[];
  private readonly known: ReadonlySet<string>;
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    this.paths = pathsUnder(folder);
    this.known = new Set(this.paths);
  }

  answer(uri: string, ifNoneMatch: string | undefined): SiteReply {
    const path = decoded(uri);
    if (path === undefined || !this.known.has(path)) {
      return {
        status: 404,
        headers: { "content-type": "application/xml" },
        body: Buffer.from("<Error><Code>NoSuchKey</Code></Error>"),
      };
    }
    const body = readFileSync(join(this.folder, path));
    const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
    const headers = {
      "content-type": contentTypeOf(path) ?? "application/octet-stream",
      "cache-control": cacheControlOf(path),
      etag,
    };
    // A compressed reply carries the tag marked weak.
    return ifNoneMatch?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag)
      ? { status: 304, headers, body: Buffer.alloc(0) }
      : { status: 200, headers, body };
  }
}

interface SiteReply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

function decoded(uri: string): string | undefined {
  try {
    return decodeURIComponent(uri);
  } catch {
    return undefined;
  }
}
