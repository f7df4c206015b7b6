import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { publishable } from "../../../domain/authoring/check-scenario.ts";
import { printFault } from "../../../domain/authoring/fault.ts";
import { LONGEST } from "../../../domain/authoring/rules/file.ts";
import { checkScenario, checkScenarios } from "../../support/outlines.ts";
import { FULL } from "../../support/runs.ts";

// The properties check thousands of texts.
vi.setConfig({ testTimeout: 30_000 });

const GOOD = `---
id: a-day-early
title: A day early
blueprint: { ccm: care-management, acm: planning }
level: application
sources:
  - title: Definition of case management
    url: https://www.yourcommission.org/certification/board-certified-case-manager/faqs
    read: 2026-11-22
reviewed: { on: 2026-11-22, by: editorial }
authors: [Rosa Medina]
---

Yusuf Demir, 70, asks to go home **a day early**.

- He lives alone.
- He has packed.

## What should the case manager do *first*?

The nurse says:

> He has been up since five.

- [ ] Book a taxi
  for him
  > Nobody has asked why.
  > It may rain.
- [x] Ask him why

  > Assessment comes first.

  > It always does.
- [ ] Tell him to [stay](https://example.org/a)
  > He decides that, and nobody else.

## Which of these help? Select all that apply.

- [x] A call
  > He hears somebody who knows him.
- [x] A visit
  > He sees somebody who knows him.
- [ ] A letter
  > It comes when he is gone.

## Which step should come last?

- [ ] The papers
  > They are for others, and can wait.
- [x] The door
  > He leaves when all is settled.
`;

describe("a good scenario", () => {
  const checked = checkScenario(GOOD, "a-day-early.md");

  test("has no faults and can be published", () => {
    expect(checked.faults.map(printFault)).toEqual([]);
    expect(publishable(checked)).toBe(checked.scenario);
  });

  test("is read as it was meant", () => {
    expect(checked.scenario).toEqual({
      id: "a-day-early",
      title: "A day early",
      blueprint: { ccm: "care-management", acm: "planning" },
      level: "application",
      sources: [
        {
          title: "Definition of case management",
          url: "https://www.yourcommission.org/certification/board-certified-case-manager/faqs",
          read: "2026-11-22",
        },
      ],
      reviewed: { on: "2026-11-22", by: "editorial" },
      authors: ["Rosa Medina"],
      case: "Yusuf Demir, 70, asks to go home **a day early**.\n\n- He lives alone.\n- He has packed.",
      items: [
        {
          id: "what-should-the-case-manager-do-first",
          question: "What should the case manager do *first*?",
          preamble: "The nurse says:\n\n> He has been up since five.",
          options: [
            { text: "Book a taxi\nfor him", rationale: "Nobody has asked why.\nIt may rain.", key: false },
            { text: "Ask him why", rationale: "Assessment comes first.\n\nIt always does.", key: true },
            {
              text: "Tell him to [stay](https://example.org/a)",
              rationale: "He decides that, and nobody else.",
              key: false,
            },
          ],
          multiple: false,
        },
        {
          id: "which-of-these-help-select-all-that-apply",
          question: "Which of these help? Select all that apply.",
          options: [
            { text: "A call", rationale: "He hears somebody who knows him.", key: true },
            { text: "A visit", rationale: "He sees somebody who knows him.", key: true },
            { text: "A letter", rationale: "It comes when he is gone.", key: false },
          ],
          multiple: true,
        },
        {
          id: "which-step-should-come-last",
          question: "Which step should come last?",
          options: [
            { text: "The papers", rationale: "They are for others, and can wait.", key: false },
            { text: "The door", rationale: "He leaves when all is settled.", key: true },
          ],
          multiple: false,
        },
      ],
    });
  });

  test("a byte order mark and Windows line ends change nothing", () => {
    const windows = checkScenario(`\uFEFF${GOOD.replaceAll("\n", "\r\n")}`, "a-day-early.md");
    expect(windows.faults.map(printFault)).toEqual([]);
    expect(windows.scenario).toEqual(checked.scenario);
  });

  test("tabs before a rationale and a tick in capitals are read", () => {
    const tabs = checkScenario(GOOD.replaceAll("\n  >", "\n\t>").replaceAll("[x]", "[X]"), "a-day-early.md");
    expect(tabs.faults.map(printFault)).toEqual([]);
    expect(tabs.scenario).toEqual(checked.scenario);
  });

  test("text that was pasted needs no file name", () => {
    expect(checkScenario(GOOD, "pasted text").faults).toEqual([]);
  });
});

