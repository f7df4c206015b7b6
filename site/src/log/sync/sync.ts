import * as z from "zod";
import { call, type Fetch, type Reply } from "../../../../domain/contract/client.ts";
import { MAX_SYNC_ENTRIES } from "../../../../domain/contract/limits.ts";
import { type Line, refusedLine, ShelfError } from "../device/shelf.ts";
import { isTooLong } from "../entry-size.ts";
import type { Log } from "../log.ts";
import { nextBatch } from "./batch.ts";
import { answersEach, replySchema, takeReply } from "./reply.ts";

/** How one exchange with the service ended. */
export type SyncEnd =
  /** Everything here is there, and the other way round. `aheadMs`: how far this device's clock is ahead of the service's. */
  | { readonly kind: "done"; readonly aheadMs: number }
  /** No reply, or one that is no reply of ours: try again later. */
  | { readonly kind: "offline" }
  /** The service does not take the token. */
  | { readonly kind: "signed-out" }
  /** The account was erased, here or on another device: this device has cleared itself. */
  | { readonly kind: "erased" }
  /** The device could not keep what came back. Nothing is lost: what waited was sent, and the rest will come again. */
  | { readonly kind: "device"; readonly trouble: "full" | "blocked" }
  | { readonly kind: "failed"; readonly detail: string };

export interface Service {
  readonly fetch: Fetch;
  readonly now: () => number;
}

/** Where the last exchange left off. */
const placeSchema = z.strictObject({ epoch: z.int().min(0), cursor: z.string().nullable() });
type Place = z.output<typeof placeSchema>;
export const PLACE = "sync";
/** Problems with what was sent: something in the batch is in the way of the rest. */
const BATCH_PROBLEMS = new Set([400, 413, 415, 422]);

/**
 * Sends what waits and takes what other devices added, until both have everything. Every step can be cut off at any
 * point: what was not confirmed is sent again, and sending twice changes nothing.
 */
export async function syncLog(log: Log, service: Service): Promise<SyncEnd> {
  try {
    // Another tab may have cleared the log a moment ago: what was erased must not be sent again.
    await log.refresh();
    return await exchange(log, service);
  } catch (error) {
    if (error instanceof ShelfError) return { kind: "device", trouble: error.trouble };
    throw error;
  }
}

async function exchange(log: Log, service: Service): Promise<SyncEnd> {
  /** Sent in this exchange, with a verdict that the device had no room to note: not sent again at once. */
  const told = new Set<string>();
  const waiting = () => log.lines.filter(({ key, state }) => state === "waiting" && !told.has(key));
  let most = MAX_SYNC_ENTRIES;
  await setAsideTooLong(log);
  for (;;) {
    const place = await placeOf(log);
    const batch = nextBatch(waiting(), most);
    const reply = await call(service.fetch, "", "syncLog", {
      body: {
        epoch: place?.epoch ?? null,
        cursor: place?.cursor ?? null,
        entries: batch.map(({ entry }) => entry),
      },
    });
    if (reply.kind !== "ok") {
      const next = await afterRefusal(log, reply, batch, place);
      if (typeof next !== "number") return next;
      most = next;
      continue;
    }
    most = Math.min(MAX_SYNC_ENTRIES, most * 2);

    const parsed = replySchema.safeParse(reply.value);
    if (!parsed.success) return failed("The service answered something that this page cannot read.");
    if (!answersEach(parsed.data, batch))
      return failed("The service did not answer for every entry that was sent.");
    const { epoch, cursor, more } = parsed.data;
    if (more && batch.length === 0 && place !== undefined && cursor === place.cursor)
      return failed("The service sent the same page twice.");

    // Another tab may have synced since this one asked, where tabs cannot take turns.
    const now = await placeOf(log);
    if (now !== undefined && now.epoch < epoch) return cleared(log);
    // The reply is older than what that tab knows. Where no tab did, the service itself went back: it was restored from a
    // backup of before an erasure, and its word holds from here on.
    if (now !== undefined && now.epoch > epoch && now.epoch !== place?.epoch) continue;

    const { verdicts, arrived, without, missing } = takeReply(parsed.data, batch, log.lines);
    const next = { [PLACE]: { epoch, cursor: missing ? null : cursor } };
    const saved = await log.keep([...verdicts, ...arrived], next, without);
    if (!saved.ok) {
      // What was taken is noted in the place of what waited, if even that fits; then the rest of what waits is sent.
      await log.keep(verdicts, {}, without);
      for (const { key } of batch) told.add(key);
      if (waiting().length > 0) continue;
      return { kind: "device", trouble: saved.trouble === "full" ? "full" : "blocked" };
    }
    if (!more && !missing && waiting().length === 0)
      return { kind: "done", aheadMs: service.now() - Date.parse(parsed.data.now) };
  }
}

