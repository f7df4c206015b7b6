import { expect, test } from "vitest";
import type { Pieces } from "../../../domain/projection/pieces.ts";
import { inPieces } from "../../../site/src/plan/in-pieces.ts";

test("what is worked out in pieces comes to what it returns, and others have their turn in between", async () => {
  const order: string[] = [];
  function* pieces(): Pieces<string> {
    order.push("first piece");
    // Longer than the page is kept waiting.
    for (const until = performance.now() + 20; performance.now() < until; );
    yield;
    order.push("second piece");
    return "done";
  }
  const working = inPieces(pieces(), () => false);
  order.push("the page");
  expect(await working).toBe("done");
  expect(order).toEqual(["first piece", "the page", "second piece"]);
});

test("where nobody waits any more, it is given up", async () => {
  function* endless(): Pieces<never> {
    for (;;) yield;
  }
  expect(await inPieces(endless(), () => true)).toBeUndefined();
});
