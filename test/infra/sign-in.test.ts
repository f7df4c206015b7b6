import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Stack, startStack } from "../support/local-stack.ts";
import {
  askForTokens,
  authorizationCode,
  CookieJar,
  claimsOf,
  type SignedIn,
  settingsOf,
  signedIn,
  signIn,
} from "../support/sign-in.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const refresh = (url: string, refreshToken: string) =>
  askForTokens(url, { grant_type: "refresh_token", refresh_token: refreshToken });
const revoke = async (url: string, token: string) => {
  const { revocationEndpoint, clientId } = await settingsOf(url);
  return fetch(revocationEndpoint, {
    method: "POST",
    body: new URLSearchParams({ client_id: clientId, token }),
  });
};
const errorOf = async (reply: Response) => [reply.status, ((await reply.json()) as { error: string }).error];
const exportStatus = async ({ headers }: SignedIn) =>
  (await fetch(`${stack.url}/v1/account/export`, { headers })).status;

describe("what the API tells the site", () => {
  test("is the local login, which is another origin than the site, and in the policy of the pages", async () => {
    const { port } = new URL(stack.url);
    const login = `http://127.0.0.1:${port}`;
    expect(await settingsOf(stack.url)).toMatchObject({
      issuer: login,
      authorizationEndpoint: `${login}/oauth2/authorize`,
      tokenEndpoint: `${login}/oauth2/token`,
      revocationEndpoint: `${login}/oauth2/revoke`,
      logoutEndpoint: `${login}/logout`,
      scope: "openid email",
    });
    const policy = (await fetch(stack.url)).headers.get("content-security-policy");
    expect(policy).toContain(`connect-src 'self' ${login};`);
    expect(policy).not.toContain("amazon");
  });

  test("is at no address of the site", async () => {
    for (const path of ["/oauth2/authorize", "/login/x", "/logout", "/.well-known/openid-configuration"]) {
      expect([path, (await fetch(`${stack.url}${path}`)).status]).toEqual([path, 404]);
    }
  });
});

