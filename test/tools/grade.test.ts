import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { gradeOf, gradesOfGuides, gradeTable, HIGHEST_GRADE, withGrades } from "../../tools/content/grade.ts";
import { QUALITY } from "../../tools/quality-document.ts";

const guide = (body: string, lede = "The cat sat on the mat."): string =>
  `---\nid: a\nlede: ${lede}\n---\n\n${body}\n`;
const grade = (body: string, lede?: string) => gradeOf(guide(body, lede), "content/guides/a.md");

test("the grade is what the formula says of sentences, words and syllables counted by hand", () => {
  // 6 words of one syllable, then 4 words with 1, 2, 2 and 2 syllables: 2 sentences, 10 words, 13 syllables.
  const { sentences, words, grade: year } = grade("## One\n\nThey manage many patients.");
  expect([sentences, words]).toEqual([2, 10]);
  expect(year).toBeCloseTo(0.39 * (10 / 2) + 11.8 * (13 / 10) - 15.59, 10);
});

test("headings, tables, addresses and placeholders are left out, and the words of links and callouts counted", () => {
  const body = `## A heading of many words

| A | table |
| --- | --- |
| with | words |

You need {rule:ccm.twelve-months-under-a-ccm}.

- [Two words](/guides/a-long-address/)

> **Bold.** And plain.

{credentials-table}`;
  // 6 of the lede; You need; Two words; Bold; And plain.
  expect(grade(body)).toMatchObject({ words: 13, sentences: 5 });
});

test("a title before a name ends no sentence, and an abbreviation has a syllable for each letter", () => {
  expect(grade("## One\n\nMrs. Adler saw Dr. Bello.").sentences).toBe(2);
  // 6 and 1 word; 6 and 3 syllables.
  expect(grade("## One\n\nCCM").grade).toBeCloseTo(0.39 * (7 / 2) + 11.8 * (9 / 7) - 15.59, 10);
});

test("a hard text is found out", () => {
  const hard =
    "## One\n\nInterdisciplinary communication necessitates comprehensive documentation of individualized rehabilitation recommendations, notwithstanding administrative considerations.";
  expect(grade(hard).grade).toBeGreaterThan(HIGHEST_GRADE);
});

const grades = gradesOfGuides();

test.each(grades)(`$guide reads at grade ${HIGHEST_GRADE} at most`, ({ grade: year, words, sentences }) => {
  expect(words).toBeGreaterThan(300);
  expect(sentences).toBeGreaterThan(20);
  expect(year).toBeLessThanOrEqual(HIGHEST_GRADE);
});

test("docs/content-quality.md says what the guides come to now", () => {
  const document = readFileSync(QUALITY, "utf8");
  expect(withGrades(document, gradeTable(grades))).toBe(document);
});
