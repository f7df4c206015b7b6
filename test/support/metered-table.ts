import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Table } from "../../functions/store/table.ts";

export interface Meter {
  readonly table: Table;
  /** Read and write units that went through since the last look, and how many commands of each name. */
  look(): { readonly read: number; readonly write: number; readonly commands: Record<string, number> };
}

const WRITES = new Set(["PutCommand", "UpdateCommand", "DeleteCommand"]);

/** The same table, with the units that the database says it used. A command that failed reports none. */
export function metered(table: Table): Meter {
  let read = 0;
  let write = 0;
  let commands: Record<string, number> = {};
  const send = async (command: { constructor: { name: string }; input: Record<string, unknown> }) => {
    const { name } = command.constructor;
    commands[name] = (commands[name] ?? 0) + 1;
    command.input.ReturnConsumedCapacity = "TOTAL";
    const reply = await table.client.send(
      command as unknown as Parameters<DynamoDBDocumentClient["send"]>[0],
    );
    const { CapacityUnits = 0 } =
      (reply as { ConsumedCapacity?: { CapacityUnits?: number } }).ConsumedCapacity ?? {};
    if (WRITES.has(name)) write += CapacityUnits;
    else read += CapacityUnits;
    return reply;
  };
  return {
    table: { ...table, client: { send: send as unknown as DynamoDBDocumentClient["send"] } },
    look: () => {
      const seen = { read, write, commands };
      read = 0;
      write = 0;
      commands = {};
      return seen;
    },
  };
}
