import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BUILT_FOLDERS, runStep, STEPS } from "./build-steps.ts";
import { startLocal } from "./gateway.ts";
import { portFrom } from "./options.ts";
import { requireFreePort } from "./port.ts";
import { StartError } from "./start-error.ts";
import { requireWritable } from "./writable.ts";

/** `npm start` after the machine was checked: build what changed, then serve site and API until Ctrl-C. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const stopping = new AbortController();
let stop = async (): Promise<void> => undefined;

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    // A second Ctrl-C does not wait.
    if (stopping.signal.aborted) process.exit(0);
    stopping.abort();
    void stop().then(() => process.exit(0));
  });
}

async function main(): Promise<void> {
  const port = portFrom(process.argv.slice(2), process.env);
  await requireFreePort(port);
  requireWritable(root, BUILT_FOLDERS);
  for (const step of STEPS) {
    const started = performance.now();
    if (await runStep(root, step, stopping.signal)) {
      console.log(`Built the ${step.title} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
    }
  }
  const local = await startLocal({
    port,
    siteFolder: join(root, "dist/site"),
    assemblyFolder: join(root, "cdk.out"),
  });
  stop = local.stop;
  console.log(`\nCaseway is at ${local.url}\nPress Ctrl-C to stop.\n`);
}

main().catch((error: unknown) => {
  if (stopping.signal.aborted) return;
  console.error(`\n${error instanceof StartError ? error.message : error}\n`);
  process.exitCode = 1;
});
