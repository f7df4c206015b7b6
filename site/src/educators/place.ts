import type { Position } from "../../../domain/authoring/fault.ts";

/** A line of a text by offsets, and the place on it. */
export interface Place {
  readonly lineStart: number;
  readonly lineEnd: number;
  readonly offset: number;
}

/** Where a position lies in a text; one outside the text is the nearest place inside it. */
export function placeOf(text: string, { line, column }: Position): Place {
  let lineStart = 0;
  for (let count = 1; count < line; count += 1) {
    const next = text.indexOf("\n", lineStart);
    if (next === -1) break;
    lineStart = next + 1;
  }
  const end = text.indexOf("\n", lineStart);
  const lineEnd = end === -1 ? text.length : end;
  return { lineStart, lineEnd, offset: Math.min(lineStart + Math.max(column - 1, 0), lineEnd) };
}

/** The position of an offset. */
export function positionOf(text: string, offset: number): Position {
  const above = text.slice(0, offset).split("\n");
  return { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
}
