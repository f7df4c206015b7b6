import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { buildApp } from "../../infra/aws/app.ts";

/** Both templates, without bundling the functions. `context` is what an installation sets, for example siteOrigin. */
export function templates(context: Record<string, string> = {}): { site: Template; data: Template } {
  const app = buildApp({ context: { ...context, "aws:cdk:bundling-stacks": [] } });
  const of = (stack: string) => Template.fromStack(app.node.findChild(stack) as Stack);
  return { site: of("CasewaySite"), data: of("CasewayData") };
}

/** A text of a template as CloudFormation would make it in the region us-east-1. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  const node = value as { Ref?: string; "Fn::Join"?: [string, unknown[]] };
  if (node.Ref === "AWS::Region") return "us-east-1";
  const join = node["Fn::Join"];
  if (join === undefined) throw new Error(`This is no text yet: ${JSON.stringify(value)}`);
  return join[1].map(textOf).join(join[0]);
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
