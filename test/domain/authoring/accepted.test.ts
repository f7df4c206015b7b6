import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkScenario } from "../../support/outlines.ts";

/** Two questions whose third options both say "usually" (the first at line 21, the second at line 30). */
const TWO = readFileSync("test/fixtures/scenarios/broken/scenario-length.md", "utf8").replaceAll(
  /Tell him to stay|Wait until noon/g,
  (option) => `${option}, as is usually done`,
);

/** The rules that are reported, each with its line. */
const found = (accepted: string, text = TWO): string[] =>
  checkScenario(text.replace("\nsources:", `${accepted}\nsources:`), "scenario-length.md").faults.map(
    ({ rule, line }) => `${rule} ${line}`,
  );

const entry = (rule: string, question?: number): string =>
  `\naccepted: [{ rule: ${rule},${question === undefined ? "" : ` question: ${question},`} why: It is what the order says. }]`;

test("nothing is accepted by itself", () => {
  expect(found("")).toEqual(["vague-frequency 21", "scenario-length 24", "vague-frequency 30"]);
});

test("with a number, a warning is accepted at that question alone", () => {
  // The line of `accepted` moves the rest down by one.
  expect(found(entry("vague-frequency", 2))).toEqual(["vague-frequency 22", "scenario-length 25"]);
});

test("without a number, it is accepted in all of the file", () => {
  expect(found(entry("vague-frequency"))).toEqual(["scenario-length 25"]);
});

test("what is accepted where there is no such warning is reported", () => {
  expect(found(entry("vague-frequency", 3))).toEqual([
    "accepted-unused 6",
    "vague-frequency 22",
    "scenario-length 25",
    "vague-frequency 31",
  ]);
});

test("an error is reported, accepted or not", () => {
  expect(found(entry("no-key", 1), TWO.replace("- [x] Ask him why", "- [ ] Ask him why"))).toEqual(
    expect.arrayContaining(["accepted-unknown 6", "no-key 16"]),
  );
});
