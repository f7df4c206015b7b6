import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { startLocal } from "../../infra/local/gateway.ts";
import { signIn } from "../support/sign-in.ts";
import { syncBody } from "./events.ts";

const SECONDS = 8;
const CONNECTIONS = 10;

/** Prints requests a second through the whole local stack: gateway, token check, function, database on disk. */
export async function gatewayLoad(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "caseway-bench-"));
  const local = await startLocal({
    port: 0,
    siteFolder: "dist/site",
    assemblyFolder: "cdk.out",
    dataFolder: join(folder, "data"),
    quiet: true,
  });
  const { headers } = await signIn(local.url, "bench@example.org");
  const json = { ...headers, "content-type": "application/json" };
  const idle = JSON.stringify({ ...syncBody(), entries: [] });
  const reader = await signIn(local.url, "reader@example.org");
  const hundred = { ...syncBody(), entries: Array.from({ length: 100 }, () => syncBody().entries).flat() };
  await fetch(`${local.url}/v1/log`, {
    method: "POST",
    headers: { ...reader.headers, "content-type": "application/json" },
    body: JSON.stringify(hundred),
  });
  const loads = [
    { name: "a page of the site", path: "/", method: "GET" as const },
    { name: "a sync with nothing to send", path: "/v1/log", method: "POST" as const, body: () => idle },
    {
      name: "a sync of one entry",
      path: "/v1/log",
      method: "POST" as const,
      body: () => JSON.stringify(syncBody()),
    },
    { name: "the credits of a log of 100 classes", path: "/v1/credits", method: "GET" as const, as: reader },
  ];
  console.log(
    `Through the local gateway, ${CONNECTIONS} connections, ${SECONDS} s each, client and server on one machine:`,
  );
  for (const { name, path, method, body, as } of loads) {
    const result = await autocannon({
      url: local.url,
      connections: CONNECTIONS,
      duration: SECONDS,
      requests: [
        {
          path,
          method,
          headers: { ...json, ...as?.headers },
          ...(body === undefined ? {} : { setupRequest: (request) => ({ ...request, body: body() }) }),
        },
      ],
    });
    const bad = result.non2xx + result.errors + result.timeouts;
    console.log(
      `  ${name}: ${result.requests.average.toFixed(0)} a second, p50 ${result.latency.p50} ms, p99 ${result.latency.p99} ms, ${bad} failed of ${result.requests.total}`,
    );
  }
  await local.stop();
  rmSync(folder, { recursive: true });
}
