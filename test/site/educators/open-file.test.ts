import { describe, expect, test } from "vitest";
import { openFile } from "../../../site/src/educators/open-file.ts";
import { checkScenario } from "../../support/outlines.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const begins = (...head: number[]): Uint8Array => Uint8Array.from([...head, ...new Array(40).fill(0x41)]);
const why = (name: string, content: Uint8Array): string => {
  const opened = openFile(name, content);
  return opened.ok ? "opened" : opened.why;
};

describe("a file of text is opened", () => {
  test("as it is, with the line ends of Windows and old Macs made alike", () => {
    expect(openFile("a.md", bytes("---\r\nid: a\r---\n"))).toEqual({
      ok: true,
      name: "a.md",
      text: "---\nid: a\n---\n",
    });
  });

  test("without the mark of byte order that Notepad puts at its head", () => {
    expect(openFile("a.md", Uint8Array.from([0xef, 0xbb, 0xbf, 0x2d, 0x2d, 0x2d]))).toMatchObject({
      text: "---",
    });
  });

  test("whatever its name is", () => {
    expect(openFile("a.txt", bytes("text"))).toMatchObject({ ok: true, text: "text" });
  });

  test("when it is in an older encoding too, so that the check can say where", () => {
    // "né" in Windows-1252.
    const opened = openFile("a.md", Uint8Array.from([0x6e, 0xe9]));
    expect(opened).toMatchObject({ ok: true, text: "n\uFFFD" });
    expect(checkScenario("n\uFFFD", "a.md").faults).toMatchObject([{ rule: "not-text", line: 1, column: 2 }]);
  });

  test("up to 160,003 bytes, which is what 40,000 characters take at most", () => {
    expect(why("a.md", new Uint8Array(160_003).fill(0x61))).toBe("opened");
    expect(why("a.md", new Uint8Array(160_004).fill(0x61))).toBe(
      "This file is longer than 40,000 characters. Split it into several scenarios.",
    );
  });
});

describe("a file that is no text is not opened, and it is said why", () => {
  const kinds: [string, Uint8Array, RegExp][] = [
    ["a Word document", begins(0x50, 0x4b, 0x03, 0x04), /Word document.*"Plain Text".*UTF-8/],
    ["a Word document from before 2007", begins(0xd0, 0xcf, 0x11, 0xe0), /Word document.*"Plain Text"/],
    ["an RTF document", bytes("{\\rtf1\\ansi text}"), /RTF.*"Plain Text"/],
    ["a PDF", bytes("%PDF-1.7 text"), /PDF/],
    ["a PNG", begins(0x89, 0x50, 0x4e, 0x47), /picture/],
    ["a JPEG", begins(0xff, 0xd8, 0xff, 0xe0), /picture/],
    ["a GIF", bytes("GIF89a......"), /picture/],
    ["a photo from an iPhone", begins(0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70), /picture/],
    ["UTF-16, little end first", begins(0xff, 0xfe), /UTF-16.*UTF-8/],
    ["UTF-16, big end first", begins(0xfe, 0xff), /UTF-16.*UTF-8/],
    ["an empty file", new Uint8Array(0), /empty/],
    ["a file of empty lines", bytes("\n \n"), /empty/],
  ];
  for (const [name, content, words] of kinds)
    test(name, () => expect(why("renamed.md", content)).toMatch(words));

  test.each([
    ["book.xlsx", begins(0x50, 0x4b, 0x03, 0x04)],
    ["BOOK.XLS", begins(0xd0, 0xcf, 0x11, 0xe0)],
  ])("%s is called an Excel workbook", (name, content) =>
    expect(why(name, content)).toBe(
      "This is an Excel workbook. In Excel choose Save As, CSV UTF-8, and drop that file.",
    ),
  );

  test("a picture of 5 MB is called a picture, not a long text", () => {
    const photo = new Uint8Array(5_000_000);
    photo.set([0xff, 0xd8, 0xff]);
    expect(why("photo.md", photo)).toMatch(/picture/);
  });
});
