import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type OperationId, routes } from "../../domain/contract/routes.ts";
import { COMMITTED, type Operation, operationOf } from "../support/contract/document.ts";
import { type Fuzzed, requestsTo } from "../support/contract/requests.ts";
import { STARTING_MS } from "../support/databases.ts";
import { deployedHandlers } from "../support/deployed-handlers.ts";
import { privateEvent } from "../support/http-event.ts";
import { FULL, PROPERTY_TIMEOUT, runsAtLeast, SEED } from "../support/runs.ts";
import { newLearner } from "../support/sync-calls.ts";

// Every route, with requests made from the contract and with what nobody would send. That each reply is one of the
// contract is looked at where every reply is (test/support/contract/conforming-endpoints.ts).

let deployed: Awaited<ReturnType<typeof deployedHandlers>>;
beforeAll(async () => {
  deployed = await deployedHandlers();
}, STARTING_MS);
afterAll(() => deployed.stop());

let faults: string[] = [];
beforeEach(() => {
  faults = [];
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation((line: string) => {
    faults.push(line);
  });
});

/** Far above what any takes, for a busy machine: a hang is the function's whole time, 10 seconds. */
const MOST_MS = 5_000;
/**
 * Of 1,000 requests. The public route has most to read, the log's most to decide; the views take no body, and each of
 * their replies takes long to look at.
 */
const SHARES: Record<OperationId, number> = {
  determineEligibility: 450,
  syncLog: 400,
  exportAccount: 50,
  eraseAccount: 20,
  getExperience: 25,
  getCredits: 25,
  getProgress: 15,
  openApi: 5,
  signInSettings: 10,
};
/** The full run sends 100,000: 20 times as many as any property, and five times that. */
const TIMES = FULL ? 5 : 1;

const eventOf = ({ route, params, query, headers, body, base64, claims }: Fuzzed) => ({
  ...privateEvent({ routeKey: route, claims, query, ...(body === undefined ? {} : { body }) }),
  headers,
  pathParameters: params,
  isBase64Encoded: base64,
});

/** Rejects where a request is not answered in time, so that a hang names the request. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not answered in ${MOST_MS} ms.`)), MOST_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

test.each(Object.keys(routes) as OperationId[])(
  "whatever is sent to %s is answered, and is no fault of ours",
  async (id) => {
    const learners = [newLearner(), newLearner()];
    const statuses = new Map<number, number>();
    const operation = operationOf(COMMITTED, routes[id]) as Operation;
    await fc.assert(
      fc.asyncProperty(requestsTo(routes[id], operation, { learners }), async (request) => {
        const { statusCode = 0 } = await inTime(deployed.handlers[id](eventOf(request)));
        expect(statusCode, faults.join("\n")).toBeLessThan(500);
        statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
      }),
      { numRuns: runsAtLeast(SHARES[id]) * TIMES, seed: SEED },
    );
    expect(faults).toEqual([]);
    // That the requests got further than the door.
    expect(statuses.get(200) ?? 0, JSON.stringify([...statuses])).toBeGreaterThan(SHARES[id] / 25);
  },
  PROPERTY_TIMEOUT * TIMES,
);

test("1,000 requests are sent in all", () => {
  expect(Object.values(SHARES).reduce((sum, share) => sum + share, 0)).toBe(1_000);
});
