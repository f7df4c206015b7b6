import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLocal } from "../../infra/local/gateway.ts";

/** Serves what `npm run build` and `npm run synth` made, compressed and with the headers of the template, as in the cloud. */
export async function servedSite(): Promise<{ url: string; stop(): Promise<void> }> {
  const dataFolder = mkdtempSync(join(tmpdir(), "caseway-bench-"));
  const local = await startLocal({
    port: 0,
    siteFolder: process.env.CASEWAY_SITE ?? "dist/site",
    assemblyFolder: process.env.CASEWAY_ASSEMBLY ?? "cdk.out",
    dataFolder,
    quiet: true,
  });
  return {
    url: local.url,
    stop: async () => {
      await local.stop();
      rmSync(dataFolder, { recursive: true });
    },
  };
}
