import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { startLocal } from "../../infra/local/gateway.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built site and the API are served, without a slash at the end. */
    readonly siteUrl: string;
  }
}

/** Serves what was built and synthesised to the journeys, with the headers of the template. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const missing = [
    ...(existsSync("dist/site/index.html") ? [] : ["dist/site (run npm run build)"]),
    ...(existsSync("cdk.out/manifest.json") ? [] : ["cdk.out (run npm run synth)"]),
  ];
  if (missing.length > 0)
    throw new Error(`The journeys run on what is built. Missing: ${missing.join(" and ")}.`);
  const local = await startLocal({
    port: 0,
    siteFolder: "dist/site",
    assemblyFolder: "cdk.out",
    quiet: true,
  });
  project.provide("siteUrl", local.url);
  return () => local.stop();
}
