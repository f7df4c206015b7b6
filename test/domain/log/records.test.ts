import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../domain/log/canonical.ts";
import { type Entry, readEntries } from "../../../domain/log/entry.ts";
import { identityOf } from "../../../domain/log/envelope.ts";
import { portfolioOf } from "../../../domain/log/portfolio.ts";
import { dataOf, type LogRecord, ofKind, present, recordsOf } from "../../../domain/log/records.ts";
import { timeOfUlid } from "../../../domain/log/ulid.ts";
import { devices, logs, play, type Step, shuffled, stepsOn, ulid } from "../../support/logs.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";

/** What a device shows: every record with its heads, and the portfolio it comes to. */
const stateOf = (entries: Iterable<Entry>) => {
  const records = recordsOf(entries);
  return { records, folded: portfolioOf(records) };
};

const note = (id: string, record: string, text: string | null, replaces: readonly string[] = []): Entry => ({
  v: 1,
  id,
  kind: "note",
  at: "2026-03-15T09:30:00.000Z",
  device: "phone",
  record,
  data: text === null ? null : { text },
  replaces,
});
const A = ulid(1_000);
const B = ulid(2_000);
const C = ulid(3_000);
const only = (records: readonly LogRecord[]): LogRecord => {
  expect(records).toHaveLength(1);
  return records[0] as LogRecord;
};

describe("the fold of a log", () => {
  test("is tried on logs with edits made apart, removals, wrong clocks and hours of jobs", () => {
    const samples = fc.sample(logs, { seed: SEED, numRuns: 300 }).map(recordsOf);
    const having = (is: (record: LogRecord) => boolean) =>
      samples.filter((records) => records.some(is)).length;
    expect(having(({ heads }) => heads.length > 1)).toBeGreaterThan(30);
    expect(having(({ head }) => head.data === null)).toBeGreaterThan(30);
    expect(having(({ history }) => history.length > 2)).toBeGreaterThan(30);
    // A correction with a smaller id than what it replaces: it came from the slower clock.
    expect(
      having(({ head, history }) => head.replaces.some((id) => id > head.id) && history.length > 1),
    ).toBeGreaterThan(10);
    const withHours = samples.filter((records) =>
      portfolioOf(records).portfolio.employment?.some(({ datedHours }) => (datedHours?.length ?? 0) > 0),
    );
    expect(withHours.length).toBeGreaterThan(10);
  });

  test(
    "is the same in any order, with any entry twice, and from any parts put together",
    () => {
      fc.assert(
        fc.property(
          logs.chain((entries) =>
            fc.record({
              entries: fc.constant(entries),
              other: shuffled(entries),
              parts: fc.array(fc.nat({ max: 2 }), { minLength: entries.length, maxLength: entries.length }),
            }),
          ),
          ({ entries, other, parts }) => {
            const state = stateOf(entries);
            expect(stateOf(other)).toEqual(state);
            // As if three devices had each a part, and one had received them in turn.
            const merged = new Map<string, Entry>();
            for (const device of [2, 0, 1])
              for (const [index, entry] of entries.entries())
                if (parts[index] === device) merged.set(identityOf(entry), entry);
            expect(stateOf(merged.values())).toEqual(state);
          },
        ),
        { seed: SEED, numRuns: runs(500) },
      );
    },
    PROPERTY_TIMEOUT,
  );

  test(
    "shows on one device what was written last, however wrong its clock is from one day to the next",
    () => {
      fc.assert(
        fc.property(
          stepsOn(["employment", "credit", "note", "setting"], 20),
          fc.array(fc.constantFrom(0, 3_600_000, -3_600_000, 31_536_000_000, -31_536_000_000), {
            minLength: 1,
            maxLength: 4,
          }),
          (steps, clocks) => {
            const clocked = clocks.map((clock, index) => ({ name: `day-${index}`, clock }));
            // One device whose clock is set anew: each step is played with another clock, and all is known at once.
            const alone = steps.flatMap((step, index): Step[] => [
              { meet: true },
              "meet" in step ? step : { ...step, device: index },
            ]);
            const entries = play(alone, clocked);
            const last = new Map<string, unknown>();
            for (const entry of entries)
              if ("record" in entry) last.set(`${entry.kind}#${entry.record}`, entry.data);
            const records = recordsOf(entries);
            expect(new Map(records.map((one) => [`${one.kind}#${one.id}`, one.head.data]))).toEqual(last);
            expect(records.filter(({ heads }) => heads.length !== 1)).toEqual([]);
          },
        ),
        { seed: SEED, numRuns: runs(200) },
      );
    },
    PROPERTY_TIMEOUT,
  );

  test(
    "has as heads exactly what nothing replaces, and forgets no version",
    () => {
      fc.assert(
        fc.property(stepsOn(["note", "setting", "credit"], 20), devices, (steps, both) => {
          const entries = play(steps, both);
          const replaced = new Set(entries.flatMap((entry) => ("replaces" in entry ? entry.replaces : [])));
          const records = recordsOf(entries);
          expect(records.flatMap(({ history }) => history.map(({ id }) => id)).sort()).toEqual(
            entries.map(({ id }) => id).sort(),
          );
          for (const { head, heads, history } of records) {
            expect(heads).toEqual(history.filter(({ id }) => !replaced.has(id)));
            expect(head.id).toBe(
              heads
                .map(({ id }) => id)
                .sort()
                .at(-1),
            );
          }
        }),
        { seed: SEED, numRuns: runs(200) },
      );
    },
    PROPERTY_TIMEOUT,
  );
});

