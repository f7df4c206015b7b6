import { type Before, type Desk, EMPTY, type Paper, type Papers } from "./desk.ts";

/**
 * Keeps the desk while the page is reloaded: in the tab's own storage, which the browser empties when the tab is closed.
 * It is never sent.
 */
const KEY = "caseway.educators.1";

/** Keeps the desk. False when this browser does not let us, so that the page does not say that it was kept. */
export function keepDesk(desk: Desk): boolean {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(desk));
    return true;
  } catch {
    return false;
  }
}

/** The kept desk, or an empty one when there is none, when it makes no sense, or when storage is blocked. */
export function keptDesk(): Desk {
  try {
    return parseDesk(sessionStorage.getItem(KEY));
  } catch {
    return EMPTY;
  }
}

/** Reads a kept desk; anything that is not one is an empty desk. */
export function parseDesk(text: string | null): Desk {
  const value = parseJson(text);
  const papers = papersOf(value);
  if (papers === undefined) return EMPTY;
  const before = isRecord(value) ? beforeOf(value.before) : undefined;
  return { ...papers, ...(before !== undefined && { before }) };
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function papersOf(value: unknown): Papers | undefined {
  if (!isRecord(value) || !Array.isArray(value.papers)) return undefined;
  const [first, ...rest]: (Paper | undefined)[] = value.papers.map(paperOf);
  const others = rest.filter((paper) => paper !== undefined);
  if (first === undefined || others.length < rest.length) return undefined;
  const { open } = value;
  return { papers: [first, ...others], open: typeof open === "number" && open in value.papers ? open : 0 };
}

function paperOf(value: unknown): Paper | undefined {
  if (!isRecord(value) || typeof value.text !== "string") return undefined;
  return { name: typeof value.name === "string" ? value.name : undefined, text: value.text };
}

function beforeOf(value: unknown): Before | undefined {
  const papers = papersOf(value);
  return papers !== undefined && isRecord(value) && typeof value.said === "string"
    ? { ...papers, said: value.said }
    : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
