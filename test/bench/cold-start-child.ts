import { pathToFileURL } from "node:url";

/** One cold start, in a process of its own: loads a bundle, sends it one event, and prints the milliseconds of both and of the processor. */
const [file = "", event = "{}"] = process.argv.slice(2);
const [started, processor] = [performance.now(), process.cpuUsage()];
const { handler } = (await import(pathToFileURL(file).href)) as {
  handler: (event: unknown) => Promise<unknown>;
};
const loaded = performance.now();
const reply = (await handler(JSON.parse(event))) as { statusCode?: number };
const answered = performance.now();
const { user, system } = process.cpuUsage(processor);
process.stdout.write(
  JSON.stringify({
    load: loaded - started,
    first: answered - loaded,
    processor: (user + system) / 1000,
    status: reply.statusCode,
  }),
);
// The SDK keeps its connection open.
process.exit();
