import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CfnResource, type Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, inject, test } from "vitest";
import { buildApp } from "../../infra/aws/app.ts";

const assemblyFolder = inject("assemblyFolder");

describe("the rules of cdk-nag, and those of CloudFormation,", () => {
  const { pluginReports } = JSON.parse(readFileSync(join(assemblyFolder, "validation-report.json"), "utf8"));

  test("were checked, and none is broken", () => {
    expect(pluginReports.map(({ pluginName }: { pluginName: string }) => pluginName)).toContain(
      "AwsSolutions",
    );
    for (const report of pluginReports)
      expect(report).toMatchObject({ conclusion: "success", violations: [] });
  });

  test("that do not hold here are set aside with a reason", () => {
    const aside = pluginReports.flatMap(
      (report: { suppressedViolations?: { ruleName: string; reason: string }[] }) =>
        report.suppressedViolations ?? [],
    );
    expect(aside.map(({ ruleName }: { ruleName: string }) => ruleName).sort()).toEqual([
      "AwsSolutions-APIG4",
      "AwsSolutions-CFR1",
      "AwsSolutions-CFR3",
      "AwsSolutions-CFR4",
      "AwsSolutions-COG1",
      "AwsSolutions-COG2",
      "AwsSolutions-COG8",
      "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]",
      "AwsSolutions-S1",
    ]);
    for (const { reason } of aside) expect(reason.length).toBeGreaterThan(30);
  });
});

describe("CloudFormation's own checker, which comes with the CDK and knows the schemas of all resources,", () => {
  /** The app with one bucket more; the checker of cdk.out above has found nothing, so its report names it nowhere. */
  function withBucket(properties: Record<string, unknown>) {
    const app = buildApp({ context: { "aws:cdk:bundling-stacks": [] } });
    new CfnResource(app.node.findChild("CasewayData"), "Tried", { type: "AWS::S3::Bucket", properties });
    return () => Template.fromStack(app.node.findChild("CasewayData") as Stack);
  }

  test.each([
    ["a property that there is not", { BucketNam: "x" }, "BucketNam"],
    ["a value of another kind", { Tags: "x" }, "Tags"],
  ])("ends the synthesis at %s", (_, properties, named) => {
    expect(withBucket(properties)).toThrow(named);
  });
});

/** Amazon's own checker of templates against the schemas of all resources; it is a Python program, and no part of the project. */
test("the templates are valid for cfn-lint, where that is installed", () => {
  const files = globSync("*.template.json", { cwd: assemblyFolder }).map((file) =>
    join(assemblyFolder, file),
  );
  expect(files).toHaveLength(2);
  // CDK writes dependencies that CloudFormation would see by itself.
  const { error, stdout, status } = spawnSync("cfn-lint", ["--ignore-checks", "W3005", "--", ...files], {
    encoding: "utf8",
  });
  if (error !== undefined) return console.log("not run: no cfn-lint");
  expect(stdout.trim()).toBe("");
  expect(status).toBe(0);
});
