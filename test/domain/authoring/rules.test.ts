import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { publishable } from "../../../domain/authoring/check-scenario.ts";
import { printFault } from "../../../domain/authoring/fault.ts";
import { ACCEPTED_UNUSED } from "../../../domain/authoring/rules/accepted.ts";
import { fileRules, rules, setRules } from "../../../domain/authoring/rules/registry.ts";
import { checkScenario, checkScenarios } from "../../support/outlines.ts";
import type { Fixture } from "./fixture.ts";
import { writingFixtures } from "./writing-fixtures.ts";

const FOLDER = "test/fixtures/scenarios/broken";
const GUIDE = "docs/authoring.md";
const read = (name: string): string => readFileSync(`${FOLDER}/${name}.md`, "utf8");

const BEST_ANSWER =
  'Add a line below it that begins with "  > " and says why it is, or is not, the best answer.';

const formalFixtures: readonly Fixture[] = [
  {
    name: "front-matter-missing",
    rule: "front-matter-missing",
    faults: ["1:1 There is no line `---` above the front matter. Make `---` the first line of the file."],
    mend: [["id: front", "---\nid: front"]],
  },
  {
    name: "front-matter-yaml",
    rule: "front-matter-yaml",
    faults: [
      '3:8 We could not read this line: it looks like a key inside a value. If the text has a colon in it, put the whole text in quotation marks: title: "Home: the first day".',
    ],
    mend: [["Home: a day early", '"Home: a day early"']],
  },
  {
    name: "missing-key",
    rule: "missing-key",
    faults: [
      "1:1 `level` is missing. Add the line `level: application`. It is one of: recall, application, analysis.",
    ],
    mend: [["sources:", "level: recall\nsources:"]],
  },
  {
    name: "unknown-key",
    rule: "unknown-key",
    faults: ["5:1 We do not know the key `levle` here. Did you mean `level`?"],
    mend: [["levle: application\n", ""]],
  },
  {
    name: "wrong-type",
    rule: "wrong-type",
    faults: ['3:8 `title` is the number 2026. Put it in quotation marks: `title: "2026"`.'],
    mend: [["2026\n", '"2026"\n']],
  },
  {
    name: "unknown-value",
    rule: "unknown-value",
    faults: [
      '4:19 `ccm` in `blueprint` cannot be "care-managment". Did you mean `care-management`? Use one of: care-management, reimbursement-methods, psychosocial, quality-outcomes, rehabilitation, ethical-legal.',
    ],
    mend: [["managment", "management"]],
  },
  {
    name: "wrong-value",
    rule: "wrong-value",
    faults: [
      '10:17 `on` in `reviewed` cannot be "2026-02-30". Write a real day as YYYY-MM-DD: `reviewed: { on: 2026-11-22, by: editorial }`.',
    ],
    mend: [["2026-02-30", "2026-02-28"]],
  },
  {
    name: "wrong-value-url",
    rule: "wrong-value",
    faults: [
      '8:10 `url` of the first source, line 8, cannot be "http://www.yourcommission.org/certification/board-certified-…". Write a whole address that begins with https://: `url: https://www.yourcommission.org/certification/board-certified-case-manager/faqs`.',
    ],
    mend: [["http:", "https:"]],
  },
  {
    name: "id-file-name",
    rule: "id-file-name",
    faults: [
      "2:5 The id is `another-name` and the file is called id-file-name.md. Call the file another-name.md, or write the file's name without .md as the id.",
    ],
    mend: [["another-name", "id-file-name"]],
  },
  {
    name: "no-source",
    rule: "no-source",
    faults: [
      '6:10 There is no source. Say what a learner can look up, and when you read it: `sources: [{ title: "The page, and its date", read: 2026-11-22 }]`.',
    ],
    mend: [["[]", "[{ title: Definition of case management, read: 2026-11-22 }]"]],
  },
  {
    name: "source-unread",
    rule: "source-unread",
    faults: [
      "7:5 The first source, line 7, has no day on which it was read. Add the day on which you opened it, year first: `read: 2026-11-22`. If nobody has opened it, write `checked: false`.",
    ],
    mend: [["    url:", "    read: 2026-11-22\n    url:"]],
  },
  {
    name: "template-line",
    rule: "template-line",
    faults: ["22:5 This line is still the template's. Put your own words in its place."],
    mend: [["Say what it overlooks, without scolding.", "He decides that, and nobody else."]],
  },
  {
    name: "source-unchecked",
    rule: "source-unchecked",
    faults: [
      "9:14 Warning (source-unchecked): Nobody has opened this source, and the page will say so. Open it, add the day, `read: 2026-11-22`, and take out `checked: false`. Until then no answer may turn on a figure from it.",
    ],
    mend: [["checked: false", "read: 2026-11-22"]],
  },
  {
    name: "no-case",
    rule: "no-case",
    faults: ["12:1 There is no case. Tell the situation below the front matter, above the first question."],
    mend: [["---\n\n##", "---\n\nYusuf Demir, 70, asks to go home a day early.\n\n##"]],
  },
  {
    name: "no-question",
    rule: "no-question",
    faults: [
      "13:1 There is no question. Add a line that begins with `## ` and holds the question, then its options.",
    ],
    mend: [
      [
        "a day early.\n",
        "a day early.\n\n## What should she do first?\n- [x] Ask\n  > Nobody knows the reason yet.\n- [ ] Wait\n  > He wants to leave today.\n",
      ],
    ],
  },
  {
    name: "option-outside-question",
    rule: "option-outside-question",
    faults: [
      "15:1 This option belongs to no question. Put a line above the options that begins with `## ` and holds the question.",
    ],
    mend: [["- [ ] Wait\n  > He has asked to go home today.\n", ""]],
  },
  {
    name: "question-empty",
    rule: "question-empty",
    faults: ["15:1 This heading has no text. Write the question after `## `."],
    mend: [["##", "## What next?"]],
  },
  {
    name: "question-twice",
    rule: "question-twice",
    faults: [
      '24:1 The question "What should the case manager do first?" is here twice. Word it differently, or take one out.',
    ],
    mend: [["first?\n\n- [x] Ask him\n", "then?\n\n- [x] Ask him\n"]],
  },
  {
    name: "heading-level",
    rule: "heading-level",
    faults: [
      "13:1 This heading begins with `#`. Only questions have headings. Begin a question with `## `, at the start of a line; make other text bold: **text**.",
    ],
    mend: [["# The case", "**The case**"]],
  },
  {
    name: "heading-level-dashes",
    rule: "heading-level",
    faults: [
      "13:1 The line of dashes or equals signs below this text makes it a heading. Put an empty line above the dashes, or take them out.",
    ],
    mend: [["early.\n---", "early.\n"]],
  },
  {
    name: "stray-text",
    rule: "stray-text",
    faults: [
      "20:1 This text stands below an option and is part of none. Move it above the options. If it is a rationale, begin its line with two spaces and `> `.",
    ],
    mend: [["\nHe has packed.\n\n", ""]],
  },
  {
    name: "option-form",
    rule: "option-form",
    faults: ["19:1 There is no space between the dash and the box. Write it like this: `- [x] Ask him why`."],
    mend: [["-[x]", "- [x]"]],
  },
  {
    name: "option-form-shapes",
    rule: "option-form",
    faults: [
      "18:1 This option begins with `*`. Write it like this: `- [ ] Book a taxi for him`.",
      "20:1 The box is `[X ]`; it holds one character, a space or an x. Write it like this: `- [x] Ask him why`.",
      "22:1 The box is `[]`; it holds one character, a space or an x. Write it like this: `- [ ] Tell him to stay`.",
      "24:1 This option begins with `1.`. Write it like this: `- [ ] Call his wife`.",
      "26:1 The box is drawn as ☐, which we cannot read. Write it like this: `- [ ] Call a taxi driver`.",
      "28:3 This option is indented. Write it like this: `- [ ] Wait`.",
      "30:1 There is no space after the box. Write it like this: `- [ ] Call the night shift`.",
    ],
    mend: [
      ["* [ ]", "- [ ]"],
      ["[X ]", "[x]"],
      ["- [] ", "- [ ] "],
      ["1. [", "- ["],
      ["☐", "- [ ]"],
      ["  - [ ] Wait", "- [ ] Wait"],
      ["[ ]Call", "[ ] Call"],
    ],
  },
  {
    name: "rationale-form",
    rule: "rationale-form",
    faults: ["20:1 This rationale is not indented under its option. Put exactly two spaces before the `>`."],
    mend: [["\n> Assessment", "\n  > Assessment"]],
  },
  {
    name: "heading-form",
    rule: "heading-form",
    faults: [
      "15:1 There is no space after the number signs, so this is no heading. Write it like this: `## What should the case manager do first?`.",
    ],
    mend: [["##What", "## What"]],
  },
  {
    name: "too-few-options",
    rule: "too-few-options",
    faults: [
      "15:1 This question has one option. Give it at least two: begin a line with `- [x] ` for the best answer and with `- [ ] ` for any other.",
    ],
    mend: [["- [x]", "- [ ] Wait\n  > He has asked to go home today.\n- [x]"]],
  },
  {
    name: "too-many-options",
    rule: "too-many-options",
    faults: [
      "15:1 This question has 13 options, and we look at 12 at most. Keep those that a colleague might well choose; three or four are enough.",
    ],
    mend: [
      [
        "- [ ] Call his daughter\n  > Reason number 4, of no weight here.\n- [ ] Read his chart\n  > Reason number 5, of no weight here.\n- [ ] Speak to his nurse\n  > Reason number 6, of no weight here.\n- [ ] Order a walker\n  > Reason number 7, of no weight here.\n- [ ] Offer him some tea\n  > Reason number 8, of no weight here.\n- [ ] Open the window\n  > Reason number 9, of no weight here.\n- [ ] Pack his bag\n  > Reason number 10, of no weight here.\n- [ ] Close the door\n  > Reason number 11, of no weight here.\n- [ ] Wait until noon\n  > Reason number 12, of no weight here.\n- [ ] All of the above\n  > Reason number 13, of no weight here.\n",
        "",
      ],
    ],
  },
  {
    name: "option-without-box",
    rule: "option-without-box",
    faults: [
      "21:1 Option C has no box. Begin it with `- [ ] `, or with `- [x] ` for a best answer. A list that is no list of options goes above the options, with a sentence in between.",
    ],
    mend: [["- Tell", "- [ ] Tell"]],
  },
  {
    name: "option-empty",
    rule: "option-empty",
    faults: ["21:1 Option C has no text. Write it after the box, or take the line out."],
    mend: [["- [ ]\n", "- [ ] Wait\n"]],
  },
  {
    name: "option-twice",
    rule: "option-twice",
    faults: ["21:1 Option C says the same as option B. Word one of them differently, or take it out."],
    mend: [["Ask  him why.", "Tell him to stay"]],
  },
  {
    name: "no-rationale",
    rule: "no-rationale",
    faults: [`19:1 Option B has no rationale. ${BEST_ANSWER}`],
    mend: [["Ask him why\n", "Ask him why\n  > Assessment comes before any plan.\n"]],
  },
  {
    name: "no-key",
    rule: "no-key",
    faults: ["15:1 No option is marked as the best answer. Write an x in its box: `- [x] `."],
    mend: [["- [ ] Ask", "- [x] Ask"]],
  },
  {
    name: "all-keys",
    rule: "all-keys",
    faults: [
      "15:1 Every option is marked as the answer. Leave a space in the box of at least one option, so that there is something to tell apart.",
    ],
    mend: [
      ["- [x] Tell", "- [ ] Tell"],
      ["- [x] Book", "- [ ] Book"],
    ],
  },
  {
    name: "raw-html",
    rule: "raw-html",
    faults: [
      '13:36 HTML such as "<b>" is not shown. Use Markdown, for example **bold** text.',
      '13:42 HTML such as "</b>" is not shown. Use Markdown, for example **bold** text.',
    ],
    mend: [["<b>day</b>", "**day**"]],
  },
  {
    name: "picture",
    rule: "picture",
    faults: ["13:47 Scenarios cannot hold pictures. Say in words what a learner needs to see."],
    mend: [["![His bed](bed.png)", "His bed is made."]],
  },
  {
    name: "link",
    rule: "link",
    faults: [
      '13:36 This link leads to "http://example.org". Use a whole address that begins with https://, or a page of ours that begins with a slash.',
    ],
    mend: [["http://example", "https://example"]],
  },
  {
    name: "not-text",
    rule: "not-text",
    faults: [
      "13:8 This file is not plain text in UTF-8: there is a character here that we cannot read. Save it as plain text with the encoding UTF-8, in a file whose name ends in .md. A Word document has to be saved as plain text first.",
    ],
    mend: [["D\uFFFDd\uFFFD", "Dédé"]],
  },
  {
    name: "too-large",
    rule: "too-large",
    faults: ["1:1 This file is longer than 40,000 characters. Split it into several scenarios."],
    mend: [[`${"He says it again. ".repeat(25)}\n\n`.repeat(90), ""]],
  },
  {
    name: "too-deep",
    rule: "too-deep",
    faults: [
      "13:1 This line begins more than 20 quotes or lists within each other. A rationale needs one `>`, an option one `-`.",
    ],
    mend: [["> ".repeat(21), ""]],
  },
  {
    name: "too-many-marks",
    rule: "too-many-marks",
    faults: [
      "13:1 The text up to here has more than 500 stars, underscores, less-than signs and square brackets without an empty line. Make fewer words bold, slanted or links, or put an empty line between paragraphs.",
    ],
    mend: [["*a* ".repeat(251), ""]],
  },
];

