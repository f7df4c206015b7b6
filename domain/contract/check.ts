import type * as z from "zod";
import { type Fault, faultsOf } from "./faults.ts";

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly faults: Fault[] /** How many there are; not all may be listed. */;
      readonly total: number;
    };

/** Parses a value from outside against a schema: the value, trusted from here on, or every fault in words. */
export function check<S extends z.ZodType>(schema: S, value: unknown): Checked<z.output<S>> {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, ...faultsOf(result.error, schema, value) };
}
