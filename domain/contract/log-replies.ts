import * as z from "zod";
import { envelopeFields, REJECTIONS } from "../log/envelope.ts";
import { cursorField, epochField } from "./log-requests.ts";

/** What the operations on a learner's log answer; devices read replies with it, and load no more of the contract. */

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

export const syncReplySchema = z
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
  .meta({ id: "SyncReply" });

export const accountExportSchema = z
  .strictObject({
    epoch: epochField,
    entries: z.array(entry),
    more: z.boolean(),
    cursor: cursorField.nullable(),
  })
  .meta({ id: "AccountExport" });

export const accountErasedSchema = z
  .strictObject({ epoch: epochField, complete: z.boolean() })
  .meta({ id: "AccountErased" });
