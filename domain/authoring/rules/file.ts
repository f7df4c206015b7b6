import type { Position } from "../fault.ts";
import type { TextRule } from "./rule.ts";

/** The longest scenario that we read, in characters: about fifteen pages, more than a learner reads at a sitting. */
export const LONGEST = 40_000;
/** The most quotes and lists within each other: reading them takes time that grows with the square of their depth. */
const DEEPEST = 20;
/** The most of these signs in one paragraph: looking for the end of each takes time that grows with the square of their number. */
const MOST_STARS = 500;
/** The most of the signs that part the cells of tables: reading all tables of a file takes time that grows with the square of their cells. */
const MOST_STROKES = 2_000;
/** Signs whose end is looked for. */
const STARS = /[*_<[]/g;
/** The box of an option at the head of its line: nothing is looked for from there. Further in it is a line of a paragraph. */
const BOX = /^ {0,3}[-*+] \[[ xX]\]/;
/** The most lines of a kind, alone or in quotes and lists: headings by underlines and quotes in lists cost as stars do. */
const MOST_LINES = [
  {
    is: /^[ \t>]*(?:=+|-+)[ \t]*$/,
    most: 200,
    message: "The file has more than 200 lines of nothing but dashes or equals signs.",
    mend: "Take them out. A question begins with `## `.",
  },
  {
    is: /^[-*+.)\d \t]*>/,
    most: 1_000,
    message: "The file has more than 1,000 lines that begin with `>`.",
    mend: "Write each rationale as one line, or make several scenarios.",
  },
] as const;

const TOP: Position = { line: 1, column: 1 };

/** Whether the file is text of a sensible length. Where one of these finds something, nothing else is checked. */
export const fileRules: readonly TextRule[] = [
  {
    id: "too-large",
    severity: "error",
    check: (text) =>
      text.length <= LONGEST
        ? []
        : [
            {
              at: TOP,
              message: `This file is longer than ${LONGEST.toLocaleString("en-US")} characters.`,
              mend: "Split it into several scenarios.",
            },
          ],
  },
  {
    id: "not-text",
    severity: "error",
    check: (text) => {
      const offset = unreadable(text);
      return offset === -1
        ? []
        : [
            {
              at: placeOf(text, offset),
              ...(isTurning(text.charAt(offset))
                ? {
                    message: "There is a hidden character here that turns the direction of the text.",
                    mend: "Take it out. Where it does not show, write the line anew.",
                  }
                : {
                    message:
                      "This file is not plain text in UTF-8: there is a character here that we cannot read.",
                    mend: "Save it as plain text with the encoding UTF-8, in a file whose name ends in .md. A Word document has to be saved as plain text first.",
                  }),
            },
          ];
    },
  },
  {
    id: "too-deep",
    severity: "error",
    check: (text) => {
      const line = text.split(/\r\n|\n|\r/).findIndex((one) => depthOf(one) > DEEPEST);
      return line === -1
        ? []
        : [
            {
              at: { line: line + 1, column: 1 },
              message: `This line begins more than ${DEEPEST} quotes or lists within each other.`,
              mend: "A rationale needs one `>`, an option one `-`.",
            },
          ];
    },
  },
  {
    id: "too-many-marks",
    severity: "error",
    check: (text) => {
      const lines = text.split(/\r\n|\n|\r/);
      const stars = crowdedLine(lines);
      const strokes = crossedLine(lines);
      return [
        ...(stars === undefined
          ? []
          : [
              {
                at: { line: stars + 1, column: 1 },
                message: `The text up to here has more than ${MOST_STARS} stars, underscores, less-than signs and square brackets without an empty line.`,
                mend: "Make fewer words bold, slanted or links, or put an empty line between paragraphs.",
              },
            ]),
        ...(strokes === undefined
          ? []
          : [
              {
                at: { line: strokes + 1, column: 1 },
                message: `The text up to here has more than ${MOST_STROKES.toLocaleString("en-US")} upright strokes, as tables have them.`,
                mend: "Make its tables smaller, or make several files of it.",
              },
            ]),
        ...MOST_LINES.flatMap(({ is, most, message, mend }) => {
          const over = lines.flatMap((line, index) => (is.test(line) ? [index] : []))[most];
          return over === undefined ? [] : [{ at: { line: over + 1, column: 1 }, message, mend }];
        }),
      ];
    },
  },
];

/** The first line by which a stretch without an empty line, so at most one paragraph, holds too many stars. */
function crowdedLine(lines: readonly string[]): number | undefined {
  let count = 0;
  for (const [index, line] of lines.entries()) {
    if (/^[ \t]*$/.test(line)) count = 0;
    count += line.replace(BOX, "").match(STARS)?.length ?? 0;
    if (count > MOST_STARS) return index;
  }
  return undefined;
}

/** The first line by which the file holds too many strokes. */
function crossedLine(lines: readonly string[]): number | undefined {
  let count = 0;
  for (const [index, line] of lines.entries()) {
    count += line.split("|").length - 1;
    if (count > MOST_STROKES) return index;
  }
  return undefined;
}

/** How many marks of quotes and lists a line begins with. */
function depthOf(line: string): number {
  const marks = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*/.exec(line)?.[0] ?? "";
  // A line of nothing but dashes or stars is a rule across the page.
  return /^[-*\s]*$/.test(line) ? 0 : (marks.match(/>|[-*+.)]/g)?.length ?? 0);
}

/** Signs that few editors show and that turn the direction of what follows: a reviewer could read another text than is there. */
export const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

const isTurning = (sign: string): boolean => sign.search(TURNING) === 0;

/** The first control character, sign that turns a text, or mark that stands for bytes that were not UTF-8; -1 when there is none. */
function unreadable(text: string): number {
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    const isSpace = code === 0x09 || code === 0x0a || code === 0x0c || code === 0x0d;
    if ((code < 0x20 && !isSpace) || code === 0x7f || code === 0xfffd) return offset;
    if (code > 0x2029 && isTurning(text.charAt(offset))) return offset;
  }
  return -1;
}

function placeOf(text: string, offset: number): Position {
  const above = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
}
