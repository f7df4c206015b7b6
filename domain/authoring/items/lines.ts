import type { Position } from "../fault.ts";
import type { ScenarioDocument } from "../parse-scenario.ts";

/** The text below the front matter, and the same without what stands in quotation marks; made once for a document. */
interface Body {
  readonly whole: string;
  readonly unquoted: string;
}
const bodies = new WeakMap<ScenarioDocument, Body>();

/**
 * Every place below the front matter where a pattern (with the flag g, within one line) stands, and what stands there.
 * Without `quoted`, what stands in quotation marks is left out: those are somebody's own words, not the author's.
 */
export function placesOf(
  document: ScenarioDocument,
  pattern: RegExp,
  { quoted = true } = {},
): { at: Position; match: RegExpExecArray; line: string }[] {
  const { whole, unquoted } = bodyOf(document);
  const text = quoted ? whole : unquoted;
  let line = document.frontMatter.bodyLine;
  let start = 0;
  return [...text.matchAll(pattern)].map((match) => {
    for (
      let next = text.indexOf("\n", start);
      next !== -1 && next < match.index;
      next = text.indexOf("\n", start)
    ) {
      line += 1;
      start = next + 1;
    }
    const end = text.indexOf("\n", start);
    return {
      at: { line, column: match.index - start + 1 },
      match,
      line: text.slice(start, end === -1 ? undefined : end),
    };
  });
}

function bodyOf(document: ScenarioDocument): Body {
  let body = bodies.get(document);
  if (body === undefined) {
    const whole = document.frontMatter.body;
    body = {
      whole,
      unquoted: whole.replaceAll(/"[^"\n]*"|“[^“”\n]*”/g, (quote) => " ".repeat(quote.length)),
    };
    bodies.set(document, body);
  }
  return body;
}
