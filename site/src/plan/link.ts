import type { Day } from "../../../domain/calendar/day.ts";
import type { Portfolio } from "../../../domain/eligibility/portfolio.ts";
import type { Pace } from "../../../domain/projection/pace.ts";

/** A result as a link carries it: all that the page needs to show it again. */
export interface Shared {
  readonly portfolio: Portfolio;
  readonly pace: Pace;
  readonly on: Day;
}

/** Longer ones get cut off in mail and messages. */
export const MOST_CHARACTERS = 20_000;

type Made = { readonly ok: true; readonly link: string } | { readonly ok: false; readonly message: string };

/**
 * A link that shows this result. The answers are in its fragment, which browsers do not send to any server: `d` and the
 * deflated JSON, or `j` and the JSON as it is where the browser cannot deflate; both in base64url.
 */
export async function sharedLink(page: string, shared: Shared): Promise<Made> {
  const Deflate: typeof CompressionStream | undefined = globalThis.CompressionStream;
  const json = new Blob([JSON.stringify({ v: 1, ...shared })]);
  const bytes =
    Deflate === undefined
      ? await json.arrayBuffer()
      : await new Response(json.stream().pipeThrough(new Deflate("deflate"))).arrayBuffer();
  const text = `${Deflate === undefined ? "j" : "d"}${base64url(new Uint8Array(bytes))}`;
  return text.length > MOST_CHARACTERS
    ? {
        ok: false,
        message: "There is too much in your answers: it is too long for a link. Download it as a file.",
      }
    : { ok: true, link: `${page}#p=${text}` };
}

function base64url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
