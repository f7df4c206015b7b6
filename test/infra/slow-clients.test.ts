import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
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
  writeFileSync(join(siteFolder, "big.txt"), "x".repeat(1_000_000));
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

describe.each(Object.entries(SLOW))("a client that %s", (_, what) => {
  test("is ended, and others are served meanwhile", async () => {
    const clients = Array.from({ length: 10 }, () => slowClient(port, what));
    await wait(300);
    expect(await determination()).toBe(200);
    const ended = Promise.all(clients.map((client) => client.ended)).then(() => "ended");
    const outcome = await Promise.race([ended, wait(ENDS_MS, "still open")]);
    for (const client of clients) client.stop();
    expect(outcome).toBe("ended");
    // What was asked for, 10 MB, was let go of; only what the systems had on the way still came.
    for (const client of clients) expect(client.received()).toBeLessThan(9_500_000);
  });
});

test("200 of them leave others served, and nothing behind", async () => {
  const kinds = Object.values(SLOW);
  const round = async () => {
    const clients = Array.from({ length: 200 }, (_, index) =>
      slowClient(port, kinds[index % kinds.length] as (typeof kinds)[number]),
    );
    await wait(300);
    expect(await determination()).toBe(200);
    await Promise.race([Promise.all(clients.map((client) => client.ended)), wait(ENDS_MS)]);
    for (const client of clients) client.stop();
    return process.memoryUsage().rss / 1024 / 1024;
  };
  const first = await round();
  const second = await round();
  // Each of 50 replies that are never read is 10 MB in all: kept, they would be 500 MB.
  expect(second - first).toBeLessThan(200);
});
