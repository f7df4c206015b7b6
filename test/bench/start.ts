import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { freePort } from "../support/free-port.ts";

const CACHE = "node_modules/.cache/caseway";

interface Start {
  /** What was built, in seconds, as it says itself: content 3.1 */
  readonly built: string;
  readonly page: number;
  readonly api: number;
}

/**
 * Prints how long `npm start` takes to its first page and to its first answer of the API: with nothing built, as after
 * `npm ci`, and then again with nothing changed. It takes dist, cdk.out and what is remembered of them away.
 */
export async function startTimes(runs: number): Promise<void> {
  console.log("npm start, seconds to the first page and to the API's first answer:");
  for (let run = 1; run <= runs; run++) {
    for (const folder of ["dist", "cdk.out", CACHE]) rmSync(folder, { recursive: true, force: true });
    console.log(`  nothing built: ${told(await startOnce())}`);
    console.log(`  nothing changed: ${told(await startOnce())}`);
  }
}

const told = ({ built, page, api }: Start): string =>
  `page ${page.toFixed(1)}, API ${api.toFixed(1)}${built === "" ? "" : ` (${built})`}`;

async function startOnce(): Promise<Start> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, ["infra/local/start.cjs", "--port", String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "close");
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const seconds = () => (performance.now() - started) / 1000;
  const answers = async (path: string): Promise<number> => {
    while (child.exitCode === null) {
      const reply = await fetch(`http://localhost:${port}${path}`).catch(() => undefined);
      if (reply?.ok) {
        await reply.text();
        return seconds();
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`npm start ended: ${said}`);
  };
  try {
    const page = await answers("/");
    const api = await answers("/v1/openapi.json");
    const built = [...said.matchAll(/Built the (\w+) in ([\d.]+) s/g)].map(
      ([, what, time]) => `${what} ${time}`,
    );
    return { built: built.join(", "), page, api };
  } finally {
    child.kill("SIGINT");
    await ended;
  }
}
