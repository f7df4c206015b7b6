import { crc32, deflateSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { readPng, writePng } from "../../../tools/cards/png.ts";

const chunk = (kind: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length, 0);
  head.write(kind, 4, "latin1");
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), body])));
  return Buffer.concat([head, body, check]);
};
const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const headOf = (width: number, height: number, color: number): Buffer =>
  Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, color, 0, 0, 0]);

/** Two dots a row, one row for each filter of PNG; every row comes to 10 20 30, 11 22 33 when it is undone by hand. */
const ROWS = [
  [0, 10, 20, 30, 11, 22, 33],
  // Each less the one to its left.
  [1, 10, 20, 30, 1, 2, 3],
  // Each less the one above: the same.
  [2, 0, 0, 0, 0, 0, 0],
  // Each less half of left and above, rounded down: 10 - 5, 20 - 10, 30 - 15; 11 - 10, 22 - 21, 33 - 31.
  [3, 5, 10, 15, 1, 1, 2],
  // Each less the nearest of left, above and corner to left + above - corner: above, throughout.
  [4, 0, 0, 0, 0, 0, 0],
];

test("a picture is read whichever filter its rows were written with", () => {
  const file = Buffer.concat([
    SIGNATURE,
    chunk("IHDR", headOf(2, ROWS.length, 2)),
    chunk("IDAT", deflateSync(Buffer.from(ROWS.flat()))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  const { width, height, dots } = readPng(file);
  expect([width, height]).toEqual([2, 5]);
  expect([...dots]).toEqual(ROWS.flatMap(() => [0x0a141e, 0x0b1621]));
});

test("a picture that is not as browsers write it is refused", () => {
  const file = Buffer.concat([SIGNATURE, chunk("IHDR", headOf(1, 1, 3))]);
  expect(() => readPng(file)).toThrow("true color");
});

test("a picture is written with its colors in a palette, two dots to a byte", () => {
  const dots = Uint32Array.from([0xff0000, 0x00ff00, 0xff0000]);
  const file = writePng({ width: 3, height: 1, dots }, 16);
  const bodyOf = (kind: string): Buffer => {
    const at = file.indexOf(kind, 0, "latin1");
    return file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4));
  };
  expect([...bodyOf("PLTE")]).toEqual([255, 0, 0, 0, 255, 0]);
  // No filter; dots 0 and 1, then 0 and nothing.
  expect([...inflateSync(bodyOf("IDAT"))]).toEqual([0, 0x01, 0x00]);
  expect(file.subarray(-12)).toEqual(chunk("IEND", Buffer.alloc(0)));
});

test("a color too many becomes the nearest of those that are kept", () => {
  // Sixteen grays, each twice, and one that is nearest to the last of them.
  const grays = Array.from({ length: 16 }, (_, step) => step * 0x101010);
  const dots = Uint32Array.from([...grays, ...grays, 0xf1f1f1]);
  const file = writePng({ width: 33, height: 1, dots }, 16);
  const at = file.indexOf("IDAT", 0, "latin1");
  const rows = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  expect((rows.at(-1) ?? 0) >> 4).toBe(15);
});
