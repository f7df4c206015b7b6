import { fileURLToPath } from "node:url";
import { Duration } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Runtime } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A function under functions/<name>/handler.ts: its bundle, its log, and a role that may write that log and nothing else. */
export class ApiFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, { name }: { name: string }) {
    const logGroup = new LogGroup(scope, `${id}Log`, { retention: RetentionDays.ONE_MONTH });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: `What the ${name} function may do`,
    });
    super(scope, id, {
      description: `Caseway: functions/${name}`,
      entry: `${root}functions/${name}/handler.ts`,
      projectRoot: root,
      depsLockFilePath: `${root}package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // One whole virtual CPU: the longest record that is read still answers well within the time limit.
      memorySize: 1769,
      timeout: Duration.seconds(10),
      role,
      logGroup,
      environment: { NODE_OPTIONS: "--enable-source-maps" },
      bundling: {
        format: OutputFormat.ESM,
        target: "node24",
        minify: true,
        sourceMap: true,
        // The sources are in the repository: their text need not travel with the map.
        sourcesContent: false,
        // Without `module` first, packages that ship both forms come in the larger one.
        mainFields: ["module", "main"],
      },
    });
    logGroup.grantWrite(role);
  }
}
