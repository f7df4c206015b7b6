import { describe, expect, test } from "vitest";
import type { Fetch } from "../../../domain/contract/client.ts";
import { identityOf } from "../../../domain/log/envelope.ts";
import { memoryShelf } from "../../../site/src/log/device/memory-shelf.ts";
import { type Shelf, ShelfError, waitingLine } from "../../../site/src/log/device/shelf.ts";
import { Log } from "../../../site/src/log/log.ts";
import { PLACE, syncLog } from "../../../site/src/log/sync/sync.ts";
import { creditEntry, credits } from "../../support/log-entries.ts";
import {
  asResponse,
  json,
  type ModelReply,
  ModelService,
  NEVER_TAKEN,
  problem,
} from "../../support/model-service.ts";
import { deviceLog, START } from "./devices.ts";

type Answer = (sent: string, service: ModelService) => ModelReply | "no reply";
const honest: Answer = (sent, service) => service.receive(sent);

/** A way to the service. `answers` stand in for its answers in turn; after them it answers as it does. */
function wayTo(service: ModelService, answers: readonly Answer[] = []) {
  const requests: { entries: unknown[]; cursor: string | null; epoch: number | null }[] = [];
  const fetch: Fetch = async (_, { body = "" }) => {
    requests.push(JSON.parse(body));
    const reply = (answers[requests.length - 1] ?? honest)(body, service);
    if (reply === "no reply") throw new TypeError("Failed to fetch");
    return asResponse(reply);
  };
  return { requests, sync: (log: Log) => syncLog(log, { fetch, now: () => START }) };
}

const identities = (entries: Iterable<Parameters<typeof identityOf>[0]>): string[] =>
  [...entries].map(identityOf).sort();
const waiting = (log: Log): number => log.state.waiting;
const holding = async (count: number) => {
  const made = await deviceLog();
  await made.log.keep(credits(0, count).map(waitingLine));
  return made;
};

describe("a sync", () => {
  test("sends what waits and takes what is there, until both have everything", async () => {
    const service = new ModelService();
    for (const entry of credits(100, 110)) service.put(entry);
    const { log } = await holding(250);
    const { sync, requests } = wayTo(service);
    expect(await sync(log)).toEqual({ kind: "done", aheadMs: 0 });
    expect(identities(service.entries)).toEqual(identities(log.state.entries));
    expect(log.state.entries).toHaveLength(250);
    expect(waiting(log)).toBe(0);
    expect(Math.max(...requests.map(({ entries }) => entries.length))).toBe(100);
  });

  test("asks for nothing but the rest the next time", async () => {
    const service = new ModelService();
    const { log } = await holding(9);
    const { sync, requests } = wayTo(service);
    await sync(log);
    requests.length = 0;
    expect((await sync(log)).kind).toBe("done");
    expect(requests).toEqual([{ entries: [], cursor: "7", epoch: 0 }]);
  });

  test("tells how far the clock of this device is ahead", async () => {
    const { log } = await deviceLog();
    const service = new ModelService();
    const fetch: Fetch = async (_, { body = "" }) => asResponse(service.receive(body));
    const now = () => START + 3_600_000;
    expect(await syncLog(log, { fetch, now })).toEqual({ kind: "done", aheadMs: 3_600_000 });
  });

  test("brings two devices together that know nothing of one another", async () => {
    const service = new ModelService();
    const [phone, desktop] = [await deviceLog(), await deviceLog(memoryShelf(), "desktop", -3_600_000)];
    const record = phone.log.newRecordId();
    await phone.log.write("credit", record, { title: "Ethics" });
    const { sync } = wayTo(service);
    await sync(phone.log);
    await sync(desktop.log);
    // The desktop's clock is an hour slow: its correction has the lower id, and wins.
    await desktop.log.write("credit", record, { title: "Ethics and law" });
    await sync(desktop.log);
    await sync(phone.log);
    expect(phone.log.state.records).toEqual(desktop.log.state.records);
    expect(phone.log.state.records[0]?.head.data).toEqual({ title: "Ethics and law" });
    expect(phone.log.state.records[0]?.heads).toHaveLength(1);
  });
});

