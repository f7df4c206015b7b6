/** Something that a format could not carry, or that was left out or changed on the way, in plain words. */
export interface Note {
  readonly what: string;
  /** Every place that it is about: a line of what was read, or the id of a file that was written. */
  readonly where: readonly string[];
}

/** Gathers notes; what is said of several places is one note. */
export class Notes {
  readonly #places = new Map<string, string[]>();

  add(what: string, where: string): void {
    const places = this.#places.get(what);
    if (places === undefined) this.#places.set(what, [where]);
    else if (places.at(-1) !== where) places.push(where);
  }

  list(): Note[] {
    return [...this.#places].map(([what, where]) => ({ what, where }));
  }
}

/** The most places that a printed note names. */
const MOST_NAMED = 5;

/** A note on one line, with the first few of its places. */
export function printNote({ what, where }: Note): string {
  const more = where.length - MOST_NAMED;
  return `${what} (${where.slice(0, MOST_NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""})`;
}
