import { parseDay } from "../../../domain/calendar/day.ts";
import { parseJson } from "../../../domain/contract/parse-json.ts";
import { portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { MOST_CHARACTERS, type Shared } from "./link.ts";
import { readPace } from "./read-pace.ts";

type ReadLink =
  | { readonly ok: true; readonly shared: Shared }
  /** In plain words, with what to do. */
  | { readonly ok: false; readonly message: string };

const refused = (message: string): ReadLink => ({ ok: false, message });
const BROKEN = refused("This link is broken or was cut off. Ask for it again, and copy all of it.");
const NOT_READ = refused(
  "This link does not hold a result that this page can read. It may be from another version.",
);

/** As much as any link of this length holds if nobody means harm. */
const MOST_BYTES = 200_000;

/**
 * Reads what stands in the fragment of a link. Anybody may have written it: its length is limited before and while it is
 * unfolded, and nothing in it is taken that is not of the form. Loaded only when such a link is opened.
 */
export async function readLink(text: string): Promise<ReadLink> {
  const Inflate: typeof DecompressionStream | undefined = globalThis.DecompressionStream;
  if (text.length > MOST_CHARACTERS)
    return refused(
      `This link is too long. A result is at most ${MOST_CHARACTERS.toLocaleString("en-US")} characters.`,
    );
  const [kind, bytes] = [text[0], bytesOf(text.slice(1))];
  if ((kind !== "d" && kind !== "j") || bytes === undefined || bytes.length === 0) return BROKEN;
  if (kind === "d" && Inflate === undefined)
    return refused("This browser is too old to open this link. Open it in a newer one, or ask for the file.");
  const blob = new Blob([bytes]);
  const stream: ReadableStream<Uint8Array> =
    kind === "d" && Inflate !== undefined ? blob.stream().pipeThrough(new Inflate("deflate")) : blob.stream();
  const json = await textOf(stream);
  if (json === "too-much") return refused("This link holds more than a result can. It was not opened.");
  return json === undefined ? BROKEN : readShared(json.text);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

async function textOf(
  stream: ReadableStream<Uint8Array>,
): Promise<{ readonly text: string } | "too-much" | undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = stream.getReader();
  let text = "";
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { text: text + decoder.decode() };
      size += value.length;
      if (size > MOST_BYTES) {
        await reader.cancel();
        return "too-much";
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return undefined;
  }
}

function readShared(text: string): ReadLink {
  const json = parseJson(text);
  if (!json.ok || typeof json.value !== "object" || json.value === null) return NOT_READ;
  const { v, portfolio, pace, on, ...more } = json.value as Record<string, unknown>;
  const read = portfolioSchema.safeParse(portfolio);
  const paceRead = readPace(pace);
  const day = typeof on === "string" ? parseDay(on) : undefined;
  return v !== 1 ||
    Object.keys(more).length > 0 ||
    !read.success ||
    paceRead === undefined ||
    day === undefined
    ? NOT_READ
    : { ok: true, shared: { portfolio: read.data, pace: paceRead, on: day } };
}
