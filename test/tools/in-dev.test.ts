import { expect, test } from "vitest";
import { pageOf, shownFault } from "../../tools/content/in-dev.ts";

test.each([
  ["content/scenarios/third-floor.md", "/practice/third-floor/"],
  ["content/questions/psychosocial/a-nod.md", "/practice/a-nod/"],
  ["content/guides/choosing-a-credential.md", "/guides/choosing-a-credential/"],
  ["content/credentials/ccm.md", "/credentials/ccm/"],
  ["content/credentials/ccm.cases.yaml", "/credentials/ccm/"],
  ["content/history/third-floor.jsonl", null],
  ["content/LICENSE.md", null],
  ["docs/authoring.md", null],
])("the page of %s is %s", (file, page) => {
  expect(pageOf(file)).toBe(page);
});

test("a fault is shown with its place, what is wrong, why, and how to mend it", () => {
  expect(
    shownFault({
      file: "content/scenarios/a.md",
      line: 12,
      column: 3,
      rule: "key-longest",
      severity: "warning",
      message: "The best answer is the longest.",
      why: "Guessers choose it.",
      mend: "Even it out.",
    }),
  ).toEqual({
    place: "content/scenarios/a.md:12:3",
    severity: "warning",
    rule: "key-longest",
    message: "Warning (key-longest): The best answer is the longest.",
    mend: "Guessers choose it. Even it out.",
    page: "/practice/a/",
  });
});
