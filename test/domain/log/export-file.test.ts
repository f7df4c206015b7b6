import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../domain/log/canonical.ts";
import { readEntries } from "../../../domain/log/entry.ts";
import { type Envelope, envelopeSchema } from "../../../domain/log/envelope.ts";
import { exportText, readExportText } from "../../../domain/log/export-file.ts";
import { importPlan } from "../../../domain/log/import-plan.ts";
import { recordsOf } from "../../../domain/log/records.ts";
import { lowestUlidAt } from "../../../domain/log/ulid.ts";
import { runs, SEED } from "../../support/runs.ts";

const MADE = "2026-11-22T08:00:00.000Z";
const idAt = (ms: number, letter = "0"): string => lowestUlidAt(ms).slice(0, 25) + letter;
const license = (id: string, changes: object = {}): Envelope =>
  envelopeSchema.parse({
    v: 1,
    id,
    kind: "license",
    at: "2026-11-22T08:00:00.000Z",
    device: "phone",
    record: "a",
    replaces: [],
    data: { profession: "RN", jurisdiction: "Ohio" },
    ...changes,
  });

const set = (entries: readonly Envelope[]): string[] => entries.map(canonicalJson).sort();
const entriesOf = (text: string): readonly Envelope[] => {
  const file = readExportText(text);
  if (!file.ok) throw new Error(file.fault.what);
  expect(file.leftOut).toEqual([]);
  return file.entries;
};

/** Entries of kinds we know, of kinds from the future, and with fields that nobody here has heard of. */
const anything = fc
  .jsonValue({ maxDepth: 3 })
  .filter((value) => !/__proto__|constructor|prototype/.test(JSON.stringify(value)));
const anyEntry: fc.Arbitrary<Envelope> = fc
  .record({
    v: fc.constantFrom(1, 1, 1, 2),
    id: fc
      .tuple(fc.nat({ max: 2 ** 40 }), fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
      .map(([ms, letter]) => idAt(ms, letter)),
    kind: fc.constantFrom("license", "credit", "goal", "answer", "shadowing", "vaccine"),
    at: fc.constant("2026-11-22T08:00:00.000Z"),
    device: fc.constantFrom("phone", "desktop"),
    record: fc.constantFrom("a", "b"),
    data: fc.oneof(fc.constant(null), fc.constant({ note: "as typed: “é” \u2028 \u{1F600}" }), anything),
    replaces: fc.constant([]),
    extra: anything,
  })
  .map((entry) => envelopeSchema.parse(JSON.parse(JSON.stringify(entry))));
const anyLog = fc.uniqueArray(anyEntry, { maxLength: 30, selector: ({ kind, id }) => `${kind}#${id}` });

describe("a log as a file", () => {
  test("is read back as the identical log, whatever kinds and fields are in it", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const back = entriesOf(exportText(log, MADE));
        expect(set(back)).toEqual(set(log));
        expect(canonicalJson(recordsOf(readEntries(back)))).toBe(canonicalJson(recordsOf(readEntries(log))));
      }),
      { seed: SEED, numRuns: runs(200) },
    );
  });

  test("is the same file whatever the order of the entries", () => {
    const entries = [license(idAt(3)), license(idAt(1)), license(idAt(2))];
    expect(exportText(entries, MADE)).toBe(exportText(entries.toReversed(), MADE));
  });

  test("says what it is, when it was made, and has one line for each entry", () => {
    const lines = exportText([license(idAt(2)), license(idAt(1))], MADE).split("\n");
    expect(lines[0]).toBe(`{"caseway":"log","form":1,"made":"${MADE}","entries":[`);
    expect(lines.slice(1, 3).map((line) => JSON.parse(line.replace(/,$/, "")).id)).toEqual([
      idAt(1),
      idAt(2),
    ]);
    expect(lines.slice(3)).toEqual(["]}", ""]);
  });

  test("may be empty, and may carry a byte order mark", () => {
    expect(entriesOf(exportText([], MADE))).toEqual([]);
    expect(entriesOf(`\uFEFF${exportText([license(idAt(1))], MADE)}`)).toHaveLength(1);
  });
});

