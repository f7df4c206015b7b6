import { describe, expect, test } from "vitest";
import { checkGuide } from "../../domain/authoring/check-guide.ts";
import { type Fault, printFault } from "../../domain/authoring/fault.ts";
import { glossaryNameFaults, readGlossary } from "../../domain/authoring/read-glossary.ts";
import { readSalaries } from "../../domain/authoring/read-salaries.ts";
import { ownPages } from "../../tools/content/own-pages.ts";

/** Guides, glossary and notes on pay go through one check: what is broken has its file, its line and its column. */
const printed = (faults: readonly Fault[]): string[] =>
  faults.map((fault) => `${printFault(fault).split(" ")[0]} ${fault.rule}`);

describe("a guide", () => {
  const own = ownPages();
  const guide = (body: string, head = "") => `---
id: a-guide
title: A guide
lede: What to read before anything else, in a section.
audience: For nurses
minutes: 2
reviewed: 2026-11-22
${head}---

## One

${body}
`;
  const found = (body: string, head?: string) =>
    printed(checkGuide(guide(body, head), "content/guides/a-guide.md", own));
  const SOURCE = '  - { title: "A source" }\n';

  test.each([
    ["a page that there is not", "See [it](/guide/).", `sources:\n${SOURCE}`, "14:5 link-nowhere"],
    [
      "a page to go to that there is not",
      "See.",
      `next: { label: Go on, to: /plann/ }\nsources:\n${SOURCE}`,
      "8:27 link-nowhere",
    ],
    [
      "a term that the glossary has not",
      "See [it](/glossary/#acmaa).",
      `sources:\n${SOURCE}`,
      "14:5 anchor-nowhere",
    ],
    [
      "a heading of another guide that there is not",
      "See [it](/guides/working-from-home/#nothing).",
      `sources:\n${SOURCE}`,
      "14:5 anchor-nowhere",
    ],
    ["no source", "See [it](/glossary/#acma).", "", "1:1 no-source"],
    [
      "a source without a title",
      "See.",
      'sources:\n  - { url: "https://www.cms.gov/" }\n',
      "9:5 missing-key",
    ],
    ["a heading out of order", "#### Four", `sources:\n${SOURCE}`, "14:1 heading-order"],
  ])("with %s", (_, body, head, fault) => {
    expect(found(body, head)).toEqual([`content/guides/a-guide.md:${fault}`]);
  });
});

describe("a term", () => {
  const found = (text: string) => {
    const read = readGlossary(text, "content/glossary/a.yaml");
    return printed([...read.faults, ...glossaryNameFaults([read])]);
  };
  const term = (definition: string, more = "") =>
    `- id: a-term\n  term: A term\n  definition: "${definition}"\n  topic: law\n${more}`;
  const GOOD = "What it means, in a sentence.";

  test.each([
    ["a link in its definition", term("What it means: [look](/guides/)."), "3:15 markup-in-list"],
    ["an address in its definition", term("What it means: https://www.cms.gov/."), "3:15 markup-in-list"],
    ["a heading in its definition", term("## What it means, in a sentence."), "3:15 markup-in-list"],
    ["a term to see that there is not", term(GOOD, "  see: [ another ]\n"), "5:10 term-nowhere"],
    [
      "a source without a title",
      term(GOOD, '  source: { url: "https://www.cms.gov/" }\n'),
      "5:11 missing-key",
    ],
    [
      "a source at no address",
      term(GOOD, "  source: { title: A source, url: www.cms.gov }\n"),
      "5:35 wrong-value",
    ],
  ])("with %s", (_, text, fault) => {
    expect(found(text)).toEqual([`content/glossary/a.yaml:${fault}`]);
  });
});

describe("a note on pay", () => {
  const found = (text: string) => printed(readSalaries(text, "content/salaries/a.yaml").faults);
  const share = (more: string, source = "    source: { title: A source }\n") =>
    `kind: articles\nfigures:\n  - id: one\n    what: Median\n    per: year\n    origin: People who told it.\n    value: 1\n${source}    asOf: 2025\n    confidence: article-only\n${more}`.replace(
      "asOf: 2025",
      'asOf: "2025"',
    );

  test.each([
    ["a link in a note", share('    notes: [ "Look [here](/guides/) for more." ]\n'), "11:14 markup-in-list"],
    ["a heading in a note", share('    notes: [ "# What it is about." ]\n'), "11:14 markup-in-list"],
    ["no source", share("", ""), "3:5 missing-key"],
    ["a source at no address", share("", "    source: { title: A source, url: cms }\n"), "8:37 wrong-value"],
  ])("with %s", (_, text, fault) => {
    expect(found(text)).toEqual([`content/salaries/a.yaml:${fault}`]);
  });
});
