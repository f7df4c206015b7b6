import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/** A bundle to measure: what Lambda would load. */
export interface Bundle {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
}

/** What `cdk synth` bundled, by the names of the folders under functions/. */
export function synthesisedBundles(assemblyFolder = "cdk.out"): Map<string, Bundle> {
  const bundles = new Map<string, Bundle>();
  const template = JSON.parse(readFileSync(join(assemblyFolder, "CasewaySite.template.json"), "utf8")) as {
    Resources: Record<
      string,
      { Type: string; Properties: { Description?: string; Code?: { S3Key: string } } }
    >;
  };
  const assets = readdirSync(assemblyFolder);
  for (const { Type, Properties } of Object.values(template.Resources)) {
    const name = /^Caseway: functions\/(.+)$/.exec(Properties.Description ?? "")?.[1];
    if (Type !== "AWS::Lambda::Function" || name === undefined) continue;
    const hash = Properties.Code?.S3Key.replace(/\.zip$/, "") ?? "";
    const folder = assets.find((asset) => asset === `asset.${hash}`);
    if (folder === undefined)
      throw new Error(`${assemblyFolder} has no bundle of ${name}. Run: npm run synth`);
    const file = join(process.cwd(), assemblyFolder, folder, "index.mjs");
    bundles.set(name, { name, file, bytes: statSync(file).size });
  }
  return bundles;
}

/** The bare handler, bundled with the options of `infra/aws/api-function.ts`. */
export async function bareBundle(): Promise<Bundle> {
  const file = join(mkdtempSync(join(tmpdir(), "caseway-bare-")), "index.mjs");
  await build({
    entryPoints: ["test/bench/bare-handler.ts"],
    outfile: file,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    mainFields: ["module", "main"],
    alias: {
      "@aws-sdk/credential-provider-node": join(process.cwd(), "functions/store/lambda-credentials.ts"),
    },
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
  return { name: "bare handler", file, bytes: statSync(file).size };
}
