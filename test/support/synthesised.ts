import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { buildApp } from "../../infra/aws/app.ts";

/** The templates alone, without bundling the functions. */
export function template(): Template {
  const app = buildApp({ context: { "aws:cdk:bundling-stacks": [] } });
  return Template.fromStack(app.node.findChild("CasewaySite") as Stack);
}

export interface Assembly {
  readonly folder: string;
  remove(): void;
}

/** What `npm run synth` writes, bundles and all, in a folder of its own. */
export function assembly(): Assembly {
  const folder = mkdtempSync(join(tmpdir(), "caseway-synth-"));
  buildApp({ outdir: folder }).synth();
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
