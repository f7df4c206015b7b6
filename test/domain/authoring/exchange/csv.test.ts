import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bringIn } from "../../../../domain/authoring/exchange/bring-in.ts";
import { readCsv } from "../../../../domain/authoring/exchange/csv-table.ts";
import { writeCsv } from "../../../../domain/authoring/exchange/csv-write.ts";
import { printNote } from "../../../../domain/authoring/exchange/note.ts";
import { inForm } from "../../../../domain/authoring/in-form.ts";
import type { Scenario } from "../../../../domain/authoring/scenario.ts";
import { day } from "../../../../domain/calendar/day.ts";
import { csvText } from "../../../../domain/log/csv.ts";
import { hostileText } from "../../../support/hostile-scenarios.ts";
import { OUTLINES } from "../../../support/outlines.ts";
import { FULL, PROPERTY_TIMEOUT, runs, SEED } from "../../../support/runs.ts";

/** A text that is long enough to tell work that grows with its square; the full run takes the longest. */
const MOST_SIGNS = FULL ? 1_000_000 : 240_000;

const ARRIVAL = { outlines: OUTLINES, day: day("2027-01-01"), domain: "rehabilitation" };
const read = (text: string) => {
  const { files, notes } = bringIn("csv", text, ARRIVAL);
  return { files, scenarios: files.map(({ scenario }) => scenario), notes: notes.map(printNote) };
};

const SCENARIO: Scenario = {
  id: "a-list",
  title: "=A list",
  blueprint: { ccm: "rehabilitation", acm: "planning" },
  level: "application",
  setting: "clinic",
  questions: { "1": { level: "analysis", blueprint: { acm: "evaluation" } } },
  accepted: [{ rule: "near-duplicate", why: "The same story, told on." }],
  sources: [
    { title: "A | page", url: "https://example.org/", read: day("2026-11-22") },
    { title: "Another", checked: false },
  ],
  reviewed: { on: day("2026-11-22"), by: "editorial" },
  authors: ["Ana Ruiz", "Bo Lind"],
  case: 'Ana says "no".',
  items: [
    {
      id: "",
      question: "What now?",
      options: [
        { text: "-1", rationale: "One,\ntwo.", key: true },
        { text: "'=2", rationale: "Two.", key: true },
        { text: "3", rationale: "Three.", key: false },
      ],
      multiple: true,
    },
  ],
};

describe("a table that is written", () => {
  const { text, notes } = writeCsv([SCENARIO]);

  test("has its head, a row for each question, and no cell that a spreadsheet runs", () => {
    expect(text).toBe(
      `\uFEFF${[
        '"id","question number","title","case","text above the options","question","option A","feedback A","option B","feedback B","option C","feedback C","option D","feedback D","key","exam domains","level","exam domains of this question","level of this question","setting","sources","reviewed on","reviewed by","authors"',
        `"a-list",1,"'=A list","Ana says ""no"".","","What now?","'-1","One,\ntwo.","''=2","Two.","3","Three.","","","A B","ccm: rehabilitation; acm: planning","application","acm: evaluation","analysis","clinic","A \\| page | https://example.org/ | read 2026-11-22\nAnother | not checked","2026-11-22","editorial","Ana Ruiz\nBo Lind"`,
        "",
      ].join("\r\n")}`,
    );
  });

  test("says what it cannot carry", () => {
    expect(notes.map(printNote)).toEqual([
      "The warnings that the author accepts, and why, are left out: the table has no column for them. (a-list)",
    ]);
    expect(
      writeCsv([{ ...SCENARIO, items: [...SCENARIO.items, ...SCENARIO.items] }]).notes.map(printNote)[1],
    ).toBe(
      "The case of several questions stands in the row of each. Brought in again, the first row decides. (a-list)",
    );
  });
});

