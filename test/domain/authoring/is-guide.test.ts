import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isGuide } from "../../../domain/authoring/is-guide.ts";

test("a guide is told from a scenario by its front matter", () => {
  expect(isGuide(readFileSync("content/guides/choosing-a-credential.md", "utf8"))).toBe(true);
  expect(isGuide(readFileSync("content/scenarios/anticoagulant-refill-gap.md", "utf8"))).toBe(false);
});

test("words below the front matter decide nothing", () => {
  expect(isGuide("---\nid: a\nblueprint: { ccm: psychosocial }\n---\n\nminutes: 3\n")).toBe(false);
  expect(isGuide("---\nid: a\n---\n\nlede: a\n")).toBe(false);
  expect(isGuide("")).toBe(false);
});
