import { describe, expect, test } from "vitest";
import { publicOperations } from "../../domain/contract/public-operations.ts";
import { endpoint } from "../../functions/http.ts";
import { conformance } from "../support/contract/conformance.ts";
import { COMMITTED, routeOf } from "../support/contract/document.ts";
import { watchedGateway } from "../support/contract/watched-gateway.ts";
import { determinationEvent } from "../support/http-event.ts";

// That the check of every reply is there, and finds what it should. It is wired in conforming-endpoints.ts.

const SIGN_IN = "GET /v1/sign-in";
const settings = {
  issuer: "https://issuer.example/pool",
  clientId: "site",
  authorizationEndpoint: "https://login.example/a",
  tokenEndpoint: "https://login.example/t",
  revocationEndpoint: "https://login.example/r",
  logoutEndpoint: "https://login.example/l",
  scope: "openid",
};
const good = { route: SIGN_IN, status: 200, type: "application/json", body: JSON.stringify(settings) };
const faultsOf = conformance();
const { scope: _, ...withoutScope } = settings;

describe("a reply", () => {
  test("of the document has no fault, with a charset too", () => {
    expect(faultsOf(good)).toEqual([]);
    expect(faultsOf({ ...good, type: "application/json; charset=utf-8" })).toEqual([]);
  });

  test.each([
    ["a status that is not documented", { status: 201 }, "no such status"],
    ["another content type", { type: "text/plain" }, "no text/plain"],
    ["no content type", { type: undefined }, "without a type"],
    ["a body that is no JSON", { body: "{" }, "not JSON"],
    ["a field left out", { body: JSON.stringify(withoutScope) }, "scope"],
    ["a field nobody documented", { body: JSON.stringify({ ...settings, more: 1 }) }, "more"],
    ["a field of another type", { body: JSON.stringify({ ...settings, scope: 1 }) }, "scope"],
    ["a route that is none", { route: "GET /v1/none" }, "no operation"],
    ["our problem under the gateway's content type", { status: 500, body: '{"code":"x"}' }, "message"],
  ])("with %s has one", (_name, wrong, words) => {
    expect(faultsOf({ ...good, ...wrong }).join()).toContain(words);
  });

  test("with a moment that is none has one: formats are read, too", () => {
    const entry = { v: 1, id: "01JPCZ0000000000000000000A", kind: "credit", device: "phone" };
    const reply = (at: string) => ({
      ...good,
      route: "GET /v1/account/export",
      body: JSON.stringify({ epoch: 0, more: false, cursor: null, entries: [{ ...entry, at }] }),
    });
    expect(faultsOf(reply("2026-03-15T09:30:00.000Z"))).toEqual([]);
    expect(faultsOf(reply("2026-13-45T09:30:00.000Z")).join()).toContain("datetime");
  });
});

test("a function that answers otherwise fails the test that calls it", async () => {
  const handle = endpoint<"signInSettings">(
    publicOperations,
    { signInSettings: () => ({ ...settings, scope: 1 as unknown as string }) },
    { now: () => 0, log: { request: () => undefined, bug: () => undefined } },
  );
  await expect(handle(determinationEvent({ routeKey: SIGN_IN }))).rejects.toThrow(
    "A reply is not one of docs/schemas/openapi.json",
  );
});

describe("a gateway that is watched", () => {
  const exchange = { method: "GET", path: "/v1/sign-in", status: 200, headers: {}, body: Buffer.from("{}") };

  test("fails when it stops, where one reply did not conform", () => {
    const watch = watchedGateway();
    watch.onApiReply(exchange);
    expect(watch.settle).toThrow("GET /v1/sign-in → 200");
  });

  test("is free to answer with the gateway's own words", () => {
    const watch = watchedGateway();
    const headers = { "content-type": "application/json" };
    const words = (message: string) => Buffer.from(JSON.stringify({ message }));
    watch.onApiReply({ ...exchange, path: "/v1/none", status: 404, headers, body: words("Not Found") });
    watch.onApiReply({ ...exchange, path: "/v1/credits", status: 401, headers, body: words("Unauthorized") });
    watch.settle();
  });
});

test("a route is found by method and path", () => {
  expect(routeOf(COMMITTED, "POST", "/v1/eligibility/ccm")).toBe("POST /v1/eligibility/{credential}");
  expect(routeOf(COMMITTED, "GET", "/v1/eligibility/ccm")).toBeUndefined();
  expect(routeOf(COMMITTED, "GET", "/v1/openapiXjson")).toBeUndefined();
});
