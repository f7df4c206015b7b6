import { expect, test } from "vitest";
import { items } from "../../../dist/content/items.ts";
import { replaced } from "../../../dist/content/replaced.ts";
import type { PublishedScenario } from "../../../domain/authoring/scenario.ts";
import type { ReplacedQuestion } from "../../../domain/practice/replaced.ts";
import { getStaticPaths } from "../../../site/src/pages/practice/q/[version].json.ts";
import { writeReplaced } from "../../../site/src/practice/write-question.ts";

const NOW: PublishedScenario = {
  id: "a-case",
  title: "A case",
  blueprint: { ccm: "care-management" },
  level: "application",
  sources: [{ title: "A rule" }],
  reviewed: { on: "2026-11-22" as never, by: "editorial" },
  case: "Ms. Lee asks for help.",
  items: [
    {
      id: "what-next",
      version: "bb22",
      story: ["It is Monday."],
      question: "What is next?",
      multiple: false,
      level: "analysis",
      blueprint: { ccm: "ethical-legal" },
      options: [
        { text: "Ask her", rationale: "She knows.", key: true },
        { text: "Wait", rationale: "It gets worse.", key: false },
        { text: "Call her son", rationale: "Only if she agrees.", key: false },
      ],
    },
  ],
};
const OLD: ReplacedQuestion = {
  scenario: "a-case",
  item: "what-next",
  version: "old1",
  title: "An old case",
  level: "recall",
  blueprint: { ccm: "care-management" },
  case: "Mr. Lee asks for *help*.",
  story: ["It is Sunday."],
  preamble: "",
  question: "What next?",
  options: [
    { text: "Ask her", key: true },
    { text: "Wait a day", key: false },
    { text: "Call her son", key: true },
  ],
};
const CHANGED = "<p>This option has been changed since. Its reason is not kept.</p>";

test("a version that is asked no more has its old texts, and today's reasons where an option has stayed as it was", () => {
  expect(writeReplaced(OLD, NOW)).toEqual({
    version: "old1",
    scenario: "a-case",
    title: "An old case",
    item: "what-next",
    number: 1,
    of: 1,
    case: "<p>Mr. Lee asks for <em>help</em>.</p>\n<p>It is Sunday.</p>",
    question: "What next?",
    multiple: true,
    options: [
      { text: "Ask her", rationale: "<p>She knows.</p>", key: true },
      { text: "Wait a day", rationale: CHANGED, key: false },
      // The text is the same and the key is not: today's reason would say the opposite.
      { text: "Call her son", rationale: CHANGED, key: true },
    ],
    level: "Recall: know it",
    domains: [{ exam: "CCM", domain: "Care Management" }],
    sources: [{ title: "A rule" }],
    reviewed: "Not yet reviewed by a certified case manager",
  });
});

test("where its file is gone it stands alone, without reasons and sources", () => {
  const { number, of, options, sources, preamble } = writeReplaced({ ...OLD, preamble: "So?" }, undefined);
  expect({ number, of, sources, preamble }).toEqual({
    number: 1,
    of: 1,
    sources: [],
    preamble: "<p>So?</p>",
  });
  expect(options.map(({ rationale }) => rationale)).toEqual([CHANGED, CHANGED, CHANGED]);
});

test("every version that answers are scored by has its data at an address, old ones too", () => {
  const there = getStaticPaths().map(({ params }) => params.version);
  expect(new Set(there).size).toBe(there.length);
  expect(replaced.length).toBeGreaterThan(0);
  expect(there.toSorted()).toEqual(items.map(({ version }) => version).toSorted());
});
