import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readAssembly } from "../../infra/local/assembly.ts";
import { type Database, startDatabase } from "../../infra/local/database/database.ts";
import { accessClaims, determinationEvent, privateEvent } from "../support/http-event.ts";
import { startFunction } from "../support/lambda-runtime.ts";
import { creditEntry } from "../support/log-entries.ts";

/**
 * What would be uploaded is what runs: each synthesised bundle in a process of its own under Amazon's runtime client for Node, over
 * Lambda's Runtime API, with Lambda's variables and none of this computer's. test/support/runtime-client.mjs says which part of
 * the client is ours: the two calls that it builds from C++.
 */
const assembly = readAssembly(inject("assemblyFolder"));
const functionOf = (name: string) => {
  const found = assembly.functions.find(({ id }) => id.startsWith(`Api${name}Function`));
  if (found === undefined) throw new Error(`There is no function ${name}.`);
  return found;
};
const folder = mkdtempSync(join(tmpdir(), "caseway-runtime-"));
let database: Database;
beforeAll(async () => {
  database = await startDatabase({ folder, tables: assembly.tables, onError: console.error });
});
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true });
});

const claims = accessClaims("11111111-2222-3333-4444-555555555555");
const syncBody = JSON.stringify({ epoch: null, cursor: null, entries: [creditEntry(1)] });

describe.each([
  ["Eligibility", [determinationEvent()], '"credential":"ccm"'],
  ["Eligibility", [privateEvent({ routeKey: "GET /v1/sign-in" })], "amazoncognito.com/oauth2/authorize"],
  ["Log", [privateEvent({ routeKey: "POST /v1/log", claims, body: syncBody })], '"status":"a'],
  ["Views", [privateEvent({ routeKey: "GET /v1/credits", claims })], "minutes"],
  ["Account", [privateEvent({ routeKey: "GET /v1/account/export", claims })], "Course 1"],
])("the bundle of %s", (name, events, words) => {
  test(`boots, answers, and goes on to the next event: ${words}`, async () => {
    const running = await startFunction(functionOf(name), database.environment);
    try {
      for (const event of [...events, ...events]) {
        const reply = await running.invoke(event);
        expect(reply.body).toContain(words);
        expect(reply.statusCode).toBe(200);
      }
    } finally {
      await running.stop();
    }
    // One line a request, and nothing else: no warning of Node's, no deprecation. The client writes time, id and level before it.
    const lines = running.output().trim().split("\n");
    expect(lines).toHaveLength(2 * events.length);
    for (const line of lines) {
      const [, said = ""] = /^20\S+Z\t[\da-f-]{36}\tINFO\t(.*)$/.exec(line) ?? [];
      expect(JSON.parse(said)).toMatchObject({ level: "info", status: 200 });
    }
  });
});

test("a bundle that cannot be loaded is noticed when it starts", async () => {
  const broken = mkdtempSync(join(tmpdir(), "caseway-broken-"));
  writeFileSync(join(broken, "index.mjs"), 'import "a-package-that-was-not-bundled";');
  const running = await startFunction({ ...functionOf("Eligibility"), bundle: broken });
  try {
    await expect(running.invoke({})).rejects.toThrow("a-package-that-was-not-bundled");
  } finally {
    await running.stop();
    rmSync(broken, { recursive: true });
  }
});

test("a function without the variable that it needs fails, and does not answer as if all were well", async () => {
  const { TABLE_NAME: _, ...environment } = functionOf("Log").environment;
  const running = await startFunction({ ...functionOf("Log"), environment }, database.environment);
  try {
    await expect(
      running.invoke(privateEvent({ routeKey: "POST /v1/log", claims, body: syncBody })),
    ).rejects.toThrow("TABLE_NAME");
  } finally {
    await running.stop();
  }
});
