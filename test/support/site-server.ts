import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startLocal } from "../../infra/local/gateway.ts";
import { watchedGateway } from "./contract/watched-gateway.ts";
import type {} from "./synthesise-once.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built site and the API are served, without a slash at the end. */
    readonly siteUrl: string;
  }
}

/** Where the build and the templates are; another place, to try journeys on a build of one's own. */
const SITE = process.env.CASEWAY_SITE ?? "dist/site";
const ASSEMBLY = process.env.CASEWAY_ASSEMBLY ?? "cdk.out";

/** Serves what was built and synthesised to the journeys, with the headers of the template. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const missing = [
    ...(existsSync(`${SITE}/index.html`) ? [] : [`${SITE} (run npm run build)`]),
    ...(existsSync(`${ASSEMBLY}/manifest.json`) ? [] : [`${ASSEMBLY} (run npm run synth)`]),
  ];
  if (missing.length > 0)
    throw new Error(`The journeys run on what is built. Missing: ${missing.join(" and ")}.`);
  const dataFolder = mkdtempSync(join(tmpdir(), "caseway-journeys-"));
  const watch = watchedGateway();
  const local = await startLocal({
    onApiReply: watch.onApiReply,
    port: 0,
    siteFolder: SITE,
    assemblyFolder: ASSEMBLY,
    dataFolder,
    quiet: true,
  });
  project.provide("siteUrl", local.url);
  project.provide("assemblyFolder", ASSEMBLY);
  return async () => {
    await local.stop();
    rmSync(dataFolder, { recursive: true });
    watch.settle();
  };
}
