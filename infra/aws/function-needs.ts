import type { OperationId } from "../../domain/contract/routes.ts";
import type { FunctionName } from "../../functions/time-limits.ts";

/** Which function under functions/ answers each operation. */
export const ANSWERED_BY: Record<OperationId, FunctionName> = {
  determineEligibility: "eligibility",
  openApi: "eligibility",
  signInSettings: "eligibility",
  syncLog: "log",
  exportAccount: "account",
  eraseAccount: "account",
  getExperience: "views",
  getCredits: "views",
  getProgress: "views",
};

interface TableActions {
  /** What the function may do with the table itself ... */
  readonly table: readonly string[];
  /** ... and with its index of arrival. */
  readonly index: readonly string[];
}

/** What each function may do with the learners' table. Nobody may scan it, and nobody who only reads may write. */
export const TABLE_ACTIONS: Record<FunctionName, TableActions | "none"> = {
  eligibility: "none",
  // DeleteItem: an entry that was stored while the account was being erased is taken back.
  log: { table: ["GetItem", "PutItem", "DeleteItem"], index: ["Query"] },
  views: { table: ["Query"], index: [] },
  account: { table: ["GetItem", "Query", "UpdateItem", "DeleteItem"], index: ["Query"] },
};
