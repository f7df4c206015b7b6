import { type Entry, type Envelope, type Revision, readEntries } from "../../../domain/log/entry.ts";
import { type FoldedPortfolio, portfolioOf } from "../../../domain/log/portfolio.ts";
import type { RecordData, RecordKind } from "../../../domain/log/record-data.ts";
import { type LogRecord, recordsOf } from "../../../domain/log/records.ts";
import { deviceName, newId } from "./device/ids.ts";
import { askToKeepOnce } from "./device/persist.ts";
import { type Line, type Shelf, ShelfError, type Trouble, waitingLine } from "./device/shelf.ts";

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

/**
 * One log on this device: the guest's or an account's. Entries are only ever added. Every change is on the device before
 * its promise resolves; other tabs with the same log are told.
 */
export class Log {
  readonly owner: string;
  readonly shelf: Shelf;
  private readonly identity: Identity;
  private readonly lines = new Map<string, Line>();
  /** Entries already parsed, so that a change costs one entry and not the whole log. */
  private readonly parsed = new Map<string, readonly Entry[]>();
  private readonly listeners = new Set<() => void>();
  private readonly channel: BroadcastChannel | undefined;
  private unreadable = 0;
  private current: LogState | undefined;

  private constructor(owner: string, shelf: Shelf, identity: Identity) {
    this.owner = owner;
    this.shelf = shelf;
    this.identity = identity;
    this.channel =
      shelf.lasting && "BroadcastChannel" in globalThis
        ? new BroadcastChannel(`caseway-log-${owner}`)
        : undefined;
    this.channel?.addEventListener("message", () => void this.follow());
  }

  static async open(owner: string, shelf: Shelf, identity: Identity = onThisDevice()): Promise<Log> {
    const log = new Log(owner, shelf, identity);
    await log.reload();
    return log;
  }

  get state(): LogState {
    this.current ??= this.fold();
    return this.current;
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
    return this.add([this.revision(kind, record, data, reason)]);
  }

  /** What `write` would add, for writing several records together. */
  revision<K extends RecordKind>(
    kind: K,
    record: string,
    data: RecordData<K> | null,
    reason?: string,
  ): Payload {
    const known = this.state.records.find((other) => other.kind === kind && other.id === record);
    const replaces = known?.heads.map(({ id }) => id) ?? [];
    return { kind, record, data, replaces, ...(reason ? { reason } : {}) } satisfies Partial<Revision>;
  }

  /** Adds entries together: all of them are on the device, or none. */
  async add(payloads: readonly Payload[]): Promise<Saved> {
    const entries = payloads.map(
      (payload): Envelope => ({
        v: 1,
        id: this.identity.id(),
        at: this.identity.now().toISOString(),
        device: this.identity.device,
        // Undefined is no JSON: what is not told is not there.
        ...(JSON.parse(JSON.stringify(payload)) as Payload),
      }),
    );
    const saved = await this.keep(entries.map(waitingLine));
    if (saved.ok && this.shelf.lasting) askToKeepOnce();
    return saved;
  }

  /** Keeps lines as they are: entries from a file, from the guest's log, from the service. */
  async keep(lines: readonly Line[], values: Readonly<Record<string, unknown>> = {}): Promise<Saved> {
    try {
      await this.shelf.write({ lines, values });
    } catch (error) {
      if (error instanceof ShelfError) return { ok: false, trouble: error.trouble };
      throw error;
    }
    this.take(lines);
    if (lines.length > 0) {
      this.changed();
      this.channel?.postMessage("changed");
    }
    return { ok: true, ids: lines.map(({ entry }) => entry.id) };
  }

  newRecordId(): string {
    return this.identity.id();
  }

  /** Empties the log on this device: the account was erased. */
  async empty(): Promise<void> {
    await this.shelf.empty();
    this.forget();
  }

  /** Deletes the log from this device: she signed out. */
  async destroy(): Promise<void> {
    await this.shelf.destroy();
    this.forget();
  }

  close(): void {
    this.channel?.close();
    this.shelf.close();
  }

  private forget(): void {
    this.lines.clear();
    this.parsed.clear();
    this.changed();
    this.channel?.postMessage("changed");
  }

  private async reload(): Promise<void> {
    const { lines, unreadable } = await this.shelf.load();
    this.lines.clear();
    this.take(lines);
    this.unreadable = unreadable;
    this.changed();
  }

  /** Another tab changed the log. If it deleted it, there is nothing left to show. */
  private async follow(): Promise<void> {
    try {
      await this.reload();
    } catch (error) {
      if (!(error instanceof ShelfError)) throw error;
      this.lines.clear();
      this.changed();
    }
  }

  private take(lines: readonly Line[]): void {
    for (const line of lines) {
      this.lines.set(line.key, line);
      if (!this.parsed.has(line.key)) this.parsed.set(line.key, readEntries([line.entry]));
    }
  }

  private changed(): void {
    this.current = undefined;
    for (const listener of this.listeners) listener();
  }

  private fold(): LogState {
    const lines = [...this.lines.values()];
    const entries = lines.flatMap(({ key }) => this.parsed.get(key) ?? []);
    const records = recordsOf(entries);
    return {
      entries,
      records,
      folded: portfolioOf(records),
      lines,
      waiting: lines.filter(({ state }) => state === "waiting").length,
      refused: lines.filter(({ state }) => state === "refused"),
      lasting: this.shelf.lasting,
      unreadable: this.unreadable,
    };
  }
}
