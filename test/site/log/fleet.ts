import type { Fetch } from "../../../domain/contract/client.ts";
import { canonicalJson } from "../../../domain/log/canonical.ts";
import { type Envelope, identityOf } from "../../../domain/log/envelope.ts";
import { memoryShelf } from "../../../site/src/log/device/memory-shelf.ts";
import { type Shelf, ShelfError, waitingLine } from "../../../site/src/log/device/shelf.ts";
import { Log } from "../../../site/src/log/log.ts";
import { type SyncEnd, syncLog } from "../../../site/src/log/sync/sync.ts";
import {
  asResponse,
  json,
  type ModelReply,
  ModelService,
  NEVER_TAKEN,
  problem,
} from "../../support/model-service.ts";
import { identity } from "./devices.ts";

/**
 * Devices of one learner, a service, and a network between them that loses, repeats, delays and reorders. A run is a list
 * of steps; then comes a quiet time, after which nothing may be lost and all must agree.
 */
const HOUR = 3_600_000;
export const CLOCKS = [0, HOUR, -HOUR, 365 * 24 * HOUR, -365 * 24 * HOUR] as const;

/** What becomes of the oldest request that is under way, or of a reply that is. */
export const FATES = [
  "answered",
  "lost",
  "cut after the commit",
  "repeated",
  "failed with 500",
  "refused by a network",
  "delayed",
] as const;

export type Step =
  /** Writes a record: a new one, or one that the device shows; `text` tells what becomes of it. */
  | {
      readonly do: "write";
      readonly device: number;
      readonly tab: number;
      readonly pick: number;
      readonly what: What;
    }
  | { readonly do: "sync"; readonly device: number; readonly tab: number }
  | { readonly do: "network"; readonly fate: (typeof FATES)[number]; readonly which: number }
  /** The tab is gone in the middle of whatever it does; another one is opened on the same shelf. */
  | { readonly do: "kill"; readonly device: number; readonly tab: number }
  | { readonly do: "fill"; readonly device: number; readonly full: boolean }
  | { readonly do: "erase" }
  /** A file with an entry that is there already, changed by hand. */
  | { readonly do: "take in a changed file"; readonly device: number; readonly pick: number };
export const WHAT = ["credit", "removal", "refused", "unknown kind"] as const;
type What = (typeof WHAT)[number];

interface Request {
  readonly body: string;
  readonly alive: () => boolean;
  readonly answer: (reply: ModelReply | "no reply") => void;
}
interface Tab {
  log: Log;
  alive: boolean;
  syncing: Promise<SyncEnd> | undefined;
}
interface Device {
  readonly name: string;
  readonly aheadMs: number;
  readonly shelf: Shelf;
  full: boolean;
  readonly tabs: Tab[];
  made: number;
}

