import { lowestUlidAt } from "../../../domain/log/ulid.ts";
import { memoryShelf } from "../../../site/src/log/device/memory-shelf.ts";
import type { Shelf } from "../../../site/src/log/device/shelf.ts";
import { Log } from "../../../site/src/log/log.ts";

/** Devices for tests: a shelf that outlives its tabs, and a clock and ids that a run repeats. */

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** The true time at the beginning of a run. */
export const START = Date.parse("2026-11-22T12:00:00.000Z");

/** Numbers that look random and are the same in every run: a multiplicative congruential generator. */
export function numbers(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}

export interface Identity {
  readonly now: () => Date;
  readonly id: () => string;
  readonly device: string;
}

/** Who writes, and when: `aheadMs` is how far the device's clock is ahead. Every id is a millisecond after the last one. */
export function identity(device: string, aheadMs = 0): Identity {
  const next = numbers(
    [...device].reduce((sum, letter) => (sum * 131 + letter.charCodeAt(0)) % 1_000_003, 7),
  );
  let made = 0;
  const now = () => START + aheadMs + made;
  return {
    now: () => new Date(now()),
    id: () => {
      made += 1;
      const random = Array.from({ length: 16 }, () => ALPHABET[next() % 32]).join("");
      return lowestUlidAt(now()).slice(0, 10) + random;
    },
    device,
  };
}

/** A log on a shelf in memory; the shelf outlives it. */
export async function deviceLog(shelf: Shelf = memoryShelf(), name = "phone", aheadMs = 0) {
  return { shelf, log: await Log.open("learner", shelf, identity(name, aheadMs)) };
}
