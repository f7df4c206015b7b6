import type { TableDefinition } from "../../infra/local/database/tables.ts";
import { TABLE_FORM } from "../../infra/restore/table-form.ts";

/** A table of the form that the log has: an item for each entry, and a local index by arrival. */
export const LOG_TABLE: TableDefinition = { TableName: "Log", ...TABLE_FORM };
