import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { check } from "../../domain/contract/check.ts";
import { operations } from "../../domain/contract/operations.ts";
import { problemSchema } from "../../domain/contract/problem.ts";
import { RECORD_KINDS } from "../../domain/log/record-data.ts";
import { databases, STARTING_MS, type TestDatabase } from "../support/databases.ts";
import { accessClaims, type PrivateSent, privateEvent } from "../support/http-event.ts";
import { creditEntry, credits, idOf } from "../support/log-entries.ts";
import { PROPERTY_TIMEOUT, runsAtLeast, SEED } from "../support/runs.ts";
import { newLearner } from "../support/sync-calls.ts";

// The handlers that are deployed, with a database: what they answer to whatever is sent.
const [embedded] = databases;
let database: TestDatabase;
let log: typeof import("../../functions/log/handler.ts").handler;
let account: typeof import("../../functions/account/handler.ts").handler;
beforeAll(async () => {
  database = await (embedded as NonNullable<typeof embedded>).start();
  for (const [name, value] of Object.entries(database.environment)) vi.stubEnv(name, value);
  log = (await import("../../functions/log/handler.ts")).handler;
  account = (await import("../../functions/account/handler.ts")).handler;
}, STARTING_MS);
afterAll(() => database.stop());

let logged = "";
let faults = "";
beforeEach(() => {
  logged = "";
  faults = "";
  vi.spyOn(console, "log").mockImplementation((line: string) => {
    logged += line;
  });
  vi.spyOn(console, "error").mockImplementation((line: string) => {
    faults += line;
  });
});

const SYNC = "POST /v1/log";
const EXPORT = "GET /v1/account/export";
const ERASE = "DELETE /v1/account";

async function send(sent: PrivateSent) {
  const handler = sent.routeKey === SYNC ? log : account;
  const { statusCode, body, headers } = await handler(privateEvent(sent));
  return { status: statusCode ?? 0, headers, text: body ?? "", json: JSON.parse(body ?? "null") };
}
const sync = (learner: string, body: unknown) =>
  send({ routeKey: SYNC, claims: accessClaims(learner), body: JSON.stringify(body) });
const request = (entries: readonly unknown[] = []) => ({ epoch: null, cursor: null, entries });

describe("who is asking", () => {
  const routes = [SYNC, EXPORT, ERASE];

  test.each(routes)("%s: is the one in the token, never one in the request", async (routeKey) => {
    const [one, two] = [newLearner(), newLearner()];
    await sync(one, request([creditEntry(0)]));
    const reply = await send({
      routeKey,
      claims: accessClaims(two),
      body: JSON.stringify({ ...request(), learner: one, sub: one }),
      query: routeKey === EXPORT ? `learner=${one}` : "",
    });
    expect(reply.text).not.toContain(idOf(0));
    expect((await sync(one, request())).json.entries).toHaveLength(1);
  });

  test.each(
    routes.flatMap((routeKey) =>
      [
        { token_use: "id" },
        { token_use: undefined },
        { sub: undefined },
        { sub: "" },
        { sub: "a#b" },
        { sub: "x".repeat(65) },
        { sub: ["a"] },
      ].map((wrong) => [routeKey, wrong] as const),
    ),
  )("%s: a token with %j is refused", async (routeKey, wrong) => {
    const learner = newLearner();
    await sync(learner, request([creditEntry(0)]));
    const reply = await send({
      routeKey,
      claims: { ...accessClaims(learner), ...wrong },
      body: JSON.stringify(request()),
    });
    expect(reply).toMatchObject({ status: 401, json: { code: "access-token-required" } });
    expect(check(problemSchema, reply.json)).toMatchObject({ ok: true });
    expect((await sync(learner, request())).json).toMatchObject({ epoch: 0, entries: [{ id: idOf(0) }] });
    expect(faults).toBe("");
  });

  test.each(routes)(
    "%s: without an authorizer it is a fault of ours, and nothing is told",
    async (routeKey) => {
      const reply = await send({ routeKey, body: JSON.stringify(request([creditEntry(0)])) });
      expect(reply).toMatchObject({ status: 500, json: { code: "internal-error" } });
      expect(faults).toContain('"level":"error"');
    },
  );
});

