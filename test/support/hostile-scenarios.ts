import * as fc from "fast-check";
import {
  LEVELS,
  REVIEWERS,
  type Scenario,
  type ScenarioDraft,
  type ScenarioItem,
} from "../../domain/authoring/scenario.ts";
import { fromDayNumber } from "../../domain/calendar/day.ts";
import { SETTINGS } from "../../domain/eligibility/portfolio-values.ts";
import { OUTLINES } from "./outlines.ts";

/** Whatever a format may stumble over. */
const PIECES = [
  ...[
    "=1+1",
    "+1",
    "-2",
    "@SUM(A1)",
    "＝1",
    "'=x",
    "''=x",
    "'",
    '"',
    '""',
    ",",
    ";",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
  ],
  ...["{", "}", "{}", "~", "=", "#", "####", "%50%", "%", ":", "::", "\\", "\\n", "\\=", "\\\\", "//", "->"],
  ...[
    "// caseway: {}",
    "\n// x\n",
    "$CATEGORY: a",
    "[html]",
    "[markdown]",
    "[",
    "]",
    "[x]",
    "- [x] ",
    "( ) ",
    "☐ ",
  ],
  ...[
    "> ",
    "\n> a",
    "## ",
    "# ",
    "\n# b",
    "- ",
    "1. ",
    "\n1. c",
    "---",
    "\n---\n",
    "\n===",
    "```",
    "~~~",
    "•",
    "    ",
  ],
  ...[
    "<b>",
    "</b>",
    "<!--",
    "&amp;",
    "&",
    "*",
    "**",
    "_",
    "`",
    "|",
    " | ",
    "\u00a0",
    "\u2028",
    "é",
    "漢字",
    "🙂",
    "\u202e",
  ],
  ...[
    "TRUE",
    "null",
    "yes",
    ": ",
    " #",
    "Mr. Nowak",
    "asks",
    " the team",
    " what now?",
    "https://example.org/a_b?c=d",
  ],
];

export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 7 })
  .map((pieces) => pieces.join(""));

/** As every text of a file is: without spaces at its ends, signs that are no text, and other line breaks than one kind. */
const tidyText = hostileText.map(tidy);
function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\t\n\f -~\u0080-\u2029\u202f-\u2065\u206a-\ufffc\ufffe-\uffff]/g, "")
    .trim();
}
/** Text of at least so many signs, as a reader counts them. */
const said = (least: number) =>
  tidyText
    .map((text) => tidy([...`${text}Words`].slice(-80).join("")))
    .filter((text) => [...text].length >= least);
const line = said(3).map((text) => text.replaceAll(/\s+/g, " ").trim());

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const present = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

const day = fc.integer({ min: 18_000, max: 22_000 }).map(fromDayNumber);
const blueprint = fc
  .record(
    Object.fromEntries(
      OUTLINES.map(({ id, domains }) => [id, optional(fc.constantFrom(...domains.map((one) => one.id)))]),
    ),
  )
  .map(present)
  .filter((domains) => Object.keys(domains).length > 0);
const source = fc
  .record({
    title: line,
    url: optional(
      fc.constantFrom("https://example.org/", "https://example.org/a?b=c&d=%7C", "https://example.org/x|y#z"),
    ),
    read: optional(day),
    checked: optional(fc.boolean()),
  })
  .map(present);

const item: fc.Arbitrary<ScenarioItem> = fc
  .record({
    question: line,
    preamble: optional(said(1)),
    options: fc.array(fc.record({ text: said(1), rationale: tidyText, key: fc.boolean() }), {
      minLength: 2,
      maxLength: 6,
    }),
  })
  .map(({ options: [first, ...rest], ...item }) => {
    // One key at least, and one option that is none: what a question is.
    const options = [
      { ...first, key: true },
      ...rest.map((one, index) => (index === 0 ? { ...one, key: false } : one)),
    ];
    const multiple = options.filter(({ key }) => key).length > 1;
    return present({ id: "", ...item, options, multiple }) as ScenarioItem;
  });

/** Scenarios as data, their texts anything whatever; the ids of their items are left empty. */
export const hostileScenario: fc.Arbitrary<Scenario> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/),
    title: line,
    blueprint,
    level: fc.constantFrom(...LEVELS),
    setting: optional(fc.constantFrom(...SETTINGS)),
    own: fc.array(
      fc.record({ level: optional(fc.constantFrom(...LEVELS)), blueprint: optional(blueprint) }),
      { maxLength: 3 },
    ),
    accepted: optional(
      fc.array(
        fc
          .record({
            rule: fc.constant("near-duplicate"),
            question: optional(fc.integer({ min: 1, max: 3 })),
            why: said(10),
          })
          .map(present),
        { minLength: 1, maxLength: 2 },
      ),
    ),
    sources: fc.array(source, { minLength: 1, maxLength: 3 }),
    reviewed: fc.record({ on: day, by: fc.constantFrom(...REVIEWERS) }),
    authors: optional(fc.array(line, { minLength: 1, maxLength: 3 })),
    case: said(1),
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
  })
  .map(({ own, ...scenario }) => {
    const questions = Object.fromEntries(
      own
        .slice(0, scenario.items.length)
        .map((one, index) => [String(index + 1), present(one)] as const)
        .filter(([, one]) => Object.keys(one).length > 0),
    );
    return present({
      ...scenario,
      questions: Object.keys(questions).length > 0 ? questions : undefined,
    }) as unknown as Scenario;
  });

/** A set of them, in which no two have the same id. */
export const hostileSet = (length: number): fc.Arbitrary<Scenario[]> =>
  fc.uniqueArray(hostileScenario, { minLength: length, maxLength: length, selector: ({ id }) => id });

/** Without the ids of items, which are made from the questions. */
export const withoutItemIds = <S extends ScenarioDraft>(scenario: S): S => ({
  ...scenario,
  items: scenario.items.map((item) => ({ ...item, id: "" })),
});
