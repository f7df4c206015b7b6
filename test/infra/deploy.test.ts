import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Deployment, deploy } from "../../infra/aws/deploy/deploy.ts";
import { readOptions } from "../../infra/aws/deploy/options.ts";
import { CommandError } from "../../infra/aws/deploy/terminal.ts";
import { settingsOf } from "../../infra/aws/settings.ts";
import { madeUpTerminal, type Script } from "../support/made-up-terminal.ts";

const settings = settingsOf("clinic", {
  loginPrefix: "clinic",
  alarmEmail: "on-call@clinic.org",
  logDays: 30,
  firewall: true,
  edgeLog: true,
});
const root = mkdtempSync(join(tmpdir(), "caseway-deploy-"));
const OUTPUTS = {
  SiteAddress: "https://d111.cloudfront.net",
  SiteHost: "d111.cloudfront.net",
  SiteBucket: "files",
  SiteFileList: "arn:list",
  SiteDistribution: "E1",
  AlarmTopic: "arn:topic",
};
beforeAll(() => {
  for (const file of ["index.html", "404.html", "guide/index.html", "_astro/a.1.css", "sw.js"]) {
    mkdirSync(join(root, "dist/site", file, ".."), { recursive: true });
    writeFileSync(join(root, "dist/site", file), "");
  }
  mkdirSync(join(root, "dist/deploy"), { recursive: true });
  mkdirSync(join(root, "site/src"), { recursive: true });
  writeFileSync(join(root, "site/src/settings.ts"), 'export const settings = { reports: "us@clinic.org" };');
});
afterAll(() => rmSync(root, { recursive: true }));

const fails =
  (why: string, missing = false) =>
  () => {
    throw new CommandError(why, { missing });
  };
const subscribed = (SubscriptionArn: string) => JSON.stringify({ Subscriptions: [{ SubscriptionArn }] });
const GOOD: Script = {
  prints: {
    "aws --version": "aws-cli/2.31.2 Python/3.13 Linux/6\n",
    "aws sts get-caller-identity": JSON.stringify({
      Account: "000011112222",
      Arn: "arn:aws:iam::0:user/robin",
    }),
    "aws cloudfront-keyvaluestore list-keys": JSON.stringify({
      Items: [{ Key: "/index.html" }, { Key: "/old/index.html" }],
    }),
    "aws cloudfront-keyvaluestore describe-key-value-store": JSON.stringify({ ETag: "E2" }),
    "aws cloudfront create-invalidation": JSON.stringify({ Invalidation: { Id: "I3" } }),
    "aws sns list-subscriptions-by-topic": subscribed("arn:topic:1"),
  },
  does: {
    "cdk deploy": () =>
      writeFileSync(
        join(root, "dist/deploy/clinic-outputs.json"),
        JSON.stringify({ "caseway-clinic-site": OUTPUTS }),
      ),
  },
  answers: ["yes"],
};
/** A site that answers as it should. */
const site: typeof fetch = async (input, init) => {
  const { pathname } = new URL(String(input));
  const headers = {
    "content-type": pathname.startsWith("/v1/") ? "application/json" : "text/html",
    "cache-control": pathname.startsWith("/_astro/")
      ? "immutable"
      : pathname === "/sw.js"
        ? "no-cache"
        : "must-revalidate",
    "content-security-policy": `default-src 'none'; connect-src 'self' ${settings.loginOrigin}; base-uri 'none'`,
    "strict-transport-security": "max-age=63072000",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
  };
  const replies: Record<string, [number, string]> = {
    "/": [200, '<link rel="canonical" href="https://d111.cloudfront.net/"><link href="/_astro/a.1.css">'],
    "/_astro/a.1.css": [200, ""],
    "/sw.js": [200, ""],
    "/v1/sign-in": [
      200,
      JSON.stringify({ authorizationEndpoint: `${settings.loginOrigin}/oauth2/authorize` }),
    ],
    "/v1/eligibility/ccm": [200, JSON.stringify({ credential: "ccm" })],
    "/v1/log": [init?.method === "POST" ? 401 : 404, "{}"],
  };
  const [status, body] = replies[pathname] ?? [404, "{}"];
  return new Response(body, { status, headers });
};

