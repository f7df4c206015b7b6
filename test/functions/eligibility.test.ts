import { beforeEach, describe, expect, test, vi } from "vitest";
import { check } from "../../domain/contract/check.ts";
import { type Problem, problemSchema } from "../../domain/contract/problem.ts";
import { determinationSchema } from "../../domain/eligibility/determination.ts";
import { signInSettings } from "../../functions/eligibility/sign-in-settings.ts";
import { determinationEvent, type Sent } from "../support/http-event.ts";

// What the template gives the function: it reads its variables while it loads.
vi.stubEnv("LOGIN_ORIGIN", "https://login.example");
vi.stubEnv("LOGIN_ISSUER", "https://issuer.example/pool");
vi.stubEnv("LOGIN_CLIENT_ID", "site-client");
const { handler } = await import("../../functions/eligibility/handler.ts");

// The handler that is deployed, with the real rules. Its log is checked in http.test.ts.
beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation((line: string) => {
    throw new Error(`A fault of ours was logged: ${line}`);
  });
});

async function send(sent: Sent) {
  const reply = await handler(determinationEvent(sent));
  return { ...reply, json: JSON.parse(reply.body ?? "null") };
}

/** Sends a request that must be refused; every problem must also be one of the contract. */
async function refused(sent: Sent): Promise<Problem> {
  const { statusCode, headers, json } = await send(sent);
  expect(check(problemSchema, json)).toMatchObject({ ok: true });
  expect(headers?.["content-type"]).toBe("application/problem+json");
  expect(json.status).toBe(statusCode);
  return json;
}

/** Far above what is needed (tens of milliseconds), so that a busy machine fails no test; a hang is minutes. */
const NO_HANG_MS = 5_000;

const portfolio = (value: unknown): Sent => ({ body: JSON.stringify(value) });
const job = (fields: object): Sent => portfolio({ employment: [fields] });

describe("a determination", () => {
  test("is the JSON of the contract", async () => {
    const { statusCode, headers, json } = await send({ query: "on=2026-03-15" });
    expect(statusCode).toBe(200);
    expect(headers?.["content-type"]).toBe("application/json");
    expect(check(determinationSchema, json)).toMatchObject({ ok: true });
    expect(json).toMatchObject({ credential: "ccm", on: "2026-03-15", outcome: "unknown" });
  });

  test("is for today in UTC when no day is named", async () => {
    vi.useFakeTimers({ now: new Date("2026-03-15T23:59:59Z") });
    expect((await send({})).json.on).toBe("2026-03-15");
    vi.setSystemTime(new Date("2026-03-16T00:00:00Z"));
    expect((await send({})).json.on).toBe("2026-03-16");
    vi.useRealTimers();
  });

  test("is never kept by a cache, and never read as anything but JSON", async () => {
    expect((await send({})).headers).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
  });

  test("is the same for a body in base64", async () => {
    const body = Buffer.from("{}").toString("base64");
    const asText = await send({ query: "on=2026-03-15" });
    expect((await send({ body, base64: true, query: "on=2026-03-15" })).body).toBe(asText.body);
  });

  test.each(["application/json; charset=utf-8", "Application/JSON", "application/vnd.caseway+json"])(
    "takes a body sent as %s",
    async (type) => expect((await send({ type })).statusCode).toBe(200),
  );
});

