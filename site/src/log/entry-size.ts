import { canonicalJson } from "../../../domain/log/canonical.ts";
import { MAX_ENTRY_BYTES } from "../../../domain/log/envelope.ts";

const encoder = new TextEncoder();

/** Whether an entry is longer than the service takes, in the bytes that it counts. */
export const isTooLong = (entry: unknown): boolean =>
  encoder.encode(canonicalJson(entry)).byteLength > MAX_ENTRY_BYTES;
