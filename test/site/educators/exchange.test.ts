import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { foreignFormat } from "../../../site/src/educators/foreign-format.ts";
import { openFile } from "../../../site/src/educators/open-file.ts";
import { zipOf } from "../../../site/src/educators/zip.ts";

describe("a file of another program", () => {
  test.each([
    ["a.csv", "question", "csv"],
    ["A.CSV", "", "csv"],
    ["a.gift", "---", "gift"],
    ["a.gift.txt", "words", "gift"],
    ["quiz.txt", "// a\n::b::C?{=d ~e}", "gift"],
    ["quiz.txt", "C?{\n~d\n=e\n}", "gift"],
    ["scenario.txt", "---\nblueprint: { ccm: a }\n---\n{=", undefined],
    ["notes.txt", "Words {in braces} = none", undefined],
    ["a.md", "::b::C?{=d ~e}", undefined],
  ])("%s with %j is %s", (name, text, format) => expect(foreignFormat(name, text)).toBe(format));

  test("may be larger than a file of ours, up to 2 MB", () => {
    const gift = new TextEncoder().encode("a?{=b ~c}\n\n".repeat(50_000));
    expect(openFile("a.gift", gift).ok).toBe(true);
    expect(openFile("a.txt", gift).ok).toBe(true);
    expect(openFile("a.md", gift).ok).toBe(false);
    const words = new TextEncoder().encode("a word ".repeat(50_000));
    expect(openFile("a.txt", words)).toMatchObject({
      ok: false,
      why: expect.stringContaining("40,000 characters"),
    });
    expect(openFile("a.csv", new Uint8Array(2_000_001).fill(65))).toMatchObject({
      ok: false,
      why: "This file is larger than 2 MB. Split it into several.",
    });
  });
});

describe("files as one ZIP file", () => {
  const FILES = [
    { name: "a.md", text: "Ana says é 🙂\n" },
    { name: "b-é.md", text: "" },
    { name: "c.md", text: "x".repeat(70_000) },
  ];

  test("hold each text, its length and its checksum where ZIP has them", () => {
    const bytes = Buffer.from(zipOf(FILES));
    let at = 0;
    for (const { name, text } of FILES) {
      const data = Buffer.from(text);
      const label = Buffer.from(name);
      expect(bytes.readUInt32LE(at)).toBe(0x04034b50);
      expect(bytes.readUInt32LE(at + 14)).toBe(crc32(data));
      expect([bytes.readUInt32LE(at + 18), bytes.readUInt32LE(at + 22)]).toEqual([data.length, data.length]);
      expect(bytes.readUInt16LE(at + 26)).toBe(label.length);
      at += 30;
      expect(bytes.subarray(at, at + label.length)).toEqual(label);
      at += label.length;
      expect(bytes.subarray(at, at + data.length).equals(data)).toBe(true);
      at += data.length;
    }
    const end = bytes.length - 22;
    expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
    expect([bytes.readUInt16LE(end + 8), bytes.readUInt32LE(end + 16)]).toEqual([3, at]);
  });
});
