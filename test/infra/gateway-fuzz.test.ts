import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OperationId, routes } from "../../domain/contract/routes.ts";
import { COMMITTED, type Operation, operationOf } from "../support/contract/document.ts";
import { type Fuzzed, requestsTo } from "../support/contract/requests.ts";
import { type Stack, startStack } from "../support/local-stack.ts";
import { PROPERTY_TIMEOUT, runsAtLeast, SEED } from "../support/runs.ts";
import { type SignedIn, signIn } from "../support/sign-in.ts";

// The same requests as in test/functions/fuzz.test.ts, over the network and through the gateway with the bundles that
// are deployed. Replies are held against the contract where the gateway sends them; the stack says so when it stops.

let stack: Stack;
let learner: SignedIn;
beforeAll(async () => {
  stack = await startStack();
  learner = await signIn(stack.url, "pat@example.org");
});
afterAll(() => stack.stop());

const MOST_MS = 10_000;
/** What no client may set, because the library that sends sets it. */
const NOT_OURS = ["content-length", "host", "authorization"];

function headersOf({ headers, claims }: Fuzzed): Record<string, string> {
  const sent = Object.entries(headers).filter(
    ([name, value]) => !NOT_OURS.includes(name) && /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(value),
  );
  if (claims === undefined) return Object.fromEntries(sent);
  // Claims that a token of ours would have are sent as one; others as one that nobody signed.
  const isOurs = claims.sub === learner.sub && claims.token_use === "access";
  const token = isOurs ? learner.accessToken : unsigned(claims);
  return { ...Object.fromEntries(sent), authorization: `Bearer ${token}` };
}

const unsigned = (claims: unknown): string =>
  [{ alg: "none" }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");

async function send(request: Fuzzed): Promise<number> {
  const [method = "GET", template = ""] = request.route.split(" ");
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((request.params[name] ?? "").toWellFormed()),
  );
  const query = request.query === "" ? "" : `?${request.query.toWellFormed().replaceAll("#", "%23")}`;
  const content = request.base64 ? Buffer.from(request.body ?? "", "base64") : request.body;
  const reply = await fetch(`${stack.url}${path}${query}`, {
    method,
    headers: headersOf(request),
    signal: AbortSignal.timeout(MOST_MS),
    ...(method === "GET" || content === undefined ? {} : { body: content }),
  });
  await reply.arrayBuffer();
  return reply.status;
}

test.each(Object.keys(routes) as OperationId[])(
  "whatever is sent to %s is answered, and is no fault of ours",
  async (id) => {
    const operation = operationOf(COMMITTED, routes[id]) as Operation;
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(requestsTo(routes[id], operation, { learners: [learner.sub] }), async (request) => {
        const status = await send(request);
        expect(status).toBeLessThan(500);
        if (status === 200) answered += 1;
      }),
      { numRuns: runsAtLeast(12), seed: SEED },
    );
    expect(answered).toBeGreaterThan(0);
  },
  PROPERTY_TIMEOUT,
);
