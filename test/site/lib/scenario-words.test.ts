import { expect, test } from "vitest";
import { domainSources, domainsFrom, examDomains } from "../../../site/src/lib/scenario-words.ts";

const blueprint = { "cmgt-bc": "care-coordination", acm: "planning", ccm: "psychosocial" };
const CCM =
  "CCM: secondary source, 2025 to 2026. The names of two domains were read in the outline before August 2025. The share of Psychosocial Concepts is worked out from a source that gives it and Care Management half of the exam.";

test("each list of exam domains says how well it is confirmed, and an article's list that it is a quotation", () => {
  expect(domainSources({ blueprint })).toEqual([
    "ACM: official source, practice analysis of 2015 and review slides of 2018 and 2020. Names only. No shares could be read, and a newer form of the exam may have changed the outline.",
    CCM,
    "CMGT-BC: quoted from an article, June 2022. The article prints “core coordination”, which we read as care coordination. No shares could be read.",
  ]);
});

test("an exam that a scenario does not name has no line", () => {
  expect(domainSources({ blueprint: { ccm: "psychosocial" } })).toEqual([CCM]);
});

test("an exam's domains are named, and one that we do not know by its word", () => {
  expect(examDomains({ blueprint })).toEqual([
    { exam: "ACM", domain: "Planning" },
    { exam: "CCM", domain: "Psychosocial Concepts and Support Systems" },
    { exam: "CMGT-BC", domain: "Care Coordination" },
  ]);
  expect(examDomains({ blueprint: { ccm: "gone" } })).toEqual([{ exam: "CCM", domain: "gone" }]);
});

test("a list without a note says where it is from and no more", () => {
  const list = { id: "a", name: "A", credentials: ["a"], domains: [] };
  expect(domainsFrom({ ...list, confidence: "verified-secondary", asOf: "2026" })).toBe(
    "A: secondary source, 2026.",
  );
});