describe("signing in", () => {
  test("gives an access token with the claims of Cognito's, for an hour", async () => {
    const pat = await signIn(stack.url, "pat@example.org");
    const { issuer, clientId } = await settingsOf(stack.url);
    const claims = claimsOf(pat.accessToken) as { exp: number; iat: number };
    expect(claims).toMatchObject({
      iss: issuer,
      client_id: clientId,
      token_use: "access",
      scope: "openid email",
      sub: pat.sub,
      username: pat.sub,
    });
    expect([claims.exp - claims.iat, pat.expiresInSeconds]).toEqual([3_600, 3_600]);
    expect(pat.sub).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test("tells who she is in the identity token only", async () => {
    const pat = await signIn(stack.url, "pat@example.org");
    const { clientId } = await settingsOf(stack.url);
    expect(claimsOf(pat.idToken)).toMatchObject({
      aud: clientId,
      sub: pat.sub,
      token_use: "id",
      email: "pat@example.org",
      email_verified: true,
    });
    expect(Buffer.from(pat.accessToken.split(".")[1] ?? "", "base64url").toString()).not.toContain("@");
  });

  test("gives an address the same id each time, however it is written, and another address another", async () => {
    const subs = [];
    for (const email of ["Kim@Example.org", " kim@example.org", "lee@example.org"]) {
      subs.push((await signIn(stack.url, email)).sub);
    }
    expect(subs[1]).toBe(subs[0]);
    expect(subs[2]).not.toBe(subs[0]);
  });

  test("does not ask again while the login remembers, and asks again after signing out there", async () => {
    const jar = new CookieJar();
    const asked = async () => (await authorizationCode(stack.url, "pat@example.org", jar)).asked;
    expect([await asked(), await asked()]).toEqual([true, false]);
    const { logoutEndpoint, clientId } = await settingsOf(stack.url);
    const end = new URLSearchParams({ client_id: clientId, logout_uri: `${stack.url}/` });
    const reply = await jar.fetch(`${logoutEndpoint}?${end}`);
    expect([reply.status, reply.headers.get("location")]).toEqual([302, `${stack.url}/`]);
    expect(await asked()).toBe(true);
  });

  test.each([
    ["another site", "https://evil.example/signed-in/"],
    ["a page that is not the one", "/other/"],
    ["the page with something added", "/signed-in/?next=x"],
    ["a page on another computer", "http://192.168.1.5/signed-in/"],
  ])("sends nobody back to %s", async (_, address) => {
    const redirect = new URL(address, stack.url).href;
    await expect(
      authorizationCode(stack.url, "pat@example.org", undefined, { redirect_uri: redirect }),
    ).rejects.toThrow(/ended at .* with 400: [\s\S]*Sign-in did not work[\s\S]*invalid_redirect_uri/);
  });

  test.each([
    ["an address of another site", { logout_uri: "https://evil.example/" }],
    ["no address", {}],
    ["another client", { logout_uri: "/", client_id: "other" }],
  ])("signs nobody out to %s", async (_, parameters) => {
    const { logoutEndpoint, clientId } = await settingsOf(stack.url);
    const reply = await fetch(
      `${logoutEndpoint}?${new URLSearchParams({ client_id: clientId, ...parameters })}`,
      {
        redirect: "manual",
      },
    );
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain("Sign-in did not work");
  });

  test("needs the proof that the one who comes with the code is the one who asked", async () => {
    const { code, redirectUri } = await authorizationCode(stack.url, "pat@example.org");
    const parameters = { grant_type: "authorization_code", code, redirect_uri: redirectUri };
    expect(
      await errorOf(await askForTokens(stack.url, { ...parameters, code_verifier: "x".repeat(43) })),
    ).toEqual([400, "invalid_grant"]);
    await expect(
      authorizationCode(stack.url, "pat@example.org", undefined, {
        code_challenge: "",
        code_challenge_method: "",
      }),
    ).rejects.toThrow(/invalid_request|ended at/);
  });

  test("takes a code once", async () => {
    const { code, verifier, redirectUri } = await authorizationCode(stack.url, "pat@example.org");
    const parameters = {
      grant_type: "authorization_code",
      code,
      code_verifier: verifier,
      redirect_uri: redirectUri,
    };
    expect((await askForTokens(stack.url, parameters)).status).toBe(200);
    expect(await errorOf(await askForTokens(stack.url, parameters))).toEqual([400, "invalid_grant"]);
  });

  test("lets the site's pages read the tokens, and no page of another site", async () => {
    const { tokenEndpoint, clientId } = await settingsOf(stack.url);
    const ask = (origin: string) =>
      fetch(tokenEndpoint, {
        method: "POST",
        headers: { origin },
        body: new URLSearchParams({ client_id: clientId, grant_type: "refresh_token", refresh_token: "x" }),
      });
    expect((await ask(stack.url)).headers.get("access-control-allow-origin")).toBe(stack.url);
    expect((await ask("https://evil.example")).headers.get("access-control-allow-origin")).toBe(null);
    // A page in a sandbox has no origin of its own.
    const nobody = await ask("null");
    expect([nobody.status, nobody.headers.get("access-control-allow-origin")]).toEqual([400, null]);
  });
});

describe("the page that asks", () => {
  async function page(jar = new CookieJar()): Promise<{ url: string; html: string; reply: Response }> {
    const { authorizationEndpoint, clientId, scope } = await settingsOf(stack.url);
    const ask = new URLSearchParams({
      client_id: clientId,
      response_type: "code",
      redirect_uri: `${stack.url}/signed-in/`,
      scope,
      code_challenge: "x".repeat(43),
      code_challenge_method: "S256",
    });
    const first = await jar.fetch(`${authorizationEndpoint}?${ask}`);
    const url = new URL(first.headers.get("location") ?? "", authorizationEndpoint).href;
    const reply = await jar.fetch(url);
    return { url, html: await reply.text(), reply };
  }

  test("says that it is local, offers who was here before, and runs no script", async () => {
    await signIn(stack.url, "earlier+one@example.org");
    const { html, reply } = await page();
    expect(html).toContain("There is no password");
    expect(html).toContain('value="earlier+one@example.org"');
    expect(html).not.toContain("<script");
    expect(reply.headers.get("content-security-policy")).toBe(
      `default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; form-action 'self' ${stack.url}; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(reply.headers.get("cache-control")).toBe("no-store");
  });

  test.each([
    ["nothing", ""],
    ["no address", "no-address"],
    ["an address without a name for the computer", "a@b"],
    ["a script", `"><script>alert(1)</script>@example.org`],
    ["far too much", "x".repeat(5_000)],
  ])("asks again for %s", async (_, email) => {
    const jar = new CookieJar();
    const { url } = await page(jar);
    const reply = await jar.fetch(url, { method: "POST", body: new URLSearchParams({ email }) });
    const html = await reply.text();
    expect(reply.status).toBe(422);
    expect(html).toContain("<title>Error: Sign in - Caseway</title>");
    expect(html).toContain("Write an email address");
    expect(html).not.toContain("<script");
  });

  test("does not know another browser's sign-in", async () => {
    const { url } = await page();
    const reply = await fetch(url);
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain("This page is out of date");
  });
});

describe("staying signed in", () => {
  test("a refresh token gives new tokens for the same learner and another of its kind, again and again", async () => {
    const pat = await signIn(stack.url, "pat@example.org");
    const seen = [pat.refreshToken];
    for (const _ of [1, 2]) {
      const again = signedIn(pat.email, await (await refresh(stack.url, seen.at(-1) ?? "")).json());
      expect(again.sub).toBe(pat.sub);
      expect(await exportStatus(again)).toBe(200);
      seen.push(again.refreshToken);
    }
    expect(new Set(seen).size).toBe(3);
  });

  test("a refresh token that was used works again for a reply that was lost, and for no thief after that", async () => {
    const pat = await signIn(stack.url, "pat@example.org");
    expect((await refresh(stack.url, pat.refreshToken)).status).toBe(200);
    expect((await refresh(stack.url, pat.refreshToken)).status).toBe(200);

    const strict = await startStack({ refreshGraceSeconds: 0 });
    try {
      const robin = await signIn(strict.url, "robin@example.org");
      const next = signedIn(robin.email, await (await refresh(strict.url, robin.refreshToken)).json());
      expect(await errorOf(await refresh(strict.url, robin.refreshToken))).toEqual([400, "invalid_grant"]);
      // One of the two is a thief's: nobody goes on with what came of it.
      expect(await errorOf(await refresh(strict.url, next.refreshToken))).toEqual([400, "invalid_grant"]);
    } finally {
      await strict.stop();
    }
  });

  test("a revoked one gives none, and another device's still does", async () => {
    const [phone, desktop] = [
      await signIn(stack.url, "pat@example.org"),
      await signIn(stack.url, "pat@example.org"),
    ];
    expect((await revoke(stack.url, phone.refreshToken)).status).toBe(200);
    expect(await errorOf(await refresh(stack.url, phone.refreshToken))).toEqual([400, "invalid_grant"]);
    expect((await refresh(stack.url, desktop.refreshToken)).status).toBe(200);
  });

  test("over a stop and a start: the tokens, the learner's id and the login's memory hold", async () => {
    const jar = new CookieJar();
    const pat = await signIn(stack.url, "pat@example.org", jar);
    await stack.restart();
    expect(await exportStatus(pat)).toBe(200);
    const again = signedIn(pat.email, await (await refresh(stack.url, pat.refreshToken)).json());
    expect(again.sub).toBe(pat.sub);
    expect((await authorizationCode(stack.url, pat.email, jar)).asked).toBe(false);
    expect((await signIn(stack.url, pat.email)).sub).toBe(pat.sub);
  });

  test("access and refresh tokens end when they are told to", async () => {
    const brief = await startStack({ accessTokenSeconds: 3, refreshTokenSeconds: 6 });
    try {
      const pat = await signIn(brief.url, "pat@example.org");
      const status = async () =>
        (await fetch(`${brief.url}/v1/account/export`, { headers: pat.headers })).status;
      expect([pat.expiresInSeconds, await status()]).toEqual([3, 200]);
      await expect.poll(status, { timeout: 6_000, interval: 200 }).toBe(401);
      const next = signedIn(pat.email, await (await refresh(brief.url, pat.refreshToken)).json());
      // With what came in its place it ends at the same time.
      await expect
        .poll(async () => errorOf(await refresh(brief.url, next.refreshToken)), {
          timeout: 9_000,
          interval: 200,
        })
        .toEqual([400, "invalid_grant"]);
    } finally {
      await brief.stop();
    }
  });
});
