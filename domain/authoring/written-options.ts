/** A line that is an option as other programs and word processors write it: without a box. */
export interface WrittenOption {
  /** What it begins with: "A.", "(x)", "*". */
  readonly mark: string;
  readonly column: number;
  /** Whether it is marked as an answer; undefined where its mark cannot say so. */
  readonly key: boolean | undefined;
  readonly text: string;
}

const LINE = /^([ \t]{0,8})(\( ?[xX✓✔]? ?\)|\(?[A-La-l][.)]|\(?\d{1,2}[.)]|[-*+•–—−])[ \t]+([^\s[\\].*)$/s;
const HEADING = /^ {0,3}(?:\\?#){1,6}/;
const FENCE = /^ {0,3}(?:`{3}|~{3})/;

/** How options are numbered, from the surest sign of an option to the least sure, and what the first of them begins with. */
const STYLES: readonly { readonly each: RegExp; readonly first: RegExp }[] = [
  { each: /^\( ?[xX✓✔]? ?\)$/, first: /^/ },
  { each: /^\(?[a-l][.)]$/i, first: /^\(?a/i },
  { each: /^\(?\d+[.)]$/, first: /^\(?1\D/ },
  { each: /^[-*+•–—−]$/, first: /^/ },
];

/**
 * The options without boxes in the questions of a body, by the index of their line. A question that has a box has none:
 * there a list is a list. `isOption` tells whether a line has a box.
 */
export function writtenOptions(
  lines: readonly string[],
  isOption: (line: string) => boolean,
): ReadonlyMap<number, WrittenOption> {
  const found = new Map<number, WrittenOption>();
  let question: { readonly marked: [index: number, option: WrittenOption][]; boxes: boolean } | undefined;
  let fenced = false;
  const end = (): void => {
    if (question !== undefined && !question.boxes)
      for (const [index, option] of optionsAmong(question.marked)) found.set(index, option);
  };
  for (const [index, line] of lines.entries()) {
    if (FENCE.test(line)) fenced = !fenced;
    else if (!fenced && HEADING.test(line)) {
      end();
      question = { marked: [], boxes: false };
    } else if (!fenced && question !== undefined && !question.boxes) {
      if (isOption(line)) question.boxes = true;
      const [, indent = "", mark, text = ""] = LINE.exec(line) ?? [];
      if (mark !== undefined)
        question.marked.push([index, { mark, column: indent.length + 1, key: keyOf(mark), text }]);
    }
  }
  end();
  return found;
}

const keyOf = (mark: string): boolean | undefined =>
  STYLES[0]?.each.test(mark) === true ? /[xX✓✔]/.test(mark) : undefined;

/** Of the lines of a question that begin with a mark, those of the surest style; at least two make options. */
function optionsAmong<T extends readonly [number, WrittenOption]>(marked: readonly T[]): readonly T[] {
  for (const { each, first } of STYLES) {
    const alike = marked.filter(([, { mark }]) => each.test(mark));
    if (alike.length > 1 && first.test(alike[0]?.[1].mark ?? "")) return alike;
  }
  return [];
}