describe("a scenario with many faults", () => {
  const broken = GOOD.replace("level: application\n", "levl: application\n")
    .replace("read: 2026-11-22", "read: 22.11.2026")
    .replace("\n  > Nobody has asked why.\n  > It may rain.", "")
    .replace("- [x] Ask", "-[x] Ask");

  test("reports all of them at once, in reading order", () => {
    expect(
      checkScenario(broken, "a-day-early.md").faults.map(({ line, column, rule }) => [line, column, rule]),
    ).toEqual([
      [1, 1, "missing-key"],
      [5, 1, "unknown-key"],
      [9, 11, "wrong-value"],
      [25, 1, "no-rationale"],
      [27, 1, "option-form"],
    ]);
  });

  test("still gives what could be read, for a preview", () => {
    const { scenario } = checkScenario(broken, "a-day-early.md");
    expect(scenario.title).toBe("A day early");
    expect(scenario.level).toBeUndefined();
    expect(scenario.items[0]?.options.map(({ text, key }) => [text, key])).toEqual([
      ["Book a taxi\nfor him", false],
      ["Ask him why", true],
      ["Tell him to [stay](https://example.org/a)", false],
    ]);
  });

  test("cannot be published", () => {
    expect(publishable(checkScenario(broken, "a-day-early.md"))).toBeUndefined();
  });
});

describe("items", () => {
  test("two questions whose words come to the same id get different ids", () => {
    const { scenario } = checkScenario("## First?\n\n## First!\n\n## ???\n", "x.md");
    expect(scenario.items.map(({ id }) => id)).toEqual(["first", "first-2", "question"]);
  });

  test("brackets that are links or plain words are not options", () => {
    const { scenario } = checkScenario(
      "## Which?\n\n- [x](https://example.org)\n- [see note] here\n",
      "x.md",
    );
    expect(scenario.items[0]?.options).toEqual([]);
  });

  test("a heading and boxes behind backslashes, as word processors write them, are read and reported", () => {
    const text = "\\## What first?\n\n- \\[ \\] Wait\n- \\[x\\] Ask\n";
    const { scenario, faults } = checkScenario(text, "x.md");
    expect(scenario.items[0]?.options.map(({ text: words, key }) => [words, key])).toEqual([
      ["Wait", false],
      ["Ask", true],
    ]);
    expect(faults.map(printFault)).toContain(
      "x.md:1:1 There is a backslash before the number signs, so this is no heading. Write it like this: `## What first?`.",
    );
  });

  test("a rule across the page may stand between questions, and a list above the options", () => {
    const text = GOOD.replace("\n## Which", "\n---\n\n## Which").replace(
      "all that apply.\n",
      "all that apply.\n\n1. He is alone.\n2. He is tired.\n",
    );
    const { scenario, faults } = checkScenario(text, "a-day-early.md");
    expect(faults.map(printFault)).toEqual([]);
    expect(scenario.items[1]?.preamble).toBe("1. He is alone.\n2. He is tired.");
    expect(scenario.items[1]?.options).toHaveLength(3);
  });

  test("an example inside a code block is not read as options", () => {
    const text = GOOD.replace("The nurse says:", "~~~\n- [x] an example\n## Not a question\n~~~");
    const { scenario, faults } = checkScenario(text, "a-day-early.md");
    expect(faults.map(printFault)).toEqual([]);
    expect(scenario.items).toHaveLength(3);
  });
});

test("every scenario in content/ is free of errors", () => {
  const folder = "content/scenarios";
  const files = readdirSync(folder).map((name) => ({
    file: name,
    text: readFileSync(`${folder}/${name}`, "utf8"),
  }));
  expect(files.length).toBeGreaterThanOrEqual(3);
  const { faults } = checkScenarios(files);
  expect(faults.filter(({ severity }) => severity === "error").map(printFault)).toEqual([]);
});

