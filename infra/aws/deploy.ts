import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fileListOf, pathsUnder } from "./site-files.ts";
import { uploadGroups } from "./site-upload.ts";

/**
 * `npm run deploy`: deploys both stacks (the site's brings the data's along) and then the site's files, in the order in
 * which a visitor may meet them. Needs the AWS command line with credentials; docs/runbook.md says how. New files first,
 * then the list of what exists, then what is gone, so that at no moment does an address that works lead to a file that
 * is not there.
 */

const root = fileURLToPath(new URL("../..", import.meta.url));
const SITE = `${root}dist/site`;
const OUTPUTS = `${root}dist/stack-outputs.json`;
/** The most keys that one update of the list takes. */
const KEYS_PER_UPDATE = 50;

function main(): void {
  run("npm", ["run", "build"]);
  run("npx", ["cdk", "deploy", "CasewaySite", "--require-approval", "broadening", "--outputs-file", OUTPUTS]);
  const outputs = stackOutputs();
  const bucket = `s3://${outputs.SiteBucket}`;
  const paths = pathsUnder(SITE);

  for (const { args } of uploadGroups(paths)) run("aws", ["s3", "sync", SITE, bucket, ...args]);
  updateFileList(outputs.SiteFileList, fileListOf(paths));
  // Hashed files stay: pages that were opened before this deployment still ask for them.
  run("aws", ["s3", "sync", SITE, bucket, "--delete", "--size-only", "--exclude", "_astro/*"]);
  run("aws", [
    "cloudfront",
    "create-invalidation",
    "--distribution-id",
    outputs.SiteDistribution,
    "--paths",
    "/*",
  ]);
  console.log(`\nDeployed: ${outputs.SiteAddress}`);
}

interface Outputs {
  readonly SiteAddress: string;
  readonly SiteBucket: string;
  readonly SiteFileList: string;
  readonly SiteDistribution: string;
}

/** The stack's outputs by name; CDK adds a hash to none of ours, because they belong to the stack itself. */
const stackOutputs = (): Outputs => JSON.parse(readFileSync(OUTPUTS, "utf8")).CasewaySite;

/** Makes the key-value store list exactly `wanted`: additions before removals. */
function updateFileList(arn: string, wanted: readonly string[]): void {
  const store = ["--kvs-arn", arn];
  const listed = JSON.parse(ask(["cloudfront-keyvaluestore", "list-keys", ...store])) as {
    Items?: { Key: string }[];
  };
  const there = new Set((listed.Items ?? []).map(({ Key }) => Key));
  const puts = wanted.filter((path) => !there.has(path)).map((Key) => ({ Key, Value: "1" }));
  const deletes = [...there].filter((path) => !wanted.includes(path)).map((Key) => ({ Key }));
  for (const [option, items] of [
    ["--puts", puts],
    ["--deletes", deletes],
  ] as const) {
    for (let at = 0; at < items.length; at += KEYS_PER_UPDATE) {
      const { ETag } = JSON.parse(ask(["cloudfront-keyvaluestore", "describe-key-value-store", ...store]));
      const some = JSON.stringify(items.slice(at, at + KEYS_PER_UPDATE));
      run("aws", ["cloudfront-keyvaluestore", "update-keys", ...store, "--if-match", ETag, option, some]);
    }
  }
}

const run = (command: string, args: readonly string[]): void => {
  execFileSync(command, args, { stdio: "inherit", cwd: root });
};
const ask = (args: readonly string[]): string => execFileSync("aws", args, { encoding: "utf8", cwd: root });

main();
