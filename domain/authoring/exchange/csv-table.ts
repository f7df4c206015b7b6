/** A row of a table and the line of the file on which it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV file (RFC 4180), cells parted by a comma, or by a semicolon or a tab where the first line has more of
 * those, as spreadsheets write it in many countries. Rows without text are left out. Never throws; `unclosed` is the line
 * of a quotation mark that is never closed.
 */
export function readCsv(text: string): { rows: CsvRow[]; unclosed: number | undefined } {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const comma = separatorOf(body);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let opened: number | undefined;
  let at = 0;
  const endRow = () => {
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: start, cells });
    cells = [];
    start = line;
  };
  while (at <= body.length) {
    if (body.charAt(at) === '"') {
      const end = closing(body, at + 1);
      opened = end === -1 ? line : opened;
      const quoted = body.slice(at + 1, end === -1 ? body.length : end);
      line += lineBreaks(quoted);
      at = end === -1 ? body.length : end + 1;
      // What stands between a closing quotation mark and the next comma belongs to the cell too.
      const rest = nextEnd(body, at, comma);
      cells.push(quoted.replaceAll('""', '"') + body.slice(at, rest));
      at = rest;
    } else {
      const end = nextEnd(body, at, comma);
      cells.push(body.slice(at, end));
      at = end;
    }
    if (body.charAt(at) === comma) at += 1;
    else {
      if (at >= body.length) break;
      at += body.startsWith("\r\n", at) ? 2 : 1;
      line += 1;
      endRow();
    }
  }
  endRow();
  return { rows, unclosed: opened };
}

/** Where the cell's closing quotation mark stands; two in a row are one that is part of the text. */
function closing(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at;
}

function nextEnd(text: string, from: number, comma: string): number {
  let at = from;
  while (
    at < text.length &&
    !(text.charAt(at) === comma || text.charAt(at) === "\n" || text.charAt(at) === "\r")
  )
    at += 1;
  return at;
}

const lineBreaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

function separatorOf(text: string): string {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const count = (sign: string): number => head.split(sign).length;
  return [";", "\t"].reduce((most, sign) => (count(sign) > count(most) ? sign : most), ",");
}
