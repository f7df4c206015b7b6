import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { FunctionHost } from "../../infra/local/function-host.ts";

const bundle = mkdtempSync(join(tmpdir(), "caseway-function-"));
writeFileSync(
  join(bundle, "index.mjs"),
  `import { threadId } from "node:worker_threads";
const instance = threadId;
let calls = 0;
export const handler = async (event) => {
  calls += 1;
  if (event.do === "hang") for (;;);
  if (event.do === "throw") throw new Error("as asked");
  if (event.do === "exit") process.exit(3);
  if (event.do === "answer") return { body: "x".repeat(event.bytes - 11) };
  if (event.do === "wait") await new Promise((resolve) => setTimeout(resolve, event.ms));
  return { calls, instance, variable: process.env.NAME, path: process.env.PATH };
};`,
);
const host = new FunctionHost(
  {
    id: "Fn",
    bundle,
    handler: "index.handler",
    environment: { NAME: "value" },
    timeoutMs: 1_000,
    memoryMb: 128,
  },
  { quiet: true },
);
afterAll(async () => {
  await host.stop();
  rmSync(bundle, { recursive: true });
});

describe("a function", () => {
  test("sees the template's variables and none of ours", async () => {
    expect(await host.invoke({})).toMatchObject({ calls: 1, variable: "value", path: undefined });
  });

  test("lives on between events", async () => {
    expect(await host.invoke({})).toMatchObject({ calls: 2 });
  });

  test("that throws fails that event only", async () => {
    await expect(host.invoke({ do: "throw" })).rejects.toThrow("as asked");
    expect(await host.invoke({})).toMatchObject({ calls: 4 });
  });

  test.each([
    ["hangs is stopped at its time limit", "hang", "took longer than its 1 s"],
    ["ends itself is reported", "exit", "ended with code 3"],
  ])("that %s, and the next event starts afresh", async (_, what, words) => {
    const bad = host.invoke({ do: what });
    const waiting = host.invoke({});
    await expect(bad).rejects.toThrow(words);
    expect(await waiting).toMatchObject({ calls: 1 });
  });

  test("answers with as much as Lambda lets through, and fails with one byte more", async () => {
    // Lambda's own figure, counted in the JSON that the function answers with.
    const most = 6_291_556;
    expect(await host.invoke({ do: "answer", bytes: most })).toMatchObject({ body: expect.any(String) });
    await expect(host.invoke({ do: "answer", bytes: most + 1 })).rejects.toThrow(
      "answered with 6,291,557 bytes: Lambda lets through 6,291,556",
    );
    expect(await host.invoke({})).toMatchObject({ variable: "value" });
  });

  test("at work on one event does not hold up the next", async () => {
    const slow = host.invoke({ do: "wait", ms: 800 });
    const quick = host.invoke({}).then(() => "quick");
    expect(await Promise.race([slow.then(() => "slow"), quick])).toBe("quick");
    await slow;
  });

  test("has at most four instances, and makes the fifth event wait", async () => {
    const replies = await Promise.all(
      Array.from({ length: 9 }, () => host.invoke({ do: "wait", ms: 50 }) as Promise<{ instance: number }>),
    );
    expect(new Set(replies.map(({ instance }) => instance)).size).toBe(4);
  });

  test("that is stopped refuses what still waits, and can start again", async () => {
    const all = Array.from({ length: 6 }, () => host.invoke({ do: "wait", ms: 900 }));
    const settled = Promise.allSettled(all);
    await host.stop();
    expect((await settled).map(({ status }) => status)).toEqual(Array(6).fill("rejected"));
    expect(await host.invoke({})).toMatchObject({ calls: 1 });
  });
});