describe("a record", () => {
  test("corrected from a clock that is a year slow shows the correction", () => {
    const record = only(recordsOf([note(C, C, "first"), note(A, C, "corrected", [C])]));
    expect(record.head.id).toBe(A);
    expect(dataOf(record)).toEqual({ text: "corrected" });
    expect(timeOfUlid(record.head.id)).toBeLessThan(timeOfUlid(C));
  });

  test("edited apart on two devices has two heads, and the greater id counts", () => {
    const entries = [note(A, A, "first"), note(B, A, "on the phone", [A]), note(C, A, "on the desktop", [A])];
    const record = only(recordsOf(entries));
    expect(record.heads.map(({ id }) => id)).toEqual([B, C]);
    expect(dataOf(record)).toEqual({ text: "on the desktop" });
  });

  test("has one head again once a choice names both", () => {
    const entries = [
      note(A, A, "first"),
      note(B, A, "on the phone", [A]),
      note(C, A, "on the desktop", [A]),
      note(ulid(4_000), A, "on the phone", [B, C]),
    ];
    const record = only(recordsOf(entries));
    expect(record.heads).toHaveLength(1);
    expect(record.history).toHaveLength(4);
    expect(dataOf(record)).toEqual({ text: "on the phone" });
  });

  test("removed is not present, and is still there with its history; written again it is back", () => {
    const removed = [note(A, A, "first"), note(B, A, null, [A])];
    expect(present(recordsOf(removed), "note")).toEqual([]);
    expect(only(ofKind(recordsOf(removed), "note")).history).toHaveLength(2);
    const back = recordsOf([...removed, note(C, A, "first", [B])]);
    expect(present(back, "note")).toHaveLength(1);
  });

  test("removed on one device and corrected on another has two heads; neither is lost", () => {
    const record = only(recordsOf([note(A, A, "first"), note(B, A, null, [A]), note(C, A, "new", [A])]));
    expect(record.heads.map(({ data }) => data)).toEqual([null, { text: "new" }]);
  });

  test.each([
    ["two revisions replace each other", [note(A, A, "one", [B]), note(B, A, "two", [A])], B],
    [
      "three replace one another in a ring",
      [note(A, A, "1", [C]), note(B, A, "2", [A]), note(C, A, "3", [B])],
      C,
    ],
    ["a revision replaces itself", [note(A, A, "one", [A])], A],
    ["a revision replaces what is not there", [note(A, A, "one", [B])], A],
  ])("has one head when %s", (_, entries, head) => {
    expect(only(recordsOf(entries)).heads.map(({ id }) => id)).toEqual([head]);
    expect(only(recordsOf(entries.toReversed())).head.id).toBe(head);
  });

  test("that replaces itself is still a head beside another one", () => {
    const record = only(recordsOf([note(A, A, "one"), note(B, A, "two", [B])]));
    expect(record.heads.map(({ id }) => id)).toEqual([A, B]);
  });

  test("of one kind is not touched by a revision of another kind with the same id", () => {
    const credit = { ...note(B, A, null, [A]), kind: "credit" } as Entry;
    const records = recordsOf([note(A, A, "first"), credit]);
    expect(records.map(({ kind, head }) => [kind, head.id])).toEqual([
      ["credit", B],
      ["note", A],
    ]);
  });
});

describe("reading entries", () => {
  const line = { ...note(A, A, "first"), kind: "note" };

  test("leaves out kinds, versions and fields in a form that is not known, and reads the rest", () => {
    const strange = [
      { ...line, id: B, kind: "hologram", data: { depth: 3 } },
      { ...line, id: B, v: 2 },
      { ...line, id: B, data: { text: 5 } },
      { ...line, id: "not-an-id" },
      null,
      "text",
      [],
      { kind: "constructor" },
      { kind: "__proto__" },
    ];
    expect(readEntries([...strange, line])).toEqual([line]);
  });

  test.each(["2028-02-29T00:00:00.000Z", "2026-12-31T23:59:59.999Z"])("reads %s as an instant", (at) => {
    expect(readEntries([{ ...line, at }])).toHaveLength(1);
  });

  test.each([
    "2026-02-30T00:00:00.000Z",
    "2026-02-29T00:00:00.000Z",
    "2026-04-31T09:30:00.000Z",
    "2026-03-15T24:00:00.000Z",
    "2026-13-01T00:00:00.000Z",
    "2026-03-15T09:30:60.000Z",
    "2026-03-15T09:30:00Z",
  ])("reads no entry of %s, which is no instant", (at) => {
    expect(readEntries([{ ...line, at }])).toEqual([]);
  });

  test("keeps fields that are not known, letter by letter, on the entry and in its data", () => {
    const future = { ...line, mood: ["calm"], data: { text: "first", color: "green" } };
    expect(readEntries([future]).map(canonicalJson)).toEqual([canonicalJson(future)]);
  });

  test(
    "reads every log that devices write, whole and unchanged",
    () => {
      fc.assert(
        fc.property(logs, (entries) => {
          expect(readEntries(JSON.parse(JSON.stringify(entries)))).toEqual(entries);
        }),
        { seed: SEED, numRuns: runs(100) },
      );
    },
    PROPERTY_TIMEOUT,
  );
});
