import { pathToFileURL } from "node:url";

/** One cold start, in a process of its own: loads a bundle, sends it one event, and prints the milliseconds of both. */
const [file = "", event = "{}"] = process.argv.slice(2);
const started = performance.now();
const { handler } = (await import(pathToFileURL(file).href)) as {
  handler: (event: unknown) => Promise<unknown>;
};
const loaded = performance.now();
const reply = (await handler(JSON.parse(event))) as { statusCode?: number };
const answered = performance.now();
process.stdout.write(
  JSON.stringify({ load: loaded - started, first: answered - loaded, status: reply.statusCode }),
);
// The SDK keeps its connection open.
process.exit();