const fixtures = [...formalFixtures, ...writingFixtures];
/** Rules about more than one file: id-unique below, the others in set-rules.test.ts and link-rules.test.ts. */
const IN_SETS = [
  "id-unique",
  "near-duplicate",
  "key-position",
  "key-longest-often",
  "link-nowhere",
  "anchor-nowhere",
];

describe("broken scenarios", () => {
  for (const { name, folder, rule, faults, mend } of fixtures) {
    const file = folder === undefined ? `${name}.md` : `${folder}/${name}.md`;

    test(`${name} is reported at its place, with the mend`, () => {
      const found = checkScenario(read(name), file).faults;
      expect(found.map(printFault)).toEqual(faults.map((fault) => `${file}:${fault}`));
      expect(new Set(found.map((fault) => fault.rule))).toEqual(new Set([rule]));
    });

    test(`${name}, mended as it says, passes`, () => {
      let text = read(name);
      for (const [from, to] of mend) {
        expect(text).toContain(from);
        text = text.replace(from, to);
      }
      const checked = checkScenario(text, file);
      expect(checked.faults.map(printFault)).toEqual([]);
      expect(publishable(checked)?.id).toBe(name);
    });
  }

  test("id-unique: the second file with an id is reported, with the name of the first", () => {
    const text = read("id-unique");
    const both = [
      { text, file: "a/id-unique.md" },
      { text, file: "b/id-unique.md" },
    ];
    expect(checkScenarios(both).faults.map(printFault)).toEqual([
      "b/id-unique.md:2:5 The id `id-unique` is taken by a/id-unique.md. Give this scenario an id of its own.",
    ]);
    expect(checkScenario(text, "a/id-unique.md").faults).toEqual([]);
  });
});

describe("the registry", () => {
  const ids = [...fileRules, ...rules, ...setRules, ACCEPTED_UNUSED].map(({ id }) => id);

  test("names no rule twice", () => expect(new Set(ids).size).toBe(ids.length));

  test("has a broken fixture for every rule, and no fixture without a test", () => {
    const covered = new Set([...fixtures.map(({ rule }) => rule), ...IN_SETS]);
    expect([...covered].toSorted()).toEqual(ids.toSorted());
    const files = readdirSync(FOLDER).map((file) => file.replace(/\.md$/, ""));
    expect(files.toSorted()).toEqual([...fixtures.map(({ name }) => name), "id-unique"].toSorted());
  });

  test("is explained rule by rule in the authoring guide", () => {
    const guide = readFileSync(GUIDE, "utf8");
    expect(ids.filter((id) => !guide.includes(`\`${id}\``))).toEqual([]);
  });
});