describe("a sync that is cut off", () => {
  const cutAfter: Answer = (sent, service) => {
    service.receive(sent);
    return "no reply";
  };
  const cutBefore: Answer = () => "no reply";
  const cases: [string, Answer][] = [
    ["before the service has it", cutBefore],
    ["after the service has it, and before the reply", cutAfter],
    ["by a 500 of ours", () => problem(500, "internal-error", "Something went wrong.")],
    ["by a 503 of the gateway", () => json(503, { message: "Service Unavailable" })],
    ["by a 429", () => json(429, { message: "Too Many Requests" })],
    [
      "by a network that answers everything with a page",
      () => ({ status: 200, type: "text/html", body: "" }),
    ],
    ["by a network that forbids everything", () => ({ status: 403, type: "text/html", body: "" })],
  ];
  test.each(cases)("%s, ends as offline and is made good the next time", async (_, answer) => {
    const service = new ModelService();
    const { shelf, log } = await holding(3);
    expect(await wayTo(service, [answer]).sync(log)).toEqual({ kind: "offline" });
    expect(waiting(log)).toBe(3);
    // The tab was closed meanwhile.
    const again = await Log.open("learner", shelf);
    expect((await wayTo(service).sync(again)).kind).toBe("done");
    expect(waiting(again)).toBe(0);
    expect(identities(service.entries)).toEqual(identities(credits(0, 3)));
  });

  test("by an account that is full, says so, and everything here stays as it is", async () => {
    const service = new ModelService();
    const { log } = await holding(3);
    const full: Answer = () => problem(403, "log-full", "Your account is full.");
    expect(await wayTo(service, [full]).sync(log)).toEqual({
      kind: "failed",
      detail: "Your account is full.",
    });
    expect([waiting(log), log.state.refused, log.state.entries.length]).toEqual([3, [], 3]);
    expect((await wayTo(service).sync(log)).kind).toBe("done");
  });

  test("between two pages, goes on where it was", async () => {
    const service = new ModelService();
    for (const entry of credits(0, 10)) service.put(entry);
    const { shelf, log } = await deviceLog();
    expect((await wayTo(service, [honest, honest, cutAfter]).sync(log)).kind).toBe("offline");
    expect(log.state.entries).toHaveLength(6);
    const again = await Log.open("learner", shelf);
    const { sync, requests } = wayTo(service);
    expect((await sync(again)).kind).toBe("done");
    expect(requests[0]?.cursor).toMatch(/^6/);
    expect(again.state.entries).toHaveLength(10);
  });
});

describe("a reply that cannot be used", () => {
  const reply = (more: object) =>
    json(200, { epoch: 0, now: "", results: [], entries: [], more: false, cursor: null, ...more });
  test.each([
    ["leaves an entry without a verdict", reply({})],
    [
      "gives one entry two verdicts",
      reply({ results: [0, 0].map((index) => ({ index, status: "accepted" })) }),
    ],
    [
      "speaks of an entry that was not sent",
      reply({ results: [0, 2].map((index) => ({ index, status: "accepted" })) }),
    ],
    ["brings something that is no entry", reply({ entries: [{ id: 1 }] })],
    ["is something else", json(200, { hello: "world" })],
  ])("because it %s, changes nothing and ends", async (_, answer) => {
    const { log } = await holding(2);
    const before = log.state;
    const { sync, requests } = wayTo(new ModelService(), [() => answer]);
    expect((await sync(log)).kind).toBe("failed");
    expect(requests).toHaveLength(1);
    expect(log.state).toEqual(before);
  });

  test("because it promises more for ever, ends", async () => {
    const { log } = await deviceLog();
    const { sync, requests } = wayTo(
      new ModelService(),
      Array(50).fill(() => reply({ more: true, cursor: "5" })),
    );
    expect((await sync(log)).kind).toBe("failed");
    expect(requests.length).toBeLessThan(4);
  });

  test("because it is newer than this page, is used: fields and codes that are not known are passed over", async () => {
    const { log } = await holding(1);
    const results = [{ index: 0, status: "rejected", code: "of-tomorrow", detail: "Why.", hint: 1 }];
    const { sync } = wayTo(new ModelService(), [
      () => reply({ results, motto: "", entries: [creditEntry(7)] }),
    ]);
    expect((await sync(log)).kind).toBe("done");
    expect(log.state.refused[0]).toMatchObject({ state: "refused", detail: "Why." });
    expect(identities(log.state.entries)).toEqual(identities([creditEntry(7)]));
  });
});

