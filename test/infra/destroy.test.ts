import { describe, expect, test } from "vitest";
import { destroy } from "../../infra/aws/deploy/destroy.ts";
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
const fails = (why: string) => () => {
  throw new CommandError(why);
};
const WHO = {
  "aws --version": "aws-cli/2.31.2 Python/3.13 Linux/6\n",
  "aws sts get-caller-identity": JSON.stringify({
    Account: "000011112222",
    Arn: "arn:aws:iam::0:user/robin",
  }),
};

describe("taking an environment away", () => {
  const COUNTS = {
    "aws cloudformation describe-stack-resources": JSON.stringify({
      StackResources: [
        { ResourceType: "AWS::Cognito::UserPool", PhysicalResourceId: "pool" },
        { ResourceType: "AWS::DynamoDB::GlobalTable", PhysicalResourceId: "table" },
      ],
    }),
    "aws cognito-idp describe-user-pool --user-pool-id pool": JSON.stringify({
      UserPool: { EstimatedNumberOfUsers: 412 },
    }),
    "aws dynamodb describe-table --table-name table": JSON.stringify({ Table: { ItemCount: 51_000 } }),
  };
  async function destroyed(answers: string[], withData: boolean, script: Script = {}) {
    const terminal = madeUpTerminal({ prints: { ...WHO, ...COUNTS }, answers, ...script });
    const ok = await destroy({ settings, terminal, withData, root: "." });
    const changes = terminal.commands.filter((command) => /protection|cdk destroy/.test(command));
    return { ok, changes, said: terminal.said() };
  }
  const SITE_GOES = [
    "aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name caseway-clinic-site --region us-east-1",
    expect.stringMatching(/^cdk destroy .*--exclusively --force CasewaySite$/),
  ];

  test("takes the site alone, after its name was typed again, and says what is left", async () => {
    const { ok, changes, said } = await destroyed(["clinic"], false);
    expect(ok).toBe(true);
    expect(changes).toEqual(SITE_GOES);
    expect(said).toContain("The learners and their logs (caseway-clinic-data) stay");
    expect(said).toContain("Left, on purpose: the learners and their logs");
  });

  test("takes the data as well after a second sentence, having said how many people it is about", async () => {
    const { ok, changes, said } = await destroyed(["clinic", "delete the learners of clinic"], true);
    expect(ok).toBe(true);
    expect(changes).toEqual([
      ...SITE_GOES,
      expect.stringContaining("--stack-name caseway-clinic-data"),
      expect.stringMatching(/^cdk destroy .*--exclusively --force CasewayData$/),
    ]);
    expect(said).toContain("about 412 accounts and 51000 rows");
    expect(said).toContain("--no-deletion-protection-enabled");
  });

  test("goes on where a stack is gone already: the site went first, the data follows later", async () => {
    const gone = fails(
      "An error occurred (ValidationError): Stack with id caseway-clinic-site does not exist",
    );
    const { ok, changes, said } = await destroyed(["clinic", "delete the learners of clinic"], true, {
      prints: {
        ...WHO,
        ...COUNTS,
        "aws cloudformation describe-stacks --stack-name caseway-clinic-site": gone,
      },
    });
    expect(said).toContain("caseway-clinic-site is gone already.");
    expect(ok).toBe(true);
    expect(changes).toEqual([
      expect.stringContaining("--stack-name caseway-clinic-data"),
      expect.stringMatching(/^cdk destroy .*--exclusively --force CasewayData$/),
    ]);
  });

  test("takes no stack for gone that it may not see", async () => {
    const prints = {
      ...WHO,
      ...COUNTS,
      "aws cloudformation describe-stacks": fails("AccessDenied"),
    };
    const { ok, changes } = await destroyed(["clinic"], false, { prints });
    expect([ok, changes]).toEqual([false, []]);
  });

  test.each([
    ["another name", ["production"], false],
    ["nobody", [], false],
    ["yes", ["yes"], false],
    ["the name alone, where the data goes too", ["clinic", "clinic"], true],
    ["the sentence for another environment", ["clinic", "delete the learners of staging"], true],
  ])("changes nothing for %s", async (_, answers, withData) => {
    const { ok, changes, said } = await destroyed(answers, withData);
    expect(ok).toBe(false);
    expect(changes).toEqual([]);
    expect(said).toContain("Nothing was changed");
  });

  test("changes nothing when it cannot say how many people it is about", async () => {
    const prints = {
      ...WHO,
      ...COUNTS,
      "aws cognito-idp describe-user-pool --user-pool-id pool": fails("AccessDenied"),
    };
    const { ok, changes } = await destroyed(["clinic", "delete the learners of clinic"], true, { prints });
    expect([ok, changes]).toEqual([false, []]);
  });
});
