import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { FunctionHost } from "../../infra/local/function-host.ts";

const bundle = mkdtempSync(join(tmpdir(), "caseway-function-"));
writeFileSync(
  join(bundle, "index.mjs"),
  `let calls = 0;
export const handler = async (event) => {
  calls += 1;
  if (event.do === "hang") for (;;);
  if (event.do === "throw") throw new Error("as asked");
  if (event.do === "exit") process.exit(3);
  return { calls, variable: process.env.NAME, path: process.env.PATH };
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
    expect(await host.invoke({})).toEqual({ calls: 1, variable: "value", path: undefined });
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
});
