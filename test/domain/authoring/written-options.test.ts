import { expect, test } from "vitest";
import { checkScenario } from "../../support/outlines.ts";

const HEAD = `---
id: a
title: A title
blueprint: { ccm: care-management }
level: application
sources: [{ title: A page, read: 2026-11-22 }]
reviewed: { on: 2026-11-22, by: editorial }
---

Mr. Abel, 80, fell in his kitchen on Friday and lives alone.

## What should the case manager do first?

`;
const REASON = "> It comes before any plan is made.";

/** What the form of a file's options is said to be, and how the options were read: "x" before an answer. */
function read(body: string): { faults: string[]; options: string[]; others: string[] } {
  const { scenario, faults } = checkScenario(`${HEAD}${body}\n`, "a.md");
  return {
    faults: faults.flatMap(({ rule, line, message, mend }) =>
      rule === "option-form" ? `${line} ${message} ${mend}` : [],
    ),
    options: scenario.items.flatMap(({ options }) =>
      options.map(({ key, text }) => `${key ? "x" : " "} ${text}`),
    ),
    others: faults.flatMap(({ rule, severity }) =>
      severity === "error" && rule !== "option-form" ? rule : [],
    ),
  };
}

test.each([
  ["A.", "B."],
  ["a)", "b)"],
  ["(a)", "(b)"],
  ["1.", "2."],
  ["1)", "2)"],
  ["*", "*"],
  ["-", "-"],
  ["•", "•"],
])("options that begin with %s are read, and each line says how it is written", (first, second) => {
  expect(read(`${first} Ask him why\n  ${REASON}\n${second} Call his son\n  ${REASON}2`)).toEqual({
    faults: [
      `14 Line 14 begins with \`${first}\`, and an option begins with a box. Write it like this: \`- [ ] Ask him why\`, and put an x into the box of the best answer.`,
      `16 Line 16 begins with \`${second}\`, and an option begins with a box. Write it like this: \`- [ ] Call his son\`, and put an x into the box of the best answer.`,
    ],
    options: ["  Ask him why", "  Call his son"],
    others: ["no-key"],
  });
});

test("round brackets without a dash keep their x, and the reasons stay with them", () => {
  expect(read(`(x) Ask him why\n${REASON}\n\n( ) Call his son\n${REASON}2`)).toEqual({
    faults: [
      "14 Line 14 begins with `(x)`, and an option begins with a box. Write it like this: `- [x] Ask him why`.",
      "17 Line 17 begins with `( )`, and an option begins with a box. Write it like this: `- [ ] Call his son`.",
    ],
    options: ["x Ask him why", "  Call his son"],
    others: ["rationale-form", "rationale-form"],
  });
});

test("a long option is shown whole, to be copied", () => {
  const long = "Ask him what he was doing when he fell and who is with him at night now";
  expect(read(`A. ${long}\nB. Call\n`).faults[0]).toContain(`\`- [ ] ${long}\``);
});

test("of a list and lettered lines, the letters are the options", () => {
  expect(read("- He lives alone.\n- He fell.\n\nThat is all.\n\nA. Ask him\nB. Call").options).toEqual([
    "  Ask him",
    "  Call",
  ]);
});

test("where boxes stand, a list above them and a name with a letter stay what they are", () => {
  const boxes = `- [x] Ask him why\n  ${REASON}\n- [ ] Call his son\n  ${REASON}2`;
  for (const above of [
    "1. He lives alone.\n2. He fell.\n\nThat is all.",
    "A. Bo called.\nB. Abel did not.",
    "* One\n* Two\n\nThat is all.",
  ])
    expect(read(`${above}\n\n${boxes}`)).toMatchObject({
      faults: [],
      options: ["x Ask him why", "  Call his son"],
    });
});

test("one line alone, letters that begin in the middle, and code are no options", () => {
  for (const body of ["A. Bo called him.", "C. Bo called.\nD. Abel did not.", "```\nA. One\nB. Two\n```"])
    expect(read(body)).toMatchObject({ faults: [], options: [], others: ["too-few-options"] });
});
