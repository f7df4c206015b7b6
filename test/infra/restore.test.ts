import { expect, test } from "vitest";
import { decide, type StoredRow, type Verdict } from "../../infra/restore/decide.ts";
import { drill } from "../../infra/restore/drill.ts";

const row = (more: Partial<StoredRow> = {}): StoredRow => ({
  PK: "LEARNER#one",
  SK: "credit#1",
  epoch: 0,
  received: "then",
  entry: "text",
  ...more,
});
const account = (epoch: number) => row({ SK: "account", epoch, entry: undefined });

test.each<[string, StoredRow, StoredRow | undefined, number, number, Verdict]>([
  ["a row that is in both", row(), row(), 0, 0, "same"],
  ["a row that arrived at another moment", row(), row({ received: "later" }), 0, 0, "same"],
  ["a row that is gone", row(), undefined, 0, 0, "missing"],
  ["a row with another text", row(), row({ entry: "other" }), 0, 0, "changed"],
  ["a row that its learner erased since", row(), undefined, 0, 1, "erased"],
  ["a row that was erased when the copy was taken, and not yet removed", row(), undefined, 1, 1, "erased"],
  ["the same where the account's row is lost as well", row(), undefined, 1, 0, "erased"],
  ["a row written after an erasure, and gone", row({ epoch: 1 }), undefined, 1, 1, "missing"],
  ["the account's row, which the live table has", account(1), account(2), 1, 2, "account"],
  ["the account's row, which the live table lost", account(1), undefined, 1, 0, "missing"],
])("%s: the copy's row is judged so", (_, restored, live, restoredEpoch, liveEpoch, verdict) => {
  expect(decide({ restored, live, restoredEpoch, liveEpoch })).toBe(verdict);
});

test("the drill puts a damaged table right, row by row, and brings back nothing that was erased", async () => {
  const steps: string[] = [];
  const result = await drill({ learners: 6, entriesEach: 40, onStep: (what) => steps.push(what) });
  expect(steps).toHaveLength(7);
  // 6 x 40; then five write 20 more, and one erases 40 and writes one and the account's row.
  expect(result.exported).toBe(240);
  expect(result.beforeDamage).toBe(200 + 100 + 2);
  // Of the 200 that the copy has too: every fourth, and every fiftieth after the first.
  expect([result.deleted, result.altered]).toEqual([50, 4]);
  expect(result.repaired).toMatchObject({ read: 240, missing: 50, changed: 4, erased: 40, same: 146 });
  expect(result.repaired).toMatchObject({ putBack: 50, replaced: 4, raced: 0 });
  expect(result.after).toMatchObject({ missing: 0, changed: 0, same: 200 });
  expect(result).toMatchObject({ rowsWrong: 0, learnersWrong: 0, cameBack: 0, servedByCopy: 6 });
});
