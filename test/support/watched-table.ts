import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Table } from "../../functions/store/table.ts";

export interface Command {
  /** PutCommand, QueryCommand, ... */
  readonly name: string;
  readonly input: Record<string, unknown>;
}

/** The same table, with something done before each command goes out, for example another one, or a failure. */
export function watched(table: Table, before: (command: Command) => Promise<void> | void): Table {
  const send = async (command: { constructor: { name: string }; input: object }) => {
    await before({ name: command.constructor.name, input: command.input as Record<string, unknown> });
    return table.client.send(command as Parameters<DynamoDBDocumentClient["send"]>[0]);
  };
  return { ...table, client: { send: send as DynamoDBDocumentClient["send"] } };
}

/** Does something once, before the first command of a name. */
export function onceBefore(table: Table, name: string, what: () => Promise<unknown>): Table {
  let done = false;
  return watched(table, async (command) => {
    if (done || command.name !== name) return;
    done = true;
    await what();
  });
}
