import { formsOf, plain, wordsIn } from "./words.ts";

/** What the index knows of a form. */
export interface Known {
  /** How often it occurs. */
  readonly count: number;
  /** The words that were written for it. */
  readonly written: ReadonlySet<string>;
  /** A bit for each letter that it has. */
  readonly letters: number;
}

/** Every form of the index. It learns while the index is built. */
export class Vocabulary {
  readonly #known = new Map<string, { count: number; written: Set<string>; letters: number }>();

  /** The forms of a text; each becomes known. */
  learn(text: string): string[] {
    return wordsIn(text).flatMap(({ written }) => {
      const forms = formsOf(written);
      for (const form of forms) {
        const known = this.#known.get(form) ?? { count: 0, written: new Set(), letters: lettersOf(form) };
        known.count += 1;
        known.written.add(plain(written));
        this.#known.set(form, known);
      }
      return forms;
    });
  }

  get(form: string): Known | undefined {
    return this.#known.get(form);
  }

  has(form: string): boolean {
    return this.#known.has(form);
  }

  beginsAny(beginning: string): boolean {
    for (const form of this.#known.keys()) if (form.startsWith(beginning)) return true;
    return false;
  }

  /** Forms that may differ from one in so many letters: of about its length, with about its letters. */
  *near(form: string, apart: number): Iterable<readonly [string, Known]> {
    const letters = lettersOf(form);
    for (const entry of this.#known) {
      const [other, known] = entry;
      // One letter changed for another adds one and takes one away.
      if (Math.abs(other.length - form.length) <= apart && bitsOf(letters ^ known.letters) <= 2 * apart)
        yield entry;
    }
  }
}

const lettersOf = (form: string): number => {
  let letters = 0;
  for (let at = 0; at < form.length; at += 1) letters |= 1 << (form.charCodeAt(at) % 32);
  return letters;
};

function bitsOf(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count += 1;
  return count;
}
