import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bringIn } from "../../../../domain/authoring/exchange/bring-in.ts";
import { writeGift } from "../../../../domain/authoring/exchange/gift-write.ts";
import { printNote } from "../../../../domain/authoring/exchange/note.ts";
import { inForm } from "../../../../domain/authoring/in-form.ts";
import type { Scenario } from "../../../../domain/authoring/scenario.ts";
import { day } from "../../../../domain/calendar/day.ts";
import { hostileScenario, hostileText } from "../../../support/hostile-scenarios.ts";
import { OUTLINES } from "../../../support/outlines.ts";
import { FULL, PROPERTY_TIMEOUT, runs, SEED } from "../../../support/runs.ts";

/** A text that is long enough to tell work that grows with its square; the full run takes the longest. */
const MOST_SIGNS = FULL ? 1_000_000 : 240_000;

const ARRIVAL = { outlines: OUTLINES, day: day("2027-01-01"), domain: "rehabilitation" };
const read = (text: string) => {
  const { files, notes } = bringIn("gift", text, ARRIVAL);
  return { files, scenarios: files.map(({ scenario }) => scenario), notes: notes.map(printNote) };
};

const SCENARIO: Scenario = {
  id: "two-keys",
  title: "Two keys",
  blueprint: { ccm: "rehabilitation" },
  level: "application",
  questions: { "2": { level: "analysis" } },
  accepted: [{ rule: "near-duplicate", why: "The same story, told on." }],
  sources: [{ title: "A page", read: day("2026-11-22") }],
  reviewed: { on: day("2026-11-22"), by: "editorial" },
  case: "Ana: 50% better.\n\nShe waits.",
  items: [
    {
      id: "",
      question: "What now {today}?",
      options: [
        { text: "50% of it", rationale: "No # sign", key: false },
        { text: "%50% of it", rationale: "[x]", key: false },
        { text: "a = b ~ c", rationale: "", key: true },
      ],
      multiple: false,
    },
    {
      id: "",
      question: "Which three?",
      preamble: "A week later.",
      options: [
        { text: "One", rationale: "Yes.", key: true },
        { text: "Two", rationale: "Yes.", key: true },
        { text: "C:\\new", rationale: "No.", key: false },
        { text: "Three", rationale: "Yes.", key: true },
      ],
      multiple: true,
    },
  ],
};

describe("GIFT that is written", () => {
  const { text, notes } = writeGift([SCENARIO]);

  test("has the signs that Moodle reads, and a comment line of ours", () => {
    expect(
      text,
    ).toBe(String.raw`// caseway: {"id":"two-keys","case":2,"head":{"title":"Two keys","blueprint":{"ccm":"rehabilitation"},"level":"application","accepted":[{"rule":"near-duplicate","why":"The same story, told on."}],"sources":[{"title":"A page","read":"2026-11-22"}],"reviewed":{"on":"2026-11-22","by":"editorial"}}}
::two-keys 1::[markdown]Ana\: 50% better.\n\nShe waits.\n\nWhat now \{today\}?{
	~50% of it#No \# sign
	~[markdown]%50% of it#[markdown][x]
	=a \= b \~ c
}

// caseway: {"id":"two-keys","case":2,"own":{"level":"analysis"}}
::two-keys 2::[markdown]Ana\: 50% better.\n\nShe waits.\n\nA week later.\n\nWhich three?{
	~%33.33333%One#Yes.
	~%33.33333%Two#Yes.
	~%-100%C\:\\new#No.
	~%33.33333%Three#Yes.
}
`);
  });

  test("says what it cannot carry", () => {
    expect(notes.map(printNote)).toEqual([
      "Title, exam domains, level, setting, sources, day of review, accepted warnings have no place in GIFT. They stand in comment lines that Caseway reads back and other programs leave out. (two-keys)",
      "The case is shared by several questions, and GIFT has no cases: it stands in each of them, and another program does not know that they belong together. (two-keys)",
    ]);
  });

  test("loses only what its comment lines say where another program took them out", () => {
    const bare = text.replaceAll(/^\/\/.*\n/gm, "");
    const { scenarios, notes } = read(bare);
    expect(notes).toEqual([]);
    expect(
      scenarios.map(({ id, title, blueprint, level, sources }) => ({ id, title, blueprint, level, sources })),
    ).toEqual([
      {
        id: "two-keys-1",
        title: "two-keys 1",
        blueprint: { ccm: "rehabilitation" },
        level: undefined,
        sources: [],
      },
      {
        id: "two-keys-2",
        title: "two-keys 2",
        blueprint: { ccm: "rehabilitation" },
        level: undefined,
        sources: [],
      },
    ]);
    expect(scenarios.map((scenario) => scenario.case)).toEqual([
      "Ana: 50% better.\n\nShe waits.",
      "Ana: 50% better.\n\nShe waits.\n\nA week later.",
    ]);
    expect(scenarios.map(({ items }) => items[0]?.question)).toEqual(["What now {today}?", "Which three?"]);
    expect(scenarios.map(({ items }) => items[0]?.options)).toEqual(
      SCENARIO.items.map(({ options }) => options),
    );
  });
});

