import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const COMPRESSIBLE =
  /^(text\/|application\/(json|javascript|xml|manifest\+json|problem\+json|wasm)|image\/svg)/;
/** CloudFront leaves alone what is smaller or larger. */
const MIN_BYTES = 1_000;
const MAX_BYTES = 10_000_000;

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);
const done = new Map<string, Promise<Buffer>>();

/** The body in the best encoding that the reader takes, or undefined when it goes as it is. `etag` names its content. */
export async function compressed(
  body: Buffer,
  { type, accepts, etag }: { type: string; accepts: string; etag: string },
): Promise<{ encoding: "br" | "gzip"; body: Buffer } | undefined> {
  if (!COMPRESSIBLE.test(type) || body.length < MIN_BYTES || body.length > MAX_BYTES) return undefined;
  const encoding = /\bbr\b/.test(accepts) ? "br" : /\bgzip\b/.test(accepts) ? "gzip" : undefined;
  if (encoding === undefined) return undefined;
  const key = `${encoding} ${etag}`;
  const result =
    done.get(key) ??
    (encoding === "br"
      ? brotliAsync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : gzipAsync(body));
  done.set(key, result);
  return { encoding, body: await result };
}
