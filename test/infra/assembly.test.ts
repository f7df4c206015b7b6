import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { readAssembly } from "../../infra/local/assembly.ts";

const assemblyFolder = inject("assemblyFolder");

describe("the rules of cdk-nag", () => {
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
      "AwsSolutions-CFR2",
      "AwsSolutions-CFR3",
      "AwsSolutions-CFR4",
      "AwsSolutions-COG1",
      "AwsSolutions-COG2",
      "AwsSolutions-COG8",
      "AwsSolutions-S1",
    ]);
    for (const { reason } of aside) expect(reason.length).toBeGreaterThan(30);
  });
});

describe("the bundle of the public eligibility function", () => {
  const [fn] = readAssembly(assemblyFolder).functions;
  const bundle = join(fn?.bundle ?? "", "index.mjs");

  test("is at most 250 KB, minified", () => {
    const kilobytes = statSync(bundle).size / 1024;
    console.log(`eligibility bundle: ${kilobytes.toFixed(1)} KB`);
    expect(kilobytes).toBeGreaterThan(20);
    expect(kilobytes).toBeLessThanOrEqual(250);
  });

  test("holds neither the AWS SDK nor the library that writes the OpenAPI document", () => {
    const { sources } = JSON.parse(readFileSync(`${bundle}.map`, "utf8")) as { sources: string[] };
    expect(sources.some((source) => source.includes("node_modules/zod/"))).toBe(true);
    for (const absent of ["@aws-sdk", "@smithy", "zod-openapi", "aws-cdk-lib"]) {
      expect(sources.filter((source) => source.includes(absent))).toEqual([]);
    }
    expect(readFileSync(bundle, "utf8")).not.toMatch(/from ?"@aws-sdk/);
  });

  test("is one file and its map", () => {
    expect(globSync("*", { cwd: fn?.bundle ?? "" }).sort()).toEqual(["index.mjs", "index.mjs.map"]);
  });
});
