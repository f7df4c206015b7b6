import { vi } from "vitest";
import { routes } from "../../../domain/contract/routes.ts";
import { mustConform } from "./conformance.ts";

/**
 * A setup file of the test runner: every function of ours that a test calls in this process answers as the committed
 * OpenAPI document says, or the call fails. There is one place that every reply passes, the endpoint; so it is there
 * that they are looked at, and no test has to ask.
 */
vi.mock("../../../functions/http.ts", async (original) => {
  const http = await original<typeof import("../../../functions/http.ts")>();
  const known = new Set<string>(Object.values(routes));
  const endpoint: typeof http.endpoint = (...wiring) => {
    const handle = http.endpoint(...wiring);
    return async (event) => {
      const reply = await handle(event);
      // A route that the gateway does not have reaches no function; a test may send it all the same.
      if (known.has(event.routeKey)) {
        const type = reply.headers?.["content-type"];
        mustConform({
          route: event.routeKey,
          status: reply.statusCode ?? 0,
          type: type === undefined ? undefined : String(type),
          body: reply.body ?? "",
        });
      }
      return reply;
    };
  };
  return { ...http, endpoint };
});
