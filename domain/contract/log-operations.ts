import { accountErasedSchema, accountExportSchema, syncReplySchema } from "./log-replies.ts";
import { logRequests } from "./log-requests.ts";
import { problemSchema } from "./problem.ts";

/** The operations on a learner's log: one door in, and the way out with everything. The learner is always the token's. */

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
      200: syncReplySchema,
      403: problemSchema,
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
      200: accountExportSchema,
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
      200: accountErasedSchema,
      ...refusals,
    },
  },
} as const;
