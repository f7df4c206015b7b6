import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { accessToken, finishSignIn, signOut, startSignIn } from "../../../site/src/log/sign-in/provider.ts";
import { keepSession, readSession } from "../../../site/src/log/sign-in/session.ts";
import { openWorld, type World } from "./browser-world.ts";

/** Renewing tokens, with a provider whose refresh tokens can be used once. */
const ISSUER = "http://127.0.0.1:1/login";
const SETTINGS = {
  issuer: ISSUER,
  clientId: "site",
  authorizationEndpoint: `${ISSUER}/authorize`,
  tokenEndpoint: `${ISSUER}/token`,
  revocationEndpoint: `${ISSUER}/revoke`,
  logoutEndpoint: `${ISSUER}/logout`,
  scope: "openid email",
};
const USER_KEY = `oidc.user:${ISSUER}:site`;
const SESSION = { sub: "pat", shared: false, ended: false };

let world: World;
/** What the token endpoint answers in turn; then it renews. */
let answers: (() => Response)[];
let good: string;
let renewals: number;
/** What was sent to be revoked. */
let revoked: string[];

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const idToken = (sub: string, more: object = {}) =>
  `${base64({ alg: "none" })}.${base64({ sub, iss: ISSUER, aud: "site", ...more })}.x`;

/** As the library keeps a user. `expiresIn` in seconds. */
function store(expiresIn: number, more: object = {}): void {
  world.local.setItem(
    USER_KEY,
    JSON.stringify({
      id_token: idToken("pat"),
      access_token: "access-0",
      refresh_token: good,
      token_type: "Bearer",
      scope: "openid email",
      profile: { sub: "pat", iss: ISSUER, aud: "site" },
      expires_at: Math.floor(Date.now() / 1000) + expiresIn,
      ...more,
    }),
  );
}

beforeEach(() => {
  world = openWorld();
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("self", globalThis);
  answers = [];
  good = "refresh-0";
  renewals = 0;
  revoked = [];
  keepSession(SESSION);
  vi.stubGlobal("fetch", async (url: string, init: { body?: URLSearchParams }) => {
    if (url === "/v1/sign-in") return json(200, { ...SETTINGS, motto: "of tomorrow" });
    const answer = answers.shift();
    if (answer !== undefined) return answer();
    if (url === SETTINGS.revocationEndpoint) revoked.push(String(init.body));
    if (new URLSearchParams(init.body).get("refresh_token") !== good)
      return json(400, { error: "invalid_grant" });
    renewals += 1;
    good = `refresh-${renewals}`;
    return json(200, {
      access_token: `access-${renewals}`,
      refresh_token: good,
      id_token: idToken("pat"),
      token_type: "Bearer",
      expires_in: 3_600,
    });
  });
});
afterEach(() => world.close());

describe("a token", () => {
  test("that is good for a while is used as it is", async () => {
    store(3_600);
    expect(await accessToken("pat")).toEqual({ kind: "token", token: "access-0" });
    expect(renewals).toBe(0);
  });

  test("that is about to expire is renewed, and the new one is used from then on", async () => {
    store(30);
    expect(await accessToken("pat")).toEqual({ kind: "token", token: "access-1" });
    expect(await accessToken("pat")).toEqual({ kind: "token", token: "access-1" });
    expect(renewals).toBe(1);
  });

  test("is renewed once by many that ask at the same time: a refresh token works once", async () => {
    store(-10);
    const tokens = await Promise.all([accessToken("pat"), accessToken("pat"), accessToken("pat")]);
    expect(tokens).toEqual(Array(3).fill({ kind: "token", token: "access-1" }));
    expect(readSession()?.ended).toBe(false);
  });

  test("that another tab renewed, where tabs cannot take turns, is used", async () => {
    store(-10);
    answers = [
      () => {
        // The other tab was quicker, and kept what it got.
        store(3_600, { access_token: "access-of-the-other-tab", refresh_token: "refresh-of-the-other-tab" });
        return json(400, { error: "invalid_grant" });
      },
    ];
    expect(await accessToken("pat")).toEqual({ kind: "token", token: "access-of-the-other-tab" });
    expect(readSession()?.ended).toBe(false);
  });

  test("that the service refused is renewed although it looks good: the clock was set back", async () => {
    store(3_600);
    expect(await accessToken("pat", "access-0")).toEqual({ kind: "token", token: "access-1" });
    // Another tab has renewed it already.
    expect(await accessToken("pat", "access-0")).toEqual({ kind: "token", token: "access-1" });
    expect(renewals).toBe(1);
  });
});

