/** What lies on the desk: one text that was typed or pasted, or the files that were dropped. */
export interface Papers {
  readonly papers: readonly [Paper, ...Paper[]];
  /** The paper that is open, from 0. */
  readonly open: number;
}

export interface Paper {
  /** The file's name; undefined for text that was typed or pasted. */
  readonly name: string | undefined;
  readonly text: string;
}

export interface Desk extends Papers {
  /** What lay here before the last large change, so that nothing is lost by mistake. */
  readonly before?: Before;
}
export interface Before extends Papers {
  /** What the large change was, as a sentence. */
  readonly said: string;
}

/** What the check calls a text without a file; it ends in no .md, so no name is held against its id. */
const UNNAMED = "the pasted text";

export const EMPTY: Desk = { papers: [{ name: undefined, text: "" }], open: 0 };

export const openPaper = (desk: Papers): Paper => desk.papers[desk.open] ?? desk.papers[0];
export const isBlank = (desk: Papers): boolean => desk.papers.every(({ text }) => text.trim() === "");

/** The papers as the check takes them. Files of one name from two folders are told apart. */
export function filesOf({ papers }: Papers): { file: string; text: string }[] {
  const seen = new Map<string, number>();
  return papers.map(({ name = UNNAMED, text }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { file: count === 1 ? name : `${count}/${name}`, text };
  });
}

export function withText(desk: Desk, text: string): Desk {
  return withPaper(desk, { ...openPaper(desk), text });
}

export function withName(desk: Desk, name: string): Desk {
  return withPaper(desk, { ...openPaper(desk), name });
}

export const showing = (desk: Desk, index: number): Desk =>
  desk.papers[index] === undefined ? desk : { ...desk, open: index };

/** Lays other papers on the desk. What lay there can be brought back. */
export function laying(desk: Desk, papers: readonly [Paper, ...Paper[]], said: string): Desk {
  return replaced(desk, { papers, open: 0 }, said);
}

/**
 * Lays files that were dropped beside those that lie on the desk, with the first of them open; they take the place of a
 * text without a name. What lay there can be brought back.
 */
export function adding(desk: Desk, papers: readonly [Paper, ...Paper[]]): Desk {
  const what = papers.length === 1 ? papers[0].name : `${papers.length} files`;
  const [first, ...rest] = desk.papers;
  if (first.name === undefined) return laying(desk, papers, `${what} took the place of your text.`);
  const same = desk.papers.findIndex(({ name }) => name === papers[0].name);
  // One file that is open already is a newer state of it.
  if (papers.length === 1 && same !== -1)
    return replaced(
      desk,
      withPaper({ ...desk, open: same }, papers[0]),
      `${what} took the place of the one that was open.`,
    );
  const said = `${what} ${papers.length === 1 ? "was" : "were"} added to what is open.`;
  return replaced(desk, { papers: [first, ...rest, ...papers], open: desk.papers.length }, said);
}

/** Takes one of several papers away. It can be brought back. */
export function without(desk: Desk, index: number): Desk {
  const [first, ...rest] = desk.papers.filter((_, other) => other !== index);
  if (first === undefined) return cleared(desk);
  const open = Math.min(desk.open > index ? desk.open - 1 : desk.open, rest.length);
  return replaced(
    desk,
    { papers: [first, ...rest], open },
    `${desk.papers[index]?.name ?? "The text"} was removed.`,
  );
}

/** The same papers with other texts, after something was written into them. */
export function rewritten(desk: Desk, papers: readonly Paper[], said: string): Desk {
  const [first = desk.papers[0], ...rest] = papers;
  return replaced(desk, { papers: [first, ...rest], open: desk.open }, said);
}

export const cleared = (desk: Desk): Desk => replaced(desk, EMPTY, "Your text was cleared.");

/** Changes what lies here for what lay here before; a second time changes them back. */
export function undone(desk: Desk): Desk {
  if (desk.before === undefined) return desk;
  const { papers, open } = desk.before;
  return { papers, open, before: { papers: desk.papers, open: desk.open, said: "Your text is back." } };
}

function replaced(desk: Desk, { papers, open }: Papers, said: string): Desk {
  // A blank desk is nothing to bring back; what was cleared before it still is.
  if (!isBlank(desk)) return { papers, open, before: { papers: desk.papers, open: desk.open, said } };
  return { papers, open, ...(desk.before !== undefined && { before: { ...desk.before, said } }) };
}

function withPaper(desk: Desk, paper: Paper): Desk {
  const [first, ...rest] = desk.papers;
  return desk.open === 0
    ? { ...desk, papers: [paper, ...rest] }
    : { ...desk, papers: [first, ...rest.map((one, index) => (index + 1 === desk.open ? paper : one))] };
}
