import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { printFault } from "../../../domain/authoring/fault.ts";
import { countFaults, faultWords, whatNow } from "../../../site/src/educators/fault-words.ts";
import { fileNameFor } from "../../../site/src/educators/file-name.ts";
import { kindOf } from "../../../site/src/educators/kind-of.ts";
import { placeOf, positionOf } from "../../../site/src/educators/place.ts";
import { checkScenario } from "../../support/outlines.ts";

const error = { severity: "error" } as const;
const warning = { severity: "warning" } as const;

describe("counts in words", () => {
  const cases = [
    { faults: [], counted: "No faults", now: "It can be sent." },
    { faults: [error], counted: "1 fault to mend", now: "Choose a fault to go to its place in the text." },
    {
      faults: [error, warning, error, error],
      counted: "3 faults to mend, 1 warning",
      now: "Choose a fault to go to its place in the text.",
    },
    { faults: [warning], counted: "1 warning", now: "It can be sent. Read the warning first." },
    {
      faults: [warning, warning],
      counted: "2 warnings",
      now: "It can be sent. Read the warnings first.",
    },
  ];
  for (const { faults, counted, now } of cases)
    test(counted, () => {
      expect(countFaults(faults)).toBe(counted);
      expect(whatNow(faults)).toBe(now);
    });
});

test("every fault of every broken fixture has the words of the command line", () => {
  const folder = "test/fixtures/scenarios/broken";
  const faults = readdirSync(folder).flatMap(
    (name) => checkScenario(readFileSync(`${folder}/${name}`, "utf8"), name).faults,
  );
  expect(faults.length).toBeGreaterThan(30);
  for (const fault of faults) {
    const { place, message, mend } = faultWords(fault);
    expect(`${fault.file}:${place} ${message} ${mend}`.trimEnd()).toBe(printFault(fault));
  }
});

describe("places in a text", () => {
  const text = "one\n\nthree";
  test("a line and column are an offset, and back", () => {
    expect(placeOf(text, { line: 3, column: 3 })).toEqual({ lineStart: 5, lineEnd: 10, offset: 7 });
    expect(positionOf(text, 7)).toEqual({ line: 3, column: 3 });
  });
  test("an empty line has a place", () => {
    expect(placeOf(text, { line: 2, column: 1 })).toEqual({ lineStart: 4, lineEnd: 4, offset: 4 });
  });
  test("a column behind the end is the end of the line, a line below the last is the last", () => {
    expect(placeOf(text, { line: 1, column: 99 }).offset).toBe(3);
    expect(placeOf(text, { line: 99, column: 1 }).offset).toBe(5);
  });
});

describe("the name under which a text is saved", () => {
  test("is its id", () => expect(fileNameFor("a-day-early", "draft (2).md")).toBe("a-day-early.md"));
  test("is the file's own name where there is no id", () =>
    expect(fileNameFor(undefined, "my case.txt")).toBe("my case.md"));
  test("is scenario.md where there is neither", () => {
    expect(fileNameFor(undefined, undefined)).toBe("scenario.md");
    expect(fileNameFor(undefined, ".md")).toBe("scenario.md");
  });
});

describe("what a text is called", () => {
  const template = (name: string) => readFileSync(`content/templates/${name}.md`, "utf8");
  test.each(["guide", "question", "scenario"])("by its kind: %s", (name) =>
    expect(kindOf(template(name))).toBe(name),
  );
  test("an empty one is a text", () => expect(kindOf(" \n")).toBe("text"));
});