describe("a file that is no log", () => {
  const fault = (text: string) => {
    const file = readExportText(text);
    if (file.ok) throw new Error("It was taken for a log.");
    return file.fault;
  };
  const whole = exportText([license(idAt(1)), license(idAt(2))], MADE);

  test.each([
    ["an empty file", "", "The file is empty."],
    ["blanks", " \n", "The file is empty."],
    [
      "half a download",
      whole.slice(0, whole.length - 40),
      "The file ends too early: a part of it is missing.",
    ],
    ["a word", "hello", "This is not a file that Caseway made, or it was changed since."],
    ["a CSV", '"Date","Hours"\r\n', "This is not a file that Caseway made, or it was changed since."],
    [
      "a key of a prototype",
      '{"caseway":"log","form":1,"entries":[{"__proto__":1}]}',
      "This is not a file that Caseway made, or it was changed since.",
    ],
    [
      "answers of the checker",
      '{"licenses":[],"declarations":{}}',
      "This file has answers of the eligibility check. It is no log.",
    ],
    ["other JSON", '{"name":"x"}', "This file is readable, but it is no log that Caseway made."],
    ["a list", "[1]", "This file is readable, but it is no log that Caseway made."],
    ["a bare number", "7", "This file is readable, but it is no log that Caseway made."],
    ["nothing", "null", "This file is readable, but it is no log that Caseway made."],
    ["an empty object", "{}", "This file is readable, but it is no log that Caseway made."],
    [
      "entries that are no list",
      '{"caseway":"log","form":1,"entries":{}}',
      "This file is readable, but it is no log that Caseway made.",
    ],
    [
      "a file of the future",
      whole.replace('"form":1', '"form":2'),
      "A newer version of Caseway made this file.",
    ],
  ])("%s is refused, and it says how to mend it", (_, text, what) => {
    expect(fault(text)).toMatchObject({ what });
    expect(fault(text).mend.length).toBeGreaterThan(20);
  });

  test("says after how many characters a cut file ends, and how another file begins", () => {
    expect(fault(whole.slice(0, 100)).where).toBe("After 100 characters");
    expect(fault('{"name":"x"}').where).toBe("It begins with “name”.");
  });
});

describe("entries that cannot be taken", () => {
  const read = (...values: readonly unknown[]) => {
    const file = readExportText(JSON.stringify({ caseway: "log", form: 1, made: MADE, entries: values }));
    if (!file.ok) throw new Error(file.fault.what);
    return file;
  };

  test("are left out one by one, each with its place and the reason", () => {
    const good = license(idAt(1));
    const { entries, leftOut } = read(
      { ...good, id: "1" },
      good,
      7,
      { ...good, kind: "attestation", id: idAt(2) },
      { ...good, id: idAt(3), blob: "x".repeat(8 * 1024) },
    );
    expect(entries).toEqual([good]);
    expect(leftOut.map(({ place }) => place)).toEqual([1, 3, 4, 5]);
    expect(leftOut.map(({ what }) => what)).toEqual([
      "id: This is not a ULID: 26 digits and capital letters, without I, L, O and U.",
      expect.stringMatching(/^The entry: /),
      "Only the service itself may write such an entry.",
      "It is larger than 8 KB, the most an entry may be.",
    ]);
  });

  test("the same entry twice is one; with other content the first one stays", () => {
    const good = license(idAt(1));
    const { entries, leftOut } = read(good, { ...good }, license(idAt(1), { reason: "another" }));
    expect(entries).toEqual([good]);
    expect(leftOut).toEqual([
      { place: 3, what: "An earlier entry of the file has the same id and differs." },
    ]);
  });

  test("a field that is not known stays as it is", () => {
    const entry = license(idAt(1), { color: { of: ["the", "badge"] } });
    expect(read(entry).entries).toEqual([entry]);
  });
});

test("a list longer than any log that fits into a file is no log", () => {
  const listOf = (length: number) =>
    readExportText(`{"caseway":"log","form":1,"entries":[${new Array(length).fill(1).join()}]}`);
  expect(listOf(350_001)).toMatchObject({
    ok: false,
    fault: { what: "This file is readable, but it is no log that Caseway made." },
  });
  expect(listOf(1_000)).toMatchObject({ ok: true, entries: [] });
});

describe("what a file would do to a log", () => {
  test("new, here already, and here with other content", () => {
    const here = [license(idAt(1)), license(idAt(2))];
    const other = license(idAt(2), { reason: "changed by hand" });
    const fresh = license(idAt(3));
    expect(importPlan(here, [license(idAt(1)), other, fresh])).toEqual({
      fresh: [fresh],
      known: 1,
      differing: [other],
    });
  });

  test("a log's own file brings nothing new, and another one brings exactly what is missing", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, cut) => {
        const here = log.slice(0, cut % (log.length + 1));
        const { fresh, known, differing } = importPlan(here, entriesOf(exportText(log, MADE)));
        expect(differing).toEqual([]);
        expect(known).toBe(here.length);
        expect(set([...here, ...fresh])).toEqual(set(log));
      }),
      { seed: SEED, numRuns: runs(100) },
    );
  });
});
