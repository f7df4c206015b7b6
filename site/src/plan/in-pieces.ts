import type { Pieces } from "../../../domain/projection/pieces.ts";

/** How long pieces are gone through before the page may draw and answer. A phone that is slow takes four times as long. */
const AT_A_TIME_MS = 8;

/** Goes through the pieces, and leaves the page its turn in between. Undefined where `gone` said that nobody waits any more. */
export async function inPieces<T>(pieces: Pieces<T>, gone: () => boolean): Promise<T | undefined> {
  let until = performance.now() + AT_A_TIME_MS;
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
    if (performance.now() < until) continue;
    await pause();
    if (gone()) return undefined;
    until = performance.now() + AT_A_TIME_MS;
  }
}

/** Older browsers have no scheduler. In those that have one, what waits goes on before other tasks. */
const pause = (): Promise<void> =>
  globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
