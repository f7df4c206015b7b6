import { expect, test } from "vitest";
import { billOf, dollarsFor, totalOf, type Use } from "../../bench/cost/bill.ts";
import { PRICES, QUANTITIES } from "../../bench/cost/prices.ts";

const nothing = Object.fromEntries(QUANTITIES.map((quantity) => [quantity, 0])) as Use;

test("tiers are paid one after the other", () => {
  // 10,000 GB at 0.085, 40,000 at 0.08, 10,000 at 0.06: 850 + 3,200 + 600.
  expect(dollarsFor(PRICES.edgeGb, 60_000)).toBeCloseTo(4_650, 6);
  // 300 million calls at a dollar a million, 100 million at 90 cents.
  expect(dollarsFor(PRICES.apiCalls, 400e6)).toBeCloseTo(390, 6);
  expect(dollarsFor(PRICES.apiCalls, 0)).toBe(0);
});

test("what is free comes off, and never more than there is", () => {
  const bill = billOf({ ...nothing, cognitoUsers: 10_400, storedGb: 10, readUnits: 2e6 });
  // 400 people at 1.5 cents; 10 of 25 free GB; 2 million read units at 12.5 cents a million.
  expect(totalOf(bill)).toBeCloseTo(6 + 0 + 0.25, 9);
  expect(bill.find(({ quantity }) => quantity === "cognitoUsers")).toMatchObject({
    units: 10_400,
    dollars: 156,
    free: 150,
  });
  expect(totalOf(billOf(nothing))).toBe(0);
});

test("every price says how sure it is: with a link, or from memory and without one", () => {
  const unsure = Object.values(PRICES).filter(({ confidence }) => confidence === "memory-unverified");
  const linked = Object.values(PRICES).filter(
    (price) => "source" in price && price.source.startsWith("https://"),
  );
  expect(unsure.some((price) => "source" in price)).toBe(false);
  expect(unsure.length + linked.length).toBe(QUANTITIES.length);
});
