import { join } from "node:path";
import { BUILT_FOLDERS, type BuildStep, runGroup, runStep } from "./build-steps.ts";
import { requireDataFolder } from "./data-folder.ts";
import { portFrom } from "./options.ts";
import { requireFreePort } from "./port.ts";
import { StartError } from "./start-error.ts";
import { requireWritable } from "./writable.ts";

/** Beside the sources and not in dist, which may be deleted at any time. */
const DATA_FOLDER = ".caseway";

/** Builds what changed, then serves site and API until Ctrl-C. Whatever stands in the way is said in words. */
export async function run(
  root: string,
  groups: readonly (readonly BuildStep[])[],
  args: readonly string[],
): Promise<void> {
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

  try {
    const port = portFrom(args, process.env);
    await requireFreePort(port);
    requireWritable(root, BUILT_FOLDERS);
    const dataFolder = join(root, DATA_FOLDER);
    requireDataFolder(dataFolder);
    const building = buildAll(root, groups, stopping.signal);
    // Its packages are read while the first program builds, which has been started by now.
    const [{ startLocal }] = await Promise.all([import("./gateway.ts"), building]);
    const local = await startLocal({
      port,
      siteFolder: join(root, "dist/site"),
      assemblyFolder: join(root, "cdk.out"),
      dataFolder,
    });
    stop = local.stop;
    console.log(
      `\nCaseway is at ${local.url}\nWhat you enter is kept in ${dataFolder}\nPress Ctrl-C to stop.\n`,
    );
  } catch (error) {
    // A build that Ctrl-C cut short is no fault.
    if (stopping.signal.aborted) return;
    console.error(
      `\n${error instanceof StartError ? error.message : String((error as Error).stack ?? error)}\n`,
    );
    process.exitCode = 1;
  }
}

async function buildAll(
  root: string,
  groups: readonly (readonly BuildStep[])[],
  signal: AbortSignal,
): Promise<void> {
  for (const group of groups) await runGroup(group, (step, either) => build(root, step, either), signal);
}

async function build(root: string, step: BuildStep, signal: AbortSignal): Promise<void> {
  const started = performance.now();
  if (await runStep(root, step, signal)) {
    console.log(`Built the ${step.title} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  }
}
