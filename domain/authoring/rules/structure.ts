import { shown } from "../fault.ts";
import type { PlacedNode } from "../placed-nodes.ts";
import type { Rule } from "./rule.ts";

/** The shape of a scenario: the case, then questions, each with its options and nothing below them. */
export const structureRules: readonly Rule[] = [
  {
    id: "no-case",
    severity: "error",
    check: ({ case: situation }) =>
      situation.text !== ""
        ? []
        : [
            {
              at: situation.at,
              message: "There is no case.",
              mend: "Tell the situation below the front matter, above the first question.",
            },
          ],
  },
  {
    id: "no-question",
    severity: "error",
    check: ({ questions, text }) =>
      questions.length > 0
        ? []
        : [
            {
              at: { line: text.trimEnd().split(/\r\n|\n|\r/).length, column: 1 },
              message: "There is no question.",
              mend: "Add a line that begins with `## ` and holds the question, then its options.",
            },
          ],
  },
  {
    id: "option-outside-question",
    severity: "error",
    check: ({ strayOptions }) =>
      strayOptions.map((at) => ({
        at,
        message: "This option belongs to no question.",
        mend: "Put a line above the options that begins with `## ` and holds the question.",
      })),
  },
  {
    id: "question-empty",
    severity: "error",
    check: ({ questions }) =>
      questions
        .filter(({ text }) => text === "")
        .map(({ at }) => ({
          at,
          message: "This heading has no text.",
          mend: "Write the question after `## `.",
        })),
  },
  {
    id: "question-twice",
    severity: "error",
    check: ({ questions }) => {
      const seen = new Set<string>();
      return questions
        .filter(({ text }) => {
          const again = text !== "" && seen.has(text);
          seen.add(text);
          return again;
        })
        .map(({ at, text }) => ({
          at,
          message: `The question ${shown(text)} is here twice.`,
          mend: "Word it differently, or take one out.",
        }));
    },
  },
  {
    id: "heading-level",
    severity: "error",
    check: ({ nodes }) => nodes.flatMap(headingFault),
  },
  {
    id: "stray-text",
    severity: "error",
    check: ({ questions }) =>
      questions
        .flatMap(({ stray }) => stray)
        .map((at) => ({
          at,
          message: "This text stands below an option and is part of none.",
          mend: "Move it above the options. If it is a rationale, begin its line with two spaces and `> `.",
        })),
  },
];

function headingFault({ node, at, source, top }: PlacedNode) {
  if (node.type !== "heading") return [];
  if (!source.startsWith("#"))
    return [
      {
        at,
        message: "The line of dashes or equals signs below this text makes it a heading.",
        mend: "Put an empty line above the dashes, or take them out.",
      },
    ];
  if (node.depth === 2 && top) return [];
  return [
    {
      at,
      message: top
        ? `This heading begins with \`${"#".repeat(node.depth)}\`.`
        : "This heading stands inside a list or a quote.",
      mend: "Only questions have headings. Begin a question with `## `, at the start of a line; make other text bold: **text**.",
    },
  ];
}
