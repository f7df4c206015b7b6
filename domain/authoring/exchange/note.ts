/** What a note tells of: a question that was not brought in, something of one that was left out, or something to look at. */
export type NoteKind = "lost" | "left-out" | "changed";
const ORDER: readonly NoteKind[] = ["lost", "left-out", "changed"];

/** Something that a format could not carry, or that was left out or changed on the way, in plain words. */
export interface Note {
  readonly kind: NoteKind;
  readonly what: string;
  /** Every place that it is about: a line of what was read, with the name of its question if it was lost, or the id of a file that was written. */
  readonly where: readonly string[];
}

/** Gathers notes; what is said of several places is one note. Losses stand first. */
export class Notes {
  readonly #places = new Map<string, { kind: NoteKind; where: string[] }>();
  #lost = 0;

  /** How many questions were lost. */
  get lost(): number {
    return this.#lost;
  }

  /** A question, or `count` of them, that was not brought in. Its name where it has one. */
  lose(what: string, line: number, name?: string, count = 1): void {
    this.#lost += count;
    this.#tell("lost", what, name === undefined ? `line ${line}` : `"${short(name)}" on line ${line}`);
  }

  /** Questions from a line on, behind the most that are brought in at once. */
  loseRest(most: number, line: number, count: number): void {
    this.lose(
      `Only the first ${most.toLocaleString("en-US")} questions were brought in. Split the file.`,
      line,
      undefined,
      count,
    );
  }

  leaveOut(what: string, where: string): void {
    this.#tell("left-out", what, where);
  }

  add(what: string, where: string): void {
    this.#tell("changed", what, where);
  }

  #tell(kind: NoteKind, what: string, where: string): void {
    const told = this.#places.get(what);
    if (told === undefined) this.#places.set(what, { kind, where: [where] });
    else if (told.where.at(-1) !== where) told.where.push(where);
  }

  list(): Note[] {
    const notes = [...this.#places].map(([what, { kind, where }]) => ({ kind, what, where }));
    return ORDER.flatMap((kind) => notes.filter((note) => note.kind === kind));
  }
}

const short = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

/** The most places that a note names. What was lost is named as far as anybody reads. */
const MOST_NAMED: Readonly<Record<NoteKind, number>> = { lost: 40, "left-out": 5, changed: 5 };

/** The first places of a note, in words. */
export function placesIn({ kind, where }: Note): string {
  const more = where.length - MOST_NAMED[kind];
  return `${where.slice(0, MOST_NAMED[kind]).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** A note on one line, with its places. */
export const printNote = (note: Note): string => `${note.what} (${placesIn(note)})`;

/** How much of another program's file was brought in: "2 of 3 questions of last-year.gift brought in." */
export const broughtWords = (
  { found, brought }: { readonly found: number; readonly brought: number },
  file: string,
): string => `${brought} of ${found} question${found === 1 ? "" : "s"} of ${file} brought in.`;
