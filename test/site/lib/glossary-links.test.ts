import { describe, expect, test } from "vitest";
import { terms } from "../../../dist/content/glossary.ts";
import { scenarios } from "../../../dist/content/scenarios.ts";
import { renderGuide } from "../../../domain/authoring/render-guide.ts";
import { withGlossaryLinks } from "../../../site/src/lib/glossary-links.ts";
import { writeQuestion } from "../../../site/src/practice/write-question.ts";

const linked = (markdown: string, seen = new Set<string>()): string =>
  withGlossaryLinks(renderGuide(markdown), seen);
const found = (markdown: string): string[] =>
  [...linked(markdown).matchAll(/<a class="term" href="\/glossary\/#([a-z0-9-]+)">([^<]*)<\/a>/g)].map(
    ([, id, words]) => `${id}: ${words}`,
  );

describe("words that lead to the glossary", () => {
  test.each([
    ["an abbreviation as it is written", "Ask ACMA today.", ["acma: ACMA"]],
    ["not in other letters", "Ask acma today.", []],
    ["not as a part of a word", "Ask ACMAX or ACMA-RN.", []],
    [
      "a marked term, in capitals or not, also of several",
      "Patient navigators call. They help.",
      ["patient-navigator: Patient navigators"],
    ],
    ["no term that is not marked", "An assessment and a referral.", []],
    [
      "one in a paragraph, one in an item of a list",
      "Medicaid and hospice.\n\n- Hospice\n- Medicaid",
      ["medicaid: Medicaid", "hospice: Hospice"],
    ],
    ["each once on a page", "Medicaid.\n\nMedicaid.", ["medicaid: Medicaid"]],
    ["the longest name first", "She has Medicare Advantage.", ["medicare-advantage: Medicare Advantage"]],
    ["not the credentials and not RN", "An RN with the CCM or the ACM-RN.", []],
    [
      "not in headings, links, code, emphasis or tables",
      "## Medicaid\n\n[Medicaid](/guides/) `Medicaid` **Medicaid**\n\n| Medicaid |\n| --- |\n| Medicaid |",
      [],
    ],
    ["not in a placeholder", "It is {rule:hospice.medicaid}.", []],
  ])("%s", (_, markdown, expected) => {
    expect(found(markdown)).toEqual(expected);
  });

  test("the text stays as it was", () => {
    const markdown = "Ask *ACMA* & <b> about Medicaid, “hospice” and the ACMA’s form.";
    expect(linked(markdown).replaceAll(/<a class="term"[^>]*>|<\/a>/g, "")).toBe(renderGuide(markdown));
    expect(found(markdown)).toHaveLength(1);
  });

  test("every link leads to a term", () => {
    const ids = new Set(terms.map(({ id }) => id));
    const seen = new Set<string>();
    for (const { term, abbreviation } of terms) linked(`${term}\n\n${abbreviation ?? ""}`, seen);
    expect(seen.size).toBeGreaterThan(150);
    expect([...seen].filter((id) => !ids.has(id))).toEqual([]);
  });
});

test("of a question, the reasons lead to the glossary and nothing that is read before the answer", () => {
  const written = scenarios.flatMap((scenario) =>
    scenario.items.map((item) => writeQuestion(scenario, item)),
  );
  const isLinked = (html: string): boolean => html.includes('class="term"');
  expect(
    written.filter(({ options }) => options.some(({ rationale }) => isLinked(rationale))).length,
  ).toBeGreaterThan(20);
  const hinting = written.filter(
    ({ question, preamble = "", options, ...rest }) =>
      [question, preamble, rest.case].some(isLinked) || options.some(({ text }) => isLinked(text)),
  );
  expect(hinting).toEqual([]);
  // Few: a reason is for reading.
  expect(
    Math.max(...written.map(({ options }) => options.filter(({ rationale }) => isLinked(rationale)).length)),
  ).toBeLessThanOrEqual(3);
});
