import type { Station } from "../../../domain/authoring/path.ts";
import { isFork } from "../../../domain/paths/routes.ts";

/** A row of the picture of a path, with its place in CSS pixels. */
export interface PathRow {
  /** The id of the step or fork; a branch's name has none. */
  readonly id: string | undefined;
  readonly kind: "step" | "fork" | "branch";
  /** The label in lines that fit a phone. */
  readonly lines: readonly string[];
  /** How long it takes, or how many branches there are. */
  readonly words: string;
  /** The middle of the station. */
  readonly x: number;
  readonly y: number;
  /** Where the text begins. */
  readonly textX: number;
}

export interface PathPicture {
  readonly rows: readonly PathRow[];
  /** The lines between the stations, as path data. */
  readonly lines: readonly string[];
  readonly height: number;
}

/** What the picture says of a station. */
export interface StationWords {
  readonly label: string;
  readonly words: string;
}

const EDGE = 14;
const LANE = 26;
const TEXT = 22;
const LINE = 19;
/** Above the first line of a row, and below its last. */
const ABOVE = 16;
const BELOW = 17;
/** The narrowest room there is for the picture: a phone of 320 pixels without its margins. */
const ROOM = 288;
/** The width of a letter of the label, at the most in the mean. */
const LETTER = 7.8;
/** How far a line runs aside before it reaches the first station of a branch, and behind the last. */
const BEND = 26;

/**
 * The picture of a path: a line with stations from top to bottom. A branch runs beside the line and comes back to it. It
 * is as narrow as a phone, so that it is the same everywhere.
 */
export function pathPicture(
  stations: readonly Station[],
  wordsOf: (station: Station) => StationWords,
): PathPicture {
  const rows: PathRow[] = [];
  const lines: string[] = [];
  let height = 0;

  const row = (id: string | undefined, kind: PathRow["kind"], depth: number, said: StationWords): PathRow => {
    const x = EDGE + depth * LANE;
    const textX = x + TEXT;
    const wrapped = wrap(said.label, Math.floor((ROOM - textX) / LETTER));
    const y = height + ABOVE;
    height += ABOVE + (wrapped.length - 1 + (said.words === "" ? 0 : 1)) * LINE + BELOW;
    const added = { id, kind, lines: wrapped, words: said.words, x, y, textX };
    rows.push(added);
    return added;
  };

  /** The first and the last row of a line, from one end of which it runs to the other. */
  const run = (row_: readonly Station[], depth: number, title?: string): readonly [PathRow, PathRow] => {
    const head =
      title === undefined ? undefined : row(undefined, "branch", depth, { label: title, words: "" });
    const ends = row_.flatMap((station) => {
      if (!isFork(station)) return [row(station.step, "step", depth, wordsOf(station))];
      const fork = row(station.fork, "fork", depth, wordsOf(station));
      for (const branch of station.branches) aside(branch.stations, depth, branch.title);
      return [fork];
    });
    const all = head === undefined ? ends : [head, ...ends];
    const [first, last] = [all[0], all.at(-1)];
    if (first === undefined || last === undefined) throw new Error("A line of a path has no station.");
    lines.push(`M${first.x} ${first.y}V${last.y}`);
    return [first, last];
  };

  const aside = (stations_: readonly Station[], depth: number, title: string | undefined): void => {
    const x = EDGE + depth * LANE;
    const [first, last] = run(stations_, depth + 1, title);
    lines.push(
      `M${x} ${first.y - BEND}C${x} ${first.y - BEND / 3} ${first.x} ${first.y - BEND} ${first.x} ${first.y}`,
      `M${last.x} ${last.y}C${last.x} ${last.y + BEND} ${x} ${last.y + BEND / 3} ${x} ${last.y + BEND}`,
    );
  };

  run(stations, 0);
  return { rows, lines, height };
}

/** Words in lines of at most so many letters; a longer word has a line of its own. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
