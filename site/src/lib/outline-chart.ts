import type { BlueprintDomain } from "../../../domain/credentials/exam.ts";

/** A bar of the chart of an exam's domains, in CSS pixels from the top and percent of the width. */
export interface OutlineBar {
  readonly id: string;
  /** The domain's name, in lines that are short enough for a phone. */
  readonly lines: readonly string[];
  readonly value: string;
  readonly estimated: boolean;
  readonly top: number;
  /** Percent of the chart's width, to one decimal. */
  readonly width: number;
}

export interface OutlineChart {
  readonly bars: readonly OutlineBar[];
  readonly height: number;
}

/** A phone of 320 pixels takes about so many letters. */
const LETTERS_A_LINE = 30;
export const LINE_HEIGHT = 22;
export const BAR_HEIGHT = 18;
const GAP = 18;
/** Beside the longest bar stays room for its value. */
const LONGEST = 62;

/** The chart of domains of which every share is known, or undefined: some bars alone would mislead. */
export function outlineChart(domains: readonly BlueprintDomain[]): OutlineChart | undefined {
  const shares = domains.flatMap(({ percent }) => percent ?? []);
  if (shares.length < domains.length) return undefined;
  const most = Math.max(...shares);
  const bars: OutlineBar[] = [];
  let height = 0;
  for (const { id, name, percent = 0, estimate } of domains) {
    const lines = wrapped(name);
    bars.push({
      id,
      lines,
      value: shareWords(percent, estimate !== undefined),
      estimated: estimate !== undefined,
      top: height,
      width: Math.round((percent / most) * LONGEST * 10) / 10,
    });
    height += lines.length * LINE_HEIGHT + BAR_HEIGHT + GAP;
  }
  return { bars, height: height - GAP };
}

/** 30%, or "13%, estimated" */
export const shareWords = (percent: number, estimated: boolean): string =>
  `${percent}%${estimated ? ", estimated" : ""}`;

/** A name in lines, cut between words. */
export function wrapped(name: string, letters = LETTERS_A_LINE): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
