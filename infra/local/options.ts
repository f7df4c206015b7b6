import { StartError } from "./start-error.ts";

const DEFAULT_PORT = 4321;
const HOW = "Choose one from 1 to 65535: npm start -- --port 4321";

/** The port from `--port 5000`, `--port=5000` or the variable PORT. */
export function portFrom(args: readonly string[], variables: { readonly PORT?: string | undefined }): number {
  let asked = variables.PORT === "" ? undefined : variables.PORT;
  for (const [index, arg] of args.entries()) {
    if (arg === "--port") asked = args[index + 1] ?? "";
    else if (arg.startsWith("--port=")) asked = arg.slice("--port=".length);
    else if (args[index - 1] !== "--port") {
      throw new StartError(`npm start does not know ${arg}. It takes one option: npm start -- --port 4321`);
    }
  }
  if (asked === undefined) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(asked) ? Number(asked) : Number.NaN;
  if (!(port >= 1 && port <= 65_535)) throw new StartError(`"${asked}" is not a port. ${HOW}`);
  return port;
}
