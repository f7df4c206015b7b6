import type { Table } from "../../../functions/store/table.ts";
import { metered } from "../../support/metered-table.ts";

interface Billed {
  readonly read: number;
  readonly write: number;
  /** Rows that came back or were written. */
  readonly rows: number;
  readonly commands: number;
}

/** The same table, with what DynamoDB would bill: a query that finds nothing costs one unit, which DynamoDB Local leaves out. */
export function billed(table: Table): { readonly table: Table; look(): Billed } {
  const meter = metered(table);
  let rows = 0;
  let empty = 0;
  const send = async (command: Parameters<Table["client"]["send"]>[0]) => {
    const reply = (await meter.table.client.send(command)) as {
      Count?: number;
      Item?: object;
      ConsumedCapacity?: { CapacityUnits?: number };
    };
    const { name } = (command as object).constructor;
    if (name === "QueryCommand" && reply.ConsumedCapacity?.CapacityUnits === 0) empty += 1;
    rows += name === "PutCommand" ? 1 : (reply.Count ?? (reply.Item === undefined ? 0 : 1));
    return reply;
  };
  return {
    table: { ...table, client: { send: send as unknown as Table["client"]["send"] } },
    look: () => {
      const { read, write, commands } = meter.look();
      return {
        read: read + empty,
        write,
        rows,
        commands: Object.values(commands).reduce((sum, count) => sum + count, 0),
      };
    },
  };
}
