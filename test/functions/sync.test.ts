import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "../../domain/log/canonical.ts";
import { REJECTIONS } from "../../domain/log/envelope.ts";
import { databases, STARTING_MS, type TestDatabase } from "../support/databases.ts";
import { creditEntry, credits, idOf, noteEntry } from "../support/log-entries.ts";
import { download, newLearner, sync, upload } from "../support/sync-calls.ts";

describe.each(databases)("a sync on $name", ({ start }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await start();
  }, STARTING_MS);
  afterAll(() => database.stop());

  const statuses = (results: readonly { status: string; code?: string | undefined }[]) =>
    results.map(({ status, code }) => code ?? status);

  test("of a new device with an empty log says so", async () => {
    const at = Date.parse("2026-03-15T09:30:00.000Z");
    expect(await sync(database.table, newLearner(), {}, () => at)).toEqual({
      epoch: 0,
      now: "2026-03-15T09:30:00.000Z",
      results: [],
      entries: [],
      more: false,
      cursor: null,
    });
  });

  test("takes entries, and gives them to another device as they were", async () => {
    const learner = newLearner();
    const entries = credits(0, 5);
    const { results } = await sync(database.table, learner, { entries });
    expect(results).toEqual(entries.map(({ kind, id }, index) => ({ index, kind, id, status: "accepted" })));
    const other = await sync(database.table, learner);
    expect(other.entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(entries);
    expect(other.more).toBe(false);
  });

  test("keeps fields that nobody here knows, letter by letter", async () => {
    const learner = newLearner();
    const entry = creditEntry(0, {
      data: {
        title: "Ethik für Čáslav 護理 👩‍⚕️ \u0000\u2028 \ud800",
        later: { b: [1.5, null, { c: "" }], a: -0.25 },
      },
      futureField: [true, 1e21],
    });
    const { results } = await sync(database.table, learner, { entries: [entry] });
    expect(statuses(results)).toEqual(["accepted"]);
    const { entries } = await sync(database.table, learner);
    expect(entries.map(canonicalJson)).toEqual([canonicalJson(entry)]);
  });

  test("with the same entries again changes nothing", async () => {
    const learner = newLearner();
    const entries = credits(0, 12);
    await sync(database.table, learner, { entries });
    const before = await download(database.table, learner);
    const again = await sync(database.table, learner, { entries: entries.toReversed() });
    expect(statuses(again.results)).toEqual(entries.map(() => "already-there"));
    expect((await download(database.table, learner)).entries).toEqual(before.entries);
  });

  test("knows an entry whose fields come in another order", async () => {
    const learner = newLearner();
    const entry = creditEntry(0);
    await sync(database.table, learner, { entries: [entry] });
    const reversed = Object.fromEntries(Object.entries(entry).toReversed());
    const { results } = await sync(database.table, learner, { entries: [reversed] });
    expect(statuses(results)).toEqual(["already-there"]);
  });

  test("never lets an entry be changed", async () => {
    const learner = newLearner();
    const entry = creditEntry(0);
    await sync(database.table, learner, { entries: [entry] });
    const { results, entries } = await sync(database.table, learner, {
      entries: [creditEntry(0, { reason: "mended" })],
    });
    expect(statuses(results)).toEqual(["entry-id-reused"]);
    expect(entries).toEqual([entry]);
  });

  test("takes what is in order and refuses the rest, each with its code, in the order of the request", async () => {
    const learner = newLearner();
    await sync(database.table, learner, { entries: [creditEntry(1)] });
    const entries = [
      creditEntry(0),
      creditEntry(2, { data: { minutes: -1 } }),
      creditEntry(3, { kind: "dream" }),
      creditEntry(4, { kind: "attestation" }),
      // 5,000 letters of two bytes each, of which 8,192 bytes may be one entry.
      noteEntry(5, "é".repeat(5_000)),
      creditEntry(1, { reason: "another" }),
      creditEntry(1),
      null,
      { kind: "credit" },
      noteEntry(6, "short"),
    ];
    const { results, ...reply } = await sync(database.table, learner, { entries });
    expect(statuses(results)).toEqual([
      "accepted",
      "invalid-entry",
      "unknown-kind",
      "server-only-kind",
      "entry-too-large",
      "entry-id-reused",
      "already-there",
      "invalid-entry",
      "invalid-entry",
      "accepted",
    ]);
    expect(new Set(statuses(results))).toEqual(new Set([...REJECTIONS, "accepted", "already-there"]));
    expect(results.map(({ index }) => index)).toEqual(entries.map((_, index) => index));
    expect(results[1]?.detail).toBe("data.minutes: Minutes cannot be below 0.");
    for (const { status, detail } of results) {
      expect(detail === undefined, detail).toBe(status !== "rejected");
    }
    expect(reply.entries.map(({ kind, id }) => [kind, id]).sort()).toEqual([
      ["credit", idOf(0)],
      ["credit", idOf(1)],
      ["note", idOf(6)],
    ]);
  });

  test("with one entry twice in a batch takes the first", async () => {
    const learner = newLearner();
    const sent = [creditEntry(0), creditEntry(1), creditEntry(0), creditEntry(1, { reason: "x" })];
    const { results, entries } = await sync(database.table, learner, { entries: sent });
    expect(statuses(results)).toEqual(["accepted", "accepted", "already-there", "entry-id-reused"]);
    expect(entries).toHaveLength(2);
  });

  test("keeps entries of one id and two kinds apart", async () => {
    const learner = newLearner();
    const { results } = await sync(database.table, learner, {
      entries: [creditEntry(0), noteEntry(0, "same id")],
    });
    expect(statuses(results)).toEqual(["accepted", "accepted"]);
  });

  test("at the same moment as the same one from another device stores each entry once", async () => {
    const learner = newLearner();
    const entries = credits(0, 30);
    const replies = await Promise.all([0, 1, 2].map(() => sync(database.table, learner, { entries })));
    for (const index of entries.keys()) {
      const said = replies.map(({ results }) => results[index]?.status).sort();
      expect(said).toEqual(["accepted", "already-there", "already-there"]);
    }
    expect((await download(database.table, learner)).entries).toHaveLength(30);
  });

  test("of 1,203 entries comes in pages of 500, in the order of arrival, without a gap", async () => {
    const learner = newLearner();
    const entries = credits(0, 1_203);
    await upload(database.table, learner, entries);
    const { pages, entries: received } = await download(database.table, learner);
    expect(pages).toEqual([500, 500, 203]);
    expect(received.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id));
  });

  test("of a log that ends with a full page ends there", async () => {
    const learner = newLearner();
    await upload(database.table, learner, credits(0, 500));
    const { pages, entries } = await download(database.table, learner);
    expect(entries).toHaveLength(500);
    // DynamoDB says only by an empty page that a full one was the last.
    expect(pages).toEqual([500, 0]);
  });

  test("of long entries stays far below the 6 MB that a function may answer", async () => {
    const learner = newLearner();
    // Quotation marks double in JSON within JSON: the worst that a reply can grow.
    const entries = Array.from({ length: 300 }, (_, number) => noteEntry(number, '"'.repeat(3_900)));
    for (let at = 0; at < entries.length; at += 50) {
      await sync(database.table, learner, { entries: entries.slice(at, at + 50) });
    }
    const reply = await sync(database.table, learner);
    expect(reply.more).toBe(true);
    const payload = JSON.stringify({ body: JSON.stringify(reply) });
    expect(Buffer.byteLength(payload)).toBeLessThan(4_000_000);
    expect((await download(database.table, learner)).entries).toHaveLength(300);
  });

  test("shows no learner anything of another, however alike their names", async () => {
    const [one, two] = [newLearner(), newLearner()];
    const neighbors = [one, one.slice(0, -1), `${one}0`, two];
    await sync(database.table, one, { entries: credits(0, 3) });
    await sync(database.table, two, { entries: credits(3, 5) });
    const seen = await Promise.all(neighbors.map((learner) => sync(database.table, learner)));
    expect(seen.map(({ entries }) => entries.length)).toEqual([3, 0, 0, 2]);
    const reused = await sync(database.table, two, { entries: [creditEntry(0, { reason: "mine" })] });
    expect(statuses(reused.results)).toEqual(["accepted"]);
  });
});
