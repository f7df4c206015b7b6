import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Fetch } from "../../../domain/contract/client.ts";
import { logOperations } from "../../../domain/contract/log-operations.ts";
import { eraseAccount } from "../../../functions/account/erase-account.ts";
import { endpoint } from "../../../functions/http.ts";
import { syncLog as serveSync } from "../../../functions/log/sync-log.ts";
import { memoryShelf } from "../../../site/src/log/device/memory-shelf.ts";
import { type Shelf, waitingLine } from "../../../site/src/log/device/shelf.ts";
import { Log } from "../../../site/src/log/log.ts";
import { syncLog } from "../../../site/src/log/sync/sync.ts";
import { databases, type TestDatabase } from "../../support/databases.ts";
import { accessClaims, privateEvent } from "../../support/http-event.ts";
import { creditEntry, credits } from "../../support/log-entries.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";
import { identity } from "./devices.ts";

/** The browser's own sync against the function itself: what a model of the service could have wrong is right here. */
describe.each(databases)("devices and the real function, on $name", ({ start }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await start();
  });
  afterAll(() => database.stop());

  type Fault = "none" | "cut before" | "cut after" | "twice";

  /** The function as a device reaches it; each request meets the next fault. */
  function wayFor(sub: string, faults: readonly Fault[] = []) {
    const handler = endpoint<"syncLog">(
      logOperations,
      {
        syncLog: ({ learner, body }) =>
          serveSync({ table: database.table, now: Date.now }, { learner, request: body }),
      },
      { now: Date.now, log: { request: () => undefined, bug: ({ error }) => console.error(error) } },
    );
    const waitingFaults = [...faults];
    const fetch: Fetch = async (_, { body = "" }) => {
      const event = privateEvent({ routeKey: "POST /v1/log", claims: accessClaims(sub), body });
      const fault = waitingFaults.shift() ?? "none";
      if (fault === "cut before") throw new TypeError("Failed to fetch");
      const reply = await handler(event);
      if (fault === "cut after") throw new TypeError("Failed to fetch");
      const {
        statusCode = 0,
        headers = {},
        body: text = "",
      } = fault === "twice" ? await handler(event) : reply;
      return {
        status: statusCode,
        headers: { get: (name) => String(headers[name] ?? "") },
        json: async () => JSON.parse(text),
      };
    };
    return (log: Log) => syncLog(log, { fetch, now: Date.now });
  }

  const device = async (name: string, shelf: Shelf = memoryShelf(), aheadMs = 0) => ({
    shelf,
    log: await Log.open("learner", shelf, identity(name, aheadMs)),
  });

  test("bring 700 entries over in batches and pages, and the next sync has nothing to do", async () => {
    const sync = wayFor(crypto.randomUUID());
    const [phone, desktop] = [await device("phone"), await device("desktop")];
    await phone.log.keep(credits(0, 700).map(waitingLine));
    expect((await sync(phone.log)).kind).toBe("done");
    expect((await sync(desktop.log)).kind).toBe("done");
    expect(desktop.log.state.entries).toHaveLength(700);
    expect(desktop.log.state.records).toEqual(phone.log.state.records);
    expect((await sync(phone.log)).kind).toBe("done");
  });

  test("go on where the tab was closed in the middle", async () => {
    const sub = crypto.randomUUID();
    const { shelf, log } = await device("phone");
    await log.keep(credits(0, 250).map(waitingLine));
    expect((await wayFor(sub, ["none", "cut after"])(log)).kind).toBe("offline");
    const again = await Log.open("learner", shelf);
    expect(again.state.waiting).toBe(150);
    expect((await wayFor(sub)(again)).kind).toBe("done");
    const other = await device("desktop");
    await wayFor(sub)(other.log);
    expect(other.log.state.entries).toHaveLength(250);
  });

  test("learn that the account was erased, and begin again", async () => {
    const sub = crypto.randomUUID();
    const sync = wayFor(sub);
    const [phone, desktop] = [await device("phone"), await device("desktop")];
    await phone.log.keep(credits(0, 3).map(waitingLine));
    await sync(phone.log);
    await sync(desktop.log);
    await eraseAccount({ table: database.table, now: Date.now }, { learner: sub });
    await desktop.log.write("credit", desktop.log.newRecordId(), { title: "Not sent yet" });
    expect((await sync(desktop.log)).kind).toBe("erased");
    expect(desktop.log.state.lines).toEqual([]);
    await desktop.log.write("credit", desktop.log.newRecordId(), { title: "A new start" });
    expect((await sync(desktop.log)).kind).toBe("done");
    expect((await sync(phone.log)).kind).toBe("erased");
    expect((await sync(phone.log)).kind).toBe("done");
    expect(phone.log.state.records).toEqual(desktop.log.state.records);
    expect(phone.log.state.entries).toHaveLength(1);
  });

  test("keep what the function refuses, each with its code, and send the rest", async () => {
    const sync = wayFor(crypto.randomUUID());
    const { log } = await device("phone");
    await log.keep(
      [
        creditEntry(1),
        { ...creditEntry(2), kind: "tomorrow" },
        { ...creditEntry(3), kind: "attestation" },
        creditEntry(4, { data: { minutes: -1 } }),
        creditEntry(5, { data: { title: "x".repeat(9_000) } }),
        creditEntry(6),
      ].map(waitingLine),
    );
    expect((await sync(log)).kind).toBe("done");
    expect(log.state.refused.map(({ code }) => code).sort()).toEqual([
      "entry-too-large",
      "invalid-entry",
      "server-only-kind",
      "unknown-kind",
    ]);
    expect(log.state.entries).toEqual([creditEntry(1), creditEntry(6)]);
  });

  test(
    "agree after edits apart, clocks that are wrong, and faults on the way",
    async () => {
      const HOUR = 3_600_000;
      const step = fc.record({
        device: fc.nat({ max: 2 }),
        record: fc.nat({ max: 3 }),
        remove: fc.boolean(),
        sync: fc.option(fc.constantFrom<Fault>("none", "cut before", "cut after", "twice"), {
          nil: undefined,
        }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 20 }), async (steps) => {
          const sub = crypto.randomUUID();
          const fleet = [
            await device("phone"),
            await device("desktop", memoryShelf(), -HOUR),
            await device("tablet", memoryShelf(), 365 * 24 * HOUR),
          ];
          const made: string[] = [];
          for (const [index, { device: place, record, remove, sync }] of steps.entries()) {
            const { log } = fleet[place] as (typeof fleet)[number];
            const saved = await log.write("goal", `goal-${record}`, remove ? null : { note: `${index}` });
            if (saved.ok) made.push(...saved.ids);
            if (sync !== undefined) await wayFor(sub, [sync])(log);
          }
          for (const _ of [1, 2])
            for (const { log } of fleet) expect((await wayFor(sub)(log)).kind).toBe("done");
          for (const { log } of fleet) {
            expect(log.state.entries.map(({ id }) => id).sort()).toEqual([...made].sort());
            expect(log.state.records).toEqual(fleet[0]?.log.state.records);
            expect(log.state.waiting).toBe(0);
          }
        }),
        { numRuns: runs(10), seed: SEED },
      );
    },
    PROPERTY_TIMEOUT * 2,
  );
});
