import * as z from "zod";
import { canonicalJson } from "../../../../domain/log/canonical.ts";
import { envelopeSchema, identityOf, REJECTIONS, type Rejection } from "../../../../domain/log/envelope.ts";

/** How far an entry has come: not sent yet, on the service too, or refused by it and kept here with the reason. */
const STATES = ["waiting", "sent", "refused"] as const;

/** One entry as it is kept on this device. The entry itself is never changed, only how far it has come. */
export const lineSchema = z.strictObject({
  /**
   * The entry's identity. A refused one is out of the log, and its key is its whole content: the service may have another
   * entry under the same identity, and that one is the log's; two files may each have brought one.
   */
  key: z.string(),
  entry: envelopeSchema,
  state: z.enum(STATES),
  code: z.enum(REJECTIONS).optional(),
  detail: z.string().optional(),
});
export type Line = z.output<typeof lineSchema>;

export const waitingLine = (entry: Line["entry"]): Line => ({
  key: identityOf(entry),
  entry,
  state: "waiting",
});
export const sentLine = (entry: Line["entry"]): Line => ({ key: identityOf(entry), entry, state: "sent" });
export const refusedLine = (
  entry: Line["entry"],
  reason: { readonly code?: Rejection | undefined; readonly detail?: string | undefined },
): Line => ({ key: `refused#${canonicalJson(entry)}`, entry, state: "refused", ...reason });

/** Why something could not be kept: the device is full, the browser does not let us, or the service would not take it. */
export type Trouble = "full" | "blocked" | "too-long";
export class ShelfError extends Error {
  readonly trouble: "full" | "blocked";
  constructor(trouble: "full" | "blocked", cause?: unknown) {
    super(`The device did not keep it: ${trouble}`, { cause });
    this.trouble = trouble;
  }
}

/** What is written in one step: all of it, or nothing. */
export interface ShelfChange {
  readonly lines?: readonly Line[];
  /** Keys of lines that go. They go first: a line may come back under a key that goes. */
  readonly without?: readonly string[];
  /** Remembered values; undefined forgets one. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** Where one account's log, or the guest's, is kept on this device. Every write is on the device when its promise resolves. */
export interface Shelf {
  /** False where nothing outlives the page: the browser blocks its database. */
  readonly lasting: boolean;
  /** Resolves when it was closed by somebody else: another tab signed out, or the browser cleared its data. */
  readonly lost: Promise<void>;
  /** All lines; what cannot be read is left where it is, and counted. */
  load(): Promise<{ readonly lines: readonly Line[]; readonly unreadable: number }>;
  /** The keys of all lines, readable or not. */
  keys(): Promise<readonly string[]>;
  /** Rejects with ShelfError; then nothing was written. */
  write(change: ShelfChange): Promise<void>;
  /** A remembered value: where the last sync left off, what is typed in a form. Undefined when there is none. */
  value(name: string): Promise<unknown>;
  /** All remembered values. */
  values(): Promise<Readonly<Record<string, unknown>>>;
  /** Empties it; it can be written to again. */
  empty(): Promise<void>;
  /** Deletes it from the device, for a sign-out. Nothing can be written to it afterwards. Rejects when it is still there. */
  destroy(): Promise<void>;
  close(): void;
}