async function deployed(script: Script = GOOD, more: Partial<Deployment> = {}) {
  const terminal = madeUpTerminal({ ...GOOD, ...script });
  const ok = await deploy({ settings, terminal, yes: false, root, fetch: site, pauseMs: 0, ...more });
  return { ok, commands: terminal.commands, said: terminal.said(), questions: terminal.questions };
}
const shortOf = (command: string): string => command.split(" ").slice(0, 3).join(" ");

describe("a deployment", () => {
  test("looks, shows, asks, deploys, builds, uploads, lists, cleans up and tries, in this order", async () => {
    const { ok, commands, said, questions } = await deployed();
    expect(said).toContain("Deployed clinic: https://d111.cloudfront.net");
    expect(ok).toBe(true);
    expect(commands.map(shortOf)).toEqual([
      "aws --version",
      "aws sts get-caller-identity",
      "aws ssm get-parameter",
      "npm run --silent",
      "cdk synth --quiet",
      "cdk diff --app",
      "cdk deploy --app",
      "npm run --silent",
      // Hashed files, other files, pages, the worker.
      ...Array(3).fill("aws s3 sync"),
      "aws cloudfront-keyvaluestore list-keys",
      "aws cloudfront-keyvaluestore describe-key-value-store",
      "aws cloudfront-keyvaluestore update-keys",
      "aws cloudfront-keyvaluestore describe-key-value-store",
      "aws cloudfront-keyvaluestore update-keys",
      "aws s3 sync",
      "aws cloudfront create-invalidation",
      "aws cloudfront wait",
      "aws sns list-subscriptions-by-topic",
    ]);
    expect(questions).toEqual(["Deploy this as clinic to account 000011112222? Type yes to go on: "]);
    const updates = commands.filter((command) => command.includes("update-keys"));
    expect(updates[0]).toContain('--if-match E2 --puts [{"Key":"/404.html","Value":"1"}');
    expect(updates[1]).toContain('--deletes [{"Key":"/old/index.html"}]');
    const cleanUp = commands.find((command) => command.includes("--delete "));
    expect(cleanUp).toContain("s3://files");
    expect(cleanUp).toContain("--exclude _astro/*");
    expect(said).not.toContain("WRONG");
  });

  test("builds the pages for the address that the stack has", async () => {
    const { commands } = await deployed();
    expect(commands).toContain("npm run --silent build CASEWAY_ORIGIN=https://d111.cloudfront.net");
  });

  test("is refused while the pages tell learners to write to nobody", async () => {
    const { ok, said, commands } = await deployed(GOOD, { root: "." });
    expect([ok, commands]).toEqual([false, []]);
    expect(said).toContain('Learners are told to write to "questions@caseway.example"');
  });

  test("takes the environment along to the templates, and deploys those that were shown", async () => {
    const { commands } = await deployed();
    const assembly = join(root, "dist/deploy/clinic");
    expect(commands).toContain(`cdk synth --quiet --context env=clinic --output ${assembly}`);
    for (const command of ["cdk diff", "cdk deploy"])
      expect(commands.find((one) => one.startsWith(command))).toContain(`--app ${assembly}`);
  });

  test.each<[string, Script, string[], string]>([
    [
      "no AWS command line",
      { prints: { ...GOOD.prints, "aws --version": fails("ENOENT", true) } },
      ["not installed", "Install version 2"],
      "aws --version",
    ],
    [
      "version 1 of it",
      { prints: { ...GOOD.prints, "aws --version": "aws-cli/1.45.11 Python/3" } },
      ["aws-cli/1.45.11", "version 2"],
      "aws --version",
    ],
    [
      "no credentials",
      { prints: { ...GOOD.prints, "aws sts get-caller-identity": fails("Unable to locate credentials") } },
      ["AWS does not know who you are", "aws sso login", "Unable to locate"],
      "aws sts get-caller-identity",
    ],
    [
      "an account in which CDK was not set up",
      { prints: { ...GOOD.prints, "aws ssm": fails("ParameterNotFound") } },
      ["npx cdk bootstrap aws://000011112222/us-east-1"],
      "aws ssm get-parameter",
    ],
    [
      "somebody who may not look whether it was",
      { prints: { ...GOOD.prints, "aws ssm": fails("AccessDeniedException: ssm:GetParameter") } },
      ["May you read it", "ssm:GetParameter", 'docs/deploy.md, "Rights"'],
      "aws ssm get-parameter",
    ],
    [
      "another answer than yes",
      { answers: ["y"] },
      ["the answer was not yes", "Nothing was changed"],
      "cdk diff --app",
    ],
    ["nobody to answer", { answers: [] }, ["the answer was not yes"], "cdk diff --app"],
  ])("is refused for %s, before anything is changed", async (_, script, words, last) => {
    const { ok, said, commands } = await deployed(script);
    expect(ok).toBe(false);
    for (const word of words) expect(said).toContain(word);
    expect(shortOf(commands.at(-1) ?? "")).toBe(last);
  });

  test.each([
    [
      "an address for alarms",
      { alarmEmail: "alarms@caseway.example" },
      "alarmEmail is alarms@caseway.example",
    ],
    ["a domain", { domain: "caseway.example" }, "domain is caseway.example"],
    ["a login", { loginOrigin: "https://login.clinic.test" }, "loginOrigin is https://login.clinic.test"],
  ])("is refused for %s that belongs to nobody, before anything is asked", async (_, more, words) => {
    const { ok, said, commands } = await deployed(GOOD, { settings: { ...settings, ...more } });
    expect(ok).toBe(false);
    expect(said).toContain(words);
    expect(said).toContain("infra/aws/environments/clinic.json");
    expect(commands).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["npm run --silent content", "Check the content", "named above"],
    ["cdk synth", "Write the templates", "validation-report.json"],
    ["cdk diff", "Show what would change", "aws configure export-credentials --format env"],
    ["cdk deploy", "Deploy both stacks", "--no-enable-termination-protection"],
    ["npm run --silent build", "Build the site", "Visitors have the pages of before"],
    ["aws s3 sync", "Upload the site's files", "Run the same command again"],
    ["aws cloudfront wait", "Remove what is gone", "Run the same command again"],
  ])("that fails at %s stops there and says what to do", async (command, title, words) => {
    const { ok, said, commands } = await deployed({ does: { ...GOOD.does, [command]: fails("it broke") } });
    expect(ok).toBe(false);
    expect(said).toMatch(new RegExp(`Step \\d+ failed \\(${title}.*\\): it broke`));
    expect(said.split("What to do: ")[1]).toContain(words);
    expect(commands.at(-1)?.startsWith(command)).toBe(true);
  });

  test("asks nobody in a pipeline that says so", async () => {
    const { ok, questions } = await deployed({ answers: [] }, { yes: true });
    expect([ok, questions]).toEqual([true, []]);
  });

  test.each([
    ["nobody confirmed the mail of the alarms yet", subscribed("PendingConfirmation")],
    ["the mail was never confirmed, and is confirmed no more", JSON.stringify({ Subscriptions: [] })],
    ["it may not look", fails("AccessDenied")],
  ])("says how alarms come to somebody where %s", async (_, topic) => {
    const { ok, said } = await deployed({
      prints: { ...GOOD.prints, "aws sns list-subscriptions-by-topic": topic },
    });
    expect(ok).toBe(true);
    expect(said).toContain("alarms ring for nobody");
    expect(said).toContain(
      "aws sns subscribe --topic-arn arn:topic --protocol email --notification-endpoint on-call@clinic.org --region us-east-1",
    );
    expect((await deployed()).said).not.toContain("ring for nobody");
  });

  test("says where the domain has to point before it is tried there", async () => {
    const unknown: typeof fetch = async () => {
      throw new TypeError("fetch failed");
    };
    const domain = { domain: "learn.clinic.org", certificate: "01234567-89ab-cdef-0123-456789abcdef" };
    const { ok, said } = await deployed(GOOD, { settings: { ...settings, ...domain }, fetch: unknown });
    expect(ok).toBe(false);
    const [before = "", after] = said.split("learn.clinic.org has to point to d111.cloudfront.net");
    expect(after).toContain("WRONG: the home page answers");
    expect(before).not.toContain("WRONG");
    // Where nothing answers at all, it is not asked ten times over.
    expect(said.match(/WRONG/g)).toHaveLength(1);
  });

  test("works in the region of the environment, whatever the computer's own is", async () => {
    const { commands } = await deployed(GOOD, { settings: { ...settings, region: "eu-west-1" } });
    const regional = commands.filter((one) => /^aws (ssm|s3|sns|cloudfront-keyvaluestore) /.test(one));
    expect(regional.length).toBeGreaterThan(8);
    for (const one of regional) expect(one).toContain("--region eu-west-1");
  });

  test("fails when the site does not answer as it should, and names each check", async () => {
    const broken: typeof fetch = async (input, init) => {
      const reply = await site(input, init);
      const headers = new Headers(reply.headers);
      headers.delete("content-security-policy");
      const missing = String(input).endsWith("/there-is-no-such-page/");
      return new Response(await reply.text(), { status: missing ? 200 : reply.status, headers });
    };
    const { ok, said } = await deployed(GOOD, { fetch: broken });
    expect(ok).toBe(false);
    expect(said).toContain("WRONG: its headers allow the site and its login, and nothing else");
    expect(said).toContain("content-security-policy is not there");
    expect(said).toContain(
      "WRONG: a page that there is not answers 404, with a page: status is 200, not 404",
    );
    expect(said).toContain("2 of the checks failed");
    expect(said).toContain("good: a log is given to nobody without a token");
  });
});

