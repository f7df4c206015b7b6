import type * as z from "zod";
import type { syncResultSchema } from "../../domain/contract/log-replies.ts";
import { type Envelope, identityOf } from "../../domain/log/envelope.ts";
import { concurrently } from "../concurrently.ts";
import { type PutOutcome, putEntry } from "../store/put-entry.ts";
import type { Table } from "../store/table.ts";
import { type CheckedEntry, checkEntry } from "./check-entry.ts";

type Result = z.output<typeof syncResultSchema>;

/** How many entries are written at a time: a batch of 100 in a few round trips, without a burst that DynamoDB refuses. */
const AT_A_TIME = 10;

/** Decides each entry apart, and stores those that are in order. `epoch` is the account's. In the order of `sent`. */
export async function storeEntries(
  table: Table,
  learner: string,
  epoch: number,
  sent: readonly unknown[],
): Promise<Result[]> {
  const checked = sent.map(checkEntry);
  const outcomes = new Map<number, PutOutcome>();
  // Entries of one identity are written one after the other: the first one sent is the one that counts.
  await concurrently([...sameIdentity(checked).values()], AT_A_TIME, async (group) => {
    for (const { index, entry } of group) outcomes.set(index, await putEntry(table, learner, epoch, entry));
  });
  return checked.map((one, index) => resultOf(sent[index], index, one, outcomes.get(index)));
}

function sameIdentity(checked: readonly CheckedEntry[]) {
  const groups = new Map<string, { index: number; entry: Envelope }[]>();
  for (const [index, one] of checked.entries()) {
    if (!one.ok) continue;
    const identity = identityOf(one.entry);
    groups.set(identity, [...(groups.get(identity) ?? []), { index, entry: one.entry }]);
  }
  return groups;
}

function resultOf(
  sent: unknown,
  index: number,
  checked: CheckedEntry,
  outcome: PutOutcome | undefined,
): Result {
  const named = { index, ...namesOf(sent) };
  if (!checked.ok) return { ...named, status: "rejected", code: checked.code, detail: checked.detail };
  if (outcome === "other") {
    return {
      ...named,
      status: "rejected",
      code: "entry-id-reused",
      detail: "Another entry has this kind and id already. An entry never changes: write a new one.",
    };
  }
  return { ...named, status: outcome === "same" ? "already-there" : "accepted" };
}

/** Longer names than these are nobody's: the reply does not repeat them. */
const MOST_LETTERS = 40;

/** Kind and id as they were sent, as far as they are there. */
function namesOf(sent: unknown): { kind?: string; id?: string } {
  const { kind, id } = (sent ?? {}) as { kind?: unknown; id?: unknown };
  const named = (value: unknown): value is string =>
    typeof value === "string" && value.length <= MOST_LETTERS;
  return { ...(named(kind) ? { kind } : {}), ...(named(id) ? { id } : {}) };
}
