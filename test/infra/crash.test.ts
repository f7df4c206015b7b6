import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, inject, test } from "vitest";
import * as z from "zod";
import { startLocal } from "../../infra/local/gateway.ts";
import { IdentityStore } from "../../infra/local/identity/identity-store.ts";
import { type StackProcess, startStack, startStackProcess } from "../support/local-stack.ts";
import { creditEntry, idOf } from "../support/log-entries.ts";
import { FULL } from "../support/runs.ts";
import { type SignedIn, signIn } from "../support/sign-in.ts";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const replySchema = z.object({
  results: z.array(z.object({ id: z.string(), status: z.enum(["accepted", "already-there", "rejected"]) })),
  entries: z.array(z.object({ id: z.string() })),
  more: z.boolean(),
  cursor: z.string().nullable(),
});

/** One sync over HTTP: the reply, or undefined where none came. */
async function sync(
  url: string,
  { headers }: SignedIn,
  sent: { entries?: unknown[]; cursor?: string | null },
) {
  const body = JSON.stringify({ epoch: null, cursor: null, entries: [], ...sent });
  const json = { ...headers, "content-type": "application/json" };
  const reply = await fetch(`${url}/v1/log`, { method: "POST", headers: json, body }).catch(() => undefined);
  if (reply?.status !== 200) return undefined;
  return reply.json().then(
    (value) => replySchema.parse(value),
    () => undefined,
  );
}

/** What a new device receives, page by page: from the index. */
async function received(url: string, learner: SignedIn): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const reply = await sync(url, learner, { cursor });
    if (reply === undefined) throw new Error("The sync after the kills did not work.");
    ids.push(...reply.entries.map(({ id }) => id));
    if (!reply.more) return ids.sort();
    cursor = reply.cursor;
  }
}

describe("a server that is killed while learners write", () => {
  const KILLS = FULL ? 100 : 2;

  test(`has every entry that it acknowledged, over ${KILLS} kills`, async () => {
    const stack = await startStackProcess();
    stops.push(() => stack.stop());
    const learners = [await signIn(stack.url, "pat@example.org"), await signIn(stack.url, "kim@example.org")];
    const acknowledged = learners.map(() => new Set<string>());
    let number = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      let going = true;
      const writers = learners.flatMap((learner, who) =>
        Array.from({ length: 2 }, async () => {
          while (going) {
            const entries = Array.from({ length: 5 }, () => creditEntry(number++));
            const reply = await sync(stack.url, learner, { entries });
            for (const { id, status } of reply?.results ?? []) {
              if (status !== "rejected") acknowledged[who]?.add(id);
            }
          }
        }),
      );
      // Not before each learner has written something, and each time at another moment.
      const before = acknowledged.map(({ size }) => size);
      const wrote = () => acknowledged.every(({ size }, who) => size > (before[who] ?? 0));
      await expect.poll(wrote, { timeout: 60_000, interval: 5 }).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, (kill * 37) % 150));
      await stack.kill();
      going = false;
      await Promise.all(writers);
      await stack.start();
    }
    for (const [who, learner] of learners.entries()) {
      const there = await received(stack.url, learner);
      const mine = [...(acknowledged[who] ?? [])];
      expect(mine.length).toBeGreaterThanOrEqual(KILLS * 5);
      expect(mine.filter((id) => !there.includes(id))).toEqual([]);
      // No entry twice, and none that only the index has.
      expect(new Set(there).size).toBe(there.length);
      const exported = await exportedIds(stack, learner);
      expect(there).toEqual(exported);
    }
  }, 1_800_000);

  test("signs in the same learners afterwards, with the tokens they had", async () => {
    const stack = await startStackProcess();
    stops.push(() => stack.stop());
    const pat = await signIn(stack.url, "pat@example.org");
    await stack.kill();
    await stack.start();
    expect(await sync(stack.url, pat, { entries: [creditEntry(1)] })).toMatchObject({
      results: [{ id: idOf(1), status: "accepted" }],
    });
    expect((await signIn(stack.url, "pat@example.org")).sub).toBe(pat.sub);
  });
});

