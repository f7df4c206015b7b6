import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Keeper } from "../../../site/src/log/app/keeper.ts";
import { databaseShelf } from "../../../site/src/log/device/database-shelf.ts";
import { sentLine, waitingLine } from "../../../site/src/log/device/shelf.ts";
import { Log } from "../../../site/src/log/log.ts";
import type { Token } from "../../../site/src/log/sign-in/provider.ts";
import {
  endSession,
  forgetSession,
  keepSession,
  readSession,
  sharedOwners,
} from "../../../site/src/log/sign-in/session.ts";
import { creditEntry } from "../../support/log-entries.ts";
import { ModelService } from "../../support/model-service.ts";
import { openWorld, type World } from "./browser-world.ts";

/** What the provider says, in turn; then always the last. */
const provider = vi.hoisted(() => ({
  accessToken: vi.fn<(owner: string, refused?: string) => Promise<Token>>(),
}));
vi.mock("../../../site/src/log/sign-in/provider.ts", () => provider);

let world: World;
/** The account of whoever's token comes: each has its own. */
let services: Map<string, ModelService>;
const service = {
  of: (token: string): ModelService => {
    const found = services.get(token) ?? new ModelService();
    services.set(token, found);
    return found;
  },
  get entries() {
    return [...services.values()].flatMap(({ entries }) => entries);
  },
  erase: () => {
    for (const one of services.values()) one.erase();
  },
};
/** Requests that reached the service: whose token, and which entries. */
let requests: { token: string; ids: string[] }[];
/** Stands in for the service's answer, once each. */
let answers: (() => Response | Promise<Response>)[];
const keepers: Keeper[] = [];

beforeEach(() => {
  world = openWorld();
  services = new Map();
  requests = [];
  answers = [];
  provider.accessToken.mockImplementation(async (owner) =>
    readSession()?.sub === owner ? { kind: "token", token: `token-of-${owner}` } : { kind: "other" },
  );
  vi.stubGlobal("fetch", async (_: string, init: { body: string; headers: Record<string, string> }) => {
    const sent = JSON.parse(init.body) as { entries: { id: string }[] };
    const token = (init.headers.authorization ?? "").replace("Bearer ", "");
    requests.push({ token, ids: sent.entries.map(({ id }) => id) });
    const answer = answers.shift();
    if (answer !== undefined) return answer();
    const { status, type, body } = service.of(token).receive(init.body);
    return new Response(JSON.stringify(body), { status, headers: { "content-type": type } });
  });
});
afterEach(async () => {
  for (const keeper of keepers.splice(0)) keeper.state.log?.close();
  vi.useRealTimers();
  world.close();
  vi.restoreAllMocks();
  provider.accessToken.mockReset();
});

const alice = () => ({
  sub: `alice-${crypto.randomUUID()}`,
  email: "alice@example.org",
  shared: false,
  ended: false,
});
async function started(): Promise<Keeper> {
  const keeper = new Keeper();
  keepers.push(keeper);
  await keeper.start();
  return keeper;
}
const logOf = (keeper: Keeper): Log => {
  if (keeper.state.log === undefined) throw new Error("No log is open.");
  return keeper.state.log;
};
const write = (keeper: Keeper, title: string) => {
  const log = logOf(keeper);
  return log.write("credit", log.newRecordId(), { title });
};
const lineCount = (keeper: Keeper) => keeper.state.log?.lines.length;
const refusal = (status: number) =>
  new Response(JSON.stringify({ message: "Unauthorized" }), {
    status,
    headers: { "content-type": "application/json" },
  });
const databaseNames = async () => (await indexedDB.databases()).map(({ name }) => name);
const storedLines = async (owner: string) => {
  const shelf = await databaseShelf(owner);
  const { lines } = await shelf.load();
  shelf.close();
  return lines;
};
const clearGuest = async () => {
  const shelf = await databaseShelf("guest");
  await shelf.empty();
  shelf.close();
};
beforeEach(clearGuest);

