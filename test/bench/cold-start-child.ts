import { pathToFileURL } from "node:url";

/**
 * One cold start, in a process of its own: loads a bundle, sends it one event, and prints the milliseconds of both and of the
 * processor, how long the reply is, and the most memory that the process had.
 */
const [file = "", event = "{}"] = process.argv.slice(2);
const [started, processor] = [performance.now(), process.cpuUsage()];
const { handler } = (await import(pathToFileURL(file).href)) as {
  handler: (event: unknown) => Promise<unknown>;
};
const loaded = performance.now();
const processorLoaded = process.cpuUsage();
const reply = (await handler(JSON.parse(event))) as { statusCode?: number };
const answered = performance.now();
const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;
process.stdout.write(
  JSON.stringify({
    load: loaded - started,
    first: answered - loaded,
    processor: milliseconds(process.cpuUsage(processor)),
    firstProcessor: milliseconds(process.cpuUsage(processorLoaded)),
    status: reply.statusCode,
    replyBytes: Buffer.byteLength(JSON.stringify(reply)),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
// The SDK keeps its connection open.
process.exit();
