import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkGuide } from "../../../domain/authoring/check-guide.ts";
import { printFault } from "../../../domain/authoring/fault.ts";
import type { OwnPages } from "../../../domain/authoring/own-pages.ts";
import { guideRules } from "../../../domain/authoring/rules/guide.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";

const OWN: OwnPages = {
  pages: new Set(["/plan/", "/credentials/ccm/", "/guides/a-first-guide/", "/guides/another/"]),
  anchors: new Map([["/guides/another/", new Set(["sources", "who-decides"])]]),
  pictures: new Map([
    ["form.png", 60_000],
    ["ward.png", 300_000],
  ]),
};

const GOOD = `---
id: a-first-guide
title: A first guide
lede: What to read before anything else, in two short sections.
audience: For nurses
minutes: 2
reviewed: 2026-11-22
---

## The short answer

Read [the rules](/credentials/ccm/), then [who decides](/guides/another/#who-decides). It takes {rule:ccm.twenty-four-months}.

### In more words

See [the next section](#what-to-do), or [the sources](#sources).

## What to do

![A form with three signatures](images/form.png)

Ask [the Commission](https://ccmcertification.org/), or [check](/plan/?from=guide) yourself.

{credentials-table}
`;

const found = (text: string, own: OwnPages | undefined = OWN): string[] =>
  checkGuide(text, "a-first-guide.md", own).map((fault) => `${fault.rule} ${printFault(fault)}`);

test("a good guide has no faults, with our pages known or not", () => {
  expect(found(GOOD)).toEqual([]);
  expect(found(GOOD, undefined)).toEqual([]);
});

/** For each rule: what is changed, and what the check says, without the file's name. */
const broken: [rule: string, from: string, to: string, fault: string][] = [
  [
    "text-above-heading",
    "---\n\n## The",
    "---\n\nWelcome.\n\n## The",
    "10:1 A guide begins with a heading; what stands above it is not shown. Put a line that begins with `## ` above it, or say it in the `lede`.",
  ],
  [
    "heading-order",
    "### In",
    "#### In",
    "14:1 A step is left out between this heading and the one above it. Begin a section with `## `, and a part of a section with `### `.",
  ],
  [
    "heading-order",
    "### In",
    "# In",
    "14:1 A heading with one number sign is the title of the page, which is in the front matter. Begin a section with `## `, and a part of a section with `### `.",
  ],
  [
    "heading-order",
    "### In",
    "- ## In",
    "14:3 This heading stands inside a list or a quote. Begin a section with `## `, and a part of a section with `### `.",
  ],
  [
    "anchor-twice",
    "### In more words",
    "## What to do?",
    '18:1 Another heading has the anchor "what-to-do" too. Word it differently.',
  ],
  [
    "link",
    "https://ccmc",
    "http://ccmc",
    '22:5 This link leads to "http://ccmcertification.org/". Use a whole address that begins with https://, a page of ours that begins with a slash, or #anchor.',
  ],
  [
    "link",
    "[check](/plan/?from=guide) yourself.",
    "[check][plan] yourself.\n\n[plan]: /plan/",
    "24:1 This link or picture keeps its address in another place. Write the address beside the words: [words](https://...).",
  ],
  [
    "link-nowhere",
    "/credentials/ccm/",
    "/credentials/cmm/",
    '12:6 There is no page "/credentials/cmm/". Did you mean /credentials/ccm/?',
  ],
  [
    "link-nowhere",
    "/plan/?from=guide",
    "/plan?from=guide",
    '22:57 There is no page "/plan". Did you mean /plan/?',
  ],
  [
    "anchor-nowhere",
    "](#what-to-do)",
    "](#what-to-doo)",
    '16:5 There is no heading with the anchor "what-to-doo". Did you mean #what-to-do? An anchor is its heading in small letters, joined by hyphens.',
  ],
  [
    "anchor-nowhere",
    "#who-decides",
    "#the-end-of-it",
    '12:43 There is no heading with the anchor "the-end-of-it" on that page. An anchor is its heading in small letters, joined by hyphens.',
  ],
  [
    "picture-alternative",
    "![A form with three signatures]",
    "![]",
    "20:1 This picture has no words for those who cannot see it. Say between the square brackets what it shows: ![A form with three signatures](images/form.png).",
  ],
  [
    "picture-place",
    "images/form.png",
    "https://example.org/form.png",
    '20:1 The picture "https://example.org/form.png" is not in the folder of the guides\' pictures. Put it into content/guides/images, under a name of small letters and hyphens, and write images/name.png.',
  ],
  [
    "picture-place",
    "images/form.png",
    "images/../form.png",
    '20:1 The picture "images/../form.png" is not in the folder of the guides\' pictures. Put it into content/guides/images, under a name of small letters and hyphens, and write images/name.png.',
  ],
  [
    "picture-place",
    "images/form.png",
    "images/from.png",
    '20:1 There is no picture "images/from.png". Check its name. On the page for educators, drop it together with the guide; with Git, put it into content/guides/images.',
  ],
  [
    "picture-large",
    "images/form.png",
    "images/ward.png",
    "20:1 The picture has 300 KB. Make it smaller: 200 KB at most.",
  ],
  [
    "no-source",
    "{rule:ccm.twenty-four-months}",
    "two years",
    '1:1 The guide rests on nothing that a reader can look up. Say what it rests on: `sources: [{ title: "The page, and its date", read: 2026-11-22 }]`. Or take figures from a credential: {rule:ccm.twenty-four-months}.',
  ],
  [
    "placeholder",
    "{credentials-table}",
    "{credential-table}",
    '24:1 "{credential-table}" is nothing that we can fill in. Use {credentials-table}, or a figure: {rule:...}, {within:...}, {fee:...}, {cost:...}, {exam:...}, {renewal:...}, {salary:...}.',
  ],
  [
    "raw-html",
    "yourself",
    "<b>yourself</b>",
    '22:84 HTML such as "<b>" is not shown. Use Markdown, for example **bold** text.',
  ],
  ["missing-key", "minutes: 2\n", "", "1:1 `minutes` is missing. Add the line `minutes: 3`."],
  [
    "id-file-name",
    "id: a-first-guide",
    "id: the-first-guide",
    "2:5 The id is `the-first-guide` and the file is called a-first-guide.md. Call the file the-first-guide.md, or write the file's name without .md as the id.",
  ],
];

