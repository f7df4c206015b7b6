import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Stack, startStack } from "../support/local-stack.ts";
import { SLOW, slowClient } from "../support/slow-clients.ts";

// Clients that hold connections without getting on with them. Limits are short here, so that a test sees them end.

const LIMITS = { headersMs: 1_000, requestMs: 1_500, idleMs: 1_500 };
/** The limits, how often the server looks, and a busy machine. */
const ENDS_MS = 20_000;
const folder = mkdtempSync(join(tmpdir(), "caseway-slow-"));
let stack: Stack;
let port: number;

beforeAll(async () => {
  const siteFolder = join(folder, "site");
  mkdirSync(siteFolder);
  for (const name of ["index.html", "404.html"]) writeFileSync(join(siteFolder, name), "<!doctype html>");
  writeFileSync(join(siteFolder, "big.txt"), "x".repeat(4_000_000));
  stack = await startStack({ siteFolder, clientLimits: LIMITS });
  port = Number(new URL(stack.url).port);
  // What loads with the first request is no growth.
  await determination();
});
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true });
});

const determination = async () =>
  (
    await fetch(`${stack.url}/v1/eligibility/ccm?on=2026-03-15`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    })
  ).status;

// At the same time: each of them mostly waits.
describe.concurrent.each(Object.entries(SLOW))("a client that %s", (_, what) => {
  test("is ended, and others are served meanwhile", async () => {
    const clients = Array.from({ length: 10 }, () => slowClient(port, what));
    await wait(300);
    expect(await determination()).toBe(200);
    const ended = Promise.all(clients.map((client) => client.ended)).then(() => "ended");
    const outcome = await Promise.race([ended, wait(ENDS_MS, "still open")]);
    for (const client of clients) client.stop();
    expect(outcome).toBe("ended");
    // What was asked for, 20 MB, was let go of; only what the systems had on the way still came.
    for (const client of clients) expect(client.received()).toBeLessThan(19_000_000);
  });
});

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** What is still referred to, without what only waits to be collected. */
function heldMegabytes(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

test("200 of them leave others served, and nothing behind", { tags: ["full"] }, async () => {
  const kinds = Object.values(SLOW);
  const round = async () => {
    const clients = Array.from({ length: 200 }, (_, index) =>
      slowClient(port, kinds[index % kinds.length] as (typeof kinds)[number]),
    );
    await wait(300);
    expect(await determination()).toBe(200);
    await Promise.race([Promise.all(clients.map((client) => client.ended)), wait(ENDS_MS)]);
    for (const client of clients) client.stop();
    return heldMegabytes();
  };
  const before = heldMegabytes();
  const after = await round();
  // Each of 50 replies that are never read is 20 MB in all: kept, they would be a gigabyte.
  expect(after - before).toBeLessThan(50);
});
