import { expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { costOf, feesOn } from "../../../domain/credentials/costs.ts";
import { amountOn, historyOf } from "../../../domain/credentials/editions.ts";
import { type Fee, feeSchema } from "../../../domain/credentials/fee.ts";

const trust = { sources: ["page"], asOf: "2026", confidence: "verified-official" };
const fee = (id: string, step: string, amounts: object[], more: object = {}): Fee =>
  feeSchema.parse({
    id,
    title: `The fee ${id}`,
    step,
    ...more,
    amounts: amounts.map((amount) => ({ read: "2026-11-22", ...trust, ...amount })),
  });

const APPLICATION = fee("application", "apply", [
  { id: "now", from: "2025-07-01", usd: 235 },
  { id: "before", from: "2020-01-01", until: "2025-06-30", usd: 225 },
]);
const EXAM = fee("exam", "apply", [{ id: "now", from: "not-known", seenInForce: "2023-12-31", usd: 195 }]);
const RENEWAL = fee("renewal", "renew", [{ id: "now", from: "2024-12-31", usd: 285 }]);
const MEMBERS = fee("members", "apply", [{ id: "now", from: "2020-01-01", usd: 100 }], {
  onlyFor: "members",
});
const UNREAD = fee("unread", "apply", [{ id: "not-read", from: "not-known", usd: "not-known" }]);

test("applying costs what is due on the way to the credential: 235 + 195, without renewal and reduced fees", () => {
  const { fees, toApply } = feesOn({ fees: [APPLICATION, EXAM, RENEWAL, MEMBERS] }, day("2026-11-22"));
  expect(toApply).toEqual({ knownUsd: 430, notKnown: [], named: true });
  expect(fees.map(({ fee: { id }, amount }) => [id, amount?.usd])).toEqual([
    ["application", 235],
    ["exam", 195],
    ["renewal", 285],
    ["members", 100],
  ]);
});

test.each([
  ["2025-07-01", { knownUsd: 430, notKnown: [], named: true }],
  ["2025-06-30", { knownUsd: 420, notKnown: [], named: true }],
  // The exam's fee was first seen in force at the end of 2023.
  ["2023-12-30", { knownUsd: 225, notKnown: ["exam"], named: true }],
  ["2019-12-31", { knownUsd: 0, notKnown: ["application", "exam"], named: true }],
])("on %s the amounts of that day count, and what was not known then is named", (on, cost) => {
  expect(feesOn({ fees: [APPLICATION, EXAM] }, day(on)).toApply).toEqual(cost);
});

test("an amount that nobody could read is named, and the rest is still summed", () => {
  expect(feesOn({ fees: [EXAM, UNREAD] }, day("2026-11-22")).toApply).toEqual({
    knownUsd: 195,
    notKnown: ["unread"],
    named: true,
  });
});

test("a credential whose fees are not named does not cost nothing", () => {
  const { fees, toApply } = feesOn({ fees: [] }, day("2026-11-22"));
  expect(toApply.named).toBe(false);
  expect(costOf(fees, "renew").named).toBe(false);
});

test("renewal has its own sum", () => {
  const { fees } = feesOn({ fees: [APPLICATION, RENEWAL] }, day("2026-11-22"));
  expect(costOf(fees, "renew")).toEqual({ knownUsd: 285, notKnown: [], named: true });
});

test("the history of a fee is what came before the amount of the day", () => {
  const ids = (on: string) => historyOf(APPLICATION, day(on)).map(({ id }) => id);
  expect(ids("2026-11-22")).toEqual(["before"]);
  expect(ids("2025-06-30")).toEqual([]);
  // On a day that no amount is known for, the newest stands at the head.
  expect(ids("2019-01-01")).toEqual(["before"]);
  expect(amountOn(APPLICATION, day("2019-01-01"))).toBeUndefined();
});
