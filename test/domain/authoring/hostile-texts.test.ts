import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkGuide } from "../../../domain/authoring/check-guide.ts";
import type { Fault } from "../../../domain/authoring/fault.ts";
import { LONGEST } from "../../../domain/authoring/rules/file.ts";
import { practiceFiles } from "../../../tools/content/scenarios.ts";
import { generatedQuestions } from "../../support/generated-questions.ts";
import { checkScenario, checkScenarios } from "../../support/outlines.ts";
import { FULL, PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";

/** Whether every fault has words and lies in the text. */
function holds(text: string, faults: readonly Fault[]): void {
  const lines = text.split(/\r\n|\n|\r/).length;
  const wrong = faults.filter(
    ({ line, column, message, mend }) =>
      !(line >= 1 && line <= lines + 1 && column >= 1 && message !== "" && mend !== ""),
  );
  expect(wrong).toEqual([]);
}

const REAL = practiceFiles().map((file) => readFileSync(file, "utf8"));

describe("the check never throws", () => {
  test("on arbitrary bytes, read as a browser and the command line read them", {
    timeout: PROPERTY_TIMEOUT,
  }, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        const text = new TextDecoder().decode(bytes);
        holds(text, checkScenario(text, "content/questions/psychosocial/x.md").faults);
        holds(text, checkGuide(text, "x.md"));
      }),
      { seed: SEED, numRuns: runs(200) },
    );
  });

  test("on real files with pieces cut out, doubled, swapped and overwritten", {
    timeout: PROPERTY_TIMEOUT,
  }, () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        "- [x] ",
        "- [ ] ",
        "\n  > ",
        "## ",
        "---\n",
        "\n\n",
        "{",
        "[",
        '"',
        "“",
        "$1",
        " 2026 ",
        " NOT ",
        "Mr. X",
        "\u0000",
      ),
    );
    const slip = fc.record({
      kind: fc.constantFrom("cut", "double", "swap", "put"),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
      piece,
    });
    fc.assert(
      fc.property(fc.constantFrom(...REAL), fc.array(slip, { minLength: 1, maxLength: 6 }), (real, slips) => {
        const text = slips.reduce((sum, { kind, at, length, piece: put }) => {
          const from = Math.floor(at * sum.length);
          const part = sum.slice(from, from + length);
          const [before, after] = [sum.slice(0, from), sum.slice(from + length)];
          if (kind === "cut") return before + after;
          if (kind === "double") return before + part + part + after;
          if (kind === "swap") return after + part + before;
          return before + put + after;
        }, real);
        holds(
          text,
          checkScenarios([
            { file: "content/scenarios/a.md", text },
            { file: "b.md", text: real },
          ]).checked[0]?.faults ?? [],
        );
      }),
      { seed: SEED, numRuns: runs(100) },
    );
  });
});

const [one] = generatedQuestions(1);
const GOOD = one?.text ?? "";
const option = /^- \[ \] (.*)$/m.exec(GOOD)?.[1] ?? "";

/** Where a long text can stand so that the rules about wording get to see it. */
const SLOTS: Readonly<Record<string, (long: string) => string>> = {
  case: (long) => GOOD.replace("A neighbor", () => `${long} A neighbor`),
  question: (long) => GOOD.replace("What should", () => `${long} What should`),
  "question's end": (long) => GOOD.replace("do first?", () => `do ${long}`),
  option: (long) => GOOD.replace(option, () => long),
  rationale: (long) => GOOD.replace(/ {2}> .*/, () => `  > ${long}`),
  title: (long) => GOOD.replace(/^title: .*$/m, () => `title: "${long.replaceAll(/["\\]/g, "'")}"`),
};

/** What is repeated: whatever a pattern of the rules could look at again and again. */
const PIECES = [
  ..."aA1.,;:!?-–/&'’\"“”()$%#+=|~^@",
  ..."a |A |A/|A-|A&|a-|a'|1,|1.|1-|1 to |$1|$1,|2026 |Mr. |Mr. A |Dr. |what |what and |who and who |not |n't |is |is a |an |how often |often |always |the |the elderly |a diabetic |non-|suffer |stroke |wheelchair |(A|(A)|A (|A and B |both A |option |option B |the first |select two |which |at least |at least 1 |more than |one |no one |one day |January |or more |Aa|aA|e.g.|b.i.d|w/|[a](b) |true |you |all that |of the above |É|漢|𝒳|[x]|[ ]|[x] |\u0301|\u00a0|\u2028|\u200b".split(
    "|",
  ),
];

describe("the time of the check does not grow with the square of a text", () => {
  // As in check-scenario.test.ts: the limit is far above what these take, and far below what a pattern takes that goes
  // over the same text again and again.
  // Each piece in one of the places; the full run takes each in all of them.
  for (const [place, [slot, put]] of Object.entries(SLOTS).entries())
    test(`long texts in the place of a ${slot} are answered within seconds, each`, {
      timeout: 300_000,
    }, () => {
      const room = LONGEST - GOOD.length - 10;
      const slow: string[] = [];
      const slots = Object.keys(SLOTS).length;
      const pieces = PIECES.filter((_, index) => FULL || index % slots === place);
      expect(pieces.length).toBeGreaterThan(10);
      for (const piece of pieces) {
        const text = put(piece.repeat(Math.floor(room / piece.length)));
        const start = process.threadCpuUsage();
        holds(text, checkScenario(text, "x.md").faults);
        const { user, system } = process.threadCpuUsage(start);
        if (user + system > 4_000_000)
          slow.push(`${JSON.stringify(piece)}: ${Math.round((user + system) / 1_000)}`);
      }
      expect(slow).toEqual([]);
    });

  test("a thousand questions with the same options, and a file of as many as fit, take seconds", {
    timeout: 120_000,
  }, () => {
    const same = Array.from({ length: 1_000 }, (_, index) => ({
      file: `question-${index}.md`,
      text: GOOD.replace(/^id: .*$/m, `id: question-${index}`),
    }));
    const many = `${GOOD.slice(0, GOOD.indexOf("## "))}${Array.from({ length: 900 }, (_, index) => `## Why ${index}?\n- [x] a\n- [ ] b\n`).join("")}`;
    const start = process.threadCpuUsage();
    expect(checkScenarios(same).faults.length).toBeGreaterThan(900);
    holds(many, checkScenario(many, "x.md").faults);
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(20_000);
  });
});

test("a hidden character that turns the direction of a text is found, and not taken for words", () => {
  const [real = ""] = REAL;
  for (const sign of "\u202a\u202e\u2066\u2069") {
    const { faults } = checkScenario(real.replace("##", `${sign}##`), "content/questions/psychosocial/x.md");
    expect(faults.map(({ rule, message }) => [rule, message])).toEqual([
      ["not-text", "There is a hidden character here that turns the direction of the text."],
    ]);
  }
});
