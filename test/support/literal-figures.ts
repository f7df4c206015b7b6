/** A figure that is typed where it may belong to a rule, a fee, an exam, a renewal or pay. */
export interface LiteralFigure {
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** As it stands in the text: `two years`, `$430`. */
  readonly figure: string;
  /** The whole line. */
  readonly text: string;
}

const WORDS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half";
const NUMBER = `(?:(?<![\\w.-])\\d[\\d,]*(?:\\.\\d+)?|(?<![\\w.-])(?:${WORDS})(?:-(?:${WORDS}))?)`;
/** What may stand between a number and its unit: "two to three years", "12 full-time months". */
const BETWEEN = `(?:(?: to | or | and |-)${NUMBER})?[ -](?:(?:more|full|full-time|further|contact|paid|supervised|multiple-choice|scored) )?`;
const UNIT = "(?:hours?|months?|years?|weeks?|questions?|items?|percent|dollars|credits?)(?![\\w-])";
const LITERAL = new RegExp(
  `\\$ ?\\d[\\d,]*(?:\\.\\d+)?|\\d+(?:\\.\\d+)? ?%|${NUMBER}${BETWEEN}${UNIT}`,
  "gi",
);

/** Every such figure in the lines of a guide, and in those of a YAML file that are prose. Addresses and placeholders are left out. */
export const literalFigures = (text: string, file: string): LiteralFigure[] =>
  text.split("\n").flatMap((line, index) =>
    isProse(line, file)
      ? [...visible(line).matchAll(LITERAL)].map(([figure]) => ({
          file,
          line: index + 1,
          figure: figure.replace(/,$/, ""),
          text: line.trim(),
        }))
      : [],
  );

/** Names of sources may hold figures; of the glossary the definitions are read, of the paths all but comments. */
const isProse = (line: string, file: string): boolean =>
  file.startsWith("content/glossary/")
    ? /^ *definition:/.test(line)
    : !(file.startsWith("content/paths/") ? COMMENT : NAME_OF_SOURCE).test(line);

const COMMENT = /^ *#/;
const NAME_OF_SOURCE = /^ *(?:- )?\{? ?title:/;

const visible = (line: string): string =>
  line.replaceAll(/\]\([^)]*\)/g, "]").replaceAll(/\{[a-z-]+(?::[a-z0-9.-]+)?\}/g, " ");
