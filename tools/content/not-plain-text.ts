import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** The first bytes of a packed file, as .xlsx and .docx are, and of the older kinds. */
const PACKED = /^(?:504b0304|d0cf11e0)/;

/** What a file of Excel or Word has to be saved as; undefined for any other file. */
export function notPlainText(file: string): string | undefined {
  const [, ending] = /\.(xls[xmb]?|ods|doc[xm]?|odt)$/i.exec(file) ?? [];
  const packed = PACKED.test(readFileSync(file).subarray(0, 4).toString("hex"));
  if (ending === undefined && !packed) return undefined;
  if (ending !== undefined && /^(?:xls|ods)/i.test(ending))
    return `${basename(file)} is a workbook of a spreadsheet. Open it there, choose Save As and "CSV UTF-8", and name that file.`;
  return `${basename(file)} is a Word document or another packed file. Save it as "Plain Text" with the encoding UTF-8, and name that file.`;
}
