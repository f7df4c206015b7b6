import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkGuide } from "../../../domain/authoring/check-guide.ts";
import { checkScenario } from "../../support/outlines.ts";

const template = (kind: string): string => readFileSync(`content/templates/${kind}.md`, "utf8");
const faultsOf = (kind: string, text: string) =>
  kind === "guide"
    ? checkGuide(text, "guide-template.md")
    : checkScenario(text, `${kind}-template.md`).faults;

/** The lines that an author has to write anew: all but notes, headings, days and words that may well stay. */
const toWrite = (text: string): number[] =>
  text
    .split("\n")
    .flatMap((line, index) =>
      line === "" || /^(?:---|#|level: |blueprint: |reviewed: |minutes: |sources:| +read: )/.test(line)
        ? []
        : [index + 1],
    );

describe.each(["scenario", "question", "guide"])("the template of a %s", (kind) => {
  test("has a fault at each line that is still the template's, and no other", () => {
    const text = template(kind);
    expect(toWrite(text).length).toBeGreaterThan(8);
    const faults = faultsOf(kind, text);
    expect(faults.map(({ line }) => line)).toEqual(toWrite(text));
    expect(new Set(faults.map(({ rule, severity }) => `${rule} ${severity}`))).toEqual(
      new Set(["template-line error"]),
    );
  });
});

test("the place is where the words begin, and the name of an author counts once it is a line", () => {
  const text = template("question").replace("# authors: [Your name]", "authors: [Your name]");
  const places = faultsOf("question", text).map(({ line, column }) => `${line}:${column}`);
  expect(places.slice(0, 6)).toEqual(["4:5", "5:8", "12:12", "13:10", "18:10", "21:1"]);
});

test("words like the template's in a text of one's own are left alone", () => {
  const text = readFileSync("test/fixtures/scenarios/broken/no-key.md", "utf8").replace(
    /^ {2}> .*$/m,
    "  > Say what is missing, and why it can wait.",
  );
  expect(faultsOf("scenario", text).filter(({ rule }) => rule === "template-line")).toEqual([]);
});
