import { vi } from "vitest";
import type { OperationId } from "../../domain/contract/routes.ts";
import { databases } from "./databases.ts";

/** The handlers that are deployed, by operation, over a database of their own, with nothing on the terminal. */
export async function deployedHandlers() {
  const [embedded] = databases;
  if (embedded === undefined) throw new Error("There is no database to test with.");
  const database = await embedded.start();
  const variables = {
    ...database.environment,
    LOGIN_ORIGIN: "https://login.caseway.example",
    LOGIN_ISSUER: "https://issuer.caseway.example/pool",
    LOGIN_CLIENT_ID: "site-client",
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const eligibility = (await import("../../functions/eligibility/handler.ts")).handler;
  const log = (await import("../../functions/log/handler.ts")).handler;
  const account = (await import("../../functions/account/handler.ts")).handler;
  const views = (await import("../../functions/views/handler.ts")).handler;
  const handlers = {
    determineEligibility: eligibility,
    openApi: eligibility,
    signInSettings: eligibility,
    syncLog: log,
    exportAccount: account,
    eraseAccount: account,
    getExperience: views,
    getCredits: views,
    getProgress: views,
  } satisfies Record<OperationId, typeof log>;
  return { handlers, stop: () => database.stop() };
}