describe("a body that cannot be read", () => {
  test.each([
    ["no body", { body: undefined }, "invalid-json", "The body is empty."],
    ["an empty body", { body: "" }, "invalid-json", "The body is empty."],
    ["malformed JSON", { body: '{"licenses": [' }, "invalid-json", "This is not valid JSON"],
    ["a stray comma", { body: '{"licenses": [],}' }, "invalid-json", "This is not valid JSON"],
    [
      "bytes that are no text",
      { body: Buffer.from([0xff, 0xfe, 0x7b]).toString("base64"), base64: true },
      "invalid-json",
      "not UTF-8",
    ],
    ["a thousand nested lists", { body: "[".repeat(1_000) }, "invalid-json", "nested more than 16 levels"],
    [
      "a hundred thousand nested objects",
      { body: '{"a":'.repeat(43_000) },
      "invalid-json",
      "nested more than 16 levels",
    ],
    ["the key __proto__", { body: '{"__proto__": {"licenses": []}}' }, "invalid-json", "__proto__"],
    [
      "a key constructor further in",
      { body: '{"licenses": [{"constructor": 1}]}' },
      "invalid-json",
      "licenses[0]",
    ],
    ["a form", { type: "application/x-www-form-urlencoded" }, "unsupported-media-type", "application/json"],
    ["no content type", { type: undefined }, "unsupported-media-type", "application/json"],
    [
      "a type that only begins like JSON",
      { type: "application/jsonp" },
      "unsupported-media-type",
      "content-type",
    ],
  ] satisfies [string, Sent, string, string][])("%s is refused", async (_, sent, code, words) => {
    const problem = await refused(sent);
    expect(problem.code).toBe(code);
    expect(problem.detail).toContain(words);
  });

  test("256 KB are read, one byte more is not", async () => {
    const filler = (bytes: number) => `{}${" ".repeat(bytes - 2)}`;
    expect((await send({ body: filler(262_144) })).statusCode).toBe(200);
    expect(await refused({ body: filler(262_145) })).toMatchObject({ status: 413, code: "body-too-large" });
  });

  test("a body is measured in bytes, not in letters", async () => {
    // Each of these letters is two bytes in UTF-8.
    expect(await refused({ body: `"${"é".repeat(131_072)}"` })).toMatchObject({ status: 413 });
  });

  test("10 MB, as text or in base64, are refused", async () => {
    const body = "x".repeat(10 * 1024 * 1024);
    expect(await refused({ body })).toMatchObject({ status: 413 });
    expect(await refused({ body, base64: true })).toMatchObject({ status: 413 });
  });
});

describe("a portfolio with faults", () => {
  test.each([
    ["a list", portfolio([]), "", "an object"],
    ["text", portfolio("hello"), "", "an object"],
    ["null", portfolio(null), "", "an object"],
    ["licenses as text", portfolio({ licenses: "RN" }), "licenses", "a list"],
    ["an unknown key", portfolio({ licences: [] }), "licences", "Did you mean `licenses`?"],
    ["an unknown key further in", job({ hoursPerWeak: 40 }), "employment[0].hoursPerWeak", "`hoursPerWeek`"],
    ["a day that never was", job({ start: "2026-02-30" }), "employment[0].start", "2026-02-30"],
    [
      "an end before the start",
      job({ start: "2024-05-01", end: "2024-04-30" }),
      "employment[0].end",
      "before the start",
    ],
    ["200 hours a week", job({ hoursPerWeek: 200 }), "employment[0].hoursPerWeek", "168 hours"],
    ["negative hours", job({ hoursPerWeek: -1 }), "employment[0].hoursPerWeek", "below 0"],
    [
      "a share above 1",
      job({ caseManagementShare: 1.5 }),
      "employment[0].caseManagementShare",
      "from 0 to 1",
    ],
    ["a role nobody knows", job({ role: "case-manger" }), "employment[0].role", "Did you mean case-manager?"],
    ["hours as text", job({ hoursPerWeek: "40" }), "employment[0].hoursPerWeek", "a number"],
    [
      "a declaration as text",
      portfolio({ declarations: { "code-of-ethics": "yes" } }),
      "declarations.code-of-ethics",
      "true or false",
    ],
  ] satisfies [string, Sent, string, string][])(
    "%s is a fault with its path and how to mend it",
    async (_, sent, path, words) => {
      const problem = await refused(sent);
      expect(problem).toMatchObject({ status: 400, code: "invalid-portfolio" });
      expect(problem.faults).toHaveLength(1);
      expect(problem.faults?.[0]?.path).toBe(path);
      expect(problem.faults?.[0]?.message).toContain(words);
      expect(problem.detail).toContain(words);
    },
  );

  test("every fault is listed at once", async () => {
    const problem = await refused(job({ start: "2026-02-30", hoursPerWeek: 200, rol: "nurse" }));
    expect(problem.faults?.map(({ path }) => path).sort()).toEqual([
      "employment[0].hoursPerWeek",
      "employment[0].rol",
      "employment[0].start",
    ]);
    expect(problem.detail).toContain("3 faults in all");
  });

  // 256 KB hold about 131,000 elements; a list of a million is refused for its size.
  test.each([
    ["a list of 130,000 numbers", portfolio(Array.from({ length: 130_000 }, () => 0))],
    ["130,000 numbers where jobs go", portfolio({ employment: Array.from({ length: 130_000 }, () => 0) })],
    ["80,000 empty jobs", portfolio({ employment: Array.from({ length: 80_000 }, () => ({})) })],
    [
      "20,000 unknown keys",
      portfolio(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`key${index}`, 0]))),
    ],
    ["one unknown key of 200,000 letters", portfolio({ ["k".repeat(200_000)]: 0 })],
    ["a day of 200,000 letters", job({ start: "2".repeat(200_000) })],
  ])("%s are refused at once, with a short reply", async (_, sent) => {
    const started = performance.now();
    const problem = await refused(sent);
    expect(performance.now() - started).toBeLessThan(NO_HANG_MS);
    expect(problem.status).toBe(400);
    expect(JSON.stringify(problem).length).toBeLessThan(20_000);
  });

  test("a list of a million elements is refused", async () => {
    expect(await refused(portfolio(Array.from({ length: 1_000_000 }, () => 0)))).toMatchObject({
      status: 413,
    });
  });
});

