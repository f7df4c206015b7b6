import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { BROWSER_FLAGS, browserProgram } from "../support/browser.ts";

/** A Chromium that others than Playwright can drive. */
export interface SpawnedChromium {
  /** Where it listens for the DevTools protocol, on this machine. */
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts the Chromium of the journeys with a profile of its own and waits until it says where it listens. */
export async function spawnChromium(): Promise<SpawnedChromium> {
  const profile = mkdtempSync(join(tmpdir(), "caseway-chromium-"));
  const flags = [...BROWSER_FLAGS, "--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`];
  const child = spawn(await browserProgram(), [...flags, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const exit = once(child, "exit");
      child.kill();
      await exit;
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  for await (const line of createInterface({ input: child.stderr })) {
    const port = /^DevTools listening on ws:\/\/[^/]+:(\d+)\//.exec(line)?.[1];
    if (port === undefined) continue;
    child.stderr.resume();
    return { port: Number(port), stop };
  }
  await stop();
  throw new Error("Chromium ended before it said where it listens.");
}
