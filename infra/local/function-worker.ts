import { parentPort, workerData } from "node:worker_threads";

/** The thread of one function: loads the bundle once, then answers events. */

const { bundle, name } = workerData as { bundle: string; name: string };
const handler = (await import(bundle))[name] as (event: unknown) => Promise<unknown>;

parentPort?.on("message", (event: unknown) => {
  Promise.resolve()
    .then(() => handler(event))
    .then(
      (result) => parentPort?.postMessage({ result }),
      (error: unknown) => parentPort?.postMessage({ error: String(error) }),
    );
});
