import * as z from "zod";
import { call, type Fetch, type Reply } from "../../../../domain/contract/client.ts";
import { MAX_SYNC_ENTRIES } from "../../../../domain/contract/limits.ts";
import { logOperations } from "../../../../domain/contract/log-operations.ts";
import { identityOf } from "../../../../domain/log/entry.ts";
import { type Line, sentLine } from "../device/shelf.ts";
import type { Log } from "../log.ts";

/** How one exchange with the service ended. */
export type SyncEnd =
  /** Everything here is there, and the other way round. `aheadMs`: how far this device's clock is ahead of the service's. */
  | { readonly kind: "done"; readonly aheadMs: number }
  /** No reply, or one that is no reply of ours: try again later. */
  | { readonly kind: "offline" }
  | { readonly kind: "signed-out" }
  /** The account was erased, here or on another device: this device has cleared itself. */
  | { readonly kind: "erased" }
  /** The device could not keep what came back. Nothing is lost: it will come again. */
  | { readonly kind: "device"; readonly trouble: "full" | "blocked" }
  | { readonly kind: "failed"; readonly detail: string };

export interface Service {
  readonly fetch: Fetch;
  readonly now: () => number;
}

/** Where the last exchange left off. */
const placeSchema = z.strictObject({ epoch: z.int().min(0), cursor: z.string().nullable() });
export const PLACE = "sync";
/** Far below what the service reads, so that a batch is never refused for its size. */
const MAX_BATCH_CHARACTERS = 60_000;
const replySchema = logOperations.syncLog.responses[200];

/**
 * Sends what waits and takes what other devices added, until both have everything. Every step can be cut off at any
 * point: what was not confirmed is sent again, and sending twice changes nothing.
 */
export async function syncLog(log: Log, service: Service): Promise<SyncEnd> {
  for (;;) {
    const place = placeSchema.safeParse(await log.shelf.value(PLACE));
    const batch = nextBatch(log.state.lines);
    const reply = await call(service.fetch, "", "syncLog", {
      body: {
        epoch: place.success ? place.data.epoch : null,
        cursor: place.success ? place.data.cursor : null,
        entries: batch.map(({ entry }) => entry),
      },
    });
    if (reply.kind !== "ok") return refused(log, reply);
    const parsed = replySchema.safeParse(reply.value);
    if (!parsed.success)
      return { kind: "failed", detail: "The service answered something that this page cannot read." };
    const { epoch, cursor, more, now, results } = parsed.data;
    // Without a verdict for each, what waits would be sent again without end.
    if (results.length !== batch.length) {
      return { kind: "failed", detail: "The service did not answer for every entry that was sent." };
    }
    const saved = await log.keep(linesOf(batch, parsed.data, log), { [PLACE]: { epoch, cursor } });
    if (!saved.ok) return { kind: "device", trouble: saved.trouble };
    if (!more && log.state.waiting === 0) return { kind: "done", aheadMs: service.now() - Date.parse(now) };
  }
}

function nextBatch(lines: readonly Line[]): Line[] {
  const batch: Line[] = [];
  let characters = 0;
  for (const line of lines) {
    if (line.state !== "waiting") continue;
    characters += JSON.stringify(line.entry).length;
    if (batch.length === MAX_SYNC_ENTRIES || (batch.length > 0 && characters > MAX_BATCH_CHARACTERS)) break;
    batch.push(line);
  }
  return batch;
}

function linesOf(batch: readonly Line[], reply: z.output<typeof replySchema>, log: Log): Line[] {
  const answered = reply.results.flatMap(({ index, status, code, detail }): Line[] => {
    const line = batch[index];
    if (line === undefined) return [];
    const { key, entry } = line;
    return status === "rejected"
      ? [
          {
            key,
            entry,
            state: "refused",
            ...(code === undefined ? {} : { code }),
            ...(detail === undefined ? {} : { detail }),
          },
        ]
      : [{ key, entry, state: "sent" }];
  });
  const known = new Set([...answered, ...log.state.lines].map(({ key }) => key));
  return [...answered, ...reply.entries.filter((entry) => !known.has(identityOf(entry))).map(sentLine)];
}

async function refused(log: Log, reply: Exclude<Reply<unknown>, { kind: "ok" }>): Promise<SyncEnd> {
  if (reply.kind === "offline") return { kind: "offline" };
  if (reply.kind === "problem") {
    if (reply.problem.code !== "account-erased") return { kind: "failed", detail: reply.problem.detail };
    await log.empty();
    return { kind: "erased" };
  }
  if (reply.status === 401 || reply.status === 403) return { kind: "signed-out" };
  // A 200 that is not ours, 429 and 5xx: a network in between, or a service that is busy.
  return reply.status === 200 || reply.status === 429 || reply.status >= 500
    ? { kind: "offline" }
    : { kind: "failed", detail: reply.message };
}