async function cleared(log: Log): Promise<SyncEnd> {
  await log.empty();
  return { kind: "erased" };
}

const failed = (detail: string): SyncEnd => ({ kind: "failed", detail });

async function placeOf(log: Log): Promise<Place | undefined> {
  return placeSchema.safeParse(await log.shelf.value(PLACE)).data;
}

/** An entry that is longer than the service takes is refused here, with the service's own code: it would only be in the way. */
async function setAsideTooLong(log: Log): Promise<void> {
  const long = log.lines.filter(({ state, entry }) => state === "waiting" && isTooLong(entry));
  if (long.length === 0) return;
  const detail = "This is longer than an account can keep. Write it again, shorter.";
  await setAside(log, long, { code: "entry-too-large", detail });
}

async function setAside(log: Log, lines: readonly Line[], reason: Parameters<typeof refusedLine>[1]) {
  const saved = await log.keep(
    lines.map(({ entry }) => refusedLine(entry, reason)),
    {},
    lines.map(({ key }) => key),
  );
  if (!saved.ok) throw new ShelfError(saved.trouble === "full" ? "full" : "blocked");
}

/** How many entries to send next, or how the exchange ended. */
async function afterRefusal(
  log: Log,
  reply: Exclude<Reply<unknown>, { kind: "ok" }>,
  batch: readonly Line[],
  place: Place | undefined,
): Promise<SyncEnd | number> {
  if (reply.kind === "offline") return { kind: "offline" };
  if (reply.kind === "gateway") return afterGateway(reply, batch);
  const { code, status, detail } = reply.problem;
  if (code === "account-erased") {
    if ((await placeOf(log))?.epoch === place?.epoch) return cleared(log);
    // Another tab has cleared the log since this one asked; what was written after that is not to go.
    await log.refresh();
    return MAX_SYNC_ENTRIES;
  }
  if (status >= 500) return { kind: "offline" };
  if (code === "access-token-required") return { kind: "signed-out" };
  if (code === "invalid-cursor" && place !== undefined && place.cursor !== null) {
    // From the start: what is here already changes nothing.
    await log.shelf.write({ values: { [PLACE]: { ...place, cursor: null } } });
    return MAX_SYNC_ENTRIES;
  }
  const [only, ...others] = batch;
  if (only === undefined || !BATCH_PROBLEMS.has(status)) return failed(detail);
  // One entry that the service cannot even read is found by halves, and no longer in the way of the others.
  if (others.length > 0) return Math.ceil(batch.length / 2);
  await setAside(log, [only], { code: status === 413 ? "entry-too-large" : "invalid-entry", detail });
  return MAX_SYNC_ENTRIES;
}

/** What the gateway refused, or a network in between: nothing is known of the entries. */
function afterGateway(
  { status, message }: Extract<Reply<unknown>, { kind: "gateway" }>,
  batch: readonly Line[],
): SyncEnd | number {
  if (status === 401) return { kind: "signed-out" };
  if (status === 413 && batch.length > 1) return Math.ceil(batch.length / 2);
  // A 200 or a 403 that is not ours, 429 and 5xx: a network in between, or a service that is busy.
  return status < 400 || status === 403 || status === 429 || status >= 500
    ? { kind: "offline" }
    : failed(message);
}
