import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { printFault } from "../../../domain/authoring/fault.ts";
import type { OwnPages } from "../../../domain/authoring/own-pages.ts";
import { checkScenarios } from "../../support/outlines.ts";

const OWN: OwnPages = {
  pages: new Set(["/credentials/ccm/", "/guides/a-first-guide/"]),
  anchors: new Map([["/guides/a-first-guide/", new Set(["sources"])]]),
  pictures: new Map(),
};

const GOOD = readFileSync("test/fixtures/scenarios/broken/no-key.md", "utf8").replace(
  "- [ ] Ask",
  "- [x] Ask",
);

/** What is said of a scenario whose case has this link in it. */
const found = (url: string, own?: OwnPages): string[] =>
  checkScenarios(
    [{ file: "no-key.md", text: GOOD.replace("a day early.", `[a day early](${url}).`) }],
    own,
  ).faults.map((fault) => `${fault.rule} ${printFault(fault)}`);

test("a link to a page of ours, or to a heading of it, has no faults", () => {
  expect(found("/credentials/ccm/", OWN)).toEqual([]);
  expect(found("/guides/a-first-guide/#sources", OWN)).toEqual([]);
  // Which anchors the page of a credential has is not known.
  expect(found("/credentials/ccm/#fees", OWN)).toEqual([]);
});

test("where our pages are not known, nothing is said of them", () => {
  expect(found("/guides/nowhere/#at-all")).toEqual([]);
});

test("link-nowhere: a page that is not there is reported at its place", () => {
  expect(found("/guides/a-frist-guide/", OWN)).toEqual([
    'link-nowhere no-key.md:13:34 There is no page "/guides/a-frist-guide/". Did you mean /guides/a-first-guide/?',
  ]);
});

test("anchor-nowhere: a heading that is not there is reported at its place", () => {
  expect(found("/guides/a-first-guide/#source", OWN)).toEqual([
    'anchor-nowhere no-key.md:13:34 There is no heading with the anchor "source" on that page. Did you mean #sources? An anchor is its heading in small letters, joined by hyphens.',
  ]);
});

test("an address that leaves the site without saying so is no page of ours", () => {
  expect(found("//example.org/", OWN)[0]).toContain("link no-key.md:13:34 This link leads to");
});