describe("a page of a guest", () => {
  test("opens the guest's log and speaks to no service and no provider", async () => {
    const keeper = await started();
    expect(keeper.state).toMatchObject({ phase: "ready", session: undefined, inStep: { kind: "guest" } });
    await write(keeper, "Ethics");
    await keeper.sync();
    expect(requests).toEqual([]);
    expect(provider.accessToken).not.toHaveBeenCalled();
  });
});

describe("a page of somebody who is signed in", () => {
  test("sends what she saves, and says that it is in step", async () => {
    keepSession(alice());
    const keeper = await started();
    expect(keeper.state.inStep).toEqual({ kind: "done" });
    await write(keeper, "Ethics");
    await expect.poll(() => service.entries.length).toBe(1);
    await expect.poll(() => keeper.state.inStep.kind).toBe("done");
    expect(logOf(keeper).state.waiting).toBe(0);
  });

  test("changes no word on the page while it only looks whether there is something new", async () => {
    keepSession(alice());
    const keeper = await started();
    const seen: string[] = [];
    keeper.subscribe(() => seen.push(keeper.state.inStep.kind));
    await keeper.sync();
    expect(new Set(seen)).toEqual(new Set(["done"]));
  });

  test("asks the provider before it believes a 401: the token may be older than the clock says", async () => {
    const session = alice();
    keepSession(session);
    answers = [() => refusal(401)];
    const keeper = await started();
    expect(provider.accessToken.mock.calls).toEqual([
      [session.sub],
      [session.sub, `token-of-${session.sub}`],
    ]);
    expect(keeper.state).toMatchObject({ phase: "ready", inStep: { kind: "done" } });
  });

  test("is hidden when the sign-in cannot be renewed, and nothing of it is deleted", async () => {
    const session = alice();
    keepSession(session);
    const keeper = await started();
    await keeper.sync();
    await logOf(keeper).shelf.write({ values: { "draft:credit:new": { title: "Half" } } });
    provider.accessToken.mockResolvedValue({ kind: "ended" });
    await write(keeper, "Ethics");
    await expect.poll(() => keeper.state.phase).toBe("ended");
    expect(keeper.state.log).toBeUndefined();
    expect(readSession()).toEqual({ ...session, ended: true });
    expect(await storedLines(session.sub)).toHaveLength(1);

    // She signs in again.
    provider.accessToken.mockResolvedValue({ kind: "token", token: "new" });
    keepSession(session);
    const again = await started();
    expect(await logOf(again).shelf.value("draft:credit:new")).toEqual({ title: "Half" });
    expect(service.entries).toHaveLength(1);
  });

  test("goes on by itself when the network is back", async () => {
    keepSession(alice());
    provider.accessToken.mockResolvedValueOnce({ kind: "offline" });
    provider.accessToken.mockResolvedValue({ kind: "token", token: "t" });
    const keeper = await started();
    expect(keeper.state.inStep).toEqual({ kind: "offline" });
    await write(keeper, "Ethics");
    world.happen("online");
    await expect.poll(() => service.entries.length).toBe(1);
  });

  test("says so when something of ours is broken, and tries again", async () => {
    keepSession(alice());
    provider.accessToken.mockRejectedValueOnce(new Error("A fault of ours"));
    await expect(started()).rejects.toThrow("A fault of ours");
    const [keeper] = keepers as [Keeper];
    expect(keeper.state).toMatchObject({ phase: "ready", inStep: { kind: "failed" } });
    await keeper.sync();
    expect(keeper.state.inStep).toEqual({ kind: "done" });
  });

  test("clears itself when the account was erased on another device, and is not signed out", async () => {
    keepSession(alice());
    const keeper = await started();
    await write(keeper, "Ethics");
    await keeper.sync();
    service.erase();
    await keeper.sync();
    expect(keeper.state).toMatchObject({ phase: "ready", erased: true });
    expect(lineCount(keeper)).toBe(0);
  });

  test("asks nothing while nobody looks, and sends what waits all the same", async () => {
    keepSession(alice());
    const keeper = await started();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await keeper.sync();
    requests.length = 0;
    world.show(false);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(requests).toEqual([]);
    vi.useRealTimers();
    await write(keeper, "Ethics");
    await expect.poll(() => service.entries.length).toBe(1);
  });
});

