import { COLUMNS, letterOf } from "./csv-columns.ts";

/** The most options that are looked for. */
const MOST_OPTIONS = 99;
/** The letters of the options, as the names of their columns have them. */
export const LETTERS: readonly string[] = Array.from({ length: MOST_OPTIONS }, (_, index) =>
  letterOf(index).toLowerCase(),
);

/** The column of what is said of the whole question; read and never written. */
export const GENERAL = "feedback";

/** A column's name, however it is spaced and written. */
const plain = (cell: string): string =>
  cell
    .toLowerCase()
    .replaceAll(/[\s_.:?()#-]+/g, " ")
    .trim();

const OURS: ReadonlySet<string> = new Set([
  ...Object.values(COLUMNS),
  ...LETTERS.flatMap((letter) => [`option ${letter}`, `feedback ${letter}`]),
]);

/** What others call our columns. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  [COLUMNS.question]: ["stem", "question text", "question stem", "item", "item stem", "prompt"],
  [COLUMNS.key]: [
    ...["answer", "answers", "answer key", "best answer", "best answers", "solution"],
    ...["correct", "correct answer", "correct answers", "correct option", "correct choice"],
    ...["correct response", "right answer", "right answers"],
  ],
  [COLUMNS.situation]: ["situation", "scenario", "vignette", "case text", "story"],
  [COLUMNS.title]: ["name"],
  [COLUMNS.preamble]: ["text above options"],
  [COLUMNS.number]: ["number", "no", "question no"],
  [COLUMNS.level]: ["cognitive level"],
  [COLUMNS.domains]: ["exam domain", "domain", "domains", "ccm domain", "blueprint"],
  [COLUMNS.sources]: ["source", "reference", "references"],
  [COLUMNS.authors]: ["author", "written by"],
  [GENERAL]: ["general feedback", "rationale", "explanation", "reason", "why"],
};
const BY_USUAL: ReadonlyMap<string, string> = new Map(
  Object.entries(USUAL).flatMap(([column, names]) => [
    [column, column] as const,
    ...names.map((name) => [name, column] as const),
  ]),
);

const OPTION =
  /^(?:(?:answer )?(?:option|choice|answer|response|alternative)(?: ([a-z]|\d{1,2})|(\d{1,2}))|([a-l]|\d{1,2}))$/;
const FEEDBACK =
  /^(?:feedback|rationale|reason|explanation|why)(?: for| of)?(?: (?:option|choice|answer))? ?(?:(?<= )([a-z])|(\d{1,2}))$/;
const FEEDBACK_BEHIND =
  /^(?:(?:option|choice|answer) )?([a-l]|\d{1,2}) (?:feedback|rationale|reason|explanation)$/;

/** What we call a column of this name, and whether that is its own name; undefined for a name that says nothing to us. */
export function columnNamed(cell: string): { readonly column: string; readonly own: boolean } | undefined {
  const name = plain(cell);
  if (OURS.has(name)) return { column: name, own: true };
  const usual = BY_USUAL.get(name) ?? numbered("option", OPTION, name);
  const column = usual ?? numbered("feedback", FEEDBACK, name) ?? numbered("feedback", FEEDBACK_BEHIND, name);
  return column === undefined ? undefined : { column, own: false };
}

/** "choice 1" is "option a". */
function numbered(kind: string, pattern: RegExp, name: string): string | undefined {
  const sign = pattern
    .exec(name)
    ?.slice(1)
    .find((part) => part !== undefined);
  if (sign === undefined) return undefined;
  const letter = /\d/.test(sign) ? LETTERS[Number(sign) - 1] : sign;
  return letter === undefined ? undefined : `${kind} ${letter}`;
}

/** So many columns without a known name, and so many rows, tell which column is which. A hostile table has 100,000 of each. */
const LOOKED_AT = 200;

/**
 * For a table in which a column is missing: which of the columns without a known name it may be, by what stands in it.
 * Counted from 0.
 */
export function likelyColumn(
  column: string,
  unknown: readonly number[],
  rows: readonly (readonly string[])[],
): number | undefined {
  const looks =
    column === COLUMNS.key
      ? /^[A-L1-9](?:[\s,;]+[A-L1-9])*$/i
      : column === COLUMNS.question
        ? /\?$/
        : undefined;
  if (looks === undefined) return undefined;
  const fitting = unknown.slice(0, LOOKED_AT).filter((index) => {
    const cells = rows
      .slice(0, LOOKED_AT)
      .map((cells) => (cells[index] ?? "").trim())
      .filter((cell) => cell !== "");
    return cells.length > 0 && cells.every((cell) => looks.test(cell));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}
