import type { Finding } from "./fault.ts";
import { writtenOptions } from "./written-options.ts";

/**
 * Lines that were meant as an option, a rationale or a heading and are not quite: each is reported once and read as
 * it was meant, so that one slip does not hide the faults below it.
 */

export interface Repair {
  readonly kind: "option-form" | "rationale-form" | "heading-form";
  readonly finding: Finding;
}

/**
 * indent, list mark, gap, opening bracket, gap, tick, gap, closing bracket, gap, text.
 * Two gaps never stand side by side: a gap belongs to the mark or tick before it. Otherwise a long line of spaces
 * could be divided between them in so many ways that trying them all would take hours.
 */
const BOX = /^(\s*)(?:([-*+•–—−]|\d{1,9}[.)])(\s*))?(\\?\[)(\s*)(?:([xX✓✔])(\s*))?(\\?\])(\s*)(.*)$/s;
const ROUND = /^(\s*)([-*+•–—−]|\d{1,9}[.)])(\s+)(\()(\s*)(?:([xX✓✔])(\s*))?(\))(\s+)(.*)$/s;
const BALLOT = /^(\s*)(?:([-*+•–—−]|\d{1,9}[.)])(\s*))?([☐☑☒✅])(\s*)(.*)$/su;
const RIGHT = /^-[ \t]+\[[ xX]\](?:[ \t]|$)/;
const QUOTE = /^(\s*)>(.*)$/;
/** No space after the number signs, or a backslash before them, as some word processors write. */
const BROKEN_HEADING = /^(?:(#{2,6})(?=[^#\s])|((?:\\#){2,6}|\\#{2,6})[ \t]*(?=\S))(.*)$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** The body with such lines put right, line for line, and what was put right. `firstLine` is the body's line in the file. */
export function repairBody(body: string, firstLine: number): { body: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  let fence: string | undefined;
  let inQuestion = false;
  let inOption = false;

  const written = body.split("\n");
  const unboxed = writtenOptions(written, (line) => readOption(line, true) !== undefined);
  const lines = written.map((line, index) => {
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    if (mark !== undefined || fence !== undefined) return line;

    const repair = (kind: Repair["kind"], column: number, message: string, mend: string) =>
      repairs.push({ kind, finding: { at: { line: firstLine + index, column }, message, mend } });

    const heading = BROKEN_HEADING.exec(line);
    if (heading !== null) {
      const mended = `${(heading[1] ?? heading[2] ?? "").replaceAll("\\", "")} ${heading[3]}`;
      repair(
        "heading-form",
        1,
        heading[1] !== undefined
          ? "There is no space after the number signs, so this is no heading."
          : "There is a backslash before the number signs, so this is no heading.",
        `Write it like this: \`${cut(mended)}\`.`,
      );
      inQuestion = true;
      inOption = false;
      return mended;
    }
    if (/^ {0,3}#{1,6}\s/.test(line)) {
      inQuestion = true;
      inOption = false;
      return line;
    }

    const option = readOption(line, inQuestion);
    if (option !== undefined) {
      inOption = true;
      if (option.fault !== undefined)
        repair("option-form", option.column, option.fault, `Write it like this: \`${cut(option.mended)}\`.`);
      return option.mended;
    }
    const bare = unboxed.get(index);
    if (bare !== undefined) {
      inOption = true;
      const { mark, column, key, text } = bare;
      const mended = `- [${key === true ? "x" : " "}] ${text}`;
      const answer = key === undefined ? ", and put an x into the box of the best answer" : "";
      repair(
        "option-form",
        column,
        `Line ${firstLine + index} begins with \`${mark}\`, and an option begins with a box.`,
        `Write it like this: \`${cut(mended)}\`${answer}.`,
      );
      return mended;
    }

    const quote = inOption ? QUOTE.exec(line) : null;
    if (quote !== null) {
      const width = widthOf(quote[1] ?? "");
      const mended = `  >${quote[2]}`;
      if (width < 2 || width > 5)
        repair(
          "rationale-form",
          (quote[1] ?? "").length + 1,
          width < 2
            ? "This rationale is not indented under its option."
            : "This rationale is indented too far.",
          "Put exactly two spaces before the `>`.",
        );
      return mended;
    }
    return line;
  });
  return { body: lines.join("\n"), repairs };
}

/** The option that a line holds, as it should be written, and what is wrong with how it is; undefined for other lines. */
function readOption(
  line: string,
  inQuestion: boolean,
): { mended: string; column: number; fault?: string } | undefined {
  const ballot = BALLOT.exec(line);
  const box = BOX.exec(line) ?? ROUND.exec(line);
  const match = box ?? ballot;
  if (match === null) return undefined;
  const [, indent = "", mark = "", gap = ""] = match;
  if (mark === "" && !inQuestion) return undefined;
  const column = indent.length + 1;

  if (box === null) {
    const [, , , , sign = "", , text = ""] = match;
    const mended = `- [${sign === "☐" ? " " : "x"}] ${text}`.trimEnd();
    return { mended, column, fault: `The box is drawn as ${sign}, which we cannot read.` };
  }
  const [, , , , open = "", before = "", tick = "", after = "", close = "", space = "", text = ""] = box;
  // A link or its address, [x](https://...) or [x]: https://..., is no box.
  if (space === "" && /^[([:]/.test(text)) return undefined;
  if (mark === "" && tick === "" && before + after === "") return undefined;
  const mended = `- [${tick === "" ? " " : "x"}] ${text}`.trimEnd();
  if (RIGHT.test(line)) return { mended, column };

  const drawn = `${open}${before}${tick}${after}${close}`;
  const fault =
    indent !== ""
      ? "This option is indented."
      : mark === ""
        ? "The dash before the box is missing."
        : mark !== "-"
          ? `This option begins with \`${mark}\`.`
          : gap === ""
            ? "There is no space between the dash and the box."
            : /[^ \t]/.test(gap + space)
              ? "There is a special space beside the box, as word processors make them."
              : !/^\[[ xX]\]$/.test(drawn)
                ? `The box is \`${drawn}\`; it holds one character, a space or an x.`
                : "There is no space after the box.";
  return { mended, column, fault };
}

/** Whole, to be copied, but for what is no option at all. */
const cut = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
const widthOf = (indent: string): number =>
  [...indent].reduce((width, sign) => width + (sign === "\t" ? 4 : 1), 0);
