import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LocalOptions } from "../../../infra/local/gateway.ts";
import type { Look, Told } from "./child.ts";

export interface LocalProcess {
  /** http://localhost:PORT */
  readonly url: string;
  /** Collects its garbage and says what is left. */
  look(): Promise<Look>;
  /** Lines of errors that it wrote. */
  readonly errors: readonly string[];
  /** Ends it, and removes its data. */
  stop(): Promise<void>;
}

/** Where what is measured was built, from the root of the project. */
export const BUILT = { siteFolder: "dist/site", assemblyFolder: "cdk.out" } as const;

/**
 * Starts the local gateway over what was built, in a process of its own, so that neither the load nor the measuring is in its
 * memory. `prepare` is called with the folder of its data before it starts.
 */
export async function startLocalProcess(
  prepare: (dataFolder: string) => Promise<void> = async () => undefined,
): Promise<LocalProcess> {
  const folder = mkdtempSync(join(tmpdir(), "caseway-bench-"));
  const dataFolder = join(folder, "data");
  await prepare(dataFolder);
  const options: LocalOptions = { ...BUILT, port: 0, dataFolder };
  const child = fork("test/bench/local/child.ts", [JSON.stringify(options)], {
    // What the functions log goes nowhere, as on a terminal that nobody reads.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const errors: string[] = [];
  child.stderr?.setEncoding("utf8").on("data", (text: string) => errors.push(text.trimEnd()));
  const [told] = (await Promise.race([once(child, "message"), once(child, "exit")])) as [Told];
  if (typeof told !== "object" || told === null || !("url" in told)) {
    rmSync(folder, { recursive: true });
    throw new Error(
      `The local gateway did not start. Run: npm run build && npm run synth\n${errors.join("\n")}`,
    );
  }
  return {
    url: told.url,
    errors,
    look: async () => {
      const answer = once(child, "message");
      child.send("look");
      const [told] = (await answer) as [{ look: Look }];
      return told.look;
    },
    stop: async () => {
      const exit = once(child, "exit");
      child.send("stop");
      await exit;
      rmSync(folder, { recursive: true });
    },
  };
}