describe("another tab", () => {
  test("that signs in as somebody else takes this page along, and no entry goes to the wrong account", async () => {
    const [first, second] = [alice(), alice()];
    keepSession(first);
    const keeper = await started();
    await write(keeper, "The first one's");
    await keeper.sync();
    requests.length = 0;
    keepSession(second);
    world.happen("storage");
    await expect.poll(() => keeper.state.session?.sub).toBe(second.sub);
    await expect.poll(() => keeper.state.phase).toBe("ready");
    expect(logOf(keeper).owner).toBe(second.sub);
    expect(lineCount(keeper)).toBe(0);
    await write(keeper, "The second one's");
    await expect.poll(() => requests.flatMap(({ ids }) => ids)).toHaveLength(1);
    expect(new Set(requests.map(({ token }) => token))).toEqual(new Set([`token-of-${second.sub}`]));
  });

  test("that did so while this page heard nothing is noticed before anything is sent", async () => {
    const [first, second] = [alice(), alice()];
    keepSession(first);
    const keeper = await started();
    requests.length = 0;
    keepSession(second);
    await write(keeper, "The first one's");
    await keeper.sync();
    await expect.poll(() => keeper.state.session?.sub).toBe(second.sub);
    expect(requests.flatMap(({ ids }) => ids)).toEqual([]);
    // It is still where it belongs.
    expect(await storedLines(first.sub)).toMatchObject([{ state: "waiting" }]);
  });

  test("that signs out makes this page a guest's", async () => {
    keepSession(alice());
    const keeper = await started();
    forgetSession();
    world.happen("storage");
    await expect.poll(() => keeper.state.phase).toBe("ready");
    await expect.poll(() => keeper.state.session).toBeUndefined();
    expect(logOf(keeper).owner).toBe("guest");
  });

  test("that signs out takes the log off this page too, and this page does not fetch it again", async () => {
    const session = alice();
    keepSession(session);
    const keeper = await started();
    await write(keeper, "Ethics");
    await keeper.sync();
    const other = await Log.open(session.sub, await databaseShelf(session.sub));
    requests.length = 0;
    await other.destroy();
    await expect.poll(() => keeper.state.log).toBeUndefined();
    // The session goes a moment after the log.
    await new Promise((resolve) => setTimeout(resolve, 200));
    forgetSession();
    await expect.poll(() => keeper.state.log?.owner).toBe("guest");
    expect(lineCount(keeper)).toBe(0);
    expect(requests).toEqual([]);
    expect(await databaseNames()).not.toContain(`caseway-log-${session.sub}`);
  });

  test("that signs out on a shared computer signs out this one, which has a session of its own", async () => {
    const session = { ...alice(), shared: true };
    keepSession(session);
    const keeper = await started();
    await write(keeper, "Ethics");
    await keeper.sync();
    requests.length = 0;
    await (await Log.open(session.sub, await databaseShelf(session.sub))).destroy();
    await expect.poll(() => keeper.state.log?.owner).toBe("guest");
    expect(readSession()).toBeUndefined();
    expect(requests).toEqual([]);
    expect(await databaseNames()).not.toContain(`caseway-log-${session.sub}`);
  });

  test("that could not delete the log after all leaves it to this page", async () => {
    const session = alice();
    keepSession(session);
    const keeper = await started();
    await write(keeper, "Ethics");
    await keeper.sync();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const channel = new BroadcastChannel(`caseway-log-${session.sub}`);
    channel.postMessage("deleted");
    await vi.waitFor(() => expect(keeper.state.phase).toBe("opening"));
    await vi.advanceTimersByTimeAsync(11_000);
    vi.useRealTimers();
    channel.close();
    await expect.poll(() => keeper.state.phase).toBe("ready");
    expect(lineCount(keeper)).toBe(1);
  });

  test("that finds the sign-in ended hides the log here, and shows it when she is back", async () => {
    const session = alice();
    keepSession(session);
    const keeper = await started();
    endSession(session.sub);
    world.happen("storage");
    await expect.poll(() => keeper.state.phase).toBe("ended");
    keepSession(session);
    world.happen("pageshow");
    await expect.poll(() => keeper.state.phase).toBe("ready");
  });
});

