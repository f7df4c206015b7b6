import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { checkScenario, publishable } from "../../domain/authoring/check-scenario.ts";
import type { PublishedScenario, Scenario } from "../../domain/authoring/scenario.ts";
import { practiceItems } from "../../domain/practice/item.ts";
import { addToHistory, loadHistory, missingVersions, replacedItems } from "../../tools/content/history.ts";
import { published } from "../../tools/content/published.ts";
import { OUTLINES } from "../support/outlines.ts";

const TEXT = readFileSync("content/scenarios/anticoagulant-refill-gap.md", "utf8");
const scenario = (text: string): PublishedScenario =>
  published(publishable(checkScenario(text, "anticoagulant-refill-gap.md", OUTLINES)) as Scenario);
const NOW = scenario(TEXT);
/** Another word in the first option of the first question, where the key stays. */
const REWORDED = scenario(TEXT.replace("Send him a leaflet", "Send him a letter"));

const folder = mkdtempSync(join(tmpdir(), "caseway-history-"));
const file = join(folder, "anticoagulant-refill-gap.jsonl");
beforeEach(() => rmSync(file, { force: true }));
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
    const current = new Set(practiceItems([REWORDED]).map(({ version }) => version));
    expect(replacedItems(loadHistory(folder), current)).toEqual([{ ...was, current: false }]);
  });

  test("says which files have a version that is in no history", () => {
    addToHistory([NOW], folder);
    const missing = (of: PublishedScenario) => missingVersions([of], loadHistory(folder), (id) => `${id}.md`);
    expect(missing(NOW)).toEqual([]);
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
  });

  test("trusts nothing below a line that was changed, and adds nothing there", () => {
    addToHistory([NOW], folder);
    appendFileSync(file, "{}\n");
    expect(addToHistory([REWORDED], folder)).toEqual([]);
    expect(loadHistory(folder)[0]?.rows).toHaveLength(3);
  });
});