/** Lets everything that can go on do so: shelves in memory and promises need no time. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class Fleet {
  readonly service = new ModelService();
  private readonly devices: Device[] = [];
  private readonly requests: Request[] = [];
  /** Copies of old requests that are still somewhere in the network. */
  private readonly strays: string[] = [];
  private readonly replies: (() => void)[] = [];
  /** Every entry that a device said to be kept, with the epoch in which it was: what must not be lost. */
  private readonly promised = new Map<string, { entry: Envelope; epoch: number }>();

  static async of(clocks: readonly number[]): Promise<Fleet> {
    const fleet = new Fleet();
    for (const [index, aheadMs] of clocks.entries()) {
      const device: Device = {
        name: `device-${index}`,
        aheadMs,
        shelf: memoryShelf(),
        full: false,
        tabs: [],
        made: 0,
      };
      fleet.devices.push(device);
      device.tabs.push(await fleet.tab(device), await fleet.tab(device));
    }
    return fleet;
  }

  /** Records that every device has from the start, so that they are often edited apart. */
  async share(records: number): Promise<void> {
    const [first] = this.devices;
    if (first === undefined) return;
    for (let made = 0; made < records; made += 1) await this.write(first.tabs[0] as Tab, 0, "credit");
    await this.quiet();
  }

  async play(step: Step): Promise<void> {
    if (step.do === "network") this.network(step.fate, step.which);
    else if (step.do === "erase") this.service.erase();
    else {
      const device = this.devices[step.device % this.devices.length] as Device;
      if (step.do === "fill") device.full = step.full;
      else if (step.do === "take in a changed file") await this.takeIn(device, step.pick);
      else {
        const place = step.tab % device.tabs.length;
        const tab = device.tabs[place] as Tab;
        if (step.do === "write") await this.write(tab, step.pick, step.what);
        else if (step.do === "sync") this.sync(tab);
        else {
          tab.alive = false;
          device.tabs[place] = await this.tab(device);
        }
      }
    }
    await settle();
  }

  /** No more faults: everything under way arrives, and each device syncs until it has nothing left to do. */
  async quiet(): Promise<void> {
    for (const device of this.devices) device.full = false;
    while (this.requests.length + this.replies.length > 0) {
      this.network("answered", 0);
      for (const reply of this.replies.splice(0)) reply();
      await settle();
    }
    // Twice: what the last device sent, the first one takes in the second round.
    for (const _ of [1, 2]) {
      for (const device of this.devices) {
        for (const tab of device.tabs) {
          for (let tries = 0; tries < 3; tries += 1) {
            const fetch: Fetch = async (_url, { body = "" }) => asResponse(this.service.receive(body));
            const end = await syncLog(tab.log, { fetch, now: () => 0 });
            if (end.kind === "done") break;
            if (end.kind !== "erased")
              throw new Error(`In the quiet time a sync ended as ${JSON.stringify(end)}`);
          }
        }
        // What counts is what the device keeps, not what a tab has in mind.
        device.tabs.splice(0, device.tabs.length, await this.tab(device), await this.tab(device));
      }
    }
  }

  /** How far the run went: a property that sees little proves little. */
  reach(): { promised: number; stored: number; refused: number; conflicts: number } {
    const states = this.devices.map((device) => (device.tabs.at(-1) as Tab).log.state);
    return {
      promised: this.promised.size,
      stored: this.service.entries.length,
      refused: states.reduce((sum, { refused }) => sum + refused.length, 0),
      conflicts: states[0]?.records.filter(({ heads }) => heads.length > 1).length ?? 0,
    };
  }

  /** What was lost or differs, in words; none is what is wanted. */
  faults(): string[] {
    const faults: string[] = [];
    const there = new Map(this.service.entries.map((entry) => [identityOf(entry), canonicalJson(entry)]));
    const kept = this.devices.map((device) => (device.tabs.at(-1) as Tab).log.state);
    const refused = new Set(kept.flatMap((state) => state.refused.map(({ entry }) => canonicalJson(entry))));
    for (const [identity, { entry, epoch }] of this.promised) {
      const text = canonicalJson(entry);
      const lost = epoch === this.service.epoch && there.get(identity) !== text && !refused.has(text);
      if (lost) faults.push(`lost: ${identity}`);
    }
    for (const [index, state] of kept.entries()) {
      const own = new Map(
        state.lines
          .filter(({ state }) => state !== "refused")
          .map(({ key, entry }) => [key, canonicalJson(entry)]),
      );
      if (state.waiting > 0) faults.push(`device ${index} has ${state.waiting} waiting`);
      if (JSON.stringify([...own].sort()) !== JSON.stringify([...there].sort()))
        faults.push(`device ${index} and the service differ`);
      if (JSON.stringify(state.records) !== JSON.stringify(kept[0]?.records))
        faults.push(`device ${index} and device 0 show different records`);
    }
    return faults;
  }

  private async tab(device: Device): Promise<Tab> {
    device.made += 1;
    const tab: Tab = { log: undefined as never, alive: true, syncing: undefined };
    /** A killed tab does nothing any more: its promises stay open for ever. */
    const whileAlive = async <T>(work: () => Promise<T>): Promise<T> => {
      if (!tab.alive) return new Promise<never>(() => undefined);
      const result = await work();
      return tab.alive ? result : new Promise<never>(() => undefined);
    };
    const { shelf } = device;
    const own: Shelf = {
      ...shelf,
      load: () => whileAlive(() => shelf.load()),
      keys: () => whileAlive(() => shelf.keys()),
      value: (name) => whileAlive(() => shelf.value(name)),
      empty: () => whileAlive(() => shelf.empty()),
      write: (change) =>
        whileAlive(async () => {
          if (device.full) throw new ShelfError("full");
          return shelf.write(change);
        }),
    };
    tab.log = await Log.open("learner", own, identity(`${device.name}-${device.made}`, device.aheadMs));
    return tab;
  }

  private async write({ log }: Tab, pick: number, what: What): Promise<void> {
    const records = log.state.records;
    const known = pick === 0 ? undefined : records[pick % Math.max(1, records.length)];
    const data = what === "removal" ? null : { title: `${pick}`, minutes: pick };
    const epoch = await this.epochOf(log);
    const saved =
      what === "refused"
        ? await log.write("note", `item-${pick}`, { text: NEVER_TAKEN })
        : what === "unknown kind"
          ? await log.keep([waitingLine({ ...entryOf(log), kind: "tomorrow" })])
          : await log.write("credit", known?.kind === "credit" ? known.id : log.newRecordId(), data);
    if (saved.ok) this.promise(log, saved.ids, epoch);
  }

  private async takeIn(device: Device, pick: number): Promise<void> {
    const { log } = device.tabs[0] as Tab;
    const all = this.service.entries;
    const entry = all[pick % Math.max(1, all.length)];
    if (entry === undefined) return;
    const epoch = await this.epochOf(log);
    const changed = { ...entry, data: { title: "Changed by hand" } };
    const saved = await log.keep([waitingLine(changed)]);
    if (saved.ok) this.promise(log, saved.ids, epoch);
  }

  /** The epoch in which an entry of a device is: the one it knows; before its first sync, the service's of that moment. */
  private async epochOf(log: Log): Promise<number> {
    const place = (await log.shelf.value("sync")) as { epoch: number } | undefined;
    return place?.epoch ?? this.service.epoch;
  }

  private promise(log: Log, ids: readonly string[], epoch: number): void {
    for (const { entry } of log.lines)
      if (ids.includes(entry.id) && !this.promised.has(identityOf(entry)))
        this.promised.set(identityOf(entry), { entry, epoch });
  }

  private sync(tab: Tab): void {
    if (tab.syncing !== undefined) return;
    const fetch: Fetch = (_url, { body = "" }) =>
      new Promise((resolve, reject) => {
        this.requests.push({
          body,
          alive: () => tab.alive,
          answer: (reply) =>
            reply === "no reply" ? reject(new TypeError("Failed to fetch")) : resolve(asResponse(reply)),
        });
      });
    tab.syncing = syncLog(tab.log, { fetch, now: () => 0 }).finally(() => {
      tab.syncing = undefined;
    });
  }

  private network(fate: (typeof FATES)[number], which: number): void {
    const held =
      this.replies.length === 0 ? undefined : this.replies.splice(which % this.replies.length, 1)[0];
    held?.();
    const stray = which % 5 === 4 ? this.strays.shift() : undefined;
    if (stray !== undefined) this.service.receive(stray);
    const [request] = this.requests.length === 0 ? [] : this.requests.splice(which % this.requests.length, 1);
    if (request === undefined) return;
    const { body, answer } = request;
    // The service does its part even where the device never learns of it.
    const arrives: Record<(typeof FATES)[number], () => ModelReply | "no reply" | "later"> = {
      answered: () => this.service.receive(body),
      lost: () => {
        // It may still arrive, long after the device gave it up.
        this.strays.push(body);
        return "no reply";
      },
      "cut after the commit": () => {
        this.service.receive(body);
        return "no reply";
      },
      repeated: () => {
        this.service.receive(body);
        this.strays.push(body);
        return this.service.receive(body);
      },
      "failed with 500": () => problem(500, "internal-error", "Something went wrong on our side."),
      "refused by a network": () => json(403, "Blocked"),
      delayed: () => {
        const reply = this.service.receive(body);
        this.replies.push(() => answer(reply));
        return "later";
      },
    };
    const reply = arrives[fate]();
    if (reply !== "later") answer(reply);
  }
}

const entryOf = (log: Log): Envelope => ({
  v: 1,
  id: log.newRecordId(),
  kind: "credit",
  at: "2026-11-22T12:00:00.000Z",
  device: "phone",
});
