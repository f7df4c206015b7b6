import { join } from "node:path";
import * as z from "zod";
import { type Settings, stackNames } from "../settings.ts";
import { requireAws } from "./preflight.ts";
import { runSteps, type Step } from "./steps.ts";
import { CommandError, Refusal, type Terminal } from "./terminal.ts";

export interface Destruction {
  readonly settings: Settings;
  readonly terminal: Terminal;
  /** The learners and their logs as well. */
  readonly withData: boolean;
  readonly root: string;
}

/** What has to be typed before learners' logs go; it is long on purpose. */
export const dataSentence = (environment: string): string => `delete the learners of ${environment}`;

/**
 * `npm run destroy -- --env NAME`: takes away the site's stack, after its name has been typed once more. The learners and their
 * logs stay, unless `--with-data` is given and a second sentence is typed. Even then the table and the user pool themselves
 * stay, each with its own protection, and what is left to do by hand is said. Returns whether all went well.
 */
export async function destroy({ settings, terminal, withData, root }: Destruction): Promise<boolean> {
  const { name } = settings;
  const { site, data } = stackNames(name);
  const assembly = join(root, "dist/deploy", `${name}-destroy`);
  const remove = (id: "CasewaySite" | "CasewayData", stack: string): Step => ({
    title: `Take away ${stack}`,
    run: async () => {
      if (!(await isThere(settings, stack, terminal))) return terminal.say(`${stack} is gone already.`);
      await terminal.run("aws", [
        ...["cloudformation", "update-termination-protection", "--no-enable-termination-protection"],
        ...["--stack-name", stack, "--region", settings.region],
      ]);
      await terminal.run("cdk", ["destroy", "--app", assembly, "--exclusively", "--force", id]);
    },
    ifItFails:
      "Run the same command again. A stack that is there by halves is shown in the console, CloudFormation, with the reason. Its protection is lifted meanwhile; a deployment sets it again.",
  });
  const steps: Step[] = [
    {
      title: "Look whether it can work",
      run: async () => void (await requireAws(settings, terminal)),
      ifItFails: "Nothing was changed.",
    },
    {
      title: "Ask",
      run: async () => {
        terminal.say(
          `This takes ${site} away: the address, the API, the alarms and the sign-in of every device. ${
            withData
              ? `Then ${data}: the learners' accounts and logs.`
              : `The learners and their logs (${data}) stay, and a new deployment finds them again; people sign in once more.`
          }`,
        );
        await typed(terminal, name, `Type the name of the environment to go on: `);
        if (!withData) return;
        await sayWhatIsThere(settings, data, terminal);
        terminal.say(
          "Nobody can bring these back after their last copy is gone. Have the learners been told, and had time to export?",
        );
        await typed(terminal, dataSentence(name), `Type "${dataSentence(name)}" to go on: `);
      },
      ifItFails: "Nothing was changed.",
    },
    {
      title: "Write the templates",
      run: () => terminal.run("cdk", ["synth", "--quiet", "--context", `env=${name}`, "--output", assembly]),
      ifItFails: "Nothing was changed.",
    },
    remove("CasewaySite", site),
    ...(withData ? [remove("CasewayData", data)] : []),
  ];
  if (!(await runSteps(steps, terminal))) return false;
  terminal.say(withData ? LEFT_WITH_DATA : LEFT);
  return true;
}

/** The data often goes later than the site, and a command that failed half-way is run again. */
async function isThere({ region }: Settings, stack: string, terminal: Terminal): Promise<boolean> {
  try {
    await terminal.read("aws", [
      ...["cloudformation", "describe-stacks", "--stack-name", stack],
      ...["--region", region, "--output", "json"],
    ]);
    return true;
  } catch (error) {
    if (error instanceof CommandError && error.message.includes("does not exist")) return false;
    throw error;
  }
}

async function typed(terminal: Terminal, wanted: string, question: string): Promise<void> {
  if ((await terminal.question(question)) !== wanted)
    throw new Refusal(`Not done: "${wanted}" was not typed. Nothing was changed.`);
}

const resources = z.object({
  StackResources: z.array(z.object({ ResourceType: z.string(), PhysicalResourceId: z.string() })),
});

/** How many people it is about. A figure that cannot be had stops everything: nobody deletes what she has not seen. */
async function sayWhatIsThere({ region }: Settings, stack: string, terminal: Terminal): Promise<void> {
  const aws = async (...args: string[]) =>
    JSON.parse(await terminal.read("aws", [...args, "--region", region, "--output", "json"]));
  const { StackResources } = resources.parse(
    await aws("cloudformation", "describe-stack-resources", "--stack-name", stack),
  );
  const idOf = (type: string): string =>
    StackResources.find(({ ResourceType }) => ResourceType === type)?.PhysicalResourceId ?? "";
  const pool = await aws(
    "cognito-idp",
    "describe-user-pool",
    "--user-pool-id",
    idOf("AWS::Cognito::UserPool"),
  );
  const table = await aws("dynamodb", "describe-table", "--table-name", idOf("AWS::DynamoDB::GlobalTable"));
  const { UserPool } = z.object({ UserPool: z.object({ EstimatedNumberOfUsers: z.int() }) }).parse(pool);
  const { Table } = z.object({ Table: z.object({ ItemCount: z.int() }) }).parse(table);
  terminal.say(
    `${stack} has about ${UserPool.EstimatedNumberOfUsers} accounts and ${Table.ItemCount} rows of logs (AWS counts them every few hours).`,
  );
}

const LEFT = `
The site is gone. Left, on purpose: the learners and their logs, and the bucket with the site's files, which you may empty and
delete in the console.`;

const LEFT_WITH_DATA = `
Both stacks are gone. Left, on purpose, because each has a protection of its own that only a person lifts:
- the table: aws dynamodb update-table --table-name TABLE --no-deletion-protection-enabled, then
  aws dynamodb delete-table --table-name TABLE (AWS keeps a last copy for 35 days)
- the user pool, with every address: in the console, Cognito, the pool, "Delete", which first asks to lift its protection
- the vault of daily copies, if there was one: its copies go by themselves after their days
- the bucket with the site's files: empty and delete it in the console
Their names: docs/deploy.md, "Take it away".`;
