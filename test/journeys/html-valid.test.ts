import { expect, test } from "vitest";
import { builtPages } from "../support/built-site.ts";
import { invalidHtml } from "../support/html-rules.ts";
import { FULL } from "../support/runs.ts";
import { templates } from "../support/templates.ts";

/** A page of each template; the full run takes every page there is. */
const examples = new Set(templates().map((path) => (path.includes("not-there") ? "/404.html" : path)));
const pages = builtPages().filter(({ path }) => FULL || examples.has(path));

test("every template is among the pages", () => {
  expect(pages.length).toBeGreaterThanOrEqual(examples.size);
});

test.each(pages)("$path is valid HTML", ({ html }) => {
  expect(invalidHtml(html)).toEqual([]);
});

test("what is not valid is found", () => {
  const faults = invalidHtml(
    '<!doctype html><html lang="en"><head><title>A</title></head><body><p id="a"><div id="a"></div></p></body></html>',
  );
  expect(faults.join()).toContain("no-dup-id");
  expect(faults.length).toBeGreaterThan(1);
});
