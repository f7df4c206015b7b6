import { expect, test } from "vitest";
import { pathPicture, wrap } from "../../../site/src/lib/path-layout.ts";
import { rangeWords } from "../../../site/src/lib/path-words.ts";

test.each([
  [12, 12, "12 months"],
  [1, 6, "1 to 6 months"],
  [14, 30, "14 months to 2½ years"],
  [24, 36, "2 to 3 years"],
  [48, 48, "4 years"],
  // 38 months are 3 years and 2 months, 138 are 11 years and a half.
  [38, 138, "3 to 11½ years"],
])("%i to %i months are %s", (from, to, words) => {
  expect(rangeWords({ from, to })).toBe(words);
});

test("labels break between words, and a long word stays whole", () => {
  expect(wrap("A hospital or health system", 20)).toEqual(["A hospital or health", "system"]);
  expect(wrap("Rehabilitation", 5)).toEqual(["Rehabilitation"]);
});

test("a branch stands one lane beside its line, comes back to it, and what follows is below", () => {
  const { rows, lines, height } = pathPicture(
    [
      {
        fork: "way",
        title: "Which way?",
        why: "",
        branches: [
          { stations: [{ step: "left" }] },
          { title: "The other", stations: [{ step: "right" }, { step: "on" }] },
        ],
      },
      { step: "end" },
    ],
    (station) => ({ label: "step" in station ? station.step : station.title, words: "" }),
  );
  expect(rows.map(({ id, kind, x }) => [id, kind, x])).toEqual([
    ["way", "fork", 14],
    ["left", "step", 40],
    [undefined, "branch", 40],
    ["right", "step", 40],
    ["on", "step", 40],
    ["end", "step", 14],
  ]);
  const heights = rows.map(({ y }) => y);
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  // Two branches with a line, a way out and a way back each, and the line itself from first to last.
  expect(lines).toHaveLength(2 * 3 + 1);
  expect(lines).toContain(`M14 ${heights[0]}V${heights[5]}`);
  expect(height).toBeGreaterThan(heights[5] ?? 0);
});
