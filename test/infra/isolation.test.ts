import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { items } from "../../dist/content/items.ts";
import { operations } from "../../domain/contract/operations.ts";
import { type OperationId, routes } from "../../domain/contract/routes.ts";
import { KINDS } from "../../domain/log/entry.ts";
import type { Envelope } from "../../domain/log/envelope.ts";
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
/** Stands in every entry of Ann's, and in what the views show of it, and must stand in no reply to anybody else. */
const SECRET = "Ann-only-7f3a";
/** The kinds of which a reply to their owner shows each entry: by the record's id, of an answer by its own. */
const SHOWN: Partial<Record<OperationId, readonly string[]>> = {
  syncLog: KINDS,
  exportAccount: KINDS,
  getExperience: ["employment"],
  getCredits: ["credit", "license", "held"],
  getProgress: ["answer"],
};
const item = items[0] as (typeof items)[number];

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

/** What the records say that the views show. All other records hold a remark alone. */
const DATA: Readonly<Record<string, object>> = {
  employment: { employer: SECRET, start: "2024-01-01", end: null },
  credit: { title: SECRET, date: "2025-02-10", minutes: 60 },
  license: { expires: "2099-05-31" },
  held: { credential: "ccm", from: "2094-06-01", validThrough: "2099-05-31" },
};
/** A record's id: a name of its own for each kind, so that a reply which shows one says of which kind it is. */
const recordOf = (kind: string): string => `${SECRET}-${kind}`;

/** One entry of a kind, the same for whoever sends it: the second one to use an identity is the interesting case. */
function entryOf(kind: string, index: number): Envelope {
  const id = idOf(index);
  const envelope = { v: 1, id, kind, at: "2026-03-15T09:30:00.000Z", device: "phone", remark: SECRET };
  if ((RECORD_KINDS as string[]).includes(kind)) {
    const data = { ...DATA[kind], note: SECRET };
    return { ...envelope, record: recordOf(kind), replaces: [], data } as Envelope;
  }
  return (
    kind === "attempt"
      ? { ...envelope, attempt: id, step: "started", scenario: SECRET }
      : { ...envelope, scenario: item.scenario, item: item.item, version: item.version, chosen: [0] }
  ) as Envelope;
}
/** What tells an entry of Ann's in a reply. */
const markOf = (kind: string): string =>
  (RECORD_KINDS as string[]).includes(kind) ? recordOf(kind) : idOf(KINDS.indexOf(kind));
/** What a reply has of Ann's. Her ids alone tell nothing where Ben's own entries are listed: he uses the same. */
const hersIn = (id: OperationId, text: string): string[] => {
  const lists = id === "syncLog" || id === "exportAccount";
  return [SECRET, ...(lists ? [] : KINDS.map(markOf))].filter((mark) => text.includes(mark));
};
/** An entry as Ben would send it under Ann's identities, with nothing of hers in it. */
function bensOwn(kind: string, index: number): Envelope {
  const { remark: _, ...entry } = entryOf(kind, index) as Envelope & { remark: string };
  return {
    ...entry,
    ...("data" in entry ? { record: `ben-${kind}`, data: {} } : {}),
    ...("scenario" in entry ? { scenario: "s" } : {}),
    learner: ann.sub,
    PK: `LEARNER#${ann.sub}`,
  } as Envelope;
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

test("every private route shows its owner what it keeps of hers, or nothing at all", () => {
  // A route that is added has to say here what it shows.
  expect([...Object.keys(SHOWN), "eraseAccount"].sort()).toEqual(PRIVATE.toSorted());
});

test.each(Object.entries(SHOWN) as [OperationId, readonly string[]][])(
  "%s shows Ann every entry of hers that it is about: %j",
  async (id, kinds) => {
    const reply = await send(id, ann.headers);
    const text = await reply.text();
    expect(reply.status).toBe(200);
    for (const kind of kinds) expect(text, kind).toContain(markOf(kind));
  },
);

describe.each(PRIVATE)("%s", (id) => {
  /** Only a POST has entries in it: for every other route there is one request to send. */
  const sent: readonly (readonly [string, number])[] = routes[id].startsWith("POST ")
    ? KINDS.map((kind, index) => [kind, index] as const)
    : [["no entry", -1]];

  test("refuses every token that is not good, for every kind, says nothing, and changes nothing", async () => {
    const before = await annsLog();
    const forged = await forgedHeaders(ann.accessToken, keys);
    // An identity token names her too, but opens nothing.
    forged.set("the identity token", { authorization: `Bearer ${ann.idToken}` });
    expect(forged.size).toBe(14);
    for (const [what, headers] of forged) {
      for (const [kind, index] of sent) {
        const entries = index < 0 ? [] : [{ ...entryOf(kind, index), id: idOf(1_000 + index) }];
        const reply = await send(id, headers, entries);
        expect([what, kind, reply.status, hersIn(id, await reply.text())]).toEqual([what, kind, 401, []]);
      }
    }
    expect(await annsLog()).toEqual(before);
  });

  test("gives another learner nothing of hers, whatever kind is sent", async () => {
    if (id === "eraseAccount") return erasesOnlyItsOwn();
    const before = await annsLog();
    for (const [kind, index] of sent) {
      const reply = await send(id, ben.headers, index < 0 ? [] : [bensOwn(kind, index)]);
      expect([kind, reply.status, hersIn(id, await reply.text())]).toEqual([kind, 200, []]);
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
