import { expect, inject, test } from "vitest";
import { readSettings } from "../../infra/aws/settings.ts";
import { deployedIn } from "../bench/cost/deployed.ts";

test("the cost model reads from the templates what the environment says", () => {
  const { logDays, backupDays, monthlyBudget, firewall, edgeLog } = readSettings("production");
  const deployed = deployedIn(inject("assemblyFolder"));
  expect(deployed).toMatchObject({ logDays, backupDays, monthlyBudget, edgeLog });
  expect(deployed.firewallRules > 0).toBe(firewall);
  // A note is a line of JSON: longer than its names, shorter than CloudWatch's kilobyte.
  expect(deployed.gatewayLogBytes).toBeGreaterThan(80);
  expect(deployed.edgeLogBytes).toBeLessThan(1_000);
});
