import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { buildApp } from "../../infra/aws/app.ts";
import type { EnvironmentInput } from "../../infra/aws/environment-schema.ts";
import { readSettings, settingsOf } from "../../infra/aws/settings.ts";

/** An environment in which every option is used. */
export const EVERY_OPTION: EnvironmentInput = {
  domain: "learn.hospital.test",
  certificate: "01234567-89ab-cdef-0123-456789abcdef",
  loginOrigin: "https://login.hospital.test",
  loginCertificate: "fedcba98-7654-3210-fedc-ba9876543210",
  alarmEmail: "on-call@hospital.test",
  logDays: 7,
  firewall: true,
  edgeLog: true,
  mailFrom: "no-reply@hospital.test",
  backupDays: 14,
  monthlyBudget: 25.5,
  noSyncHours: 6,
};

/** Both templates of an environment, by its name or by its fields, without bundling the functions. */
export function templates(environment: string | EnvironmentInput = "production") {
  const settings =
    typeof environment === "string" ? readSettings(environment) : settingsOf("tried", environment);
  const app = buildApp({ context: { "aws:cdk:bundling-stacks": [] } }, settings);
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