async function exportedIds({ url }: StackProcess, { headers }: SignedIn): Promise<string[]> {
  const schema = z.object({
    entries: replySchema.shape.entries,
    more: z.boolean(),
    cursor: z.string().nullable(),
  });
  const ids: string[] = [];
  let query = "";
  for (;;) {
    const page = schema.parse(await (await fetch(`${url}/v1/account/export${query}`, { headers })).json());
    ids.push(...page.entries.map(({ id }) => id));
    if (!page.more) return ids.sort();
    query = `?cursor=${encodeURIComponent(page.cursor ?? "")}`;
  }
}

describe("the data folder", () => {
  test("of a running Caseway is not opened a second time, and the message says what to do", async () => {
    const stack = await startStack();
    stops.push(() => stack.stop());
    const second = startStack({ dataFolder: stack.dataFolder });
    await expect(second).rejects.toThrow(
      `Caseway is running already, with the same data (${stack.dataFolder}). Use that one, or stop it with Ctrl-C in its terminal and start again.`,
    );
  });

  test("of a process that was killed is opened, whatever lock files it left", async () => {
    const stack = await startStackProcess();
    stops.push(() => stack.stop());
    await stack.kill();
    expect(readdirSync(join(stack.dataFolder, "database"))).toContain("LOCK");
    await stack.start();
    expect((await fetch(`${stack.url}/v1/sign-in`)).status).toBe(200);
  });

  test("that cannot be written to is named", async () => {
    const folder = mkdtempSync(join(tmpdir(), "caseway-data-"));
    stops.push(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "data"), "a file");
    await expect(startStack({ dataFolder: join(folder, "data") })).rejects.toThrow(
      /^Caseway cannot write to .*data \(ENOTDIR\)\. There is a file where a folder must be\./,
    );
  });

  test("where the port is taken is let go of again", async () => {
    const stack = await startStack();
    stops.push(() => stack.stop());
    const folder = mkdtempSync(join(tmpdir(), "caseway-data-"));
    stops.push(() => rmSync(folder, { recursive: true }));
    const taken = startStack({ port: Number(new URL(stack.url).port), dataFolder: folder });
    await expect(taken).rejects.toThrow("is taken by another program");
    const free = await startStack({ dataFolder: folder });
    await free.stop();
  });
});

describe("the file of learners and keys", () => {
  const folderOf = () => {
    const folder = mkdtempSync(join(tmpdir(), "caseway-identity-"));
    stops.push(() => rmSync(folder, { recursive: true }));
    return folder;
  };

  test("keeps what was finished when the last write was cut short", async () => {
    const [folder, crashed] = [folderOf(), folderOf()];
    const store = new IdentityStore(join(folder, "identity.sqlite"));
    const { jwk } = await store.keys();
    const pat = store.signIn("pat@example.org");
    store.signIn("kim@example.org");
    // As a killed process leaves it, with the last bytes missing.
    for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(crashed, name));
    store.close();
    const log = join(crashed, "identity.sqlite-wal");
    truncateSync(log, readFileSync(log).length - 100);

    const again = new IdentityStore(join(crashed, "identity.sqlite"));
    stops.push(() => again.close());
    expect((await again.keys()).jwk).toEqual(jwk);
    expect(again.signIn("pat@example.org")).toEqual(pat);
    expect(again.latestAccounts(9).map(({ email }) => email)).toEqual(["pat@example.org"]);
  });

  test.each([
    ["no JSON", "half a key"],
    ["no key", JSON.stringify({ jwk: { kty: "RSA" } })],
  ])("whose key is %s says so, and what to do, and makes no other in its place", async (_, value) => {
    const file = join(folderOf(), "identity.sqlite");
    const store = new IdentityStore(file);
    await store.keys();
    store.close();
    const damaged = new DatabaseSync(file);
    damaged.prepare("UPDATE secret SET value = ?").run(value);
    damaged.close();
    const again = new IdentityStore(file);
    stops.push(() => again.close());
    await expect(again.keys()).rejects.toThrow(/identity\.sqlite is damaged: .*put back a copy/);
  });

  test("that is not one is named, and nothing is made in its place", async () => {
    const folder = folderOf();
    const file = join(folder, "identity.sqlite");
    writeFileSync(file, "half a key, and then the disk was full".repeat(10));
    const start = startLocal({
      port: 0,
      siteFolder: folder,
      assemblyFolder: inject("assemblyFolder"),
      dataFolder: folder,
    });
    await expect(start).rejects.toThrow(/identity\.sqlite cannot be opened \(file is not a database\)/);
    expect(readFileSync(file, "utf8")).toContain("half a key");
  });
});
