import { type Entry, type Revision, readEntries } from "../../../domain/log/entry.ts";
import { ENTRY_VERSION, type Envelope } from "../../../domain/log/envelope.ts";
import { type FoldedPortfolio, portfolioOf } from "../../../domain/log/portfolio.ts";
import type { RecordData, RecordKind } from "../../../domain/log/record-data.ts";
import { type LogRecord, recordsOf } from "../../../domain/log/records.ts";
import { deviceName, newId } from "./device/ids.ts";
import { askToKeepOnce } from "./device/persist.ts";
import { type Line, type Shelf, ShelfError, type Trouble, waitingLine } from "./device/shelf.ts";
import { isTooLong } from "./entry-size.ts";

/** What the log comes to now. A new object after every change, so that a view can compare. */
export interface LogState {
  readonly entries: readonly Entry[];
  readonly records: readonly LogRecord[];
  readonly folded: FoldedPortfolio;
  readonly lines: readonly Line[];
  /** Entries that the service does not have yet. */
  readonly waiting: number;
  readonly refused: readonly Line[];
  /** False where nothing outlives the page. */
  readonly lasting: boolean;
  /** Rows of the device's database that could not be read; they are left where they are. */
  readonly unreadable: number;
}

/** On the device, or why not: then nothing was written, and the form keeps what was typed. */
export type Saved =
  | { readonly ok: true; readonly ids: readonly string[] }
  | { readonly ok: false; readonly trouble: Trouble };

interface Identity {
  readonly now: () => Date;
  readonly id: () => string;
  readonly device: string;
}
const onThisDevice = (): Identity => ({ now: () => new Date(), id: newId, device: deviceName() });

/** What is written beside the envelope: everything an entry has but its version, id, time and device. */
type Payload = { readonly kind: string } & Readonly<Record<string, unknown>>;

/** What tabs with the same log tell one another. */
const CHANGED = "changed";
const DELETED = "deleted";

/**
 * One log on this device: the guest's or an account's. Entries are only ever added. Every change is on the device before
 * its promise resolves; other tabs with the same log are told.
 */
export class Log {
  readonly owner: string;
  readonly shelf: Shelf;
  /** Another tab deletes the log from this device (she signs out there), or the browser closed it. */
  readonly lost: Promise<"deleted" | "closed">;
  private readonly identity: Identity;
  private readonly held = new Map<string, Line>();
  /** Entries already parsed, so that a change costs one entry and not the whole log. */
  private readonly parsed = new Map<string, readonly Entry[]>();
  private readonly listeners = new Set<() => void>();
  private channel: BroadcastChannel | undefined;
  private unreadable = 0;
  private current: LogState | undefined;
  /** What the entries come to; kept while only how far they have come changes. */
  private contents: Pick<LogState, "entries" | "records" | "folded"> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private following = false;

  private constructor(owner: string, shelf: Shelf, identity: Identity) {
    this.owner = owner;
    this.shelf = shelf;
    this.identity = identity;
    this.channel =
      shelf.lasting && "BroadcastChannel" in globalThis
        ? new BroadcastChannel(`caseway-log-${owner}`)
        : undefined;
    let deleted: () => void = () => undefined;
    this.lost = Promise.race([
      shelf.lost.then(() => "closed" as const),
      new Promise<"deleted">((resolve) => {
        deleted = () => resolve("deleted");
      }),
    ]);
    this.channel?.addEventListener("message", ({ data }) => {
      if (data === DELETED) deleted();
      else void this.follow();
    });
  }

  /** Rejects with ShelfError when what is kept cannot be read. */
  static async open(owner: string, shelf: Shelf, identity: Identity = onThisDevice()): Promise<Log> {
    const log = new Log(owner, shelf, identity);
    try {
      await log.reload();
    } catch (error) {
      log.close();
      throw error;
    }
    return log;
  }

  get state(): LogState {
    this.current ??= this.fold();
    return this.current;
  }

  /** All lines, without folding them. */
  get lines(): readonly Line[] {
    return [...this.held.values()];
  }

  /** Calls `listener` after every change; the result stops it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Writes a version of a record, in place of every current head: it settles a conflict too. */
  async write<K extends RecordKind>(
    kind: K,
    record: string,
    data: RecordData<K> | null,
    reason?: string,
  ): Promise<Saved> {
    return this.add(() => [this.revision(kind, record, data, reason)]);
  }

  /** What `write` would add, for writing several records together. It takes the place of `replaces`, else of every head. */
  revision<K extends RecordKind>(
    kind: K,
    record: string,
    data: RecordData<K> | null,
    reason?: string,
    replaces: readonly string[] = this.headsOf(kind, record),
  ): Payload {
    return { kind, record, data, replaces, ...(reason ? { reason } : {}) } satisfies Partial<Revision>;
  }

  /**
   * Adds entries together: all of them are on the device, or none. Given a function, it is asked when all earlier changes
   * are done, so that a second tap takes the place of the first and does not compete with it.
   */
  async add(payloads: readonly Payload[] | (() => readonly Payload[])): Promise<Saved> {
    const saved = await this.inTurn(() => {
      const entries = (typeof payloads === "function" ? payloads() : payloads).map((one) =>
        this.entryOf(one),
      );
      return entries.some(isTooLong)
        ? { ok: false as const, trouble: "too-long" as const }
        : this.put(entries.map(waitingLine));
    });
    if (saved.ok && this.shelf.lasting) askToKeepOnce();
    return saved;
  }