describe("an entry that is in the way", () => {
  test("because the service never takes it, stays here with the reason, and the rest goes on", async () => {
    const service = new ModelService();
    const { log } = await holding(5);
    await log.write("note", "item-1", { text: NEVER_TAKEN });
    const { sync, requests } = wayTo(service);
    expect((await sync(log)).kind).toBe("done");
    expect(service.entries).toHaveLength(5);
    expect(log.state.refused).toMatchObject([{ code: "invalid-entry", detail: "This is never taken." }]);
    expect(log.state.records.some(({ kind }) => kind === "note")).toBe(false);
    requests.length = 0;
    await sync(log);
    expect(requests.flatMap(({ entries }) => entries)).toEqual([]);
  });

  test.each([
    [413, "body-too-large", "entry-too-large"],
    [400, "invalid-json", "invalid-entry"],
  ])(
    "because the service cannot even read it (%s), is found among a hundred and set aside",
    async (status, code, kept) => {
      const service = new ModelService();
      const { log } = await holding(99);
      await log.keep([waitingLine(creditEntry(500))]);
      const poison = JSON.stringify(creditEntry(500).id);
      const answer: Answer = (sent) =>
        sent.includes(poison) ? problem(status, code, "Too much.") : service.receive(sent);
      const { sync, requests } = wayTo(service, Array(40).fill(answer));
      expect((await sync(log)).kind).toBe("done");
      expect(identities(service.entries)).toEqual(identities(credits(0, 99)));
      expect(log.state.refused).toMatchObject([{ code: kept, detail: "Too much." }]);
      // Halves, not one by one.
      const carrying = requests.filter(({ entries }) => JSON.stringify(entries).includes(poison));
      expect(carrying.length).toBeLessThan(12);
    },
  );

  test("because it is longer than any account takes, is not sent, and stays here with the reason", async () => {
    const service = new ModelService();
    const { log } = await holding(2);
    await log.keep([waitingLine(creditEntry(9, { data: { title: "x".repeat(9_000) } }))]);
    const { sync, requests } = wayTo(service);
    expect((await sync(log)).kind).toBe("done");
    expect(identities(service.entries)).toEqual(identities(credits(0, 2)));
    expect(JSON.stringify(requests)).not.toContain("xxx");
    expect(log.state.refused).toMatchObject([{ code: "entry-too-large" }]);
  });

  test("because a network refuses long requests, is never called refused: it waits", async () => {
    const { log } = await holding(3);
    const { sync } = wayTo(
      new ModelService(),
      Array(20).fill(() => json(413, { message: "Too large" })),
    );
    expect((await sync(log)).kind).toBe("failed");
    expect(waiting(log)).toBe(3);
    expect(log.state.refused).toEqual([]);
  });

  test("because the account has another one under its id, stays here, and the account's is the log's", async () => {
    const service = new ModelService();
    for (const entry of credits(0, 8)) service.put(entry);
    const { log } = await deviceLog();
    const { sync } = wayTo(service);
    await sync(log);
    // A file that somebody changed by hand, taken in on a device that did not know the entry yet.
    const other = await deviceLog();
    const changed = [
      creditEntry(1, { data: { title: "Changed" } }),
      creditEntry(7, { data: { title: "Changed" } }),
    ];
    await other.log.keep(changed.map(waitingLine));
    expect((await sync(other.log)).kind).toBe("done");
    expect(other.log.state.records).toEqual(log.state.records);
    expect(other.log.state.refused.map(({ entry, code }) => ({ entry, code }))).toEqual(
      changed.map((entry) => ({ entry, code: "entry-id-reused" })),
    );
  });

  test("twice, with other content each time, is kept twice", async () => {
    const service = new ModelService();
    service.put(creditEntry(1));
    const { log } = await deviceLog();
    for (const title of ["One way", "Another way"]) {
      // The rows of the first entry are taken off the device in between, so that the file can bring it again.
      await log.keep([waitingLine(creditEntry(1, { data: { title } }))], {}, [identityOf(creditEntry(1))]);
      expect((await wayTo(service).sync(log)).kind).toBe("done");
    }
    expect(log.state.refused.map(({ entry }) => entry.data)).toEqual([
      { title: "One way" },
      { title: "Another way" },
    ]);
    expect(log.state.entries).toEqual([creditEntry(1)]);
  });

  test("because the account has another one that this device has passed already, too", async () => {
    const service = new ModelService();
    for (const entry of credits(0, 30)) service.put(entry);
    const { log, shelf } = await deviceLog();
    // This device has read to the end, and yet does not have entry 2: its rows were damaged.
    await shelf.write({ values: { [PLACE]: { epoch: 0, cursor: "28" } } });
    await log.keep([waitingLine(creditEntry(2, { data: { title: "Changed" } }))]);
    expect((await wayTo(service).sync(log)).kind).toBe("done");
    expect(identities(log.state.entries)).toEqual(identities(credits(0, 30)));
    expect(log.state.refused).toHaveLength(1);
  });
});

