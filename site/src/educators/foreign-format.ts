import type { Format } from "../../../domain/authoring/exchange/bring-in.ts";

/** The most bytes that are read of a file with many questions. */
export const MOST_FOREIGN_BYTES = 2_000_000;

/** Whether a file of this name may hold the questions of another program. Moodle gives its GIFT files the ending .txt. */
export const mayBeForeign = (name: string): boolean => /\.(?:gift|csv|txt)$/i.test(name);

/** In which form of another program a file holds questions; undefined for one of ours. */
export function foreignFormat(name: string, text: string): Format | undefined {
  if (/\.csv$/i.test(name)) return "csv";
  if (/\.gift(?:\.txt)?$/i.test(name)) return "gift";
  // A file of ours begins with its front matter, and GIFT has answers in braces.
  return /\.txt$/i.test(name) && !/^\s*---/.test(text) && /\{[^{}]*[~=]/.test(text) ? "gift" : undefined;
}