describe("GIFT that others wrote", () => {
  test("a question with a reason for each answer becomes a file of ours", () => {
    const { files, notes } = read(`// From last year
::Home on Friday:: Mr. Abel lives alone. He had a fall. What should come first? {
  = Ask him how he gets about#He knows his home.
  ~ Order a walker#It may help, and nobody
has asked.
  ~ Wait for the doctor \\: he knows
  ####Assessment comes first.
}`);
    expect(notes).toEqual([
      "Comments were left out. (line 1)",
      "What is said of the whole question (####) now stands below the reason of the best answer. (line 2)",
    ]);
    expect(files.map(({ text, line }) => [line, text])).toEqual([
      [
        2,
        `---
id: home-on-friday
title: Home on Friday
blueprint: { ccm: rehabilitation }
sources: []
reviewed: { on: 2027-01-01, by: editorial }
---

Mr. Abel lives alone. He had a fall.

## What should come first?

- [x] Ask him how he gets about
  > He knows his home.
  >
  > Assessment comes first.
- [ ] Order a walker
  > It may help, and nobody
  > has asked.
- [ ] Wait for the doctor : he knows
`,
      ],
    ]);
  });

  test("weights make a question with several answers", () => {
    const { scenarios, notes } = read("::a::Ann is here.\n[x]? Which?{~%50%B ~%-50%C ~%50%D}");
    expect(notes).toEqual([]);
    expect(scenarios[0]?.items[0]).toMatchObject({
      multiple: true,
      options: [
        { text: "B", key: true },
        { text: "C", key: false },
        { text: "D", key: true },
      ],
    });
    expect(read("::a::A.\\n\\nB?{~%60%B ~%40%C ~D}").notes).toEqual([
      "Points of different size were left out: here an answer is right as a whole. (line 1)",
    ]);
    expect(read("::a::A.\\n\\nB?{=B ~%40%C ~D}").notes).toEqual([
      "Points for a part of the answer were left out: here an answer is the best one or it is not. (line 1)",
    ]);
    expect(read("::a::A.\\n\\nB?{=B =C ~D}").notes).toEqual([
      "Several answers begin with =, so that each is right alone. Here all of them together are the answer. (line 1)",
    ]);
    expect(read("::a::A.\\n\\nB?{~B ~C}").notes).toEqual([
      "No answer is marked as right. Put an x into a box. (line 1)",
    ]);
  });

  test.each([
    ["an essay", "Tell of it. {}"],
    ["a true/false question", "It rains. {T}"],
    ["a true/false question", "It rains. {FALSE#Look out#Right}"],
    ["a numerical question", "How many? {#3:1}"],
    ["a matching question", "Match. {=a -> b =c -> d}"],
    ["a short-answer question", "Who? {=Ann =Bo}"],
  ])("%s is reported with its line: %s", (kind, gift) => {
    expect(read(`\n\n::a::A.\\n\\nB?{=B ~C}\n\n::b::${gift}`)).toMatchObject({
      files: [{ id: "a", line: 3 }],
      notes: [`Not brought in: ${kind} is not multiple choice. ("b" on line 5)`],
    });
  });

  test.each([
    ["$CATEGORY: x/y", "A category was left out: our files lie in a folder for each exam domain. (line 1)"],
    ["Only words", "Not brought in: a text without answers in { }. (line 1)"],
    [
      "Open {=a ~b",
      "Not brought in: the answers do not begin with { and end with } before the next empty line. (line 1)",
    ],
    [
      "One {=a ~b} and {=c ~d}.",
      "Not brought in: a text with several gaps (cloze), or a question without an empty line before the next one. (line 1)",
    ],
    ["One? {~a}", "Not brought in: a question with fewer than two answers. (line 1)"],
    [
      `Long ${"a".repeat(40_000)}{=a ~b}`,
      "Not brought in: a question of more than 40,000 characters. (line 1)",
    ],
  ])("%s: what is wrong is told", (gift, note) => {
    expect(read(gift)).toMatchObject({ files: [], notes: [note] });
  });

  test("a gap in the text becomes a line, and a question without a name gets one", () => {
    const { scenarios, notes } = read("[markdown]Ann is *home*.\\n\\nShe needs {=help ~rest} now.");
    expect(scenarios[0]).toMatchObject({ id: "ann-is-home", title: "Ann is home", case: "Ann is *home*." });
    expect(scenarios[0]?.items[0]?.question).toBe("She needs _____ now.");
    expect(notes).toEqual(["There was no title. The first words became one; give it a better one. (line 1)"]);
  });

  test("plain words stay plain words, and HTML becomes what it shows", () => {
    const { scenarios, notes } = read(`::a::[plain]5 * 3 * 2 & # <b>\\n\\nWhat _now_?{=1. Go ~- Stay}

::b::[html]<p>Ann&nbsp;is <b>home</b> &amp; <i>well</i>.</p><ul><li>tea</li><li>toast</li></ul><p>What <u>now</u>?</p>{=<p>A <a href\\="https\\://example.org/a">link</a> &lt;b&gt;</p> ~A<br>B<img src\\="a.png">#<script>x</script>No (<b>!</b>)}`);
    expect(scenarios[0]).toMatchObject({ case: "5 \\* 3 \\* 2 & # \\<b>" });
    expect(scenarios[0]?.items[0]).toMatchObject({
      question: "What \\_now\\_?",
      options: [{ text: "1\\. Go" }, { text: "\\- Stay" }],
    });
    expect(scenarios[1]).toMatchObject({ case: "Ann is **home** & *well*.\n\n- tea\n- toast" });
    expect(scenarios[1]?.items[0]).toMatchObject({
      question: "What now?",
      options: [{ text: "A [link](https://example.org/a) \\<b>" }, { text: "A\nB", rationale: "No (!)" }],
    });
    expect(notes).toEqual([
      "<u> was left out, and its text kept. (line 3)",
      "A picture was left out: say in words what a learner needs to see. (line 3)",
      "<script> was left out. (line 3)",
    ]);
  });

  test("what another program's comments hold is not shown", () => {
    const { scenarios, notes } = read(
      `::a::[html]<p>Case text.</p><!-- key is B --><p>What now<!-->?<!---></p>{=<!--[if gte mso 9]><xml><w\\:View>Normal</w\\:View></xml><![endif]-->Ask ~Wait<!-- a --> for him}

::b::Ann is home.<!-- key is C -->\\n\\nWhat now?{=Ask ~Wait}

::c::[html]<p>Case.</p><p>What now?</p>{=Ask ~Wait<!-- and the rest}`,
    );
    expect(scenarios.map((scenario) => scenario.case)).toEqual(["Case text.", "Ann is home.", "Case."]);
    expect(scenarios.map(({ items }) => items[0]?.question)).toEqual(["What now?", "What now?", "What now?"]);
    expect(scenarios[0]?.items[0]?.options.map(({ text }) => text)).toEqual(["Ask", "Wait for him"]);
    expect(scenarios[2]?.items[0]?.options.map(({ text }) => text)).toEqual(["Ask", "Wait"]);
    expect(notes).toEqual([
      "A comment that is not closed was left out, with all that stands behind it. (line 5)",
    ]);
  });

  test("a category does not take the question below it along", () => {
    const { files, notes } = read(
      "$CATEGORY: a/b\n\n$category: x/y\n::a::A.\\n\\nB?{=B ~C}\n\n::b::A.\\n\\nC?{=B ~C}\n$CATEGORY: z",
    );
    expect(files.map(({ id, line }) => [id, line])).toEqual([
      ["a", 4],
      ["b", 6],
    ]);
    expect(files[1]?.scenario.items[0]?.question).toBe("C?");
    expect(notes).toEqual([
      "A category was left out: our files lie in a folder for each exam domain. (line 1, line 3, line 7)",
    ]);
  });

  test("what only the authors of a file may say is told, and nobody becomes a clinician", () => {
    const { scenarios, notes } = read(
      '// caseway: {"id":"x","case":1,"head":{"title":"Two","reviewed":{"on":"2026-05-04","by":"clinician"},"accepted":[{"rule":"key-longest","why":"The notice says so."}]}}\n::x::A.\\n\\nB?{=B ~C}',
    );
    expect(scenarios[0]?.reviewed).toEqual({ on: "2026-05-04", by: "editorial" });
    expect(scenarios[0]?.accepted).toEqual([{ rule: "key-longest", why: "The notice says so." }]);
    expect(notes).toEqual([
      "It says that a clinician has reviewed it. Brought in, it says `editorial`: whoever signed it signs it again in our file. (line 2)",
      "It says which warnings its author accepts, and the check keeps quiet about them. Read under `accepted` whether the reasons hold. (line 2)",
    ]);
  });

  test("what would break the form of a file is written so that it does not", () => {
    const { scenarios, notes } = read(
      "::a::[markdown]A.\\n\\nB?{=[markdown]\\# C ~D\\n\\n- [x] E\\n\\n> F ~[markdown]<!-- }",
    );
    expect(scenarios[0]?.items[0]?.options.map(({ text }) => text)).toEqual([
      "# C",
      "D\n\n\\- \\[x\\] E\n\n\\> F",
      "<!--",
    ]);
    expect(notes).toEqual([
      "A sign that has a meaning in our files, or is no text, was changed so that the file can be read. (line 1)",
    ]);
  });

  test("a comment line of ours that was changed does no harm", () => {
    const ours = (told: string) => read(`// caseway: ${told}\n::a::A.\\n\\nB?{=B ~C}`);
    expect(ours("{").notes).toEqual([
      "The comment line of ours could not be read and was left out. (line 2)",
    ]);
    expect(ours('{"id":"../../x","case":1}').files[0]?.id).toBe("a");
    expect(ours('{"id":"x","case":9}').notes).toEqual([
      "There are fewer paragraphs than the comment line of ours says. Look where the case ends and the question begins. (line 2)",
    ]);
    const wrong = ours('{"id":"x","case":1,"own":{"level":"hard"},"head":{"level":"hard","sources":[]}}');
    expect(wrong.scenarios[0]).toMatchObject({ id: "x", title: "A", sources: [] });
    expect(wrong.notes).toContain(
      '`level` was left out: we cannot read "hard". Use one of: recall, application, analysis. (line 2)',
    );
    expect(wrong.notes).toContain(
      "What is said of this question alone was left out: its level or its exam domains are none of ours. (line 2)",
    );
  });

  test.each([
    ["deeper than any of ours", `"title":${"[".repeat(50_000)}${"]".repeat(50_000)}`],
    ["deep within a group", `"reviewed":{"on":${"[".repeat(19_000)}${"]".repeat(19_000)}}`],
    ["longer than a whole file", `"title":"${"a".repeat(40_001)}"`],
    ["with the name of a prototype", '"constructor":{"title":"x"}'],
  ])("a comment line of ours that is %s is left out", (_, head) => {
    const text = `// caseway: {"id":"a","case":1,"head":{${head}}}\nA case. What now?{=A#x\n~B#y\n}\n`;
    const { files, notes } = bringIn("gift", text, ARRIVAL);
    expect(files.map(({ id }) => id)).toEqual(["a-case"]);
    expect(notes.map(printNote)).toContain(
      "The comment line of ours could not be read and was left out. (line 2)",
    );
  });

  test("signs that turn the direction of a text are taken out", () => {
    const { files, notes } = bringIn("gift", "A \u2066case.\u202e What now?{=A#x\n~B\u202c#y\n}\n", ARRIVAL);
    expect(files.map(({ text }) => /[\u202a-\u202e\u2066-\u2069]/.test(text))).toEqual([false]);
    expect(notes.map(printNote)).toContain(
      "Hidden characters that turn the direction of the text were taken out. (line 1)",
    );
  });

  test("questions of one file with another case are told, and ids are given once", () => {
    const { files, notes } = read(`// caseway: {"id":"x","case":1}
::x 1::A.\\n\\nB?{=B ~C}

// caseway: {"id":"x","case":1}
::x 2::Z.\\n\\nD?{=B ~C}

::x::E.\\n\\nF?{=B ~C}`);
    expect(files.map(({ id }) => id)).toEqual(["x", "x-2"]);
    expect(notes).toContain(
      "The case is not the one that the first question of this file tells. The first one was kept. (line 5)",
    );
  });
});

