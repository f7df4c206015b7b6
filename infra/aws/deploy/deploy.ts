import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { type Settings, stackNames } from "../settings.ts";
import { pathsUnder } from "../site-files.ts";
import { sayWhetherAlarmsAreHeard } from "./alarm-mail.ts";
import { requireAws, requireBootstrap, requireOwnPages, requireOwnSettings } from "./preflight.ts";
import { emptyCache, removeOldFiles, updateFileList, uploadFiles } from "./site-upload-steps.ts";
import { smokeTest } from "./smoke-test.ts";
import { runSteps, type Step } from "./steps.ts";
import { Refusal, type Terminal } from "./terminal.ts";

export interface Deployment {
  readonly settings: Settings;
  readonly terminal: Terminal;
  /** Deploys without asking. */
  readonly yes: boolean;
  /** The project's folder. */
  readonly root: string;
  /** For the smoke test. */
  readonly fetch: typeof fetch;
  readonly pauseMs?: number;
}

const outputsOf = z.object({
  SiteAddress: z.url(),
  SiteHost: z.string(),
  SiteBucket: z.string(),
  SiteFileList: z.string(),
  SiteDistribution: z.string(),
  AlarmTopic: z.string(),
});
type Outputs = z.output<typeof outputsOf>;

const AGAIN = "Run the same command again: every step does only what is left to do.";

/**
 * `npm run deploy -- --env NAME`, in order: look whether it can work, synthesise, show what would change, ask, deploy both
 * stacks, build the site for the address that is known then, upload its files in the order in which a visitor may meet
 * them, and try the result. New files first, then the list of what exists, then what is gone, so that at no moment does an address that works lead to a file that is not
 * there. Returns whether all went well.
 */
export async function deploy(deployment: Deployment): Promise<boolean> {
  const { settings, terminal, root } = deployment;
  const { name, region } = settings;
  const site = join(root, "dist/site");
  const assembly = join(root, "dist/deploy", name);
  const outputsFile = join(root, "dist/deploy", `${name}-outputs.json`);
  let account = "";
  const outputs = (): Outputs =>
    outputsOf.parse(JSON.parse(readFileSync(outputsFile, "utf8"))[stackNames(name).site]);

  const steps: Step[] = [
    {
      title: "Look whether it can work",
      run: async () => {
        requireOwnSettings(settings);
        requireOwnPages(root);
        account = await requireAws(settings, terminal);
        await requireBootstrap(settings, account, terminal);
      },
      ifItFails: "Nothing was changed. Put right what is named and run the command again.",
    },
    {
      title: "Check the content",
      run: () => terminal.run("npm", ["run", "--silent", "content", "--", "build"]),
      ifItFails: "Nothing was changed. What is wrong in the content is named above.",
    },
    {
      title: "Write the templates",
      run: () => terminal.run("cdk", ["synth", "--quiet", "--context", `env=${name}`, "--output", assembly]),
      ifItFails:
        "Nothing was changed. A rule that is broken is named above and in validation-report.json beside the templates.",
    },
    {
      title: "Show what would change",
      run: () => terminal.run("cdk", ["diff", "--app", assembly]),
      ifItFails:
        'Nothing was changed. "Unable to resolve AWS account": CDK does not find the credentials that aws has; run eval "$(aws configure export-credentials --format env)" first. Otherwise: may you read stacks in this account? See docs/deploy.md, "Rights".',
    },
    {
      title: "Ask",
      run: () => ask(deployment, account),
      ifItFails: "Nothing was changed.",
    },
    {
      title: "Deploy both stacks",
      run: () =>
        terminal.run("cdk", [
          ...["deploy", "--app", assembly, "--all", "--require-approval", "never"],
          ...["--outputs-file", outputsFile],
        ]),
      ifItFails: `CloudFormation puts a stack that failed back to what it was. The first line with FAILED above says why. ${AGAIN} If the very first deployment failed, take away the stack that says ROLLBACK_COMPLETE first: aws cloudformation update-termination-protection --no-enable-termination-protection --region ${region} --stack-name STACK, then aws cloudformation delete-stack with the same region and stack. What it leaves (a table, a user pool, a vault, a bucket) is empty.`,
    },
    {
      title: "Build the site for its address",
      run: () => terminal.run("npm", ["run", "--silent", "build"], { CASEWAY_ORIGIN: outputs().SiteAddress }),
      ifItFails: `Visitors have the pages of before, with the new API. Run npm test: it says what does not build. ${AGAIN}`,
    },
    {
      title: "Upload the site's files",
      run: () =>
        uploadFiles(terminal, {
          folder: site,
          paths: pathsUnder(site),
          bucket: outputs().SiteBucket,
          region,
        }),
      ifItFails: `Visitors have the pages of before, or some that are newer; none leads to a file that is not there. ${AGAIN}`,
    },
    {
      title: "Update the list of files that the edge functions read",
      run: () => updateFileList(terminal, { arn: outputs().SiteFileList, paths: pathsUnder(site), region }),
      ifItFails: `Pages that are new answer 404 until this is done. ${AGAIN}`,
    },
    {
      title: "Remove what is gone, and empty the cache",
      run: async () => {
        await removeOldFiles(terminal, { folder: site, bucket: outputs().SiteBucket, region });
        await emptyCache(terminal, outputs().SiteDistribution);
      },
      ifItFails: `The site works; somebody may see an old page for up to a day. ${AGAIN}`,
    },
    {
      title: "Try the result",
      run: () => {
        const { SiteAddress, SiteHost } = outputs();
        if (settings.domain !== undefined)
          terminal.say(`The name ${settings.domain} has to point to ${SiteHost} (CNAME or alias).`);
        return smokeTest({
          address: SiteAddress,
          loginOrigin: settings.loginOrigin,
          fetch: deployment.fetch,
          say: terminal.say,
          ...(deployment.pauseMs === undefined ? {} : { pauseMs: deployment.pauseMs }),
        });
      },
      ifItFails: `It is deployed, and something does not answer as it should. Does your domain's name service point to the output SiteHost? Otherwise roll back: docs/deploy.md, "Roll back".`,
    },
  ];
  if (!(await runSteps(steps, terminal))) return false;
  const { SiteAddress, AlarmTopic } = outputs();
  terminal.say(`\nDeployed ${name}: ${SiteAddress}`);
  await sayWhetherAlarmsAreHeard(settings, AlarmTopic, terminal);
  return true;
}

async function ask({ settings, terminal, yes }: Deployment, account: string): Promise<void> {
  if (yes) return terminal.say("Not asked: --yes was given.");
  const answer = await terminal.question(
    `Deploy this as ${settings.name} to account ${account}? Type yes to go on: `,
  );
  if (answer !== "yes") throw new Refusal("Not deployed: the answer was not yes. Nothing was changed.");
}
