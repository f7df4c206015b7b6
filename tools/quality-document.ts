/** What was found about the content, in words and figures. */
export const QUALITY = "docs/content-quality.md";

/** A part of a document that a program writes, between two lines that mark it. */
export interface Marks {
  readonly start: string;
  readonly end: string;
}

/** The document with this text between the marks. Throws where they are not there. */
export function withPart(document: string, { start, end }: Marks, part: string): string {
  const from = document.indexOf(start);
  const to = document.indexOf(end, Math.max(from, 0));
  if (from === -1 || to === -1) throw new Error(`The document has lost its marks ${start} and ${end}.`);
  return `${document.slice(0, from + start.length)}\n\n${part}\n\n${document.slice(to)}`;
}
