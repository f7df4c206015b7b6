import { LONGEST } from "../../../domain/authoring/rules/file.ts";
import { foreignFormat, MOST_FOREIGN_BYTES, mayBeForeign } from "./foreign-format.ts";

/** A file as it was dropped or chosen: its text, or why it was not opened. */
export type OpenedFile =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly name: string; readonly why: string };

/** No text that the check would read takes more bytes than this: UTF-8 needs at most four for a character. */
export const MOST_BYTES = LONGEST * 4 + 3;

/** The most bytes of a file of this name that are read. */
export const mostBytesOf = (name: string): number => (mayBeForeign(name) ? MOST_FOREIGN_BYTES : MOST_BYTES);

const SAVE_AS_TEXT =
  'Save it as "Plain Text" with the encoding UTF-8, in a file whose name ends in .md, and drop that file.';

/** The first bytes of kinds of file that are easily taken for text, with what to say about each. */
const KINDS: readonly { readonly bytes: string; readonly at?: number; readonly why: string }[] = [
  { bytes: "504b0304", why: `This is a Word document or another packed file. ${SAVE_AS_TEXT}` },
  { bytes: "d0cf11e0", why: `This is a Word document of an older kind. ${SAVE_AS_TEXT}` },
  { bytes: "7b5c727466", why: `This is a document with formatting (RTF). ${SAVE_AS_TEXT}` },
  { bytes: "25504446", why: "This is a PDF. Copy its text into a plain text file, and drop that file." },
  { bytes: "89504e47", why: "This is a picture. A scenario is a text file whose name ends in .md." },
  { bytes: "ffd8ff", why: "This is a picture. A scenario is a text file whose name ends in .md." },
  { bytes: "47494638", why: "This is a picture. A scenario is a text file whose name ends in .md." },
  {
    bytes: "52494646",
    why: "This is a picture or a recording. A scenario is a text file whose name ends in .md.",
  },
  {
    bytes: "66747970",
    at: 4,
    why: "This is a picture or a film. A scenario is a text file whose name ends in .md.",
  },
  { bytes: "fffe", why: "This file is in UTF-16. Save it again with the encoding UTF-8." },
  { bytes: "feff", why: "This file is in UTF-16. Save it again with the encoding UTF-8." },
];

/** What is said about a file too large to be opened; the check says the same of one that is. */
const tooLarge = (name: string): OpenedFile => ({
  ok: false,
  name,
  why:
    mayBeForeign(name) && !/\.txt$/i.test(name)
      ? "This file is larger than 2 MB. Split it into several."
      : `This file is longer than ${LONGEST.toLocaleString("en-US")} characters. Split it into several scenarios.`,
});

/** What is said when the browser cannot read a file, as happens with a folder. */
export const unreadable = (name: string): OpenedFile => ({
  ok: false,
  name,
  why: "The browser could not read this. If it is a folder, open it and drop the files that are in it.",
});

/**
 * The text of a file. Bytes that are not UTF-8 turn into the mark for an unknown character, as they do on the command
 * line: the check then says where they are.
 */
export function openFile(name: string, bytes: Uint8Array): OpenedFile {
  const head = [...bytes.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (/\.(?:xlsx|xlsm|xls)$/i.test(name) && /^(?:504b0304|d0cf11e0)/.test(head))
    return {
      ok: false,
      name,
      why: "This is an Excel workbook. In Excel choose Save As, CSV UTF-8, and drop that file.",
    };
  const kind = KINDS.find(({ bytes: mark, at = 0 }) => head.startsWith(mark, at * 2));
  if (kind !== undefined) return { ok: false, name, why: kind.why };
  if (bytes.length > mostBytesOf(name)) return tooLarge(name);
  const text = new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, "\n");
  if (bytes.length > MOST_BYTES && foreignFormat(name, text) === undefined) return tooLarge(name);
  return text.trim() === ""
    ? { ok: false, name, why: "This file is empty. Write the scenario into it, save it, and drop it again." }
    : { ok: true, name, text };
}
