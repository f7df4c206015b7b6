import { parseArgs } from "node:util";
import { environmentNames } from "../settings.ts";
import { Refusal } from "./terminal.ts";

export interface Options {
  readonly environment: string;
  /** Deploys without asking, for a pipeline that has asked before. */
  readonly yes: boolean;
  /** Destroys the learners and their logs as well. */
  readonly withData: boolean;
}

/** What was typed after `npm run deploy --` or `npm run destroy --`. Throws `Refusal` with how to write it. */
export function readOptions(script: "deploy" | "destroy", args: readonly string[]): Options {
  const how = `npm run ${script} -- --env NAME`;
  const names = environmentNames().join(", ");
  const read = () => {
    try {
      return parseArgs({
        args: [...args],
        options: {
          env: { type: "string" },
          ...(script === "deploy"
            ? { yes: { type: "boolean", default: false } }
            : { "with-data": { type: "boolean", default: false } }),
        },
      }).values as { env?: string; yes?: boolean; "with-data"?: boolean };
    } catch (error) {
      throw new Refusal(`${(error as Error).message}\nIt is run so: ${how}`);
    }
  };
  const values = read();
  if (values.env === undefined || values.env === "")
    throw new Refusal(`Say which environment: ${how}. There are: ${names}.`);
  return { environment: values.env, yes: values.yes ?? false, withData: values["with-data"] ?? false };
}
