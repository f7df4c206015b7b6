import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Settings } from "../settings.ts";
import { CommandError, Refusal, type Terminal } from "./terminal.ts";

/** Names that belong to nobody (RFC 2606): the files in the repository have them, and mail to them arrives nowhere. */
const NOBODYS = /(^|[.@/])(([a-z0-9-]+\.)*(example|test|invalid|localhost)|example\.(com|net|org))$/;

/** Refuses settings that are still those of the repository. */
export function requireOwnSettings({ name, alarmEmail, domain, loginOrigin }: Settings): void {
  const told = { alarmEmail, domain, loginOrigin };
  for (const [field, value] of Object.entries(told)) {
    if (value === undefined || !NOBODYS.test(value)) continue;
    throw new Refusal(
      `${field} is ${value}, which belongs to nobody. Write your own in infra/aws/environments/${name}.json.`,
    );
  }
}

/** Where the pages have the address that learners write to. Infrastructure imports nothing of the site: it is read as text. */
const SITE_SETTINGS = "site/src/settings.ts";
const REPORTS = /reports: "([^"]*)"/;

/** Refuses pages that tell learners to write to an address that belongs to nobody. */
export function requireOwnPages(root: string): void {
  const [, reports = ""] = REPORTS.exec(readFileSync(join(root, SITE_SETTINGS), "utf8")) ?? [];
  if (reports === "" || NOBODYS.test(reports)) {
    throw new Refusal(
      `Learners are told to write to "${reports}", which belongs to nobody. Write your own address as reports in ${SITE_SETTINGS}.`,
    );
  }
}

const identity = z.object({ Account: z.string(), Arn: z.string() });

/** Refuses a computer without the AWS command line, version 2, or without credentials. Returns the account's number. */
export async function requireAws({ region }: Settings, terminal: Terminal): Promise<string> {
  const version = await read(
    terminal,
    ["--version"],
    "The AWS command line is not installed. Install version 2: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html",
  );
  if (!/^aws-cli\/2\./.test(version.trim())) {
    throw new Refusal(
      `This is ${version.trim().split(" ")[0]}, and version 2 of the AWS command line is needed: version 1 does not know CloudFront's list of files.`,
    );
  }
  const who = await read(
    terminal,
    ["sts", "get-caller-identity", "--output", "json"],
    "AWS does not know who you are: sign in first (aws sso login, or aws configure), and set AWS_PROFILE if you have several accounts.",
  );
  const { Account, Arn } = identity.parse(JSON.parse(who));
  terminal.say(`Account ${Account}, as ${Arn.split(":").at(-1)}, region ${region}.`);
  return Account;
}

/** Refuses an account in which CDK has not been set up yet: it keeps bundles there. */
export async function requireBootstrap({ region }: Settings, account: string, terminal: Terminal) {
  const name = "/cdk-bootstrap/hnb659fds/version";
  await read(terminal, ["ssm", "get-parameter", "--name", name, "--region", region], (why) =>
    why.includes("ParameterNotFound")
      ? `CDK has not been set up in this account and region. Once for each: npx cdk bootstrap aws://${account}/${region}`
      : `Whether CDK has been set up in this account and region could not be read. May you read it (ssm:GetParameter on ${name})? See docs/deploy.md, "Rights".`,
  );
}

/** What `aws` prints; where it fails, what to do about it. */
async function read(
  terminal: Terminal,
  args: readonly string[],
  otherwise: string | ((why: string) => string),
): Promise<string> {
  try {
    return await terminal.read("aws", args);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const told = typeof otherwise === "string" ? otherwise : otherwise(error.message);
    throw new Refusal(`${told}\n(${error.message})`);
  }
}