describe("what was written as a guest", () => {
  async function guestWrote(count: number): Promise<void> {
    const keeper = await started();
    for (let made = 0; made < count; made += 1) await write(keeper, `Class ${made}`);
    logOf(keeper).close();
  }

  test("is offered at sign-in, added with what was half typed, sent, and gone from the guest's log", async () => {
    await guestWrote(2);
    const shelf = await databaseShelf("guest");
    await shelf.write({ values: { "draft:credit:new": { title: "Half" } } });
    shelf.close();
    keepSession(alice());
    const keeper = await started();
    expect(keeper.state.guest?.lines).toHaveLength(2);
    expect(lineCount(keeper)).toBe(0);
    expect(await keeper.settleGuest("add")).toBe(true);
    expect(keeper.state.guest).toBeUndefined();
    await expect.poll(() => service.entries.length).toBe(2);
    expect(await logOf(keeper).shelf.value("draft:credit:new")).toEqual({ title: "Half" });
    expect(await storedLines("guest")).toEqual([]);
  });

  test("stays where it is if she says so, and is not asked about again until there is more", async () => {
    await guestWrote(2);
    const session = alice();
    keepSession(session);
    const first = await started();
    expect(await first.settleGuest("leave")).toBe(true);
    expect(await storedLines("guest")).toHaveLength(2);
    expect((await started()).state.guest).toBeUndefined();
    forgetSession();
    // The clock was set back a year: the new entry has a lower id than the others.
    const guest = await Log.open("guest", await databaseShelf("guest"));
    await guest.keep([waitingLine(creditEntry(1))]);
    guest.close();
    keepSession(session);
    expect((await started()).state.guest?.lines).toHaveLength(3);
  });

  test("is not lost when another tab adds to it while it is brought over", async () => {
    await guestWrote(1);
    keepSession(alice());
    const keeper = await started();
    const other = await Log.open("guest", await databaseShelf("guest"));
    await Promise.all([
      keeper.settleGuest("add"),
      other.write("credit", other.newRecordId(), { title: "Late" }),
    ]);
    other.close();
    const left = await storedLines("guest");
    const titles = [...left, ...logOf(keeper).lines].map(
      ({ entry }) => (entry.data as { title: string }).title,
    );
    expect(titles.sort()).toEqual(["Class 0", "Late"]);
  });

  test("is cleared up where the tab was closed after it was added and before it was taken away", async () => {
    await guestWrote(2);
    const session = alice();
    const account = await Log.open(session.sub, await databaseShelf(session.sub));
    await account.keep((await storedLines("guest")).map(({ entry }) => sentLine(entry)));
    account.close();
    keepSession(session);
    expect((await started()).state.guest).toBeUndefined();
    expect(await storedLines("guest")).toEqual([]);
  });

  test("stays the guest's, and the question stays, when the device has no room", async () => {
    await guestWrote(1);
    keepSession(alice());
    const keeper = await started();
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("No room", "QuotaExceededError");
    });
    expect(await keeper.settleGuest("add")).toBe(false);
    vi.mocked(IDBObjectStore.prototype.put).mockRestore();
    expect(keeper.state.guest?.lines).toHaveLength(1);
    expect(await storedLines("guest")).toHaveLength(1);
  });
});

