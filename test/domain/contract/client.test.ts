import { describe, expect, test } from "vitest";
import { call, type Fetch } from "../../../domain/contract/client.ts";
import { problemSchema } from "../../../domain/contract/problem.ts";

interface Sent {
  url: string;
  init: Parameters<Fetch>[1];
}

/** A `fetch` that answers as it is told, and remembers what it was asked. */
function answering(status: number, type: string | null, body: string): { fetch: Fetch; sent: Sent[] } {
  const sent: Sent[] = [];
  const fetch: Fetch = async (url, init) => {
    sent.push({ url, init });
    return {
      status,
      headers: { get: (name) => (name === "content-type" ? type : null) },
      json: async () => JSON.parse(body),
    };
  };
  return { fetch, sent };
}
const ask = (fetch: Fetch, credential = "ccm") =>
  call(fetch, "https://caseway.example", "determineEligibility", {
    params: { credential },
    query: { on: "2026-11-22" },
    body: { licenses: [] },
  });

describe("The client sends", () => {
  test("method, address, query and body as the route table has them", async () => {
    const { fetch, sent } = answering(200, "application/json", "{}");
    await ask(fetch);
    expect(sent).toEqual([
      {
        url: "https://caseway.example/v1/eligibility/ccm?on=2026-11-22",
        init: { method: "POST", headers: { "content-type": "application/json" }, body: '{"licenses":[]}' },
      },
    ]);
  });

  test("parameters and query encoded, so that they never become another address", async () => {
    const { fetch, sent } = answering(200, "application/json", "{}");
    await call(fetch, "", "determineEligibility", {
      params: { credential: "../openapi.json?x#y" },
      query: { on: "a&b=c" },
    });
    expect(sent[0]?.url).toBe("/v1/eligibility/..%2Fopenapi.json%3Fx%23y?on=a%26b%3Dc");
  });

  test("no query and no body where there is none", async () => {
    const { fetch, sent } = answering(200, "application/json", "{}");
    await call(fetch, "", "openApi");
    await call(fetch, "", "determineEligibility", {
      params: { credential: "ccm" },
      query: { on: undefined },
    });
    expect(sent.map(({ url, init }) => [init.method, url, "body" in init])).toEqual([
      ["GET", "/v1/openapi.json", false],
      ["POST", "/v1/eligibility/ccm", false],
    ]);
  });
});

describe("The client understands", () => {
  test("an answer", async () => {
    const { fetch } = answering(200, "application/json", '{"outcome":"eligible"}');
    expect(await ask(fetch)).toEqual({ kind: "ok", value: { outcome: "eligible" } });
  });

  test("a problem of ours", async () => {
    const problem = problemSchema.parse({
      type: "urn:caseway:problem:unknown-credential",
      title: "There is no such credential",
      status: 404,
      code: "unknown-credential",
      detail: "Use one of: ccm.",
    });
    const { fetch } = answering(404, "application/problem+json; charset=utf-8", JSON.stringify(problem));
    expect(await ask(fetch, "cmm")).toEqual({ kind: "problem", problem });
  });

  test.each([
    [429, "application/json", '{"message":"Too Many Requests"}', "Too Many Requests"],
    [413, "application/json", '{"message":"Request Entity Too Large"}', "Request Entity Too Large"],
    [503, "text/html", "<html>", "The service refused the request."],
    [404, null, '{"message":5}', "The service refused the request."],
    [500, "application/json", "null", "The service refused the request."],
  ])("a %i of the gateway's own, of type %s: %s", async (status, type, body, message) => {
    const { fetch } = answering(status, type, body);
    expect(await ask(fetch)).toEqual({ kind: "gateway", status, message });
  });

  test("a page that a network puts in the way, though it says 200", async () => {
    const unreadable = {
      kind: "gateway",
      status: 200,
      message: "The reply could not be read. A network in between may have answered.",
    };
    expect(await ask(answering(200, "text/html", "<html>Accept our terms</html>").fetch)).toEqual(unreadable);
    expect(await ask(answering(200, "application/json", '{"outcome":').fetch)).toEqual(unreadable);
  });

  test("a problem whose body cannot be read", async () => {
    expect(await ask(answering(502, "application/problem+json", "<html>").fetch)).toEqual({
      kind: "gateway",
      status: 502,
      message: "The service refused the request.",
    });
  });

  test("no reply at all", async () => {
    const reply = await ask(async () => {
      throw new TypeError("fetch failed");
    });
    expect(reply).toEqual({ kind: "offline" });
  });
});
