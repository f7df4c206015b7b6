import { briefFault, type Fault } from "./faults.ts";
import { MAX_JSON_DEPTH } from "./limits.ts";

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: Fault };

/** Names that would reach an object's prototype if a later step copied them. */
const PROTOTYPE_KEYS: ReadonlySet<string | number> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Parses JSON from outside. Refuses what is no JSON, what is nested deeper than `MAX_JSON_DEPTH`, and keys that
 * name a prototype. The caller limits the length of `text`.
 */
export function parseJson(text: string): ParsedJson {
  // Depth is counted before parsing, so that a million brackets cost one pass and no stack.
  if (depthOf(text) > MAX_JSON_DEPTH) {
    return {
      ok: false,
      fault: {
        path: "",
        message: `The JSON is nested more than ${MAX_JSON_DEPTH} levels deep. Nothing that is read here needs so many.`,
      },
    };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const what = error instanceof Error ? error.message : "it cannot be read";
    return {
      ok: false,
      fault: {
        path: "",
        message: `This is not valid JSON: ${what}. Check commas, quotes and brackets there.`,
      },
    };
  }
  const bad = prototypeKey(value, "");
  if (bad !== undefined) {
    return { ok: false, fault: briefFault({ path: bad, message: "This key is not allowed. Remove it." }) };
  }
  return { ok: true, value };
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (inString) {
      if (character === 0x5c) at += 1;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x5b || character === 0x7b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (character === 0x5d || character === 0x7d) depth -= 1;
  }
  return deepest;
}

function prototypeKey(value: unknown, path: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  // One place after the other: a list of millions of numbers would need as many texts at once.
  for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    const here = typeof key === "number" ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    const bad = PROTOTYPE_KEYS.has(key) ? here : prototypeKey(inner, here);
    if (bad !== undefined) return bad;
  }
  return undefined;
}
