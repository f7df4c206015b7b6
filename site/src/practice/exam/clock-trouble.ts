/**
 * What is not right with the clock that an exam goes by. An exam goes by the clock of the device that it is on; one that
 * is wrong all the time does no harm, one that moves, or differs from another device's, does.
 */
export type ClockTrouble =
  /** It went back while the page was open: the time left has become longer. */
  | { readonly kind: "set-back"; readonly ms: number }
  /** Something in this exam was written later than it is now, by this clock. */
  | { readonly kind: "behind"; readonly ms: number }
  /** The exam was begun on another device, and the clock of this one is known to be wrong. Above 0: fast. */
  | { readonly kind: "differs"; readonly ms: number };

/** Less is no trouble: the clock counts whole minutes. */
const WORTH_A_WORD_MS = 60_000;

/** The clock on the wall and one that only goes forward, read at the same moment. In milliseconds. */
export interface Reading {
  readonly wall: number;
  readonly steady: number;
}

/** By how much the clock was set back between two readings, in milliseconds. Forward is no sign: a device that sleeps does the same. */
export const setBackBetween = (before: Reading, now: Reading): number =>
  Math.max(0, now.steady - before.steady - (now.wall - before.wall));

export function clockTrouble({
  setBackMs,
  newest,
  now,
  begunHere,
  aheadMs,
}: {
  readonly setBackMs: number;
  /** When the newest entry of the exam was written, in milliseconds since 1970. */
  readonly newest: number;
  readonly now: number;
  readonly begunHere: boolean;
  /** How far this device's clock is ahead of the service's; undefined where that is not known. */
  readonly aheadMs: number | undefined;
}): ClockTrouble | undefined {
  if (setBackMs >= WORTH_A_WORD_MS) return { kind: "set-back", ms: setBackMs };
  if (newest - now >= WORTH_A_WORD_MS) return { kind: "behind", ms: newest - now };
  if (!begunHere && aheadMs !== undefined && Math.abs(aheadMs) >= WORTH_A_WORD_MS)
    return { kind: "differs", ms: aheadMs };
  return undefined;
}

/** What it means for her, in words. */
export function troubleText({ kind, ms }: ClockTrouble): string {
  const about = spanText(Math.abs(ms));
  switch (kind) {
    case "set-back":
      return `The clock of this device was set back by about ${about} while this page was open. The exam goes by that clock, so you now have that much more time than you chose. Nothing is lost.`;
    case "behind":
      return `An answer in this exam is dated about ${about} from now. Either the clock of this device was set back, or you also answered on a device whose clock is ahead. The time left goes by this clock, so it may be too long. Nothing is lost.`;
    case "differs":
      return `You began this exam on another device, and the clock of this one is about ${about} ${ms > 0 ? "fast" : "slow"}. The time left may be that much too ${ms > 0 ? "short" : "long"} here. Nothing is lost.`;
  }
}

function spanText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const [count, unit] = minutes < 90 ? [minutes, "minute"] : [Math.round(minutes / 60), "hour"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