describe("an account that was erased", () => {
  test("is cleared from a device that knew it, with what it had not sent, and can be begun again", async () => {
    const service = new ModelService();
    const { log } = await holding(3);
    const { sync } = wayTo(service);
    await sync(log);
    service.erase();
    await log.write("credit", log.newRecordId(), { title: "After" });
    expect(await sync(log)).toEqual({ kind: "erased" });
    expect(log.state.lines).toEqual([]);
    expect(service.entries).toEqual([]);
    await log.write("credit", log.newRecordId(), { title: "A new start" });
    expect((await sync(log)).kind).toBe("done");
    expect(service.entries).toHaveLength(1);
  });

  test("is not brought back by another tab that does not know yet that the log was cleared", async () => {
    const service = new ModelService();
    const { shelf, log } = await holding(3);
    await wayTo(service).sync(log);
    const stale = await Log.open("learner", shelf);
    await stale.write("credit", stale.newRecordId(), { title: "Not sent yet" });
    service.erase();
    expect((await wayTo(service).sync(log)).kind).toBe("erased");
    expect((await wayTo(service).sync(stale)).kind).toBe("done");
    expect(service.entries).toEqual([]);
    expect(stale.state.lines).toEqual([]);
  });
});

describe("tabs that cannot take turns", () => {
  test("do not take up a reply from before the account was erased, after one of them knows", async () => {
    const service = new ModelService();
    service.put(creditEntry(1));
    const { shelf, log } = await deviceLog();
    await wayTo(service).sync(log);
    const slow = await Log.open("learner", shelf);
    let arrive: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    let asked = 0;
    const fetch: Fetch = async (_, { body = "" }) => {
      const reply = asResponse(service.receive(body));
      asked += 1;
      if (asked === 1) await held;
      return reply;
    };
    const late = syncLog(slow, { fetch, now: () => START });
    await expect.poll(() => asked).toBe(1);
    service.erase();
    expect((await wayTo(service).sync(log)).kind).toBe("erased");
    await wayTo(service).sync(log);
    await log.write("credit", log.newRecordId(), { title: "A new start" });
    arrive();
    expect((await late).kind).toBe("done");
    expect((await wayTo(service).sync(log)).kind).toBe("done");
    expect(service.entries).toHaveLength(1);
    expect((await Log.open("learner", shelf)).state.entries).toHaveLength(1);
  });

  test("go on with a service that was restored from before the erasure", async () => {
    const service = new ModelService();
    const { log, shelf } = await holding(3);
    await shelf.write({ values: { [PLACE]: { epoch: 1, cursor: null } } });
    const { sync, requests } = wayTo(service);
    expect((await sync(log)).kind).toBe("done");
    expect(requests.length).toBeLessThanOrEqual(2);
    expect(waiting(log)).toBe(0);
    expect(identities(service.entries)).toEqual(identities(log.state.entries));
    expect(await shelf.value(PLACE)).toMatchObject({ epoch: 0 });
  });

  test("do not clear the log twice: what was written after it was cleared stays", async () => {
    const service = new ModelService();
    service.put(creditEntry(1));
    const { shelf, log } = await deviceLog();
    await wayTo(service).sync(log);
    const slow = await Log.open("learner", shelf);
    service.erase();
    let arrive: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    let asked = 0;
    const fetch: Fetch = async (_, { body = "" }) => {
      const reply = asResponse(service.receive(body));
      asked += 1;
      if (asked === 1) await held;
      return reply;
    };
    const late = syncLog(slow, { fetch, now: () => START });
    await expect.poll(() => asked).toBe(1);
    expect((await wayTo(service).sync(log)).kind).toBe("erased");
    await log.write("credit", log.newRecordId(), { title: "A new start" });
    arrive();
    expect((await late).kind).toBe("done");
    expect((await Log.open("learner", shelf)).state.entries).toHaveLength(1);
    expect(service.entries).toHaveLength(1);
  });

  test("clear the log when a reply tells of a later epoch than another tab knew", async () => {
    const service = new ModelService();
    service.put(creditEntry(1));
    const shelf = memoryShelf();
    const [first, second] = [await Log.open("learner", shelf), await Log.open("learner", shelf)];
    // Both ask on a new device; between the two answers the account is erased.
    const eraseAfter: Answer = (sent, there) => {
      const reply = there.receive(sent);
      there.erase();
      return reply;
    };
    await wayTo(service, [eraseAfter]).sync(first);
    expect(first.state.entries).toHaveLength(1);
    const newDevice: Fetch = async (_, { body = "" }) =>
      asResponse(service.receive(JSON.stringify({ ...JSON.parse(body), epoch: null, cursor: null })));
    expect((await syncLog(second, { fetch: newDevice, now: () => START })).kind).toBe("erased");
    expect((await Log.open("learner", shelf)).state.lines).toEqual([]);
  });
});

