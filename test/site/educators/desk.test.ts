import { describe, expect, test } from "vitest";
import {
  adding,
  cleared,
  type Desk,
  EMPTY,
  filesOf,
  isBlank,
  laying,
  openPaper,
  showing,
  undone,
  withName,
  withText,
} from "../../../site/src/educators/desk.ts";

const typed = withText(EMPTY, "my own words");
const FILE = { name: "a.md", text: "from the file" };
const texts = ({ papers }: Desk): string[] => papers.map(({ text }) => text);

describe("nothing is lost by mistake", () => {
  test("a file takes the place of the text, and undo brings the text back", () => {
    const dropped = laying(typed, [FILE], "a.md took the place of your text.");
    expect(texts(dropped)).toEqual(["from the file"]);
    expect(dropped.before?.said).toBe("a.md took the place of your text.");
    expect(texts(undone(dropped))).toEqual(["my own words"]);
  });

  test("undo a second time brings back the file, with what was mended in it", () => {
    const mended = withText(laying(typed, [FILE], "said"), "from the file, mended");
    expect(texts(undone(undone(mended)))).toEqual(["from the file, mended"]);
  });

  test("starting over can be undone", () => {
    const over = cleared(typed);
    expect(isBlank(over)).toBe(true);
    expect(texts(undone(over))).toEqual(["my own words"]);
  });

  test("a file on a blank desk leaves nothing to undo", () => {
    expect(laying(EMPTY, [FILE], "said").before).toBeUndefined();
  });

  test("a file dropped after starting over still lets the first text be brought back", () => {
    expect(texts(undone(laying(cleared(typed), [FILE], "said")))).toEqual(["my own words"]);
  });

  test("undo on a desk with nothing before it changes nothing", () => {
    expect(undone(typed)).toBe(typed);
  });
});

describe("files that are dropped", () => {
  const other = { name: "b.md", text: "b" };
  const mended = withText(laying(EMPTY, [FILE], "said"), "from the file, mended");

  test("lie beside those that are open, which keep what was mended in them", () => {
    const added = adding(mended, [other, { name: "c.md", text: "c" }]);
    expect(texts(added)).toEqual(["from the file, mended", "b", "c"]);
    expect(openPaper(added)).toEqual(other);
    expect(added.before?.said).toBe("2 files were added to what is open.");
    expect(texts(undone(added))).toEqual(["from the file, mended"]);
  });

  test("take their own place when one is dropped again", () => {
    const again = adding(adding(mended, [other]), [{ name: "a.md", text: "newer" }]);
    expect(texts(again)).toEqual(["newer", "b"]);
    expect(texts(undone(again))).toEqual(["from the file, mended", "b"]);
  });

  test("take the place of a text that has no name, which can be brought back", () => {
    const taken = adding(typed, [other]);
    expect(texts(taken)).toEqual(["b"]);
    expect(taken.before?.said).toBe("b.md took the place of your text.");
    expect(texts(undone(taken))).toEqual(["my own words"]);
  });
});

describe("several files", () => {
  const three = laying(EMPTY, [FILE, { name: "b.md", text: "b" }, { name: "a.md", text: "c" }], "said");

  test("the first is open, and another can be", () => {
    expect(openPaper(three).text).toBe("from the file");
    expect(openPaper(showing(three, 1)).text).toBe("b");
    expect(showing(three, 7)).toBe(three);
  });

  test("typing and renaming change the open one only", () => {
    const changed = withName(withText(showing(three, 1), "b, mended"), "bee.md");
    expect(changed.papers).toEqual([
      FILE,
      { name: "bee.md", text: "b, mended" },
      { name: "a.md", text: "c" },
    ]);
  });

  test("files of one name from two folders are told apart, and keep a name that ends the same", () => {
    expect(filesOf(three).map(({ file }) => file)).toEqual(["a.md", "b.md", "2/a.md"]);
  });

  test("a text that was pasted is checked under no file's name", () => {
    expect(filesOf(typed)).toEqual([{ file: "the pasted text", text: "my own words" }]);
  });
});