describe("a table that others wrote", () => {
  test("needs a question, two options and a key, and no more", () => {
    const { files, notes } = read(`Question;Option A;Option B;Feedback_A;KEY;Points
"Mr. Abel fell. What first?";Ask him;"Wait; then ask";He knows;a;5
`);
    expect(notes).toEqual([
      'A column was left out: no column of ours has this name. (column 6, "Points")',
      "There was no title. The first words became one; give it a better one. (line 2)",
    ]);
    expect(files[0]?.text).toBe(`---
id: mr-abel-fell
title: Mr. Abel fell
blueprint: { ccm: rehabilitation }
sources: []
reviewed: { on: 2027-01-01, by: editorial }
---

Mr. Abel fell.

## What first?

- [x] Ask him
  > He knows
- [ ] Wait; then ask
`);
  });

  const HEAD = "id,question number,title,case,question,option A,option B,key,level,sources";
  test.each([
    [
      "Question,Option A",
      'Nothing was brought in: the first row has to name the columns, and we miss "option b", "key". (line 1)',
    ],
    [`${HEAD}\nx,1,T,C,,a,b,A`, 'Not brought in: a row without a question. ("T" on line 2)'],
    [
      `${HEAD}\nx,1,T,C,${"a".repeat(40_001)},a,b,A`,
      'Not brought in: a row of more than 40,000 characters. ("T" on line 2)',
    ],
    [
      `${HEAD}\nX Y,1,Two,C,Q?,a,b,A`,
      "The id was left out, because it is not lower-case words joined by hyphens. A new one was made. (line 2)",
    ],
    [
      `${HEAD}\nx,1,Two,C,Q?,a,b,C`,
      "The key names an option that there is not. Write the letters of the best answers, such as A, or A C. (line 2)",
    ],
    [`${HEAD}\nx,1,Two,C,Q?,a,b,`, "No answer is marked as right. Put an x into a box. (line 2)"],
    [
      `${HEAD}\nx,1,Two,C,Q?,a,b,A,hard`,
      '`level` was left out: we cannot read "hard". Use one of: recall, application, analysis. (line 2)',
    ],
    [
      `${HEAD}\nx,1,Two,C,Q?,a,b,A,,A page | http://a.b`,
      '`url` of the source "A page" was left out: we cannot read "http://a.b". An address begins with https://. (line 2)',
    ],
    [
      `${HEAD}\nx,1,Two,,Q?,a,b,A`,
      "There is no case above the question. Write one, or the check will ask for it. (line 2)",
    ],
    [
      "question,option a,option b,key\nShe is ill, what now?,a,b,A,left over",
      "Not brought in: a row with more cells than the first row names. A text with a comma in it has to stand in quotation marks. (line 2)",
    ],
    [
      `${HEAD},\nx,1,Two,C,Q?,a,b,A,,,left over`,
      "Not brought in: a row with more cells than the first row names. A text with a comma in it has to stand in quotation marks. (line 2)",
    ],
    [
      `${HEAD},Option  A\nx,1,Two,C,Q?,a,b,A,,,lost`,
      'A column was left out: another one before it has the same name. (column 11, "Option  A")',
    ],
    [
      `question,,${HEAD.replace("question,", "")}\nQ?,lost,x,1,Two,C,a,b,A`,
      "A column was left out: it has no name. (column 2)",
    ],
    [
      `${HEAD}\n\nx,1,Two,C,Q?,a,b,"A`,
      "A quotation mark is not closed, so that the rest of the file is one cell. Close it. (line 3)",
    ],
    [
      `${HEAD}\nx,1,Two,C,Q?,a,b,A\nx,2,Two,D,R?,a,b,A`,
      "The case is not the one that the first question of this file tells. The first one was kept. (line 3)",
    ],
    [
      `${HEAD}\nx,1,Two,C,Q?,a,b,A\nx,2,Too,C,R?,a,b,A`,
      "The title, the level, the sources or the like are not those of the first question of this file. The first ones were kept. (line 3)",
    ],
  ])("row %#: what is wrong is told with its line", (text, note) => expect(read(text).notes).toEqual([note]));

  test("empty cells beyond the named ones lose nothing", () => {
    const { files, notes } = read(`${HEAD},,\nx,1,Two,C,Q?,a,b,A,,, ,,`);
    expect(notes).toEqual([]);
    expect(files).toHaveLength(1);
  });

  test("nobody is a clinician because a table says so", () => {
    const { scenarios, notes } = read(
      `${HEAD},reviewed on,reviewed by\nx,1,Two,C,Q?,a,b,A,,,2026-05-04,clinician\ny,1,Two,C,R?,a,b,A,,,2026-05-04,editorial`,
    );
    expect(scenarios.map(({ reviewed }) => reviewed)).toEqual([
      { on: "2026-05-04", by: "editorial" },
      { on: "2026-05-04", by: "editorial" },
    ]);
    expect(notes).toEqual([
      "It says that a clinician has reviewed it. Brought in, it says `editorial`: whoever signed it signs it again in our file. (line 2)",
    ]);
  });

  test("questions of one file stand in the order of their numbers, however the rows were sorted", () => {
    const { scenarios } = read(`${HEAD}\nx,2,Two,C,R?,a,b,A\ny,1,Why,C,S?,a,b,A\nx,1,Two,C,Q?,a,b,B`);
    expect(scenarios.map(({ id, items }) => [id, items.map(({ question }) => question)])).toEqual([
      ["x", ["Q?", "R?"]],
      ["y", ["S?"]],
    ]);
  });
});