describe("a place that the service does not know", () => {
  test("is given up, and everything is read again", async () => {
    const service = new ModelService();
    for (const entry of credits(0, 7)) service.put(entry);
    const { shelf, log } = await deviceLog();
    await shelf.write({ values: { [PLACE]: { epoch: 0, cursor: "from another time" } } });
    const unknown: Answer = () => problem(400, "invalid-cursor", "Send the cursor as it was.");
    expect((await wayTo(service, [unknown]).sync(log)).kind).toBe("done");
    expect(log.state.entries).toHaveLength(7);
  });

  test("is not asked again and again", async () => {
    const { log } = await deviceLog();
    const unknown: Answer = () => problem(400, "invalid-cursor", "Send the cursor as it was.");
    const { sync, requests } = wayTo(new ModelService(), Array(20).fill(unknown));
    expect((await sync(log)).kind).toBe("failed");
    expect(requests).toHaveLength(1);
  });

  test("is none where what was kept of it makes no sense", async () => {
    const service = new ModelService();
    for (const entry of credits(0, 7)) service.put(entry);
    const { shelf, log } = await deviceLog();
    await shelf.write({ values: { [PLACE]: "rubbish" } });
    expect((await wayTo(service).sync(log)).kind).toBe("done");
    expect(log.state.entries).toHaveLength(7);
  });
});

describe("a device with no room", () => {
  /** Writes what takes no room: lines that are there already. */
  function fullShelf(): { shelf: Shelf; fill: (level: "empty" | "nearly" | "full") => void } {
    const inner = memoryShelf();
    let level: "empty" | "nearly" | "full" = "empty";
    const shelf: Shelf = {
      ...inner,
      write: async (change) => {
        const here = new Set((await inner.load()).lines.map(({ key }) => key));
        const grows = (change.lines ?? []).some(({ key }) => !here.has(key));
        if (level === "full" || (level === "nearly" && grows)) throw new ShelfError("full");
        return inner.write(change);
      },
    };
    return {
      shelf,
      fill: (next) => {
        level = next;
      },
    };
  }

  test.each(["nearly", "full"] as const)(
    "(%s) sends all that waits, and takes the rest when there is room",
    async (level) => {
      const service = new ModelService();
      for (const entry of credits(1_000, 1_010)) service.put(entry);
      const { shelf, fill } = fullShelf();
      const { log } = await deviceLog(shelf);
      await log.keep(credits(0, 250).map(waitingLine));
      fill(level);
      const { sync, requests } = wayTo(service);
      expect(await sync(log)).toEqual({ kind: "device", trouble: "full" });
      expect(service.entries).toHaveLength(260);
      expect(requests).toHaveLength(3);
      expect(waiting(log)).toBe(level === "nearly" ? 0 : 250);
      fill("empty");
      expect((await sync(log)).kind).toBe("done");
      expect(log.state.entries).toHaveLength(260);
      expect(waiting(log)).toBe(0);
    },
  );

  test("or with a database that has gone ends without an exception", async () => {
    const inner = memoryShelf();
    const { log } = await deviceLog({
      ...inner,
      value: async () => {
        throw new ShelfError("blocked");
      },
    });
    expect(await wayTo(new ModelService()).sync(log)).toEqual({ kind: "device", trouble: "blocked" });
  });
});

describe("a token that the service does not take", () => {
  test.each([
    ["the gateway's 401", json(401, { message: "Unauthorized" })],
    ["our 401", problem(401, "access-token-required", "Send the access token.")],
  ])("is told apart from all else: %s", async (_, answer) => {
    const { log } = await holding(1);
    expect(await wayTo(new ModelService(), [() => answer]).sync(log)).toEqual({ kind: "signed-out" });
    expect(waiting(log)).toBe(1);
  });
});
