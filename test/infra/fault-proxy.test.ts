import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type FaultProxy, faultProxy } from "../support/fault-proxy.ts";

// Behind the proxy: a server that remembers what reached it, in order, and repeats each body.
const reached: string[] = [];
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    reached.push(`${request.method} ${request.url} ${body}`);
    response.writeHead(200, { "x-host": request.headers.host }).end(body.repeat(100));
  });
});
let proxy: FaultProxy;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  proxy = await faultProxy(`http://localhost:${(server.address() as AddressInfo).port}`);
});
afterEach(() => {
  proxy.clear();
  reached.length = 0;
});
afterAll(async () => {
  await proxy.stop();
  server.close();
  server.closeAllConnections();
});

const post = (body: string, path = "/v1/log") => fetch(`${proxy.url}${path}`, { method: "POST", body });
const text = async (reply: Promise<Response>) => (await reply).text();

describe("the proxy", () => {
  test("hands on requests and replies unchanged, with the host that was asked for", async () => {
    const reply = await post("a");
    expect([reply.status, await reply.text()]).toEqual([200, "a".repeat(100)]);
    expect(reply.headers.get("x-host")).toBe(new URL(proxy.url).host);
    expect(reached).toEqual(["POST /v1/log a"]);
  });

  test("cuts before the server hears of it", async () => {
    proxy.add({ fault: { kind: "cut-before" } });
    await expect(post("a")).rejects.toThrow("fetch failed");
    expect(reached).toEqual([]);
  });

  test("cuts after the server did its work", async () => {
    proxy.add({ fault: { kind: "cut-after-commit" } });
    await expect(post("a")).rejects.toThrow("fetch failed");
    expect(reached).toEqual(["POST /v1/log a"]);
  });

  test("cuts in the middle of the reply", async () => {
    proxy.add({ fault: { kind: "cut-in-reply" } });
    const reply = await post("a");
    expect(reply.status).toBe(200);
    await expect(reply.text()).rejects.toThrow();
    expect(reached).toEqual(["POST /v1/log a"]);
  });

  test.each([
    [undefined, []],
    [true, ["POST /v1/log a"]],
  ])("answers a status of its own, with the work done: %s", async (afterCommit, expected) => {
    proxy.add({ fault: { kind: "status", status: 500, ...(afterCommit ? { afterCommit } : {}) } });
    expect((await post("a")).status).toBe(500);
    expect(reached).toEqual(expected);
  });

  test.each([true, false])("delays, before the server hears of it: %s", async (before) => {
    proxy.add({ fault: { kind: "delay", ms: 200, before } });
    const reply = post("a");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(reached.length).toBe(before ? 0 : 1);
    expect((await reply).status).toBe(200);
  });

  test("sends a request twice", async () => {
    proxy.add({ fault: { kind: "duplicate" } });
    expect((await post("a")).status).toBe(200);
    await expect.poll(() => reached).toEqual(["POST /v1/log a", "POST /v1/log a"]);
  });

  test("turns the order of two requests round", async () => {
    proxy.add({ fault: { kind: "hold", ms: 5_000 } });
    const first = text(post("first"));
    await expect.poll(() => proxy.seen.at(-1)?.fault).toBe("hold");
    await Promise.all([first, text(post("second"))]);
    expect(reached).toEqual(["POST /v1/log second", "POST /v1/log first"]);
  });

  test("lets a held request go when nothing comes after it", async () => {
    proxy.add({ fault: { kind: "hold", ms: 50 } });
    expect((await post("only")).status).toBe(200);
  });

  test("keeps to the method, the path, how often and after how many", async () => {
    proxy.add({
      path: "/v1/log",
      method: "POST",
      after: 1,
      times: 1,
      fault: { kind: "status", status: 503 },
    });
    const statuses = [];
    for (const [path, method] of [
      ["/", "POST"],
      ["/v1/log", "PUT"],
      ["/v1/log", "POST"],
      ["/v1/log", "POST"],
      ["/v1/log", "POST"],
    ] as const) {
      statuses.push((await fetch(`${proxy.url}${path}`, { method, body: "a" })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 503, 200]);
    expect(proxy.seen.slice(-2).map(({ fault }) => fault)).toEqual(["status", "none"]);
  });
});
