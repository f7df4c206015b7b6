import { items } from "../../dist/content/items.ts";
import { outlines } from "../../dist/content/outlines.ts";
import { credentialsWithRenewal } from "../../dist/content/renewals.ts";
import { fromDayNumber } from "../../domain/calendar/day.ts";
import type { OperationId } from "../../domain/contract/routes.ts";
import { lowestUlidAt } from "../../domain/log/ulid.ts";
import { exportAccount } from "../../functions/account/export-account.ts";
import { syncLog } from "../../functions/log/sync-log.ts";
import type { Table } from "../../functions/store/table.ts";
import { getCredits, getExperience, getProgress } from "../../functions/views/views.ts";
import { ANSWERED_BY } from "../../infra/aws/function-needs.ts";
import { metered } from "../support/metered-table.ts";
import { synthesisedBundles } from "./bundles.ts";
import { coldStart } from "./cold-starts.ts";
import { eventFor } from "./events.ts";
import { newCredit } from "./local/entries.ts";

const MB = 1024 * 1024;

/** What each request costs a learner: units of the table, and of the function's process. As rows of a table. */
export async function costsOf(
  table: Table,
  environment: Readonly<Record<string, string>>,
  learner: string,
): Promise<void> {
  console.log(
    "| request | read units | write units | by the clock | of the processor | reply | most memory |",
  );
  console.log(`|${" --- |".repeat(7)}`);
  const bundles = synthesisedBundles();
  const { table: counted, look } = metered(table);
  for (const { name, operation, body, run } of requestsOf(counted, learner)) {
    await run();
    const { read, write } = look();
    const bundle = bundles.get(ANSWERED_BY[operation]);
    if (bundle === undefined) throw new Error(`There is no bundle for ${operation}. Run: npm run synth`);
    const { first, firstProcessor, replyBytes, peakBytes } = coldStart(
      bundle,
      eventFor(operation, body, learner),
      environment,
    );
    console.log(
      `| ${name} | ${read} | ${write} | ${first.toFixed(0)} ms | ${firstProcessor.toFixed(0)} ms | ${(replyBytes / MB).toFixed(3)} MB | ${(peakBytes / MB).toFixed(0)} MB |`,
    );
  }
}

interface Costed {
  readonly name: string;
  readonly operation: OperationId;
  readonly body?: object;
  readonly run: () => Promise<unknown>;
}

function requestsOf(table: Table, learner: string): Costed[] {
  const rest = lowestUlidAt(Date.now());
  const sync = (name: string, cursor: string | null, entries: readonly unknown[] = []): Costed => {
    const request = { epoch: null, cursor, entries: [...entries] };
    return {
      name,
      operation: "syncLog",
      body: request,
      run: () => syncLog({ table, now: Date.now }, { learner, request }),
    };
  };
  const deps = {
    table,
    credentials: credentialsWithRenewal,
    items,
    outlines,
    today: () => fromDayNumber(Math.floor(Date.now() / 86_400_000)),
    now: () => new Date().toISOString(),
  };
  const of = { learner, on: undefined };
  return [
    sync("sync, nothing new", rest),
    sync("sync, 1 new entry", rest, [newCredit()]),
    sync("sync, first page of a new device", null),
    {
      name: "export, first page",
      operation: "exportAccount",
      run: () => exportAccount({ table }, { learner, cursor: undefined }),
    },
    { name: "experience", operation: "getExperience", run: () => getExperience(deps, of) },
    { name: "credits", operation: "getCredits", run: () => getCredits(deps, of) },
    { name: "progress", operation: "getProgress", run: () => getProgress(deps, learner) },
  ];
}