test("the options of both commands are read strictly", () => {
  expect(readOptions("deploy", ["--env", "clinic", "--yes"])).toMatchObject({
    environment: "clinic",
    yes: true,
  });
  expect(readOptions("destroy", ["--env=clinic", "--with-data"])).toMatchObject({ withData: true });
  expect(() => readOptions("deploy", [])).toThrow(
    "npm run deploy -- --env NAME. There are: production, staging.",
  );
  expect(() => readOptions("deploy", ["--with-data", "--env", "a"])).toThrow("It is run so");
  expect(() => readOptions("destroy", ["--yes", "--env", "a"])).toThrow("It is run so");
  expect(() => readOptions("deploy", ["clinic"])).toThrow("It is run so");
});

describe("the commands themselves, on a computer without AWS's,", () => {
  const started = (file: string, ...args: string[]) => {
    const child = spawnSync(process.execPath, [`infra/aws/deploy/${file}`, ...args], {
      encoding: "utf8",
      env: { PATH: join(root, "no-programs-here") },
    });
    return { status: child.status, said: child.stdout + child.stderr };
  };

  test.each([
    ["main.ts", ["--env", "staging"], 1, "alarmEmail is alarms@caseway.example, which belongs to nobody"],
    ["main.ts", ["--env", "ward"], 2, 'There is no environment "ward". There are: production, staging.'],
    ["main.ts", [], 2, "Say which environment: npm run deploy -- --env NAME"],
    ["destroy-main.ts", ["--env", "staging"], 1, "The AWS command line is not installed"],
    ["destroy-main.ts", [], 2, "Say which environment: npm run destroy -- --env NAME"],
  ])("%s %j ends with a sentence, not with a stack", (file, args, status, words) => {
    const result = started(file, ...args);
    expect(result.said).toContain(words);
    expect(result.said).not.toMatch(/\n\s+at /);
    expect(result.status).toBe(status);
  });
});
