import type { Position } from "../fault.ts";
import type { ScenarioDocument } from "../parse-scenario.ts";

/** A line below the front matter, as the author wrote it. */
interface BodyLine {
  readonly text: string;
  readonly number: number;
}

const linesOf = ({ frontMatter }: ScenarioDocument): BodyLine[] =>
  frontMatter.body.split("\n").map((text, index) => ({ text, number: frontMatter.bodyLine + index }));

/** Every place below the front matter where a pattern (with the flag g) stands, and what stands there. */
export function placesOf(
  document: ScenarioDocument,
  pattern: RegExp,
  { quoted = true } = {},
): { at: Position; match: RegExpExecArray; line: string }[] {
  return linesOf(document).flatMap(({ text, number }) => {
    const line = quoted ? text : withBlankQuotes(text);
    return [...line.matchAll(pattern)].map((match) => ({
      at: { line: number, column: match.index + 1 },
      match,
      line,
    }));
  });
}

/** A line with spaces in place of what stands in quotation marks: those are somebody's own words, not the author's. */
const withBlankQuotes = (line: string): string =>
  line.replaceAll(/"[^"]*"|“[^“”]*”/g, (quote) => " ".repeat(quote.length));
