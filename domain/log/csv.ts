/** One cell of a table: text that somebody typed, a figure of ours, or nothing. */
export type Cell = string | number | undefined;

/** A spreadsheet runs a cell that begins so as a formula (OWASP, "CSV Injection"); the wide forms are the same signs. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
export const beginsLikeFormula = (text: string): boolean => FORMULA.test(text);
/** Without it Excel takes UTF-8 for its own alphabet, and an accent becomes two signs. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A table as CSV (RFC 4180) for people's spreadsheets, the first row its headings. Text is always in quotes, and gets an
 * apostrophe where it begins like a formula, so that nothing in it is ever run.
 */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");

function cellText(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const safe = beginsLikeFormula(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
