import { describe, expect, test } from "vitest";
import { items } from "../../dist/content/items.ts";
import { scenarios } from "../../dist/content/scenarios.ts";
import type { Scenario } from "../../domain/authoring/scenario.ts";
import { itemVersion } from "../../tools/content/item-version.ts";

/** The same fingerprint as a browser makes it: SHA-256 over the same bytes, by the web's own function. */
async function inBrowser(scenario: Scenario, index: number): Promise<string> {
  const item = scenario.items[index];
  if (item === undefined) throw new Error(`There is no item ${index}.`);
  const story = scenario.items.slice(0, index).flatMap(({ preamble }) => preamble ?? []);
  const read = [
    scenario.case,
    item.question,
    item.preamble ?? "",
    item.options.map(({ text, key }) => [text, key]),
    ...(story.length === 0 ? [] : [story]),
  ];
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(read)));
  return [...new Uint8Array(digest).slice(0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const option = (text: string, key: boolean, rationale = "Because.") => ({ text, key, rationale });
const SCENARIO = {
  id: "one",
  title: "One",
  case: "A nurse calls — “now”.",
  items: [
    {
      id: "first",
      question: "What comes first?",
      options: [option("Ask", true), option("Wait", false)],
      multiple: false,
    },
  ],
} as unknown as Scenario;
const versionOf = (changes: object = {}, item: object = {}): string => {
  const [first] = SCENARIO.items;
  const changed = { ...SCENARIO, ...changes, items: [{ ...first, ...item }] } as unknown as Scenario;
  return itemVersion(changed, { story: [], ...(changed.items[0] as Scenario["items"][number]) });
};

describe("an item's version", () => {
  test("is for ever what it was: answers name it", () => {
    // printf '%s' '["A nurse calls — “now”.","What comes first?","",[["Ask",true],["Wait",false]]]' | sha256sum
    expect(versionOf()).toBe("267009d05c76");
  });

  test.each([
    ["the case", { case: "A nurse writes." }, {}],
    ["the question", {}, { question: "What comes next?" }],
    ["the text before the options", {}, { preamble: "It is Friday." }],
    ["an option", {}, { options: [option("Ask him", true), option("Wait", false)] }],
    ["the order of the options", {}, { options: [option("Wait", false), option("Ask", true)] }],
    ["what was told before it", {}, { story: ["It was Thursday."] }],
    ["the key", {}, { options: [option("Ask", false), option("Wait", true)] }],
  ])("is another one when %s is another one", (_, scenario, item) => {
    expect(versionOf(scenario, item)).not.toBe(versionOf());
  });

  test("is the same with a better rationale, title or id", () => {
    const reworded = [option("Ask", true, "A better reason."), option("Wait", false)];
    expect(versionOf({ title: "Two", id: "two" }, { id: "second", options: reworded })).toBe(versionOf());
  });

  test("is compiled with each scenario, as a browser would make it", async () => {
    expect(scenarios.length).toBeGreaterThan(0);
    for (const scenario of scenarios)
      for (const [index, item] of scenario.items.entries())
        expect(item.version).toBe(await inBrowser(scenario, index));
  });

  test("stands with the item's key in the list that scores answers", () => {
    expect(
      items
        .filter(({ current }) => current)
        .map(({ scenario, item, version, key }) => [scenario, item, version, key]),
    ).toEqual(
      scenarios.flatMap(({ id, items: of }) =>
        of.map((item) => [
          id,
          item.id,
          item.version,
          item.options.map(({ key }, index) => (key ? index : -1)).filter((index) => index >= 0),
        ]),
      ),
    );
  });
});
