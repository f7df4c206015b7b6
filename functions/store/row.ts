import * as z from "zod";
import { type Envelope, envelopeSchema, identityOf } from "../../domain/log/envelope.ts";
import { ulidField } from "../../domain/log/ulid.ts";

/**
 * The rows of the learners' table. All rows of a learner are in one partition:
 *
 *     PK                SK                  received   epoch   entry
 *     LEARNER#<sub>     <kind>#<entry id>   a ULID     0       the entry as canonical JSON
 *     LEARNER#<sub>     account             ~          1       -
 *
 * `received` is the service's own ULID of the moment before the row was written. The account's row exists from the
 * first erasure on; it carries the account's epoch. A row of an entry with an older epoch counts as erased.
 */

/** The sort key of the account's row. No kind of entry is called so, and every entry's key has a # in it. */
export const ACCOUNT = "account";
/** Sorts after every ULID, so that whoever reads to the end of the index sees the account's epoch too. */
export const AFTER_EVERY_ULID = "~";

export const partitionOf = (learner: string): string => `LEARNER#${learner}`;
export const sortKeyOf = (entry: Envelope): string => identityOf(entry);

const epoch = z.int().min(0);
const accountRow = z.object({ SK: z.literal(ACCOUNT), epoch });
const entryRow = z.object({
  SK: z.string().includes("#"),
  received: ulidField,
  epoch,
  entry: z.string(),
});

export type EntryRow = z.output<typeof entryRow>;

/**
 * Items as DynamoDB returned them, parsed: the rows of entries, and the account's epoch if its row is among them. The
 * entries are still text, for whoever knows what they are to be: `entryOf`, or the schemas of their kinds.
 */
export function readRows(items: readonly unknown[] = []): {
  entries: EntryRow[];
  accountEpoch: number | undefined;
} {
  const [accounts, entries] = [items.filter(isAccount), items.filter((item) => !isAccount(item))];
  return {
    entries: entries.map((item) => entryRow.parse(item)),
    accountEpoch: accounts.map((item) => accountRow.parse(item).epoch)[0],
  };
}

const isAccount = (item: unknown): boolean => (item as { SK?: unknown } | null)?.SK === ACCOUNT;

/** The entry of a row as it was sent, with whatever fields we do not know. */
export const entryOf = ({ entry }: EntryRow): Envelope => envelopeSchema.parse(JSON.parse(entry));

/** The account's epoch as its row says; 0 where there is no row yet. */
export const epochOf = (item: unknown): number => (item === undefined ? 0 : accountRow.parse(item).epoch);