describe("headings as others write them", () => {
  const OPTIONS = [
    ["Ask him", "He knows."],
    ["Wait", "It is late."],
    ["Call", "Not yet."],
  ];
  test.each([
    ["Stem", ["A", "B", "C"], ["Feedback A", "Feedback B", "Feedback C"], "Correct Answer", "B"],
    [
      "QUESTION TEXT",
      ["Choice 1", "Choice 2", "Choice 3"],
      ["Rationale 1", "Rationale 2", "Rationale 3"],
      "Correct",
      "2",
    ],
    [
      "Item",
      ["Answer A", "Answer B", "Answer C"],
      ["A feedback", "B feedback", "C feedback"],
      "Answer",
      "wait",
    ],
    ["Prompt", ["Option1", "Option2", "Option3"], ["Why A", "Why B", "Why C"], "Best answer", "Option B"],
    [
      "Question",
      ["(a)", "(b)", "(c)"],
      ["Explanation for option A", "Explanation for option B", "Explanation for option C"],
      "Answer Key",
      "B.",
    ],
  ])("%s, %j", (question, options, reasons, key, answer) => {
    const head = [question, ...options.flatMap((one, index) => [one, reasons[index]]), key].join(",");
    const { scenarios, notes } = read(
      `${head}\n"Mr. Abel fell. What first?",${OPTIONS.flat().join(",")},${answer}\n`,
    );
    expect(scenarios[0]?.items[0]?.options).toEqual(
      OPTIONS.map(([text, rationale]) => ({ text, rationale, key: text === "Wait" })),
    );
    expect(notes.join()).toContain("A column was read under another name than ours.");
  });

  test("a key that has another name is told by its column", () => {
    const head = "Question,A,B,C,D,Feedback A,Feedback B,Feedback C,Feedback D,Points for,Loesung";
    const { files, notes } = read(`${head}\nWho?,a,b,c,d,e,f,g,h,two,A\nWhere?,a,b,c,d,e,f,g,h,two,B C\n`);
    expect(files).toEqual([]);
    expect(notes[0]).toBe(
      'Nothing was brought in: the first row has to name the columns, and we miss "key". Call column 11 `key`. (line 1)',
    );
  });

  test("our own name goes before a usual one, and one reason for all is kept", () => {
    const { scenarios, notes } = read(
      "Answer,Question,Option A,Option B,Key,Rationale\nnot this,Mr. Abel fell. What first?,Ask,Wait,B,It is late.\n",
    );
    expect(scenarios[0]?.items[0]?.options.map(({ key, rationale }) => [key, rationale])).toEqual([
      [false, ""],
      [true, "It is late."],
    ]);
    expect(notes).toContain(
      "What is said of the whole question now stands below the reason of the best answer. (line 2)",
    );
  });
});

