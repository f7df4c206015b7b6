import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { outlines } from "../../dist/content/outlines.ts";
import { scenarios } from "../../dist/content/scenarios.ts";
import type { PublishedScenario } from "../../domain/authoring/scenario.ts";
import { QUALITY } from "../../tools/quality-document.ts";
import {
  agrees,
  answerReading,
  levelReading,
  loadAnswers,
  loadLevels,
} from "../../tools/readings/readings.ts";
import { contentFigures, withFigures } from "../../tools/readings/report.ts";
import { blindSheet } from "../../tools/readings/sheet.ts";

const option = (text: string, key: boolean) => ({ text, key, rationale: `Because of ${text}.` });
const CASE: PublishedScenario = {
  id: "a-case",
  title: "A telling title",
  blueprint: { ccm: "psychosocial" },
  level: "application",
  sources: [],
  reviewed: { on: "2026-11-22" as PublishedScenario["reviewed"]["on"], by: "editorial" },
  case: "What is known.",
  items: [
    {
      id: "first",
      version: "v1",
      story: [],
      question: "What first?",
      options: [option("one thing", false), option("another", true)],
      multiple: false,
      level: "application",
      blueprint: { ccm: "psychosocial" },
    },
    {
      id: "second",
      version: "v2",
      story: [],
      question: "What else?",
      preamble: "A day later.",
      options: [option("this", true), option("that", true), option("neither", false)],
      multiple: true,
      level: "analysis",
      blueprint: { ccm: "ethical-legal" },
    },
  ],
};

describe("what a blind reader gets", () => {
  const sheet = blindSheet([CASE]);
  test("is what a learner reads before answering", () => {
    for (const words of [
      "What is known.",
      "What first?",
      "A. one thing",
      "B. another",
      "A day later.",
      "[several]",
    ])
      expect(sheet).toContain(words);
  });
  test("tells nothing of the key", () => {
    for (const words of ["Because", "[x]", "telling title", "psychosocial", "analysis"])
      expect(sheet).not.toContain(words);
  });
});

describe("a reading", () => {
  test("agrees where its letters are exactly the key", () => {
    expect(answerReading("a-case 1 B", [CASE], "2026-11-22", "automated")).toEqual({
      file: "a-case",
      question: 1,
      version: "v1",
      on: "2026-11-22",
      reader: "automated",
      chosen: "B",
      agreed: true,
    });
    expect(answerReading("a-case 2 a - C could be argued.", [CASE], "2026-11-22", "person")).toMatchObject({
      chosen: "A",
      agreed: false,
      remark: "C could be argued.",
    });
    expect(answerReading("a-case 2 BA", [CASE], "2026-11-22", "automated")).toMatchObject({
      chosen: "AB",
      agreed: true,
    });
  });
  test.each([
    ["a-case 3 A", /no question 3/],
    ["other 1 A", /no question 1 in other/],
    ["a-case 1 C", /options A to B/],
    ["a-case one A", /not written as/],
  ])("%s is refused", (line, why) => {
    expect(() => answerReading(line, [CASE], "2026-11-22", "automated")).toThrow(why);
  });
  test("of a level is held against the question's own", () => {
    expect(levelReading("a-case 2 analysis", [CASE], "2026-11-22", "automated").agreed).toBe(true);
    expect(levelReading("a-case 1 recall", [CASE], "2026-11-22", "automated").agreed).toBe(false);
    expect(() => levelReading("a-case 1 hard", [CASE], "2026-11-22", "automated")).toThrow(/no level/);
  });
});

test("docs/content-quality.md has the figures as they are", () => {
  const document = readFileSync(QUALITY, "utf8");
  const evidence = { scenarios, outlines, answers: loadAnswers(), levels: loadLevels() };
  expect(document, "Run `npm run readings -- report`.").toBe(withFigures(document, contentFigures(evidence)));
});

describe("the readings that are kept", () => {
  const items = new Map(scenarios.flatMap((one) => one.items.map((item) => [item.version, item])));

  test("are of every question as it is now", () => {
    const read = new Set(loadAnswers().map(({ version }) => version));
    expect(
      [...items.values()].filter(({ version }) => !read.has(version)).map(({ question }) => question),
    ).toEqual([]);
  });

  test("say truly whether they agree, as far as their version still stands", () => {
    for (const reading of loadAnswers()) {
      const item = items.get(reading.version);
      if (item !== undefined)
        expect([reading.file, reading.question, agrees(item, reading.chosen)]).toEqual([
          reading.file,
          reading.question,
          reading.agreed,
        ]);
    }
    for (const { version, level, agreed } of loadLevels()) {
      const item = items.get(version);
      if (item !== undefined) expect(agreed).toBe(level === item.level);
    }
  });
});
