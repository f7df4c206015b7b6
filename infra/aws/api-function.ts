import { fileURLToPath } from "node:url";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Runtime } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { type FunctionName, TIME_LIMITS } from "../../functions/time-limits.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface ApiFunctionProps {
  readonly name: FunctionName;
  /** For how many days its log is kept. */
  readonly logDays: number;
  /** Variables of its own, beside those that every function has. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A function under functions/<name>/handler.ts: its bundle, its log, and a role that may write that log and nothing else. */
export class ApiFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, { name, logDays, environment }: ApiFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
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
      timeout: Duration.seconds(TIME_LIMITS[name]),
      role,
      logGroup,
      environment: { NODE_OPTIONS: "--enable-source-maps", ...environment },
      bundling: {
        format: OutputFormat.ESM,
        target: "node24",
        minify: true,
        sourceMap: true,
        // The sources are in the repository: their text need not travel with the map.
        sourcesContent: false,
        // The licenses of what was built in travel with it.
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (_, folder) => [
            `"${process.execPath}" "${root}tools/supply/function-notices.ts" "${folder}"`,
          ],
        },
        // Without `module` first, packages that ship both forms come in the larger one.
        mainFields: ["module", "main"],
        // The version that was tested is the one that runs, and it starts faster than the one that Lambda brings.
        bundleAwsSDK: true,
        esbuildArgs: {
          "--alias:@aws-sdk/credential-provider-node": `${root}functions/store/lambda-credentials.ts`,
        },
        // The SDK still calls require, which an ES module does not have.
        banner:
          "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
      },
    });
    logGroup.grantWrite(role);
  }
}