describe("values as others write them", () => {
  const one = (heads: string, cells: string) =>
    read(`question,option A,option B,key,title,case,${heads}\nQ?,a,b,A,T t t,C,${cells}\n`);

  test("capitals and spaces are no matter", () => {
    const { scenarios, notes } = one(
      "level,exam domains,setting,sources",
      "Application,CCM: Care-Management; ACM: planning,Home Health,A page | Read 2026-11-22",
    );
    expect(notes).toEqual([]);
    expect(scenarios[0]).toMatchObject({
      level: "application",
      blueprint: { ccm: "care-management", acm: "planning" },
      setting: "home-health",
      sources: [{ title: "A page", read: "2026-11-22" }],
    });
  });

  test("a date of the United States is read and told; one that could be two days is left out, and its source kept", () => {
    const read = (day: string) => one("sources", `A page | https://www.cms.gov/ | read ${day}`);
    expect(read("11/20/2026")).toMatchObject({
      scenarios: [{ sources: [{ title: "A page", url: "https://www.cms.gov/", read: "2026-11-20" }] }],
      notes: ['"11/20/2026" was read as 2026-11-20, month first. (line 2)'],
    });
    const unsure = read("3/4/2026");
    expect(unsure.scenarios[0]?.sources).toEqual([{ title: "A page", url: "https://www.cms.gov/" }]);
    expect(unsure.notes).toEqual([
      '`read` of the source "A page" was left out: we cannot read "3/4/2026". Write a day as year, month, day: 2026-11-22. (line 2)',
    ]);
  });

  test("of two domains the right one is kept", () => {
    const { scenarios, notes } = one("exam domains", "ccm: care-management; acm: nothing");
    expect(scenarios[0]?.blueprint).toEqual({ ccm: "care-management" });
    expect(notes).toEqual([
      'An exam domain was left out: we cannot read "acm: nothing". The domains are in the authoring guide. (line 2)',
    ]);
  });
});

test("what was lost is counted and named before what was left out and changed", () => {
  const { notes, found, brought } = bringIn(
    "csv",
    "Stem,A,B,key,title,level\nQ?,a,b,A,One,hard\n,a,b,A,Two,recall\nR?,a,b,A,Three,recall,9\nS?,a,b,A,Four,recall\n",
    ARRIVAL,
  );
  expect([brought, found]).toEqual([2, 4]);
  expect(notes.map(({ kind }) => kind)).toEqual(["lost", "lost", "left-out", "changed", "changed"]);
  expect(notes[0]?.where).toEqual(['"Two" on line 3']);
});

describe("the rows of a CSV file", () => {
  test("keep commas, quotation marks and line breaks, and know their line", () => {
    expect(readCsv('a,"b ""c""\r\n,d"\r\n\r\n"",\nx,"y"z').rows).toEqual([
      { line: 1, cells: ["a", 'b "c"\r\n,d'] },
      { line: 5, cells: ["x", "yz"] },
    ]);
    expect(readCsv("\uFEFFa\tb\n1\t2").rows[1]?.cells).toEqual(["1", "2"]);
  });

  test("are what was written", () => {
    const table = fc.array(fc.array(hostileText, { minLength: 2, maxLength: 2 }), { maxLength: 4 });
    fc.assert(
      fc.property(table, (rows) => {
        const written = csvText([["first", "second"], ...rows]);
        const told = rows
          .map((row) => row.map((cell) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell)))
          .filter((row) => row.some((cell) => cell.trim() !== ""));
        expect(
          readCsv(written)
            .rows.slice(1)
            .map(({ cells }) => cells),
        ).toEqual(told);
      }),
      { numRuns: runs(500), seed: SEED },
    );
  });
});

