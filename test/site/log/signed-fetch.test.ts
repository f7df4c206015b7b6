import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { signedFetch } from "../../../site/src/log/sync/signed-fetch.ts";

/** How long a slow network is waited for, in simulated time. */
const SECOND = 1_000;
const REQUEST = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" };

/** A reply whose headers come after a while, and whose body after another; it ends where the request is given up. */
function slowNetwork(headersMs: number, bodyMs: number) {
  const sent: RequestInit[] = [];
  const after = <T>(ms: number, value: T, signal: AbortSignal | null | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      setTimeout(() => resolve(value), ms);
      signal?.addEventListener("abort", () => reject(new DOMException("Given up", "AbortError")));
    });
  vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
    sent.push(init);
    const reply = {
      status: 200,
      headers: new Headers({ "content-type": "application/json" }),
      text: () => after(bodyMs, '{"more":false}', init.signal),
    };
    return after(headersMs, reply, init.signal);
  });
  return sent;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What a request comes to after some time; undefined while it is still waited for. */
async function outcome(afterMs: number): Promise<unknown> {
  let end: unknown;
  signedFetch("token")("/v1/log", REQUEST).then(
    async (reply) => {
      end = await reply.json();
    },
    (error: Error) => {
      end = error.name;
    },
  );
  await vi.advanceTimersByTimeAsync(afterMs);
  return end;
}

describe("a request with a token", () => {
  test("carries it, and nothing else that was not asked for", async () => {
    const sent = slowNetwork(0, 0);
    expect(await outcome(SECOND)).toEqual({ more: false });
    expect(sent[0]?.headers).toEqual({ "content-type": "application/json", authorization: "Bearer token" });
  });

  test.each([
    ["begins after ten seconds", 10 * SECOND, 0, 11 * SECOND],
    ["takes four minutes over a bad line, once it has begun", 20 * SECOND, 240 * SECOND, 261 * SECOND],
  ])("whose reply %s is waited for", async (_, headers, body, until) => {
    slowNetwork(headers, body);
    expect(await outcome(until)).toEqual({ more: false });
  });

  test.each([
    ["does not begin", 3_600 * SECOND, 0, 31 * SECOND],
    ["begins and never ends", SECOND, 3_600 * SECOND, 310 * SECOND],
  ])(
    "whose reply %s is given up: no tab waits for ever, and the next one gets its turn",
    async (_, headers, body, until) => {
      slowNetwork(headers, body);
      expect(await outcome(until)).toBe("AbortError");
    },
  );
});