/**
 * GIFT as Moodle's manual describes it, read in another way than ours: signs that are escaped are set aside first, then
 * the text is taken apart at the signs that are left.
 */
function readAsMoodle(
  gift: string,
): { stem: string; answers: { weight: number; text: string; feedback: string }[] }[] {
  const ESCAPES: Readonly<Record<string, string>> = { n: "\n" };
  return gift.split(/\n\s*\n/).map((question) => {
    const lines = question.split("\n").filter((line) => !line.trim().startsWith("//"));
    const aside: string[] = [];
    const set = lines.join("\n").replaceAll(/\\([\\~=#{}:n])/g, (_, sign: string) => {
      aside.push(ESCAPES[sign] ?? sign);
      return `\u0000${aside.length - 1};`;
    });
    const back = (text: string): string =>
      text
        .trim()
        .replace(/^\[markdown\]/, "")
        .replaceAll(/\0(\d+);/g, (_, index: string) => aside[Number(index)] ?? "")
        .trim();
    const [, stem = "", section = ""] = /^\s*::[^:]*::([^{}]*)\{([^{}]*)\}\s*$/.exec(set) ?? [];
    return {
      stem: back(stem),
      answers: section
        .replaceAll("=", "~%100%")
        .split("~")
        .slice(1)
        .map((answer) => {
          const [, weight = "0", rest = ""] = /^(?:%(-?[\d.]+)%)?([\s\S]*)$/.exec(answer.trim()) ?? [];
          const [text = "", feedback = "", ...more] = rest.split("#");
          expect(more).toEqual([]);
          return { weight: Number(weight), text: back(text), feedback: back(feedback) };
        }),
    };
  });
}

test(
  "Moodle reads the texts that were written, whatever they hold",
  () => {
    fc.assert(
      fc.property(hostileScenario, (scenario) => {
        const read = readAsMoodle(writeGift([scenario]).text);
        expect(read).toEqual(
          scenario.items.map(({ question, preamble, options }) => {
            const keys = options.filter(({ key }) => key).length;
            return {
              stem: [scenario.case, ...(preamble === undefined ? [] : [preamble]), question].join("\n\n"),
              answers: options.map(({ text, rationale, key }) => ({
                weight: expect.closeTo(key ? 100 / keys : keys === 1 ? 0 : -100, 4),
                text,
                feedback: rationale,
              })),
            };
          }),
        );
      }),
      { numRuns: runs(400), seed: SEED },
    );
  },
  PROPERTY_TIMEOUT * 4,
);

describe("any text whatever", () => {
  test(
    "is read without a crash, and what comes of it can be written and read again",
    () => {
      const pieces = fc.array(
        fc.oneof(
          hostileText,
          fc.constantFrom(
            "{",
            "}",
            "~",
            "=",
            "#",
            "::",
            "\n\n",
            "%50%",
            "[html]",
            "<p>",
            "<b>",
            "</b>",
            '// caseway: {"id":"a","case":1,"head":{}}\n',
          ),
        ),
        { maxLength: 40 },
      );
      fc.assert(
        fc.property(pieces, (parts) => {
          // A file can hold all of it as it is.
          for (const { scenario } of bringIn("gift", parts.join(""), ARRIVAL).files)
            expect(inForm(scenario)).toEqual({ case: scenario.case, items: scenario.items });
        }),
        { numRuns: runs(500), seed: SEED },
      );
    },
    PROPERTY_TIMEOUT * 4,
  );

  test.each([
    ["open braces", "{"],
    ["tildes", "{~"],
    ["hashes", "#"],
    ["backslashes", "\\"],
    ["colons", ":"],
    ["tags", "<b>x"],
    ["open tags", "<b "],
    ["comments of HTML", "<!--a-->b"],
    ["open comments of HTML", "<!-->x<!"],
    ["paragraphs", "<p>x</p>"],
    ["questions", "a?{=<b>b</b>#c ~d<br>}\n\n"],
    ["comments", '// caseway: {"id":"a","case":1}\n'],
    ["stars", "*_"],
  ])(
    `${MOST_SIGNS} signs of %s take no longer than they should`,
    (_, sign) => {
      const timed = (length: number): number => {
        const text = `[html]${sign.repeat(Math.ceil(length / sign.length))}`;
        const start = performance.now();
        bringIn("gift", text, ARRIVAL);
        return performance.now() - start;
      };
      const small = timed(MOST_SIGNS / 8);
      // Eight times the text takes about eight times as long; the square of that would be 64 times.
      expect(timed(MOST_SIGNS)).toBeLessThan(24 * small + 1_000);
    },
    PROPERTY_TIMEOUT * 4,
  );
});
