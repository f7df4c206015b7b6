import { expect, test } from "vitest";
import { whatIsDeployed } from "../support/what-is-deployed.ts";

test("routes, rights and alarms are those of docs/what-is-deployed.txt, which a reviewer reads", async () => {
  await expect(whatIsDeployed()).toMatchFileSnapshot("../../docs/what-is-deployed.txt");
});
