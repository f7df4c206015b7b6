/**
 * Something that is worked out in pieces, each of them small: a page may draw and answer in between. It returns what it
 * comes to, and that is the same however it is gone through.
 */
export type Pieces<T> = Generator<undefined, T, undefined>;

/** All pieces one after the other, with nothing in between. */
export function allAtOnce<T>(pieces: Pieces<T>): T {
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}
