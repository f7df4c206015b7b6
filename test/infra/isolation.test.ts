import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "../../domain/contract/operations.ts";
import { type OperationId, routes } from "../../domain/contract/routes.ts";
import { type Envelope, KINDS } from "../../domain/log/entry.ts";
import { RECORD_KINDS } from "../../domain/log/record-data.ts";
import { IdentityStore, type Keys } from "../../infra/local/identity/identity-store.ts";
import { forgedHeaders } from "../support/forged-tokens.ts";
import { type Stack, startStack } from "../support/local-stack.ts";
import { idOf } from "../support/log-entries.ts";
import { type SignedIn, signIn } from "../support/sign-in.ts";

/**
 * Nobody reads or writes another learner's log, by any private route, with any kind of entry. Both lists come from the
 * contract and from the kinds, so a new route or kind is tested the day it is added.
 */
const PRIVATE = (Object.keys(routes) as OperationId[]).filter((id) => operations[id].access === "learner");
/** Stands in every entry of Ann's, and must stand in no reply to anybody else. */
const SECRET = "Ann-only-7f3a";

let folder: string;
let keys: Keys;
let stack: Stack;
let ann: SignedIn;
let ben: SignedIn;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "caseway-isolation-"));
  const dataFolder = join(folder, "data");
  mkdirSync(dataFolder);
  const store = new IdentityStore(join(dataFolder, "identity.sqlite"));
  keys = await store.keys();
  store.close();
  stack = await startStack({ dataFolder });
  ann = await signIn(stack.url, "ann@example.org");
  ben = await signIn(stack.url, "ben@example.org");
  const reply = await sync(ann.headers, KINDS.map(entryOf));
  expect(reply.results.map(({ status }) => status)).toEqual(KINDS.map(() => "accepted"));
});
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true });
});

/** One entry of a kind, the same for whoever sends it: the second one to use an identity is the interesting case. */
function entryOf(kind: string, index: number): Envelope {
  const id = idOf(index);
  const envelope = { v: 1, id, kind, at: "2026-03-15T09:30:00.000Z", device: "phone", remark: SECRET };
  if ((RECORD_KINDS as string[]).includes(kind)) {
    return { ...envelope, record: `record-${kind}`, replaces: [], data: { note: SECRET } } as Envelope;
  }
  return (
    kind === "attempt"
      ? { ...envelope, attempt: id, step: "started", scenario: SECRET }
      : { ...envelope, scenario: SECRET, item: "item", version: "v", chosen: [0] }
  ) as Envelope;
}

interface Reply {
  readonly results: { readonly status: string; readonly code?: string }[];
  readonly entries: Envelope[];
}
async function send(
  id: OperationId,
  headers: Record<string, string>,
  entries: readonly unknown[] = [],
): Promise<Response> {
  const [method = "GET", path = ""] = routes[id].split(" ");
  return fetch(`${stack.url}${path}`, {
    method,
    headers: { ...headers, "content-type": "application/json" },
    ...(method === "POST" ? { body: JSON.stringify({ epoch: null, cursor: null, entries }) } : {}),
  });
}
const sync = async (headers: Record<string, string>, entries: readonly unknown[] = []): Promise<Reply> =>
  (await (await send("syncLog", headers, entries)).json()) as Reply;
const annsLog = async () => {
  const { entries } = await sync(ann.headers);
  return entries.map((entry) => JSON.stringify(entry)).sort();
};

test("there are private routes and kinds to hold", () => {
  expect(PRIVATE.length).toBeGreaterThanOrEqual(6);
  expect(KINDS.length).toBeGreaterThanOrEqual(13);
});

describe.each(PRIVATE)("%s", (id) => {
  test("refuses every token that is not good, for every kind, says nothing, and changes nothing", async () => {
    const before = await annsLog();
    const forged = await forgedHeaders(ann.accessToken, keys);
    // An identity token names her too, but opens nothing.
    forged.set("the identity token", { authorization: `Bearer ${ann.idToken}` });
    expect(forged.size).toBe(14);
    for (const [what, headers] of forged) {
      for (const [index, kind] of KINDS.entries()) {
        const reply = await send(id, headers, [{ ...entryOf(kind, index), id: idOf(1_000 + index) }]);
        const text = await reply.text();
        expect([what, kind, reply.status, text.includes(SECRET)]).toEqual([what, kind, 401, false]);
      }
    }
    expect(await annsLog()).toEqual(before);
  });

  test("gives another learner nothing of hers, whatever kind is sent", async () => {
    if (id === "eraseAccount") return erasesOnlyItsOwn();
    const before = await annsLog();
    for (const [index, kind] of KINDS.entries()) {
      const mine = {
        ...entryOf(kind, index),
        remark: "Ben's own",
        learner: ann.sub,
        PK: `LEARNER#${ann.sub}`,
      };
      const sent = {
        ...mine,
        ...("data" in mine ? { data: {} } : {}),
        ...("scenario" in mine ? { scenario: "s" } : {}),
      };
      const reply = await send(id, ben.headers, [sent]);
      const text = await reply.text();
      expect([kind, reply.status, text.includes(SECRET)]).toEqual([kind, 200, false]);
    }
    expect(await annsLog()).toEqual(before);
  });
});

async function erasesOnlyItsOwn(): Promise<void> {
  const before = await annsLog();
  expect((await send("eraseAccount", ben.headers)).status).toBe(200);
  expect(await annsLog()).toEqual(before);
}

test("an identity that another learner used is free, and each keeps her own", async () => {
  const cora = await signIn(stack.url, "cora@example.org");
  const entry = { ...entryOf("credit", 3), remark: "Cora's own" };
  expect((await sync(cora.headers, [entry])).results[0]?.status).toBe("accepted");
  expect((await sync(cora.headers)).entries).toEqual([entry]);
  expect((await annsLog()).some((text) => text.includes("Cora"))).toBe(false);
});