  /**
   * Keeps lines as they are (entries from a file, from the guest's log, from the service), with remembered values, and
   * lets the lines under the keys in `without` go: all of it in one step. An entry that is here already is not changed
   * by one that waits.
   */
  async keep(
    lines: readonly Line[],
    values: Readonly<Record<string, unknown>> = {},
    without: readonly string[] = [],
  ): Promise<Saved> {
    return this.inTurn(() => this.put(lines, values, without));
  }

  newRecordId(): string {
    return this.identity.id();
  }

  /** Takes up what other tabs wrote, where a message of theirs may still be under way. Rejects with ShelfError. */
  async refresh(): Promise<void> {
    await this.inTurn(async () => {
      const keys = await this.shelf.keys();
      const unknown = keys.filter((key) => !this.held.has(key)).length;
      const gone = this.held.size + unknown - keys.length;
      if (gone > 0 || unknown !== this.unreadable) await this.reload();
    });
  }

  /** Empties the log on this device: the account was erased. */
  async empty(): Promise<void> {
    await this.inTurn(() => this.shelf.empty());
    this.clear();
    this.channel?.postMessage(CHANGED);
  }

  /** Deletes the log from this device: she signed out. Rejects with ShelfError when it is still there. */
  async destroy(): Promise<void> {
    this.channel?.postMessage(DELETED);
    await this.inTurn(() => this.shelf.destroy());
    this.clear();
    this.closeChannel();
  }

  close(): void {
    this.closeChannel();
    this.shelf.close();
  }

  /** A log may be closed while a change is on its way to the device; then nobody is told of it. */
  private closeChannel(): void {
    this.channel?.close();
    this.channel = undefined;
  }

  private headsOf(kind: RecordKind, record: string): string[] {
    const known = this.state.records.find((other) => other.kind === kind && other.id === record);
    return known?.heads.map(({ id }) => id) ?? [];
  }

  private entryOf(payload: Payload): Envelope {
    const entry: Envelope = {
      v: ENTRY_VERSION,
      id: this.identity.id(),
      at: this.identity.now().toISOString(),
      device: this.identity.device,
      // Undefined is no JSON: what is not told is not there.
      ...(JSON.parse(JSON.stringify(payload)) as Payload),
    };
    // The service would refuse it, and it would be in no list: a fault of a form of ours.
    if (readEntries([entry]).length === 0) throw new Error(`This is no entry of the kind ${entry.kind}.`);
    return entry;
  }

  private async put(
    lines: readonly Line[],
    values: Readonly<Record<string, unknown>> = {},
    without: readonly string[] = [],
  ): Promise<Saved> {
    const going = new Set(without);
    const fresh = lines.filter(
      ({ key, state }) => state !== "waiting" || !this.held.has(key) || going.has(key),
    );
    try {
      await this.shelf.write({ lines: fresh, values, without });
    } catch (error) {
      if (error instanceof ShelfError) return { ok: false, trouble: error.trouble };
      throw error;
    }
    for (const key of going) this.drop(key);
    this.take(fresh);
    if (fresh.length > 0 || going.size > 0) {
      this.changed();
      this.channel?.postMessage(CHANGED);
    }
    return { ok: true, ids: lines.map(({ entry }) => entry.id) };
  }

  /** One change after the other: a reading that began before a write must not undo it here when it ends after it. */
  private inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private clear(): void {
    this.held.clear();
    this.parsed.clear();
    this.contents = undefined;
    this.changed();
  }

  private async reload(): Promise<void> {
    const { lines, unreadable } = await this.shelf.load();
    this.held.clear();
    this.parsed.clear();
    this.contents = undefined;
    this.take(lines);
    this.unreadable = unreadable;
    this.changed();
  }

  /** Another tab changed the log. Many messages are one reading. */
  private async follow(): Promise<void> {
    if (this.following) return;
    this.following = true;
    try {
      await this.inTurn(() => {
        this.following = false;
        return this.reload();
      });
    } catch (error) {
      // The shelf was closed: whoever holds this log is told by `lost`.
      if (!(error instanceof ShelfError)) throw error;
    }
  }

  private take(lines: readonly Line[]): void {
    for (const line of lines) {
      if (!this.held.has(line.key)) this.contents = undefined;
      this.held.set(line.key, line);
      if (!this.parsed.has(line.key)) this.parsed.set(line.key, readEntries([line.entry]));
    }
  }

  private drop(key: string): void {
    this.held.delete(key);
    this.parsed.delete(key);
    this.contents = undefined;
  }

  private changed(): void {
    this.current = undefined;
    for (const listener of this.listeners) listener();
  }

  private fold(): LogState {
    const lines = this.lines;
    this.contents ??= this.contentsOf(lines);
    return {
      ...this.contents,
      lines,
      waiting: lines.filter(({ state }) => state === "waiting").length,
      refused: lines.filter(({ state }) => state === "refused"),
      lasting: this.shelf.lasting,
      unreadable: this.unreadable,
    };
  }

  private contentsOf(lines: readonly Line[]): Pick<LogState, "entries" | "records" | "folded"> {
    // What the service refused is in no other device's log, so it is not in this one's either; it is kept and shown apart.
    const entries = lines.flatMap(({ key, state }) =>
      state === "refused" ? [] : (this.parsed.get(key) ?? []),
    );
    const records = recordsOf(entries);
    return { entries, records, folded: portfolioOf(records) };
  }
}