describe("the largest portfolio that fits", () => {
  test("is decided at once", async () => {
    const employment = Array.from({ length: 100 }, (_, index) => ({
      employer: `Employer ${index}`,
      role: "case-manager",
      workedAs: "RN",
      setting: "hospital",
      start: `${1980 + (index % 45)}-0${1 + (index % 9)}-1${index % 10}`,
      end: null,
      hoursPerWeek: 10.25,
      paid: true,
      supervised: true,
      supervisorCredential: index % 2 === 0 ? "CCM" : "other",
      datedHours: Array.from({ length: 20 }, (_, day) => ({ date: `2025-03-${10 + day}`, hours: 7.25 })),
    }));
    for (const credential of ["ccm", "acm-rn", "acm-sw", "c-aswcm", "c-swcm", "cdms", "cmgt-bc"]) {
      const started = performance.now();
      const { statusCode } = await send({ ...portfolio({ employment }), credential });
      expect(statusCode).toBe(200);
      expect(performance.now() - started).toBeLessThan(NO_HANG_MS);
    }
  });
});

describe("an address with faults", () => {
  test("an unknown credential names the ones there are, and the one that was meant", async () => {
    const problem = await refused({ credential: "cmm" });
    expect(problem).toMatchObject({ status: 404, code: "unknown-credential" });
    expect(problem.detail).toBe(
      'There is no credential "cmm". Did you mean ccm? There are: acm-rn, acm-sw, c-aswcm, c-swcm, ccm, cdms, cmgt-bc.',
    );
  });

  test.each(["__proto__", "constructor", "toString", "", "%E0%A4%A", "CCM", "c".repeat(61)])(
    "the credential %j does not exist",
    async (credential) => expect(await refused({ credential })).toMatchObject({ code: "unknown-credential" }),
  );

  test.each(["on=2026-02-30", "on=", "on=today", "on=2026-03-15T00:00:00Z", "on=1899-12-31", "on=0"])(
    "%s is no day",
    async (query) => {
      const problem = await refused({ query });
      expect(problem).toMatchObject({ status: 400, code: "invalid-day" });
      expect(problem.detail).toContain("2026-03-15");
    },
  );

  test.each(["onn=2026-03-15", "on=2026-03-15&pretty=1", "__proto__=1", "%=%"])(
    "%s has a part we do not know",
    async (query) => expect(await refused({ query })).toMatchObject({ status: 400, code: "invalid-query" }),
  );
});

describe("the OpenAPI document", () => {
  test("is served without a body, and describes every route", async () => {
    const { statusCode, json } = await send({
      routeKey: "GET /v1/openapi.json",
      body: undefined,
      type: undefined,
    });
    expect(statusCode).toBe(200);
    expect(json.openapi).toMatch(/^3\.1\./);
    expect(json.paths["/v1/eligibility/{credential}"].post.operationId).toBe("determineEligibility");
    expect(json.paths["/v1/openapi.json"].get.operationId).toBe("openApi");
  });
});

describe("the sign-in settings", () => {
  test("are made of the function's variables", async () => {
    const { statusCode, json } = await send({
      routeKey: "GET /v1/sign-in",
      body: undefined,
      type: undefined,
    });
    expect(statusCode).toBe(200);
    expect(json).toEqual({
      issuer: "https://issuer.example/pool",
      clientId: "site-client",
      authorizationEndpoint: "https://login.example/oauth2/authorize",
      tokenEndpoint: "https://login.example/oauth2/token",
      revocationEndpoint: "https://login.example/oauth2/revoke",
      logoutEndpoint: "https://login.example/logout",
      scope: "openid email",
    });
  });

  test.each(["LOGIN_ORIGIN", "LOGIN_ISSUER", "LOGIN_CLIENT_ID"])(
    "without %s the function does not start",
    (missing) => {
      const { [missing]: _, ...others } = process.env;
      expect(() => signInSettings(others)).toThrow(missing);
    },
  );
});
