import * as z from "zod";
import { envelopeFields, REJECTIONS } from "../log/envelope.ts";
import { cursorField, epochField, logRequests } from "./log-requests.ts";
import { problemSchema } from "./problem.ts";

/** The operations on a learner's log: one door in, and the way out with everything. The learner is always the token's. */

const entry = z
  .looseObject(envelopeFields)
  .meta({ id: "Entry", description: "One immutable line of a log. Further fields depend on its kind." });

export const syncResultSchema = z
  .strictObject({
    /** The place in the request's `entries`. */
    index: z.int().min(0),
    kind: z.string().optional(),
    id: z.string().optional(),
    status: z.enum(["accepted", "already-there", "rejected"]),
    /** Only where rejected. */
    code: z.enum(REJECTIONS).optional(),
    /** Only where rejected: what is wrong and how to mend it. */
    detail: z.string().optional(),
  })
  .meta({ id: "SyncResult" });

/**
 * What private operations may answer beside their own. A missing, expired or foreign token is refused by the gateway,
 * with 401 and its own body; one that is valid but no access token, by us.
 */
const refusals = { 401: problemSchema };
const bodyRefusals = { ...refusals, 400: problemSchema, 413: problemSchema, 415: problemSchema };

export const logOperations = {
  syncLog: {
    ...logRequests.syncLog,
    summary: "Send new entries and receive what other devices added",
    description:
      "Each entry is decided apart: accepted, already there, or rejected with a code. Sending the same entries again changes nothing.",
    responses: {
      200: z
        .strictObject({
          epoch: epochField,
          /** The service's clock, so that a device can tell that its own is wrong. */
          now: z.string(),
          results: z.array(syncResultSchema),
          /** A page of what the service has since the cursor. Some may be known already: that is harmless. */
          entries: z.array(entry),
          more: z.boolean().meta({ description: "True when there is a next page: send the cursor again" }),
          cursor: cursorField.nullable(),
        })
        .meta({ id: "SyncReply" }),
      409: problemSchema,
      ...bodyRefusals,
    },
  },
  exportAccount: {
    ...logRequests.exportAccount,
    summary: "Everything the service keeps of the learner's log, in pages",
    description:
      "Entries as they were sent, in the order in which they arrived. The sign-in with its email address is no part of it.",
    responses: {
      200: z
        .strictObject({
          epoch: epochField,
          entries: z.array(entry),
          more: z.boolean(),
          cursor: cursorField.nullable(),
        })
        .meta({ id: "AccountExport" }),
      400: problemSchema,
      ...refusals,
    },
  },
  eraseAccount: {
    ...logRequests.eraseAccount,
    summary: "Erase everything the service keeps of the learner's log",
    description:
      "From the first call on nothing is readable. `complete` false means that rows are still being removed: call again. The sign-in stays.",
    responses: {
      200: z.strictObject({ epoch: epochField, complete: z.boolean() }).meta({ id: "AccountErased" }),
      ...refusals,
    },
  },
} as const;
