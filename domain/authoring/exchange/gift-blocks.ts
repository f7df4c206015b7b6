/** Some lines of a GIFT file without an empty line between them: one question, as a rule. */
export interface GiftBlock {
  /** The lines without comments and categories, joined by line breaks; each of those leaves an empty line. */
  readonly text: string;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** What the comment line of ours above or in it says. */
  readonly ours: string | undefined;
  /** Whether it has comments of other kinds. */
  readonly comments: boolean;
  /** The lines of the file that name a category. */
  readonly categories: readonly number[];
}

const CATEGORY = /^\$CATEGORY:/i;

/** Takes a GIFT file apart at its empty lines, as Moodle does. */
export function giftBlocks(text: string, ours: string): GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let lines: string[] = [];
  let start = 0;
  let told: string | undefined;
  let comments = false;
  let categories: number[] = [];
  const close = () => {
    if (lines.some((line) => line !== "") || comments || told !== undefined || categories.length > 0)
      blocks.push({ text: lines.join("\n"), line: start + 1, ours: told, comments, categories });
    lines = [];
    told = undefined;
    comments = false;
    categories = [];
  };
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const trimmed = line.trim();
    if (trimmed === "") close();
    else {
      if (lines.length === 0) start = index;
      if (trimmed.startsWith(ours)) told = trimmed.slice(ours.length);
      else if (trimmed.startsWith("//")) comments = true;
      const category = CATEGORY.test(trimmed);
      if (category) categories.push(index + 1);
      lines.push(category || trimmed.startsWith("//") ? "" : line);
    }
  }
  close();
  return blocks;
}

/** The places of some signs that no backslash stands before. */
export function* placesOf(text: string, signs: string, from = 0, to = text.length): Generator<number> {
  for (let at = from; at < to; at += 1) {
    const sign = text.charAt(at);
    if (sign === "\\" && ESCAPED.includes(text.charAt(at + 1)) && at + 1 < to) at += 1;
    else if (signs.includes(sign)) yield at;
  }
}

const ESCAPED = "\\~=#{}:n";

/** The text that was meant, without backslashes before signs. */
export const unescaped = (text: string): string =>
  text.replaceAll(/\\([\\~=#{}:n])/g, (_, sign: string) => (sign === "n" ? "\n" : sign));
