import { describe, expect, test } from "vitest";
import type { Fetch } from "../../../domain/contract/client.ts";
import { eraseAccount } from "../../../site/src/log/sync/erase.ts";

type Answer = { status: number; body?: unknown; type?: string } | "no network";
const done = (complete: boolean): Answer => ({ status: 200, body: { epoch: 3, complete } });

/** A service that gives these answers in turn, the last one for ever, and counts its calls. */
function service(...answers: readonly Answer[]): { fetch: Fetch; calls: string[] } {
  const calls: string[] = [];
  const fetch: Fetch = async (url, { method }) => {
    calls.push(`${method} ${url}`);
    const answer = answers[Math.min(calls.length, answers.length) - 1] ?? "no network";
    if (answer === "no network") throw new TypeError("fetch failed");
    const { status, body, type = "application/json" } = answer;
    return { status, headers: { get: () => type }, json: async () => body };
  };
  return { fetch, calls };
}
const endOf = (...answers: readonly Answer[]) => eraseAccount(service(...answers).fetch);

describe("erasing an account", () => {
  test("calls until the service says that nothing is left", async () => {
    const { fetch, calls } = service(done(false), done(false), done(true));
    expect(await eraseAccount(fetch)).toEqual({ kind: "done" });
    expect(calls).toEqual(Array(3).fill("DELETE /v1/account"));
  });

  test("without a network has done nothing, and cut off in between has begun", async () => {
    expect(await endOf("no network")).toEqual({ kind: "offline", begun: false });
    expect(await endOf(done(false), "no network")).toEqual({ kind: "offline", begun: true });
    expect(await endOf(done(false), { status: 503, body: { message: "busy" } })).toEqual({
      kind: "offline",
      begun: true,
    });
  });

  test("is refused with a sign-in that has ended", async () => {
    expect(await endOf({ status: 401, body: { message: "Unauthorized" } })).toEqual({ kind: "signed-out" });
  });

  test("is not taken for done when something else answers", async () => {
    expect(await endOf({ status: 200, body: "<html>", type: "text/html" })).toEqual({
      kind: "offline",
      begun: false,
    });
    expect(await endOf({ status: 200, body: { done: true } })).toMatchObject({
      kind: "failed",
      begun: false,
    });
    expect(await endOf({ status: 404, body: { message: "Not Found" } })).toEqual({
      kind: "failed",
      begun: false,
      detail: "Not Found",
    });
  });

  test("ends with a service that never finishes", async () => {
    const { fetch, calls } = service(done(false));
    expect(await eraseAccount(fetch)).toMatchObject({ kind: "failed", begun: true });
    expect(calls).toHaveLength(200);
  });
});