describe("what is sent", () => {
  test.each([
    ["no body", undefined, "invalid-json"],
    ["no JSON", "{", "invalid-json"],
    ["a list", "[]", "invalid-request"],
    ["nothing in it", "{}", "invalid-request"],
    ["an unknown key", JSON.stringify({ ...request(), all: true }), "invalid-request"],
    ["an epoch below 0", JSON.stringify({ ...request(), epoch: -1 }), "invalid-request"],
    ["101 entries", JSON.stringify(request(credits(0, 101))), "invalid-request"],
    ["a cursor that is a number", JSON.stringify({ ...request(), cursor: 1 }), "invalid-cursor"],
    ["a cursor that is none", JSON.stringify({ ...request(), cursor: "yesterday" }), "invalid-cursor"],
  ])("%s is refused", async (_, body, code) => {
    const reply = await send({
      routeKey: SYNC,
      claims: accessClaims(newLearner()),
      ...(body === undefined ? {} : { body }),
    });
    expect(reply).toMatchObject({ status: 400, json: { code } });
    expect(check(problemSchema, reply.json)).toMatchObject({ ok: true });
  });

  test("a form or more than 256 KB is refused", async () => {
    const claims = accessClaims(newLearner());
    const form = { routeKey: SYNC, claims, type: "application/x-www-form-urlencoded", body: "a=b" };
    expect(await send(form)).toMatchObject({ status: 415 });
    const long = JSON.stringify(request(["x".repeat(262_144)]));
    expect(await send({ routeKey: SYNC, claims, body: long })).toMatchObject({ status: 413 });
  });

  test.each([
    ["cursor=yesterday", "invalid-cursor"],
    [`cursor=${"x".repeat(65)}`, "invalid-cursor"],
    ["cursr=1", "invalid-query"],
    [`cursor=${idOf(0)}&cursor=${idOf(1)}`, "invalid-query"],
  ])("an export with %s is refused", async (query, code) => {
    const reply = await send({ routeKey: EXPORT, claims: accessClaims(newLearner()), query });
    expect(reply).toMatchObject({ status: 400, json: { code } });
  });

  test("replies are those of the contract", async () => {
    const learner = newLearner();
    const claims = accessClaims(learner);
    const replies = {
      syncLog: await sync(learner, request(credits(0, 3))),
      exportAccount: await send({ routeKey: EXPORT, claims }),
      eraseAccount: await send({ routeKey: ERASE, claims }),
    };
    for (const [id, { status, json, headers }] of Object.entries(replies)) {
      expect(status).toBe(200);
      expect(headers?.["cache-control"]).toBe("no-store");
      expect(check(operations[id as keyof typeof replies].responses[200], json)).toMatchObject({ ok: true });
    }
    const late = await sync(learner, { ...request([creditEntry(1)]), epoch: 0 });
    expect(late).toMatchObject({ status: 409, json: { code: "account-erased" } });
  });

  test(
    "whatever it is, is never a fault of ours, and never reaches the log",
    async () => {
      const learner = newLearner();
      const claims = accessClaims(learner);
      const anything = fc.jsonValue({ maxDepth: 4 });
      /** A line that is nearly right: one field of an entry is anything at all. */
      const nearly = fc
        .tuple(
          fc.constantFrom(...RECORD_KINDS, "answer", "attempt", "account", "later"),
          fc.nat({ max: 2 }),
          fc.constantFrom("v", "id", "kind", "at", "device", "record", "replaces", "data", "reason", "more"),
          anything,
        )
        .map(([kind, number, field, value]) => creditEntry(number, { kind, [field]: value }));
      const right = fc.nat({ max: 2 }).map((number) => creditEntry(number));
      const body = fc.oneof(
        anything,
        fc.record({ epoch: anything, cursor: anything, entries: anything }),
        fc.record({
          epoch: fc.constantFrom(null, 0, 5),
          cursor: fc.constantFrom(null, idOf(0), `${idOf(1)}.${idOf(0)}`),
          entries: fc.array(fc.oneof(anything, nearly, nearly, right), { maxLength: 6 }),
        }),
      );
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(body, async (value) => {
          const reply = await send({ routeKey: SYNC, claims, body: JSON.stringify(value) });
          expect([200, 400]).toContain(reply.status);
          if (reply.status !== 200) return;
          expect(check(operations.syncLog.responses[200], reply.json)).toMatchObject({ ok: true });
          for (const { status, code } of reply.json.results) seen.add(code ?? status);
          expect(reply.json.results).toHaveLength((value as { entries: unknown[] }).entries.length);
        }),
        { seed: SEED, numRuns: runsAtLeast(300) },
      );
      // What was sent came near enough to reach every answer but one: nothing here is too long.
      expect([...seen].sort()).toEqual([
        "accepted",
        "already-there",
        "entry-id-reused",
        "invalid-entry",
        "server-only-kind",
        "unknown-kind",
      ]);
      expect(faults).toBe("");
      expect(logged).not.toContain(learner);
      expect(logged).not.toContain(idOf(0).slice(0, 10));
      const keys = logged
        .split("}{")
        .map((line) => Object.keys(JSON.parse(`{${line.replace(/^\{|\}$/g, "")}}`)));
      expect(new Set(keys.flat())).toEqual(new Set(["level", "requestId", "routeKey", "status", "ms"]));
    },
    PROPERTY_TIMEOUT,
  );
});
