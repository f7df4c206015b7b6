import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { EMPTY, undone, without } from "../../../site/src/educators/desk.ts";
import { fileNameFor } from "../../../site/src/educators/file-name.ts";
import { filledWords, fillIn } from "../../../site/src/educators/fill-in.ts";
import { checkScenario } from "../../support/outlines.ts";

const SOURCE = { title: 'A "page": one', url: "https://www.cms.gov/", read: "2026-11-22" };
const BATCH = { domain: "rehabilitation", level: "recall", source: SOURCE };
const paper = (head: string) => ({ name: "a.md", text: `---\n${head}\n---\n\nlevel: no head.\n` });

describe("what holds for many files", () => {
  test.each([
    "id: a\ntitle: A title\nsources: []\nreviewed: { on: 2026-11-22, by: editorial }",
    "id: a\ntitle: A title\nblueprint:\nlevel:\nsources:\nreviewed: { on: 2026-11-22, by: editorial }",
    "reviewed: { on: 2026-11-22, by: editorial }\ntitle: A title\nid: a",
  ])("is written into a head that does not say it: %j", (head) => {
    const { papers, filled } = fillIn([paper(head)], BATCH);
    expect(checkScenario(papers[0]?.text ?? "", "a.md").scenario).toMatchObject({
      title: "A title",
      blueprint: { ccm: "rehabilitation" },
      level: "recall",
      sources: [SOURCE],
    });
    expect(papers[0]?.text.endsWith("---\n\nlevel: no head.\n")).toBe(true);
    expect(filledWords(filled)).toBe("Filled in: exam domain in 1 file, level in 1 file, source in 1 file.");
    // A second time nothing is missing.
    expect(fillIn(papers, BATCH)).toEqual({ papers, filled: new Map() });
  });

  test("leaves what is there, what nobody chose, guides, and texts without a head", () => {
    const own = paper("id: a\nblueprint: { acm: planning }\nlevel: analysis\nsources:\n  - title: Mine");
    const guide = { name: "g.md", text: readFileSync("content/templates/guide.md", "utf8") };
    const bare = { name: undefined, text: "## Who?\n" };
    expect(fillIn([own, guide, bare], BATCH).papers).toEqual([own, guide, bare]);
    const open = paper("id: a");
    expect(fillIn([open], {}).papers).toEqual([open]);
    expect(fillIn([open], { source: { ...SOURCE, title: " " } }).papers).toEqual([open]);
  });
});

test("one of several files is taken away, what is open stays open, and undo brings it back", () => {
  const papers = ["a", "b", "c"].map((text) => ({ name: `${text}.md`, text }));
  const desk = { papers: [papers[0] ?? EMPTY.papers[0], ...papers.slice(1)] as const, open: 1 };
  const names = (now: { papers: readonly { text: string }[]; open: number }) => [
    now.papers.map(({ text }) => text).join(""),
    now.open,
  ];
  expect(names(without(desk, 0))).toEqual(["bc", 0]);
  expect(names(without(desk, 1))).toEqual(["ac", 1]);
  expect(names(without(desk, 2))).toEqual(["ab", 1]);
  expect(names(without({ ...desk, open: 2 }, 2))).toEqual(["ab", 1]);
  const gone = without(desk, 1);
  expect(gone.before?.said).toBe("b.md was removed.");
  expect(names(undone(gone))).toEqual(["abc", 1]);
});

test("a pasted text is saved under its id, else under what it is", () => {
  expect(fileNameFor("my-guide", undefined, "guide")).toBe("my-guide.md");
  expect(fileNameFor(undefined, undefined, "guide")).toBe("guide.md");
  expect(fileNameFor(undefined, undefined)).toBe("scenario.md");
});
