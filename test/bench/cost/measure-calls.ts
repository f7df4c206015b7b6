import { pathToFileURL } from "node:url";
import { BatchWriteCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { credentialsWithRenewal } from "../../../dist/content/renewals.ts";
import { MAX_SYNC_ENTRIES } from "../../../domain/contract/limits.ts";
import type { OperationId } from "../../../domain/contract/routes.ts";
import { canonicalJson } from "../../../domain/log/canonical.ts";
import type { Envelope } from "../../../domain/log/envelope.ts";
import { lowestUlidAt } from "../../../domain/log/ulid.ts";
import { exportAccount } from "../../../functions/account/export-account.ts";
import { partitionOf, sortKeyOf } from "../../../functions/store/row.ts";
import { getCredits } from "../../../functions/views/views.ts";
import type { TestDatabase } from "../../support/databases.ts";
import { newLearner, sync } from "../../support/sync-calls.ts";
import { synthesisedBundles } from "../bundles.ts";
import { median } from "../cold-starts.ts";
import { eventFor } from "../events.ts";
import { sixtyEntries } from "../sixty-entries.ts";
import { billed } from "./billed-table.ts";
import type { Call, CallName, Measured } from "./measured.ts";
import { SAMPLES, type Sample } from "./samples.ts";

const ROUNDS = 5;
const CALLS_A_ROUND = 30;
/** The log behind a call: as many entries as a page of a new device's first sync holds. */
const LOG_OF = 500;
const LONG_AGO = Date.parse("2026-01-01T00:00:00.000Z");

const sampleOf: Partial<Record<CallName, Sample>> = {
  syncRecord: "record",
  syncNote: "note",
  syncAnswer: "answer",
  syncExamStart: "examStart",
  syncExamEnd: "examEnd",
};
const operationOf: Partial<Record<CallName, OperationId>> = {
  exportPage: "exportAccount",
  view: "getCredits",
  determination: "determineEligibility",
  signInSettings: "signInSettings",
};
/** Calls that read the log behind them. For the others each call has a learner of its own, as if minutes lay between them. */
const readsAll = new Set<CallName>(["syncNewDevicePage", "exportPage", "view"]);
const functionOf = (name: CallName): string =>
  ({ exportPage: "account", view: "views", determination: "eligibility", signInSettings: "eligibility" })[
    name as "view"
  ] ?? "log";

/** The body of one call, with new entries each time. */
function bodyOf(name: CallName): object | undefined {
  const cursor = name === "syncNewDevicePage" ? null : lowestUlidAt(Date.now());
  const sample = sampleOf[name];
  const many = (count: number, make: () => Envelope) => Array.from({ length: count }, make);
  if (name === "determination") return sixtyEntries;
  if (operationOf[name] !== undefined) return undefined;
  const entries =
    name === "syncBatch"
      ? many(MAX_SYNC_ENTRIES, SAMPLES.record)
      : many(sample ? 1 : 0, SAMPLES[sample ?? "record"]);
  return { epoch: null, cursor, entries };
}

/** Units and rows of each kind of call from the functions' own code; times and bytes from the bundles that are deployed. */
export async function measureCalls(
  database: TestDatabase,
  names: readonly CallName[],
): Promise<Measured["calls"]> {
  const measured = new Map<CallName, Call>();
  for (const name of names) {
    const learner = newLearner();
    await storeLongAgo(database, learner);
    const units = await unitsOf(database, learner, name);
    measured.set(name, { ...units, ...(await timesOf(learner, name)) });
  }
  return Object.fromEntries(measured) as Measured["calls"];
}

async function unitsOf(database: TestDatabase, learner: string, name: CallName) {
  const meter = billed(database.table);
  if (name === "view") {
    const deps = {
      table: meter.table,
      credentials: credentialsWithRenewal,
      items: [],
      outlines: [],
      today: () => "2026-11-22" as never,
      now: () => "",
    };
    await getCredits(deps, { learner, on: undefined });
  } else if (name === "exportPage")
    await exportAccount({ table: meter.table }, { learner, cursor: undefined });
  else if (operationOf[name] === undefined) await sync(meter.table, learner, bodyOf(name));
  return meter.look();
}

/** Processor milliseconds of a warm call, and the bytes of its reply and of the function's note. */
async function timesOf(
  learner: string,
  name: CallName,
): Promise<Pick<Call, "ms" | "replyBytes" | "logBytes">> {
  const bundle = synthesisedBundles().get(functionOf(name));
  if (bundle === undefined) throw new Error(`There is no function for ${name}. Run: npm run synth`);
  const { handler } = (await import(pathToFileURL(bundle.file).href)) as {
    handler: (event: unknown) => Promise<{ statusCode?: number; body?: string }>;
  };
  const notes: string[] = [];
  const say = console.log;
  console.log = (line: string) => notes.push(line);
  const rounds: number[] = [];
  let replyBytes = 0;
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      const events = Array.from({ length: CALLS_A_ROUND }, () =>
        eventFor(operationOf[name] ?? "syncLog", bodyOf(name), readsAll.has(name) ? learner : newLearner()),
      );
      const before = process.cpuUsage();
      for (const event of events) {
        const reply = await handler(event);
        if (reply.statusCode !== 200)
          throw new Error(`${name} was answered ${reply.statusCode}: ${reply.body}`);
        replyBytes = Buffer.byteLength(reply.body ?? "");
      }
      const { user, system } = process.cpuUsage(before);
      // The first round warms up.
      if (round > 0) rounds.push((user + system) / 1_000 / CALLS_A_ROUND);
    }
  } finally {
    console.log = say;
  }
  const hundredth = (value: number): number => Math.round(value * 100) / 100;
  return {
    ms: [hundredth(median(rounds)), hundredth(Math.min(...rounds)), hundredth(Math.max(...rounds))],
    replyBytes,
    logBytes: Buffer.byteLength(notes.at(-1) ?? ""),
  };
}

