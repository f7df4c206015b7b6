import { expect, test } from "vitest";
import { domainSources } from "../../../site/src/lib/scenario-words.ts";

test("each list of exam domains says how well it is confirmed, and an article's list that it is a quotation", () => {
  expect(
    domainSources({ blueprint: { "cmgt-bc": "care-coordination", acm: "planning", ccm: "psychosocial" } }),
  ).toEqual([
    "CCM: secondary source, read November 2026; the names of two domains were read in the outline before August 2025.",
    "ACM: official source, practice analysis of 2015 and review slides of 2018 and 2020.",
    "CMGT-BC: quoted from an article, June 2022; it prints “core coordination”, which we read as care coordination.",
  ]);
});

test("an exam that a scenario does not name has no line", () => {
  expect(domainSources({ blueprint: { ccm: "psychosocial" } })).toEqual([
    "CCM: secondary source, read November 2026; the names of two domains were read in the outline before August 2025.",
  ]);
});
