import type { ApiExchange } from "../../../infra/local/gateway.ts";
import { mustConform } from "./conformance.ts";
import { COMMITTED, routeOf } from "./document.ts";

/**
 * Looks at every reply of a local gateway's API, whoever asked: a test, a browser, a program in a process of its own.
 * Give `onApiReply` to `startLocal`, and call `settle` when it has stopped: that throws what did not conform.
 */
export function watchedGateway() {
  const faults = new Set<string>();
  return {
    onApiReply: ({ method, path, status, headers, body }: ApiExchange) => {
      try {
        // Nobody reads the body of a reply to HEAD; the gateway has no such route.
        const route = routeOf(COMMITTED, method, path);
        mustConform({ route, status, type: headers["content-type"], body: body.toString() });
      } catch (error) {
        faults.add(error instanceof Error ? error.message : String(error));
      }
    },
    settle: () => {
      if (faults.size > 0) throw new Error([...faults].slice(0, 5).join("\n"));
    },
  };
}
