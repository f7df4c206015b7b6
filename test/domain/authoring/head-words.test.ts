import { describe, expect, test } from "vitest";
import { checkGuide } from "../../../domain/authoring/check-guide.ts";
import { GUIDE_WORDS } from "../../../domain/authoring/guide-head-words.ts";
import { type HeadWords, PRACTICE_WORDS } from "../../../domain/authoring/head-words.ts";
import { dayFromUs } from "../../../domain/calendar/day-from-us.ts";
import { checkScenario } from "../../support/outlines.ts";

const QUESTION = [
  "id: a",
  "title: A title",
  "blueprint: { ccm: care-management }",
  "level: application",
  "sources:",
  "  - title: A page",
  "    url: https://www.cms.gov/",
  "    read: 2026-11-22",
  "reviewed: { on: 2026-11-22, by: editorial }",
];
const GUIDE = [
  "id: a",
  "title: A title",
  "lede: What to ask and whom to meet.",
  "audience: For nurses",
  "minutes: 3",
  "reviewed: 2026-11-22",
  "sources: [{ title: A page, read: 2026-11-22 }]",
];
const HEAD = /^(?:missing-key|unknown-key|wrong-type|unknown-value|wrong-value)$/;

/** The head with the line that begins with a key put in another's place, or without it, or with a line more. */
const changed = (head: readonly string[], key: string, line: string | undefined): string[] =>
  head.some((one) => one.trim().startsWith(key))
    ? head.flatMap((one) => (one.trim().startsWith(key) ? (line ?? []) : one))
    : [...head, ...(line === undefined ? [] : [line])];

const faultsOf = (head: readonly string[]): string[] => {
  const text = `---\n${head.join("\n")}\n---\n\nText.\n`;
  const faults = head.some((line) => line.startsWith("lede"))
    ? checkGuide(text, "a.md")
    : checkScenario(text, "a.md").faults;
  return faults.flatMap(({ rule, line, message, mend }) =>
    HEAD.test(rule) ? `${line} ${message} ${mend}` : [],
  );
};

