import * as z from "zod";
import { MAX_SYNC_ENTRIES } from "./limits.ts";

/**
 * Who may call the operations on a learner's log, and what they take. The functions check requests with this and load no
 * more of the contract: what they answer is held by types, so its schemas would only lengthen their start.
 */

export const epochField = z
  .int()
  .min(0)
  .meta({ description: "How often the account was erased. A device that knows an older one clears itself." });
export const cursorField = z.string().max(64).meta({ description: "Where the last reply left off; opaque" });

export const logRequests = {
  syncLog: {
    access: "learner",
    body: z
      .strictObject({
        epoch: epochField
          .nullable()
          .meta({ description: "The epoch of the last reply; null on a new device" }),
        cursor: cursorField
          .nullable()
          .meta({ description: "The cursor of the last reply; null to receive all" }),
        entries: z
          .array(z.unknown())
          .max(MAX_SYNC_ENTRIES)
          .meta({ description: "Entries, each checked apart" }),
      })
      .meta({ id: "SyncRequest" }),
  },
  exportAccount: {
    access: "learner",
    query: z.strictObject({ cursor: cursorField.optional() }),
  },
  eraseAccount: { access: "learner" },
} as const;
