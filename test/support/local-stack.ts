import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { inject } from "vitest";
import { type LocalOptions, startLocal } from "../../infra/local/gateway.ts";
import { watchedGateway } from "./contract/watched-gateway.ts";

/**
 * The whole stack for a test: site, API, database and sign-in on one free port, data in a folder of its own.
 *
 *     const stack = await startStack();                       // or { accessTokenSeconds: 5, siteFolder: "dist/site", ... }
 *     const pat = await signIn(stack.url, "pat@example.org"); // test/support/sign-in.ts: a whole code + PKCE sign-in, ~60 ms
 *     await fetch(`${stack.url}/v1/log`, { method: "POST", headers: { ...pat.headers, "content-type": "application/json" }, body });
 *     await stack.restart();                                  // stops and starts on the same port and the same data
 *     await stack.stop();                                     // also removes the data
 *
 * `stack.url` is http://localhost:PORT. The login is at http://127.0.0.1:PORT, another origin, as in the cloud.
 * `startStackProcess` is the same in a process of its own, which can be killed: `await stack.kill()` is SIGKILL and
 * returns when it is dead; `await stack.start()` starts it again on the same port and data.
 *
 * In the projects infra and journeys the templates are there already; elsewhere pass `assemblyFolder`, a folder that
 * `cdk synth --output` or `assembly()` of test/support/synthesised.ts wrote. To put faults between a client and the stack:
 * test/support/fault-proxy.ts.
 *
 * Every reply of its API is held against the OpenAPI document; what does not conform fails when the stack stops.
 */
export type StackOptions = Partial<LocalOptions>;

export interface Stack {
  /** http://localhost:PORT */
  readonly url: string;
  readonly dataFolder: string;
  restart(): Promise<void>;
  /** Stops it, and removes the data unless the folder was given. */
  stop(): Promise<void>;
}

export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { full: completed, cleanUp } = complete(options);
  const watch = watchedGateway();
  const full = { ...completed, onApiReply: watch.onApiReply };
  let local = await startLocal(full).catch((error) => {
    cleanUp();
    throw error;
  });
  const { url } = local;
  return {
    url,
    dataFolder: full.dataFolder,
    restart: async () => {
      await local.stop();
      local = await startLocal({ ...full, port: Number(new URL(url).port) });
    },
    stop: async () => {
      await local.stop();
      cleanUp();
      watch.settle();
    },
  };
}

export interface StackProcess {
  /** http://localhost:PORT */
  readonly url: string;
  readonly dataFolder: string;
  /** SIGKILL, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** After a kill: on the same port, with the same data. */
  start(): Promise<void>;
  /** Ends it, and removes the data unless the folder was given. */
  stop(): Promise<void>;
}

export async function startStackProcess(options: StackOptions = {}): Promise<StackProcess> {
  const { full, cleanUp } = complete(options);
  let { child, url } = await spawned(full).catch((error) => {
    cleanUp();
    throw error;
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, "exit");
    child.kill(signal);
    await exit;
  };
  return {
    url,
    dataFolder: full.dataFolder,
    kill: () => end("SIGKILL"),
    start: async () => {
      ({ child, url } = await spawned({ ...full, port: Number(new URL(url).port) }));
    },
    stop: async () => {
      await end("SIGTERM");
      cleanUp();
      if (child.exitCode === NOT_CONFORMING) {
        throw new Error("Replies of the stack are not those of the OpenAPI document; they are named above.");
      }
    },
  };
}

/** How the process of a stack ends whose replies did not conform (stack-child.ts). */
const NOT_CONFORMING = 3;

async function spawned(options: LocalOptions): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ["test/support/stack-child.ts", JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout });
  const [url] = await Promise.race([once(lines, "line"), once(child, "exit").then(() => [])]);
  if (typeof url !== "string") throw new Error("The process of the stack ended before it was up.");
  return { child, url };
}

function complete(options: StackOptions): { full: LocalOptions; cleanUp: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "caseway-stack-"));
  const siteFolder = options.siteFolder ?? join(folder, "site");
  if (options.siteFolder === undefined) {
    mkdirSync(siteFolder);
    for (const name of ["index.html", "404.html"]) {
      writeFileSync(join(siteFolder, name), `<!doctype html><title>${name}</title>`);
    }
  }
  const full = {
    port: 0,
    assemblyFolder: inject("assemblyFolder"),
    dataFolder: join(folder, "data"),
    quiet: true,
    ...options,
    siteFolder,
  };
  return { full, cleanUp: () => rmSync(folder, { recursive: true }) };
}
