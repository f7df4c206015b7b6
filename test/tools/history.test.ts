import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { checkScenario, publishable } from "../../domain/authoring/check-scenario.ts";
import type { PublishedScenario, Scenario } from "../../domain/authoring/scenario.ts";
import { practiceItems } from "../../domain/practice/item.ts";
import { addToHistory, loadHistory, missingVersions } from "../../tools/content/history.ts";
import { published, publishedScenarios } from "../../tools/content/published.ts";
import { replacedItem, replacedQuestions } from "../../tools/content/replaced.ts";
import { OUTLINES } from "../support/outlines.ts";

const TEXT = readFileSync("content/scenarios/anticoagulant-refill-gap.md", "utf8");
const scenario = (text: string): PublishedScenario =>
  published(publishable(checkScenario(text, "anticoagulant-refill-gap.md", OUTLINES)) as Scenario);
const NOW = scenario(TEXT);
/** Another word in the first option of the first question, where the key stays. */
const REWORDED = scenario(TEXT.replace("Send him a leaflet", "Send him a letter"));

const folder = mkdtempSync(join(tmpdir(), "caseway-history-"));
const file = join(folder, "anticoagulant-refill-gap.jsonl");
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the history of a question file", () => {
  test("takes each version once, and changes no line that is there", () => {
    expect(addToHistory([NOW], folder)).toEqual([file]);
    const first = readFileSync(file, "utf8");
    expect(first.trim().split("\n")).toHaveLength(3);
    expect(addToHistory([NOW], folder)).toEqual([]);
    expect(addToHistory([REWORDED], folder)).toEqual([file]);
    const later = readFileSync(file, "utf8");
    expect(later.startsWith(first)).toBe(true);
    // One question has other words. A change of the case would make new versions of all three.
    expect(later.trim().split("\n")).toHaveLength(4);
    expect(loadHistory(folder)).toMatchObject([{ scenario: "anticoagulant-refill-gap", faults: [] }]);
  });

  test("keeps the key of what was asked, for scoring old answers", () => {
    addToHistory([NOW], folder);
    addToHistory([REWORDED], folder);
    const [was] = practiceItems([NOW]);
    expect(replacedQuestions(loadHistory(folder), [REWORDED]).map(replacedItem)).toEqual([
      { ...was, current: false },
    ]);
  });

  test("knows a question again that was only worded anew, and one that is gone as gone", () => {
    addToHistory([NOW], folder);
    const heading = scenario(
      TEXT.replace("## What should the case manager do first?", "## Which step comes first?"),
    );
    expect(replacedQuestions(loadHistory(folder), [heading])[0]?.item).toBe("which-step-comes-first");
    const [, ...others] = NOW.items;
    expect(replacedQuestions(loadHistory(folder), [{ ...NOW, items: others }])[0]?.item).toBe(
      NOW.items[0]?.id,
    );
  });

  test("makes a new version of a later question when what was told before it changes", () => {
    const told = scenario(TEXT.replace("with a neighbor.", "with his neighbor."));
    const versions = (of: PublishedScenario) => of.items.map(({ version }) => version);
    expect(versions(told).map((version, index) => version === versions(NOW)[index])).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("says which files have a version that is in no history", () => {
    addToHistory([NOW], folder);
    const missing = (of: PublishedScenario) => missingVersions([of], loadHistory(folder), (id) => `${id}.md`);
    expect(missing(NOW)).toEqual([]);
    // Under another name it is another file, whose answers need its own history.
    expect(missing({ ...NOW, id: "another-name" })).toHaveLength(1);
    expect(missing(REWORDED)).toMatchObject([
      { file: "anticoagulant-refill-gap.md", rule: "history-missing" },
    ]);
  });

  test.each([
    ["another key", (text: string) => text.replace('"key":true', '"key":false')],
    ["another word", (text: string) => text.replace("blood thinner", "blood pressure")],
    ["another level", (text: string) => text.replace('"level":"application"', '"level":"recall"')],
    ["another domain", (text: string) => text.replace('"ccm":"care-management"', '"ccm":"psychosocial"')],
    ["the first line taken out", (text: string) => text.slice(text.indexOf("\n") + 1)],
    ["two lines in another order", (text: string) => text.split("\n").toSorted().reverse().join("\n")],
    ["a line that is not JSON", (text: string) => `{\n${text}`],
    ["the last line taken out", (text: string) => `${text.trimEnd().split("\n").slice(0, -1).join("\n")}\n`],
    ["every line taken out", () => ""],
    ["a line with a key too many", (text: string) => text.replace("{", '{"more":1,')],
  ])("shows %s", (_, change) => {
    addToHistory([NOW], folder);
    const before = readFileSync(file, "utf8");
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(file, after);
    const [history] = loadHistory(folder);
    expect(history?.faults).toMatchObject([{ rule: "history-changed", severity: "error" }]);
    expect(history?.faults[0]?.line).toBeLessThanOrEqual(3);
    expect(addToHistory([REWORDED], folder)).toEqual([]);
  });

  test("shows that a file is gone, and that the index is", () => {
    addToHistory([NOW], folder);
    rmSync(file);
    expect(loadHistory(folder)).toMatchObject([{ faults: [{ rule: "history-changed" }] }]);
    expect(addToHistory([NOW], folder)).toEqual([]);
    expect(existsSync(file)).toBe(false);
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    addToHistory([NOW], folder);
    rmSync(join(folder, "index.json"));
    expect(loadHistory(folder)).toMatchObject([{ faults: [{ rule: "history-changed" }] }]);
  });

  test("trusts nothing below a line that was changed, and adds nothing there", () => {
    addToHistory([NOW], folder);
    appendFileSync(file, "{}\n");
    expect(addToHistory([REWORDED], folder)).toEqual([]);
    expect(loadHistory(folder)[0]?.rows).toHaveLength(3);
  });
});

describe("the project's own history", () => {
  test("is whole, and has every question as it is now", () => {
    const histories = loadHistory();
    expect(histories.flatMap(({ faults }) => faults)).toEqual([]);
    const scenarios = publishedScenarios();
    expect(scenarios.length).toBeGreaterThan(100);
    expect(
      missingVersions(scenarios, histories, (id) => id),
      "Run `npm run content -- history`.",
    ).toEqual([]);
  });

  test("names each version once", () => {
    const versions = loadHistory().flatMap(({ rows }) => rows.map(({ version }) => version));
    expect(new Set(versions).size).toBe(versions.length);
  });
});