for (const [rule, from, to, fault] of broken)
  test(`${rule}: ${JSON.stringify(from)} in place of ${JSON.stringify(to)}`, () => {
    expect(GOOD).toContain(from);
    expect(found(GOOD.replace(from, to))).toContain(`${rule} a-first-guide.md:${fault}`);
  });

test("picture-type: a kind that browsers do not show is reported", () => {
  const own = { ...OWN, pictures: new Map([["form.tiff", 900]]) };
  expect(found(GOOD.replace("form.png", "form.tiff"), own)).toEqual([
    'picture-type a-first-guide.md:20:1 The picture "images/form.tiff" is of a kind that not every browser shows. Save it as .png, .jpg, .webp or .svg.',
  ]);
});

test("guide-empty: front matter alone is reported", () => {
  expect(found(GOOD.slice(0, GOOD.indexOf("\n## ")))).toContain(
    "guide-empty a-first-guide.md:8:1 There is no text. Write the guide below the front matter.",
  );
});

describe("the rules of guides", () => {
  const ids = [...new Set(guideRules.map(({ id }) => id))];

  test("each have a broken guide", () => {
    const tried = new Set([...broken.map(([rule]) => rule), "picture-type", "guide-empty"]);
    expect(ids.filter((id) => !tried.has(id))).toEqual([]);
  });

  test("are explained in the authoring guide", () => {
    const guide = readFileSync("docs/authoring.md", "utf8");
    expect(ids.filter((id) => !guide.includes(`\`${id}\``))).toEqual([]);
  });
});

test("a guide with a slip anywhere is checked and never throws", { timeout: PROPERTY_TIMEOUT }, () => {
  const pieces = [
    "## ",
    "#### ",
    "](",
    "![",
    "{",
    "}",
    "---\n",
    "\n\n",
    "<b>",
    "- ",
    "> ",
    "\uFEFF",
    "\r",
    "#",
    "[a]: b",
  ];
  fc.assert(
    fc.property(
      fc.nat(GOOD.length),
      fc.nat(30),
      fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.constantFrom(...pieces)),
      (at, length, put) => {
        const text = GOOD.slice(0, at) + put + GOOD.slice(at + length);
        const lines = text.split(/\r\n|\n|\r/).length;
        const misplaced = checkGuide(text, "x.md", OWN).filter(
          ({ line, column }) => !(line >= 1 && line <= lines + 1 && column >= 1),
        );
        expect(misplaced).toEqual([]);
      },
    ),
    { seed: SEED, numRuns: runs(400) },
  );
});
