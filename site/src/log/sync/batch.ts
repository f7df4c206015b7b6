import type { Line } from "../device/shelf.ts";

/** Far below what the service reads, so that a batch is never refused for its size. */
const MAX_BATCH_CHARACTERS = 60_000;

/** What is sent next: waiting lines, at most `most` of them. */
export function nextBatch(lines: readonly Line[], most: number): Line[] {
  const batch: Line[] = [];
  let characters = 0;
  for (const line of lines) {
    if (line.state !== "waiting") continue;
    characters += JSON.stringify(line.entry).length;
    if (batch.length === most || (batch.length > 0 && characters > MAX_BATCH_CHARACTERS)) break;
    batch.push(line);
  }
  return batch;
}
