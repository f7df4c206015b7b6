import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eraseAccount } from "../../functions/account/erase-account.ts";
import { databases, STARTING_MS, type TestDatabase } from "../support/databases.ts";
import { creditEntry, credits } from "../support/log-entries.ts";
import { download, newLearner, sync } from "../support/sync-calls.ts";

// What a person at the terminal does for a learner who cannot do it herself. The commands run as they are typed.
const [{ start }] = databases as [(typeof databases)[number]];
let database: TestDatabase;
beforeAll(async () => {
  database = await start();
}, STARTING_MS);
afterAll(() => database.stop());

const typed = async (...args: string[]) => {
  const env = { ...process.env, ...database.environment };
  const run = promisify(execFile)(process.execPath, ["infra/restore/erase-main.ts", ...args], { env });
  return run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stderr, stdout }) => ({ code, said: stdout + stderr }),
  );
};
const of = (learner: string) => ["--table", database.table.name, "--learner", learner];

test("an erasure that was left half-way is finished, and what was written since stays", async () => {
  const learner = newLearner();
  await sync(database.table, learner, { entries: credits(0, 30) });
  let now = 0;
  const begun = await eraseAccount({ table: database.table, now: () => (now += 60_000) }, { learner });
  expect(begun).toEqual({ epoch: 1, complete: false });
  await sync(database.table, learner, { epoch: 1, entries: [creditEntry(99)] });

  expect(await typed(...of(learner))).toMatchObject({
    code: 0,
    said: expect.stringContaining("1 row of the log, 30 left of what was erased. Nothing was changed."),
  });
  expect(await typed(...of(learner), "--finish")).toMatchObject({
    said: expect.stringContaining("1 row of the log, 0 left of what was erased. Done."),
  });
  expect((await download(database.table, learner)).entries).toEqual([creditEntry(99)]);
});

test("the log of somebody who cannot sign in is erased, and nobody else's", async () => {
  const [learner, other] = [newLearner(), newLearner()];
  for (const one of [learner, other]) await sync(database.table, one, { entries: credits(0, 3) });
  expect(await typed(...of(learner), "--all")).toMatchObject({
    code: 0,
    said: expect.stringContaining("0 rows of the log, 0 left of what was erased. Done."),
  });
  expect(await download(database.table, learner)).toMatchObject({ entries: [], epoch: 1 });
  expect((await download(database.table, other)).entries).toHaveLength(3);
});

test("an id of nobody, and a command that says too much or too little, change nothing", async () => {
  const nobody = newLearner();
  expect(await typed(...of(nobody), "--all")).toMatchObject({
    code: 1,
    said: expect.stringContaining("Nothing is stored for this id."),
  });
  expect((await sync(database.table, nobody)).epoch).toBe(0);
  for (const args of [[], ["--table", "Log"], [...of(nobody), "--all", "--finish"]])
    expect(await typed(...args)).toMatchObject({ code: 2, said: expect.stringContaining("It is run so:") });
});