describe("any text whatever", () => {
  test(
    "is read without a crash",
    () => {
      const head = "id,case,question,option A,feedback A,option B,key,sources,exam domains,authors\n";
      const parts = fc.array(fc.oneof(hostileText, fc.constantFrom(",", '"', "\n", '","', "A")), {
        maxLength: 60,
      });
      fc.assert(
        fc.property(parts, fc.boolean(), (pieces, headed) => {
          const { files } = bringIn("csv", `${headed ? head : ""}${pieces.join("")}`, ARRIVAL);
          // A file can hold all of it as it is.
          for (const { scenario } of files)
            expect(inForm(scenario)).toEqual({ case: scenario.case, items: scenario.items });
        }),
        { numRuns: runs(500), seed: SEED },
      );
    },
    PROPERTY_TIMEOUT * 4,
  );

  test.each([
    ["quotation marks", '"'],
    ["doubled quotation marks", ',""""'],
    ["commas", ","],
    ["rows", "a,a,a?,a,b,a\n"],
    ["line breaks", "\r\n"],
    ["backslashes", "\\|"],
  ])(
    `${MOST_SIGNS} signs of %s take no longer than they should`,
    (_, sign) => {
      const timed = (length: number): number => {
        const text = `question,option A,option B,key,sources,authors\n${sign.repeat(Math.ceil(length / sign.length))}`;
        const start = performance.now();
        bringIn("csv", text, ARRIVAL);
        return performance.now() - start;
      };
      const small = timed(MOST_SIGNS / 8);
      // Eight times the text takes about eight times as long; the square of that would be 64 times.
      expect(timed(MOST_SIGNS)).toBeLessThan(24 * small + 1_000);
    },
    PROPERTY_TIMEOUT * 4,
  );

  test("a file in an older encoding is told, with the line of the first wrong character", () => {
    const text = new TextDecoder().decode(
      new Uint8Array([
        ...Buffer.from("question,option A,option B,key\nMr. Ab"),
        0xe9,
        ...Buffer.from("l fell. What now?,a,b,A\n"),
      ]),
    );
    expect(read(text).notes[0]).toBe(
      "Signs of this file could not be read: it is not in UTF-8. Save it again with the encoding UTF-8. (line 2)",
    );
  });

  test("rows behind the most that are brought in are counted, and not read", () => {
    const head = "question,option A,option B,key";
    const rows = ["What now?,a,b,A", ",,,A", "What then?,a,b,A", "And then?,a,b,A", ",a,b,A", "Why?,a,b,A"];
    const { files, notes, found, brought } = bringIn("csv", [head, ...rows].join("\n"), ARRIVAL, 2);
    expect([files.length, brought, found]).toEqual([2, 2, 6]);
    expect(notes.filter(({ kind }) => kind === "lost").map(printNote)).toEqual([
      "Not brought in: a row without a question. (line 3)",
      "Only the first 2 questions were brought in. Split the file. (line 5)",
    ]);
  });

  test("in a table of thousands of columns no column is guessed among the last ones", () => {
    const columns = Array.from({ length: 20_000 }, (_, index) => `x${index}`).join(",");
    const rows = `${"x,".repeat(20_000)}A\n`.repeat(50) + "x\n".repeat(20_000);
    const { notes } = read(`question,option A,option B,${columns.slice(0, -8)}\n${rows}`);
    expect(notes[0]).toMatch(/^Nothing was brought in: .* we miss "key"\. \(/);
  });

  test("a file far too long is not read", () => {
    expect(read("a".repeat(4_000_001))).toMatchObject({
      files: [],
      notes: ["Nothing was read: the file is longer than 4,000,000 characters. Split it. (line 1)"],
    });
  });
});
