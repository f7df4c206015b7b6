import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import drawn from "../../../site/src/cards/drawn.json" with { type: "json" };
import { wantedCards } from "../../../tools/cards/wanted.ts";

const FOLDER = "site/public/cards";
const files = readdirSync(FOLDER);
const KB = 1024;

test("every guide, credential and part of the site has a card with the words of today", () => {
  const wanted = wantedCards();
  const stale = [...new Set([...Object.keys(wanted), ...Object.keys(drawn)])].filter(
    (id) => JSON.stringify(wanted[id]) !== JSON.stringify((drawn as Record<string, unknown>)[id]),
  );
  expect(stale, "These cards do not say what their pages say. Run npm run cards.").toEqual([]);
  expect(files.sort()).toEqual(
    Object.keys(wanted)
      .map((id) => `${id}.png`)
      .sort(),
  );
});

test("a card is 1200 by 630 pixels in a palette, 25 KB at most, and all of them 1 MB", () => {
  const sizes = files.map((file) => {
    const bytes = readFileSync(`${FOLDER}/${file}`);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], file).toEqual([1200, 630]);
    // The kind of color in the head of a PNG: 3 is a palette.
    expect(bytes[25], file).toBe(3);
    return bytes.length;
  });
  expect(sizes.length).toBeGreaterThan(30);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(25 * KB);
  expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(KB * KB);
});
