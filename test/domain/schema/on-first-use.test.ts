import { expect, test } from "vitest";
import { onFirstUse } from "../../../domain/schema/on-first-use.ts";

test("a value is made when it is first asked for, once, and the others are not", () => {
  const made: string[] = [];
  const make = (name: string) => () => {
    made.push(name);
    return { name };
  };
  const values = onFirstUse({ first: make("first"), second: make("second") });
  expect(Object.keys(values)).toEqual(["first", "second"]);
  expect(Object.hasOwn(values, "first")).toBe(true);
  expect(made).toEqual([]);
  expect(values.second.name).toBe("second");
  expect(values.second).toBe(values.second);
  expect(made).toEqual(["second"]);
});