/** A log whose entries arrived long ago: four answers for each record. */
async function storeLongAgo({ table }: TestDatabase, learner: string): Promise<void> {
  const rows = Array.from({ length: LOG_OF }, (_, number) => {
    const entry = SAMPLES[number % 5 === 0 ? "record" : "answer"]();
    return {
      PK: partitionOf(learner),
      SK: sortKeyOf(entry),
      received: lowestUlidAt(LONG_AGO + number),
      epoch: 0,
      entry: canonicalJson(entry),
    };
  });
  for (let at = 0; at < rows.length; at += 25) {
    await table.client.send(
      new BatchWriteCommand({
        RequestItems: { [table.name]: rows.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } })) },
      }),
    );
  }
}

/** Bytes of the row that each sample becomes, as DynamoDB counts them: names and values in UTF-8. */
export async function measureRows(database: TestDatabase): Promise<Measured["rowBytes"]> {
  const sizes: Partial<Record<Sample, number>> = {};
  for (const sample of Object.keys(SAMPLES) as Sample[]) {
    const learner = newLearner();
    await sync(database.table, learner, { entries: [SAMPLES[sample]()] });
    const { Items = [] } = await database.table.client.send(
      new QueryCommand({
        TableName: database.table.name,
        KeyConditionExpression: "PK = :learner",
        ExpressionAttributeValues: { ":learner": partitionOf(learner) },
      }),
    );
    sizes[sample] = Math.max(...Items.map(itemBytes));
  }
  return sizes as Measured["rowBytes"];
}

/** The number of an epoch has at most two digits, and is one byte. */
const itemBytes = (item: Readonly<Record<string, unknown>>): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) =>
      sum + Buffer.byteLength(name) + (typeof value === "string" ? Buffer.byteLength(value) : 1),
    0,
  );
