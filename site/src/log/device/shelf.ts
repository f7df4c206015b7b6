import * as z from "zod";
import { envelopeSchema, identityOf, REJECTIONS } from "../../../../domain/log/entry.ts";

/** How far an entry has come: not sent yet, on the service too, or refused by it and kept here with the reason. */
const STATES = ["waiting", "sent", "refused"] as const;

/** One entry as it is kept on this device. The entry itself is never changed, only how far it has come. */
export const lineSchema = z.strictObject({
  /** The entry's identity. */
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

/** Why something could not be kept on the device. */
export type Trouble = "full" | "blocked";
export class ShelfError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble, cause?: unknown) {
    super(`The device did not keep it: ${trouble}`, { cause });
    this.trouble = trouble;
  }
}

/** Where one account's log, or the guest's, is kept on this device. Every write is on the device when its promise resolves. */
export interface Shelf {
  /** False where nothing outlives the page: the browser blocks its database. */
  readonly lasting: boolean;
  /** All lines; what cannot be read is left where it is, and counted. */
  load(): Promise<{ readonly lines: readonly Line[]; readonly unreadable: number }>;
  /** Writes lines and remembered values together, or nothing. Rejects with ShelfError. */
  write(change: {
    readonly lines?: readonly Line[];
    readonly values?: Readonly<Record<string, unknown>>;
  }): Promise<void>;
  /** A remembered value: where the last sync left off, what is typed in a form. Undefined when there is none. */
  value(name: string): Promise<unknown>;
  /** Empties it; it can be written to again. */
  empty(): Promise<void>;
  /** Deletes it from the device, for a sign-out. Nothing can be written to it afterwards. */
  destroy(): Promise<void>;
  close(): void;
}