const REVIEWED = "`reviewed: { on: 2026-11-22, by: editorial }`";
test.each([
  [
    QUESTION,
    "blueprint",
    "blueprint: care-management",
    '4 `blueprint` is the text "care-management". Write it like this: `blueprint: { ccm: care-management }`.',
  ],
  [
    QUESTION,
    "blueprint",
    undefined,
    "1 `blueprint` is missing. Add the line `blueprint: { ccm: care-management }`.",
  ],
  [
    QUESTION,
    "blueprint",
    "blueprint: {}",
    "4 `blueprint` is not whole. Name a domain of at least one exam: `blueprint: { ccm: care-management }`.",
  ],
  [
    QUESTION,
    "level",
    "level:",
    "5 `level` is empty. Write it like this: `level: application`. It is one of: recall, application, analysis.",
  ],
  [
    QUESTION,
    "title",
    "title: 2026",
    '3 `title` is the number 2026. Put it in quotation marks: `title: "2026"`.',
  ],
  [
    QUESTION,
    "id",
    "id: A Title",
    '2 `id` cannot be "A Title". Write lower-case words joined by hyphens: `id: a-title`.',
  ],
  [
    QUESTION,
    "reviewed",
    "reviewed: 2026-11-22",
    `10 \`reviewed\` is the text "2026-11-22". Write it like this: ${REVIEWED}.`,
  ],
  [
    QUESTION,
    "reviewed",
    "reviewed: 11/22/2026",
    `10 \`reviewed\` is the text "11/22/2026". Write it like this: ${REVIEWED}.`,
  ],
  [
    QUESTION,
    "reviewed",
    "reviewed: { by: editorial }",
    `10 \`on\` in \`reviewed\` is missing. Add ${REVIEWED}.`,
  ],
  [
    QUESTION,
    "read",
    "    read: 11/20/2026",
    '9 `read` of the first source, line 9, cannot be "11/20/2026". Write a real day as YYYY-MM-DD: `read: 2026-11-20`.',
  ],
  [
    QUESTION,
    "read",
    "    read: 3/4/2026",
    '9 `read` of the first source, line 9, cannot be "3/4/2026". Write a real day as YYYY-MM-DD: `read: 2026-11-22`.',
  ],
  [
    QUESTION,
    "url",
    "    url: www.cms.gov/x",
    '8 `url` of the first source, line 8, cannot be "www.cms.gov/x". Write a whole address that begins with https://: `url: https://www.cms.gov/x`.',
  ],
  [
    QUESTION,
    "- title",
    "  - url: https://www.cms.gov/a",
    "7 `title` of the first source, line 7, is missing. Add `title: The page, and its date`.",
  ],
  [
    QUESTION,
    "authors",
    "authors: Ana Ruiz",
    '11 `authors` is the text "Ana Ruiz". Write it like this: `authors: [Ana Ruiz]`.',
  ],
  [
    QUESTION,
    "questions",
    "questions: { 2: analysis }",
    '11 What is said of question 2, line 11, is the text "analysis". Write it like this: `2: { level: analysis }`.',
  ],
  [
    QUESTION,
    "accepted",
    "accepted: [key-longest]",
    '11 The first accepted warning, line 11, is the text "key-longest". Write it like this: `- { rule: key-longest, question: 2, why: The words of the notice decide. }`.',
  ],
  [
    GUIDE,
    "reviewed",
    "reviewed: { on: 2026-11-22 }",
    "7 `reviewed` is a group of keys. Write it like this: `reviewed: 2026-11-22`.",
  ],
  [GUIDE, "minutes", "minutes: three", '6 `minutes` is the text "three". Write it like this: `minutes: 3`.'],
  [
    GUIDE,
    "next",
    "next: /log/",
    '9 `next` is the text "/log/". Write it like this: `next: { label: Begin your log, to: /log/ }`.',
  ],
  [
    GUIDE,
    "sources",
    "sources: [A book]",
    '8 The first source, line 8, is the text "A book". Write it like this: `- { title: "The page, and its date", read: 2026-11-22 }`.',
  ],
] as const)("%#: a fault of the head gives a line to copy", (head, key, line, fault) => {
  // Taking the title of a source out takes the whole entry's beginning: the address begins it in its place.
  const lines = changed(head, key, line).filter((one) => key !== "- title" || !one.startsWith("    url"));
  expect(faultsOf(lines)).toEqual([fault]);
});

describe.each([
  ["a question", QUESTION, PRACTICE_WORDS],
  ["a guide", GUIDE, GUIDE_WORDS],
] as const)("the lines to copy of %s", (_, head, words: HeadWords) => {
  test("are right where they are put", () => {
    expect(faultsOf(head)).toEqual([]);
    const keys = [
      ...head.flatMap((line) => /^\w+/.exec(line)?.[0] ?? []),
      "setting",
      "questions",
      "accepted",
      "authors",
      "topic",
      "next",
    ];
    const lines = keys.flatMap((key) => words.line([key], undefined) ?? []);
    expect(lines.length).toBeGreaterThan(7);
    for (const line of lines) {
      const key = /^\w+/.exec(line)?.[0] ?? "";
      const rest = head.filter((one) => !one.startsWith(key) && !(key === "sources" && one.startsWith(" ")));
      expect(faultsOf([...rest, line])).toEqual([]);
    }
  });
});

test("a date is read as Americans write it only where month and day cannot be taken for one another", () => {
  expect(
    ["11/20/2026", "1/31/2026", " 3/3/2026 ", "3/4/2026", "13/1/2026", "2/30/2026", "11/20/26", "x"].map(
      dayFromUs,
    ),
  ).toEqual(["2026-11-20", "2026-01-31", "2026-03-03", ...Array.from({ length: 5 }, () => undefined)]);
});
