import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lowestUlidAt } from "../../domain/log/ulid.ts";
import { type Cursor, nextCursor, notAhead, readCursor, writeCursor } from "../../functions/log/cursor.ts";
import { OVERLAP_MS } from "../../functions/log/sync-log.ts";
import { TIME_LIMITS } from "../../functions/time-limits.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../support/runs.ts";

const at = (seconds: number): string => lowestUlidAt(seconds * 1000);
const START: Cursor = { after: undefined, horizon: undefined };

describe("a cursor", () => {
  test.each([
    [null, START],
    [undefined, START],
    [at(5), { after: at(5), horizon: undefined }],
    [`${at(9)}.${at(5)}`, { after: at(9), horizon: at(5) }],
  ])("%j is read, and written the same", (text, cursor) => {
    expect(readCursor(text)).toEqual(cursor);
    expect(writeCursor(cursor)).toBe(text ?? null);
  });

  test.each(["", "0", "~", at(5).toLowerCase(), `${at(5)}.`, `${at(5)}.${at(5)}.${at(5)}`, ` ${at(5)}`])(
    "%j is none of ours",
    (text) => expect(() => readCursor(text)).toThrow("Send the cursor of the last reply as it was"),
  );

  test("the overlap is twice the time that a writer has", () => {
    expect(OVERLAP_MS).toBe(20_000);
  });

  test("rests at the newest row that was seen, but not within the overlap", () => {
    const next = (last: number) => nextCursor(START, { last: at(last), complete: true }, at(100));
    expect(next(99)).toEqual({ after: at(99), horizon: undefined });
    expect(next(101)).toEqual({ after: at(100), horizon: undefined });
  });

  test("that rests in the future starts again; one between two pages goes on", () => {
    const resting = { after: at(100), horizon: undefined };
    expect(notAhead(resting, at(100))).toEqual(resting);
    expect(notAhead(resting, at(99))).toEqual(START);
    const between = { after: at(100), horizon: at(50) };
    expect(notAhead(between, at(60))).toEqual(between);
    expect(notAhead(START, at(60))).toEqual(START);
  });

  test("stays where it is when nothing came", () => {
    const nothing = { last: undefined, complete: true };
    expect(nextCursor(START, nothing, at(100))).toEqual(START);
    const resting = { after: at(50), horizon: undefined };
    expect(nextCursor(resting, nothing, at(100))).toEqual(resting);
  });

  test("goes on from page to page, and comes back to the overlap at the end", () => {
    const first = nextCursor(START, { last: at(90), complete: false }, at(100));
    expect(first).toEqual({ after: at(90), horizon: undefined });
    const second = nextCursor(first, { last: at(110), complete: false }, at(101));
    expect(second).toEqual({ after: at(110), horizon: at(101) });
    const third = nextCursor(second, { last: at(115), complete: false }, at(200));
    expect(third).toEqual({ after: at(115), horizon: at(101) });
    expect(nextCursor(third, { last: undefined, complete: true }, at(300))).toEqual({
      after: at(101),
      horizon: undefined,
    });
  });

  test("that somebody made up comes back to the overlap too", () => {
    const made = readCursor("7ZZZZZZZZZZZZZZZZZZZZZZZZZ");
    expect(nextCursor(made, { last: undefined, complete: true }, at(100)).after).toBe(at(100));
  });
});

describe("a device that syncs page by page, at any moments", () => {
  const LIMIT = TIME_LIMITS.log;
  const BEGIN = 1_000;
  /** A row: when its writer made its ULID, and how long it took until others could see it. */
  const writes = fc.array(
    fc.record({
      made: fc.double({ min: 0, max: 90, noNaN: true }),
      took: fc.double({ min: 0, max: LIMIT, noNaN: true }),
    }),
    { maxLength: 40 },
  );
  const pauses = fc.array(fc.double({ min: 0, max: 45, noNaN: true }), { minLength: 1, maxLength: 12 });

  test(
    "gets every row, however slowly it was written",
    () => {
      fc.assert(
        fc.property(writes, pauses, fc.integer({ min: 1, max: 5 }), (rows, waits, size) => {
          const stored = rows.map(({ made, took }, index) => ({
            // Its own last letters, so that no two rows arrive under one name, and none under that of a horizon.
            received: at(BEGIN + made).slice(0, 24) + String(index + 1).padStart(2, "0"),
            visible: BEGIN + made + took,
          }));
          const got = new Set<string>();
          let cursor = writeCursor(START);
          const page = (now: number): boolean => {
            const asked = readCursor(cursor);
            const found = stored
              .filter(({ received, visible }) => visible <= now && received > (asked.after ?? ""))
              .map(({ received }) => received)
              .sort();
            const shown = found.slice(0, size);
            for (const received of shown) got.add(received);
            const complete = found.length <= size;
            cursor = writeCursor(
              nextCursor(asked, { last: shown.at(-1), complete }, at(now - OVERLAP_MS / 1000)),
            );
            return complete;
          };
          let now = BEGIN;
          for (const wait of waits) {
            now += wait;
            page(now);
          }
          now = Math.max(now, BEGIN + 90 + LIMIT);
          while (!page(now));
          // And once more: where pages were under way, their end comes back to what came behind them.
          while (!page(now));
          expect([...got].sort()).toEqual(stored.map(({ received }) => received).sort());
        }),
        { seed: SEED, numRuns: runs(2_000) },
      );
    },
    PROPERTY_TIMEOUT,
  );
});
