import * as z from "zod";
import { syncReplySchema, syncResultSchema } from "../../../../domain/contract/log-replies.ts";
import { REJECTIONS } from "../../../../domain/log/envelope.ts";
import { type Line, refusedLine, sentLine } from "../device/shelf.ts";

/**
 * The service's reply as a page reads it. A page may be older than the service, because the offline worker keeps it: fields
 * and codes that it does not know yet are passed over.
 */
export const replySchema = z.object({
  ...syncReplySchema.shape,
  results: z.array(
    z.object({ ...syncResultSchema.shape, code: z.enum(REJECTIONS).optional().catch(undefined) }),
  ),
});
type SyncReply = z.output<typeof replySchema>;

/** Whether every entry of the batch has its one verdict. Without, what waits would be sent again without end. */
export const answersEach = ({ results }: SyncReply, batch: readonly Line[]): boolean =>
  results.length === batch.length &&
  new Set(results.map(({ index }) => index)).size === batch.length &&
  results.every(({ index }) => index < batch.length);

export interface Taken {
  /** What became of the batch. */
  readonly verdicts: readonly Line[];
  /** What other devices added. */
  readonly arrived: readonly Line[];
  /** Keys of lines that go: they were refused, and are kept under another key. */
  readonly without: readonly string[];
  /** An entry here was refused because the account has another one under its identity, which this page did not bring. */
  readonly missing: boolean;
}

/** What a reply to a batch changes on this device; `here` is what it holds. */
export function takeReply(reply: SyncReply, batch: readonly Line[], here: readonly Line[]): Taken {
  const held = new Set(here.map(({ key }) => key));
  const verdicts: Line[] = [];
  const without: string[] = [];
  const missing = new Set<string>();
  for (const { index, status, code, detail } of reply.results) {
    const line = batch[index];
    if (line === undefined) continue;
    if (status !== "rejected") {
      verdicts.push(sentLine(line.entry));
      continue;
    }
    verdicts.push(
      refusedLine(line.entry, { ...(code && { code }), ...(detail !== undefined && { detail }) }),
    );
    without.push(line.key);
    held.delete(line.key);
    if (code === "entry-id-reused") missing.add(line.key);
  }
  const arrived = reply.entries.map(sentLine).filter(({ key }) => !held.has(key));
  for (const { key } of arrived) missing.delete(key);
  return { verdicts, arrived, without, missing: missing.size > 0 };
}