describe("any text whatever", () => {
  const holds = (text: string): void => {
    const { scenario, faults } = checkScenario(text, "x.md");
    const lines = text.split(/\r\n|\n|\r/).length;
    // One expectation for all: thousands of them take longer than the check.
    const misplaced = faults.filter(
      ({ line, column, message }) => !(line >= 1 && line <= lines + 1 && column >= 1 && message !== ""),
    );
    expect(misplaced).toEqual([]);
    expect(Array.isArray(scenario.items)).toBe(true);
  };

  test("random text is checked and never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), holds), {
      seed: 20261122,
      numRuns: FULL ? 500 : 125,
    });
  });

  test("pieces of scenarios in any order are checked and never throw", () => {
    const pieces = [
      ...GOOD.split("\n"),
      ..."---|- [x] a|-[ ]b|* [x|[x] c|  > r|> r|>|##|#### d|---|id: |id: [|: :|\t- |- |1. [X ] e|```|~~~|<b>|<!--|![a](b)|[a]: b|[a][b]|&a|*a|!t|- - [ ] f|☑ g|\\[x\\] h|\r|\uFEFF|\u00a0- [ ] i|__proto__: 1|? [a, b]: c|sources: {a: 1}|sources: [1, [2]]|<<: *x".split(
        "|",
      ),
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (chosen) =>
        holds(chosen.join("\n")),
      ),
      { seed: 20261122, numRuns: FULL ? 700 : 175 },
    );
  });

  test("a good scenario with a slip anywhere is checked and never throws", () => {
    fc.assert(
      fc.property(fc.nat(GOOD.length), fc.nat(12), fc.string({ maxLength: 8 }), (at, length, put) =>
        holds(GOOD.slice(0, at) + put + GOOD.slice(at + length)),
      ),
      { seed: 20261122, numRuns: FULL ? 700 : 175 },
    );
  });

  const hostile: Record<string, string> = {
    "quotes within quotes": ">".repeat(39_000),
    "lists within lists": `${"1. ".repeat(13_000)}x`,
    "open brackets": "[".repeat(39_000),
    "stars that close nothing": "*a ".repeat(13_000),
    "front matter of brackets": `---\n${"[".repeat(39_000)}\n---\n`,
    "front matter of groups": `---\na: ${"{a: ".repeat(9_000)}\n---\n`,
    "options only": `## Q\n${"- [ ] a\n".repeat(4_900)}`,
    "options that all differ": `## Q\n${Array.from({ length: 3_500 }, (_, count) => `- [ ] ${count}\n`).join("")}`,
    "options and rationales outside a question": "- [x] a\n  > b\n".repeat(2_780),
    "text below one rationale after another": `## Q\n- [ ] a\n${"  > a\n\n  b\n\n".repeat(3_000)}`,
    "one question again and again": "## Q\n".repeat(7_800),
    "questions that all differ": Array.from({ length: 4_000 }, (_, count) => `## ${count}\n`).join(""),
    "keys that all differ": `---\n${Array.from({ length: 5_000 }, (_, count) => `a${count}:\n`).join("")}---\n`,
    "spaces around a bracket": `${" ".repeat(19_500)}[${" ".repeat(19_500)}`,
    "spaces in a list around a bracket": `- ${" ".repeat(19_500)}[${" ".repeat(19_500)}`,
    "spaces in an open box": `- [${" ".repeat(19_500)}x${" ".repeat(19_500)}`,
    "spaces in an open round box": `- (${" ".repeat(19_500)}x${" ".repeat(19_500)}`,
    "spaces around a ballot box": `- ${" ".repeat(19_500)}☐${" ".repeat(19_500)}\u2028`,
    "spaces behind a box, then a line separator": `- [ ]${" ".repeat(39_000)}\u2028`,
    "spaces before a number sign": `\\##${" ".repeat(39_000)}`,
    "colons in the front matter": `---\na: b${": ".repeat(19_000)}\u2028\n---\n`,
    "spaces in the front matter": `---\n${" ".repeat(13_000)}- ${" ".repeat(13_000)}a: ${" ".repeat(13_000)}\n---\n`,
    "stars and underscores that cross": "_a*".repeat(13_000),
    "stars that open and close": "*a** ".repeat(7_800),
    "as many stars as a paragraph may hold, throughout": `${"_a*".repeat(250)}\n\n`.repeat(51),
    "HTML that is never closed, in an option": `## Q\n- [x] ${"<?".repeat(19_900)}`,
    "comments that are never closed, in an option": `## Q\n- [x] ${"<!--".repeat(9_900)}`,
    "two runs of stars": `${"*".repeat(19_500)}a${"*".repeat(19_500)}`,
    "headings by underlines": "a\n=\n".repeat(9_750),
    "headings by underlines in a quote": "> a\n> =\n".repeat(4_800),
    "as many options and rationales as there may be": `## Q\n${"- [x] a\n  > b\n".repeat(1_000)}${"- [ ] a\n".repeat(3_000)}`,
    "as many underlines as there may be": `${"a\n=\n".repeat(200)}${"a\n".repeat(19_000)}`,
  };
  const pieces = [
    "[a](",
    "![",
    "&#",
    "&#1;",
    "<a ",
    "<!--",
    "``a`",
    "](",
    "[a]",
    "[a]: b\n",
    "[a][b]",
    "> a\n",
  ];
  const signs = [..." \t\n\u00a0!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"];
  for (const piece of [...pieces, ...signs])
    hostile[`nothing but ${JSON.stringify(piece)}`] = piece.repeat(Math.floor(39_990 / piece.length));
  // The work is done by the Markdown and YAML readers, whose steps we cannot count. The limit of time is far above
  // what these take, about a second, and far below the minutes of a reader that goes over the same text again and
  // again. vitest cannot stop a test that never lets go, so the time is also held against the limit afterwards: the time
  // that this thread worked, which other programs on the machine do not change.
  for (const [name, text] of Object.entries(hostile))
    test(`${name}: answered within seconds`, { timeout: 60_000 }, () => {
      expect(text.length).toBeLessThanOrEqual(LONGEST);
      const start = process.threadCpuUsage();
      holds(text);
      const { user, system } = process.threadCpuUsage(start);
      expect((user + system) / 1_000).toBeLessThan(8_000);
    });

  test("many stars in short paragraphs are read, and too many in one are refused at their line", () => {
    const fine = GOOD.replace("He lives alone.", "*He* ".repeat(240));
    expect(checkScenario(fine, "a-day-early.md").faults.map(printFault)).toEqual([]);
    const crowded = GOOD.replace("He lives alone.", "*He* ".repeat(251));
    expect(checkScenario(crowded, "a-day-early.md").faults.map(printFault)).toEqual([
      "a-day-early.md:16:1 The text up to here has more than 500 stars, underscores, less-than signs and square brackets without an empty line. Make fewer words bold, slanted or links, or put an empty line between paragraphs.",
    ]);
  });

  test("many links in short paragraphs are read, and too many in one are refused at their line", () => {
    const withLinks = (count: number) =>
      checkScenario(
        GOOD.replace("He lives alone.", "He lives alone. [a] ".repeat(count)),
        "a-day-early.md",
      ).faults.filter(({ rule }) => rule === "too-many-marks").length;
    expect([withLinks(500), withLinks(501)]).toEqual([0, 1]);
  });

  test("boxes are no marks at the head of a line, and are marks anywhere else", () => {
    const marks = (text: string) =>
      checkScenario(text, "x.md").faults.filter(({ rule }) => rule === "too-many-marks").length;
    expect(marks("- [ ] a\n* [x] b\n+ [X] c\n".repeat(200))).toBe(0);
    expect([marks("[x]".repeat(500)), marks("[x]".repeat(501))]).toEqual([0, 1]);
    expect(marks("a [ ] ".repeat(501))).toBe(1);
    // Four spaces make a box below a paragraph a part of it.
    expect(marks(`a\n${"    - [ ]\n".repeat(501)}`)).toBe(1);
    // Each line has one box that costs nothing and one that does.
    expect([marks("- [x] [x]\n".repeat(500)), marks("- [x] [x]\n".repeat(501))]).toEqual([0, 1]);
  });

  test("tables with too many cells are refused at their line, in one table or in several", () => {
    const row = `${"|a".repeat(10)}\n`;
    const refused = (text: string) =>
      checkScenario(text, "x.md")
        .faults.filter(({ rule }) => rule === "too-many-marks")
        .map(printFault);
    expect(refused(row.repeat(200))).toEqual([]);
    expect(refused(row.repeat(201))).toEqual([
      "x.md:201:1 The text up to here has more than 2,000 upright strokes, as tables have them. Make its tables smaller, or make several files of it.",
    ]);
    expect(refused(`${row.repeat(5)}\n`.repeat(41))).toHaveLength(1);
  });

  test("too many lines of quotes are refused at the first that is too many", () => {
    const faults = checkScenario("> a\n".repeat(1_001), "x.md").faults.map(printFault);
    expect(faults).toEqual([
      "x.md:1001:1 The file has more than 1,000 lines that begin with `>`. Write each rationale as one line, or make several scenarios.",
    ]);
  });

  test("too many lines of dashes or equals signs are refused at the first that is too many", () => {
    const faults = checkScenario("a\n==\n".repeat(201), "x.md").faults.map(printFault);
    expect(faults).toEqual([
      "x.md:402:1 The file has more than 200 lines of nothing but dashes or equals signs. Take them out. A question begins with `## `.",
    ]);
  });
});

test("the example in the authoring guide passes", () => {
  const guide = readFileSync("docs/authoring.md", "utf8");
  const example = /```markdown\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
  const checked = checkScenario(example, "sleep-after-the-stroke.md");
  expect(checked.faults.map(printFault)).toEqual([]);
  expect(publishable(checked)?.items).toHaveLength(1);
});
