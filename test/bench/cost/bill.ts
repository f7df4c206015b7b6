import { PRICES, type Price, QUANTITIES, type Quantity } from "./prices.ts";

/** How much of each a month takes. */
export type Use = Readonly<Record<Quantity, number>>;

/** Dollars for so many units, tier after tier, before anything free. */
export function dollarsFor({ per, tiers }: Pick<Price, "per" | "tiers">, units: number): number {
  let sum = 0;
  let from = 0;
  for (const { upTo, dollars } of tiers) {
    if (units <= from) break;
    sum += ((Math.min(units, upTo) - from) / per) * dollars;
    from = upTo;
  }
  return sum;
}

export interface Line {
  readonly quantity: Quantity;
  readonly units: number;
  /** As if nothing were free. */
  readonly dollars: number;
  /** What the free amounts take off. */
  readonly free: number;
}

/** The month's bill, a line for each quantity. */
export const billOf = (use: Use): Line[] =>
  QUANTITIES.map((quantity) => {
    const price: Price = PRICES[quantity];
    const units = use[quantity];
    const dollars = dollarsFor(price, units);
    // The free units are the first ones; tiers go on counting from where they end.
    return { quantity, units, dollars, free: dollars - dollarsFor(price, Math.max(0, units - price.free)) };
  });

/** What is to be paid. */
export const totalOf = (bill: readonly Line[]): number =>
  bill.reduce((sum, { dollars, free }) => sum + dollars - free, 0);
