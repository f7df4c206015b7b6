import { afterAll, beforeAll, expect, test } from "vitest";
import { eraseAccount } from "../../functions/account/erase-account.ts";
import { exportAccount } from "../../functions/account/export-account.ts";
import { queryKinds } from "../../functions/store/query-kinds.ts";
import type { Table } from "../../functions/store/table.ts";
import type { FunctionName } from "../../functions/time-limits.ts";
import { TABLE_ACTIONS } from "../../infra/aws/function-needs.ts";
import { databases, STARTING_MS, type TestDatabase } from "../support/databases.ts";
import { creditEntry, credits } from "../support/log-entries.ts";
import { newLearner, sync, upload } from "../support/sync-calls.ts";
import { onceBefore, watched } from "../support/watched-table.ts";

// What a role may do is what its function does: no right too few, and none too many.
const [embedded] = databases;
let database: TestDatabase;
beforeAll(async () => {
  database = await (embedded as NonNullable<typeof embedded>).start();
}, STARTING_MS);
afterAll(() => database.stop());

/** What is done on the table and on the index while something runs. */
async function used(what: (table: Table) => Promise<unknown>) {
  const seen = { table: new Set<string>(), index: new Set<string>() };
  await what(
    watched(database.table, ({ name, input }) => {
      const action = name.replace("Command", "").replace(/^(Get|Put|Update|Delete)$/, "$1Item");
      (input.IndexName === undefined ? seen.table : seen.index).add(action);
      expect(input.TableName).toBe(database.table.name);
      // A read that is not consistent could miss what the same learner stored a moment ago.
      if (action === "Query" || action === "GetItem") expect(input.ConsistentRead).toBe(true);
    }),
  );
  return { table: [...seen.table].sort(), index: [...seen.index].sort() };
}
const granted = (name: FunctionName) => {
  const actions = TABLE_ACTIONS[name];
  if (actions === "none") throw new Error(`${name} may do nothing`);
  return { table: actions.table.toSorted(), index: actions.index.toSorted() };
};

test("log does all that it may, and no more", async () => {
  const learner = newLearner();
  const erase = () => eraseAccount({ table: database.table, now: Date.now }, { learner });
  const everything = async (table: Table) => {
    await sync(table, learner, { entries: [creditEntry(0), creditEntry(0)] });
    const cut = onceBefore(table, "QueryCommand", erase);
    await expect(sync(cut, learner, { epoch: 0, entries: [creditEntry(1)] })).rejects.toThrow();
  };
  expect(await used(everything)).toEqual(granted("log"));
});

test("account does all that it may, and no more", async () => {
  const learner = newLearner();
  await upload(database.table, learner, credits(0, 501));
  const everything = async (table: Table) => {
    await exportAccount({ table }, { learner, cursor: undefined });
    await eraseAccount({ table, now: Date.now }, { learner });
  };
  expect(await used(everything)).toEqual(granted("account"));
});

test("views does all that it may, and no more", async () => {
  const learner = newLearner();
  await sync(database.table, learner, { entries: credits(0, 3) });
  expect(await used((table) => queryKinds(table, learner, ["credit", "hours"]))).toEqual(granted("views"));
});