describe("a shared computer", () => {
  const bob = () => ({ ...alice(), shared: true });

  test("loses the log when the tab was closed and everything is in the account", async () => {
    const session = bob();
    keepSession(session);
    const keeper = await started();
    await write(keeper, "Ethics");
    await keeper.sync();
    expect(sharedOwners()).toEqual([session.sub]);
    // The tab is closed: its storage and its pages are gone.
    logOf(keeper).close();
    world.session.clear();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const next = await started();
    expect(next.state.session).toBeUndefined();
    await expect.poll(databaseNames).not.toContain(`caseway-log-${session.sub}`);
    await expect.poll(sharedOwners).toEqual([]);
  });

  test("keeps what is not in the account yet, and hides it", async () => {
    const session = bob();
    keepSession(session);
    const keeper = await started();
    provider.accessToken.mockResolvedValue({ kind: "offline" });
    await write(keeper, "Ethics");
    logOf(keeper).close();
    world.session.clear();
    const next = await started();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(next.state.log?.owner).toBe("guest");
    expect(await storedLines(session.sub)).toHaveLength(1);
    expect(sharedOwners()).toEqual([session.sub]);
  });

  test("does not lose the log of a tab that is open, when a second tab is opened", async () => {
    const session = bob();
    keepSession(session);
    const first = await started();
    await write(first, "Ethics");
    await first.sync();
    const kept = world.session.getItem("caseway.session") ?? "";
    world.session.clear();
    await started();
    await new Promise((resolve) => setTimeout(resolve, 50));
    world.session.setItem("caseway.session", kept);
    expect(await databaseNames()).toContain(`caseway-log-${session.sub}`);
    expect((await write(first, "More")).ok).toBe(true);
    expect(lineCount(first)).toBe(2);
  });

  test("does not end the session of the browser's owner when somebody signs in in a tab of their own", () => {
    const owner = alice();
    keepSession(owner);
    keepSession(bob());
    expect(readSession()?.shared).toBe(true);
    forgetSession();
    expect(readSession()).toEqual(owner);
  });
});

describe("a database that does not open", () => {
  test("in time, is taken up when it opens: what was written meanwhile goes there, and what was there is shown", async () => {
    const session = alice();
    const before = await Log.open(session.sub, await databaseShelf(session.sub));
    await before.keep([sentLine(creditEntry(1))]);
    before.close();
    keepSession(session);
    const held: (() => void)[] = [];
    const open = indexedDB.open.bind(indexedDB);
    const opening = vi.spyOn(indexedDB, "open").mockImplementation((name, version) => {
      const request = open(name, version);
      if (!name.includes(session.sub)) return request;
      // Another tab is in the way: the answer comes much later.
      const listen = request.addEventListener.bind(request);
      request.addEventListener = (type: string, listener: EventListenerOrEventListenerObject | null) =>
        listen(type, (event) =>
          held.push(() => (typeof listener === "function" ? listener.call(request, event) : undefined)),
        );
      return request;
    });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const keeper = new Keeper();
    keepers.push(keeper);
    const starting = keeper.start();
    await vi.advanceTimersByTimeAsync(6_000);
    await starting;
    vi.useRealTimers();
    expect(logOf(keeper).state.lasting).toBe(false);
    await write(keeper, "Meanwhile");
    await logOf(keeper).shelf.write({ values: { "draft:credit:new": { title: "Half" } } });
    opening.mockRestore();
    for (const listener of held) listener();
    await expect.poll(() => keeper.state.log?.state.lasting).toBe(true);
    await expect.poll(() => lineCount(keeper)).toBe(2);
    expect(await logOf(keeper).shelf.value("draft:credit:new")).toEqual({ title: "Half" });
    await expect.poll(() => service.entries.length).toBe(1);
  });

  test("at all, leaves a log in memory, and warns before the page is left", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    });
    const keeper = await started();
    expect(logOf(keeper).state.lasting).toBe(false);
    expect(world.happen("beforeunload")).toBe(false);
    expect((await write(keeper, "Ethics")).ok).toBe(true);
    expect(lineCount(keeper)).toBe(1);
    expect(world.happen("beforeunload")).toBe(true);
  });
});