describe("a sign-in", () => {
  test.each([
    ["the provider refuses to renew it", () => (good = "another")],
    ["there is nothing to renew it with", () => store(-10, { refresh_token: undefined })],
    ["the tokens are gone", () => world.local.removeItem(USER_KEY)],
    ["the tokens are somebody else's", () => store(3_600, { profile: { sub: "robin" } })],
  ])("ends when %s", async (_, happens) => {
    store(-10);
    happens();
    expect(await accessToken("pat")).toEqual({ kind: "ended" });
    expect(readSession()).toEqual({ ...SESSION, ended: true });
    expect(await accessToken("pat")).toEqual({ kind: "ended" });
  });

  test("that has ended leaves no token of hers", async () => {
    store(-10);
    good = "another";
    await accessToken("pat");
    expect(world.local.getItem(USER_KEY)).toBeNull();
  });

  test("that is signed out of leaves no token, of this provider or of one that was before it", async () => {
    store(3_600);
    const before = "oidc.user:https://login.example.org:of-last-year";
    world.local.setItem(before, world.local.getItem(USER_KEY) ?? "");
    await signOut();
    expect(readSession()).toBeUndefined();
    expect([world.local.getItem(USER_KEY), world.local.getItem(before)]).toEqual([null, null]);
    expect(revoked).toEqual(["token=refresh-0&client_id=site"]);
  });

  test.each([
    ["has a fault", () => json(500, { error: "server_error" })],
    ["is busy", () => json(503, { error: "temporarily_unavailable" })],
    ["is hidden behind a network's own page", () => new Response("<p>Log in", { status: 200 })],
    ["answers something that is no JSON", () => new Response("x", { status: 502 })],
    [
      "cannot be reached",
      () => {
        throw new TypeError("Failed to fetch");
      },
    ],
  ])("does not end because the provider %s", async (_, answer) => {
    store(-10);
    answers = [answer];
    expect(await accessToken("pat")).toEqual({ kind: "offline" });
    expect(readSession()).toEqual(SESSION);
    expect(await accessToken("pat")).toEqual({ kind: "token", token: "access-1" });
  });

  test("of somebody else gives no token for this log, and is not ended by it", async () => {
    store(3_600);
    const other = { ...SESSION, sub: "robin" };
    keepSession(other);
    expect(await accessToken("pat")).toEqual({ kind: "other" });
    expect(readSession()).toEqual(other);
  });
});

describe("a sign-in", () => {
  /** Leaves for the provider, and comes back with an identity token that says whose request it answers. */
  async function signInWith(claimsOf: (nonce: string) => object) {
    let asked = new URL("http://localhost");
    vi.stubGlobal("location", {
      origin: "http://localhost",
      assign: (url: string) => (asked = new URL(url)),
    });
    // It never ends in a browser: the page is gone.
    void startSignIn("/log/", false);
    await expect.poll(() => asked.searchParams.get("nonce")).toMatch(/^[0-9a-f-]{36}$/);
    const { nonce = "", state = "" } = Object.fromEntries(asked.searchParams);
    vi.stubGlobal("location", {
      origin: "http://localhost",
      href: `http://localhost/signed-in/?code=1&state=${state}`,
    });
    answers = [
      () =>
        json(200, {
          access_token: "access-1",
          id_token: idToken("pat", claimsOf(nonce)),
          token_type: "Bearer",
          expires_in: 3_600,
        }),
    ];
    return finishSignIn();
  }

  test("is taken where the identity token answers this very request", async () => {
    expect(await signInWith((nonce) => ({ nonce }))).toMatchObject({
      kind: "signed-in",
      session: { sub: "pat" },
    });
  });

  test.each([
    ["answers another request", { nonce: "8f14e45f-ceea-4c7a-9c1b-0d8f7a6b5c4d" }],
    ["answers none", { nonce: undefined }],
    ["is for another site", { aud: "other" }],
    ["is of another login", { iss: "https://login.example.org" }],
  ])("is refused where the identity token %s", async (_, wrong) => {
    expect(await signInWith((nonce) => ({ nonce, ...wrong }))).toEqual({ kind: "failed" });
    expect(readSession()).toEqual(SESSION);
  });
});
