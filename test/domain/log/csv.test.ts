import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cell, csvText } from "../../../domain/log/csv.ts";
import { runs, SEED } from "../../support/runs.ts";

/** A reader of RFC 4180 of its own, so that the writer is not held against itself. */
function readCsv(text: string): string[][] {
  expect(text.startsWith("\uFEFF")).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 1; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ",") {
      row.push(cell);
      cell = "";
    } else if (letter === "\r" && text[at + 1] === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
      at += 1;
    } else cell += letter;
  }
  expect([quoted, row, cell]).toEqual([false, [], ""]);
  return rows;
}

describe("a table as CSV", () => {
  test("has its byte order mark, quotes around text, bare figures and CRLF", () => {
    expect(
      csvText([
        ["Employer", "Hours"],
        ["Mercy, East", 7.5],
      ]),
    ).toBe('\uFEFF"Employer","Hours"\r\n"Mercy, East",7.5\r\n');
  });

  test("doubles quotes and keeps line breaks inside a cell", () => {
    expect(csvText([['the "night" shift\nand the day', undefined, 0]])).toBe(
      '\uFEFF"the ""night"" shift\nand the day",,0\r\n',
    );
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", '=HYPERLINK("x")'])(
    "puts an apostrophe before %j, which a spreadsheet would run",
    (text) => {
      expect(readCsv(csvText([[text]]))).toEqual([[`'${text}`]]);
    },
  );

  test.each(["'", "a=1", " =1", "3-4", "jo@example.org", "12"])("leaves %j as it is", (text) => {
    expect(readCsv(csvText([[text]]))).toEqual([[text]]);
  });

  test("is read back as what was written, whatever people type, and no cell begins like a formula", () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\",;a' é") }),
      fc.string(),
      fc.nat(),
      fc.constant(undefined),
    );
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const read = readCsv(csvText(rows));
        expect(read.flat().filter((text) => /^[=+\-@\t\r\n]/.test(text))).toEqual([]);
        expect(read.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r\n])/, "")))).toEqual(
          rows.map((row) =>
            row.map((one) => (one === undefined ? "" : String(one).replace(/^'(?=[=+\-@\t\r\n])/, ""))),
          ),
        );
      }),
      { seed: SEED, numRuns: runs(300) },
    );
  });
});
