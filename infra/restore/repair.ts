import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, type DynamoDBDocumentClient, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { monotonicFactory } from "ulid";
import { ACCOUNT } from "../../functions/store/row.ts";
import { decide, type StoredRow, storedRow, type Verdict } from "./decide.ts";

/** The most keys that one BatchGetItem takes. */
const PAGE = 100;
/** How many rows are put back at once. */
const AT_ONCE = 8;

export interface Repair {
  readonly client: DynamoDBDocumentClient;
  /** The copy that was restored, and the table that is to have what it has. */
  readonly from: string;
  readonly to: string;
  /** Puts back what is missing; without it the two are only compared. */
  readonly write: boolean;
  /** Puts the copy's row in the place of one that was changed. */
  readonly replace: boolean;
  /** After each page, with the figures so far. */
  readonly onPage?: (figures: Figures) => void;
}

/** Rows of the copy by what was found, and what was done. `raced`: the live table changed meanwhile; run it again. */
export type Figures = Record<Verdict | "read" | "putBack" | "replaced" | "raced", number>;

type Keyed = { readonly PK: string; readonly SK: string };
const keyOf = ({ PK, SK }: Keyed): string => `${PK} ${SK}`;
const nextUlid = monotonicFactory();

/**
 * Compares a restored copy with the live table row by row, and puts back what was lost. It may run while learners write,
 * and again as often as one likes: a row is put only where there is none, or where there still is the one that was seen.
 * Rejects for a table that it cannot read, and for rows that are none of ours.
 */
export async function repair(job: Repair): Promise<Figures> {
  const figures: Figures = {
    read: 0,
    same: 0,
    missing: 0,
    changed: 0,
    erased: 0,
    account: 0,
    putBack: 0,
    replaced: 0,
    raced: 0,
  };
  let from: Record<string, unknown> | undefined;
  do {
    const { Items, LastEvaluatedKey } = await job.client.send(
      new ScanCommand({ TableName: job.from, Limit: PAGE, ExclusiveStartKey: from }),
    );
    await repairPage(
      job,
      figures,
      (Items ?? []).map((item) => storedRow.parse(item)),
    );
    job.onPage?.(figures);
    from = LastEvaluatedKey;
  } while (from !== undefined);
  return figures;
}

async function repairPage(job: Repair, figures: Figures, rows: readonly StoredRow[]): Promise<void> {
  const accounts = [...new Set(rows.map(({ PK }) => PK))].map((PK) => ({ PK, SK: ACCOUNT }));
  const [live, liveAccounts, restoredAccounts] = await Promise.all([
    rowsOf(job.client, job.to, rows),
    rowsOf(job.client, job.to, accounts),
    rowsOf(job.client, job.from, accounts),
  ]);
  const epochIn = (there: ReadonlyMap<string, StoredRow>, { PK }: StoredRow): number =>
    there.get(keyOf({ PK, SK: ACCOUNT }))?.epoch ?? 0;
  const work = rows.map((restored) => ({
    restored,
    live: live.get(keyOf(restored)),
    restoredEpoch: epochIn(restoredAccounts, restored),
    liveEpoch: epochIn(liveAccounts, restored),
  }));
  for (let at = 0; at < work.length; at += AT_ONCE) {
    await Promise.all(
      work.slice(at, at + AT_ONCE).map(async (compared) => {
        const verdict = decide(compared);
        figures.read += 1;
        figures[verdict] += 1;
        if (verdict === "missing" && job.write) {
          figures[(await putBack(job, compared.restored)) ? "putBack" : "raced"] += 1;
        } else if (verdict === "changed" && job.write && job.replace) {
          figures[(await putBack(job, compared.restored, compared.live)) ? "replaced" : "raced"] += 1;
        }
      }),
    );
  }
}

/** Puts a row where there is none, or where `instead` still is. Returns whether it did. */
async function putBack({ client, to }: Repair, row: StoredRow, instead?: StoredRow): Promise<boolean> {
  // It arrives anew: a device whose cursor has gone past its old place receives it too.
  const Item = row.SK === ACCOUNT ? row : { ...row, received: nextUlid() };
  const condition =
    instead === undefined
      ? { ConditionExpression: "attribute_not_exists(PK)" }
      : {
          ConditionExpression: "received = :seen AND epoch = :epoch",
          ExpressionAttributeValues: { ":seen": instead.received, ":epoch": instead.epoch },
        };
  try {
    await client.send(new PutCommand({ TableName: to, Item, ...condition }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** The rows with these keys, as they are at this moment. At most 100 keys. */
async function rowsOf(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Keyed[],
): Promise<Map<string, StoredRow>> {
  const found = new Map<string, StoredRow>();
  let asked = keys.map(({ PK, SK }): Record<string, unknown> => ({ PK, SK }));
  while (asked.length > 0) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: asked, ConsistentRead: true } } }),
    );
    for (const item of Responses?.[table] ?? []) {
      const row = storedRow.parse(item);
      found.set(keyOf(row), row);
    }
    asked = UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return found;
}
