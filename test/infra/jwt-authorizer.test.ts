import {
  type CryptoKey,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JWTHeaderParameters,
  SignJWT,
} from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { authorize } from "../../infra/local/jwt-authorizer.ts";

// Tokens of our own making, for what the provider would never sign.
const ISSUER = "http://127.0.0.1:4321";
const rules = { issuer: ISSUER, audience: ["site"], scopes: [] };
const now = () => Math.floor(Date.now() / 1000);
const good = () => ({
  iss: ISSUER,
  client_id: "site",
  sub: "s-1",
  token_use: "access",
  scope: "openid email",
  iat: now() - 10,
  exp: now() + 60,
});

let ours: CryptoKey;
let other: CryptoKey;
let keys: ReturnType<typeof createLocalJWKSet>;
let publicKey: string;
beforeAll(async () => {
  const pair = await generateKeyPair("RS256", { extractable: true });
  ours = pair.privateKey;
  other = (await generateKeyPair("RS256")).privateKey;
  const jwk = await exportJWK(pair.publicKey);
  keys = createLocalJWKSet({ keys: [{ ...jwk, kid: "k1", alg: "RS256", use: "sig" }] });
  publicKey = JSON.stringify(jwk);
});

const sign = (
  claims: Record<string, unknown>,
  key: CryptoKey | Uint8Array = ours,
  header: Partial<JWTHeaderParameters> = {},
) => new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "k1", ...header }).sign(key);
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const decide = async (token: string, scopes: string[] = []) =>
  authorize({ ...rules, scopes }, `Bearer ${token}`, keys);

describe("a good token", () => {
  test("is told to the function with every claim as text", async () => {
    const claims = { ...good(), "cognito:groups": ["a", "b"], email_verified: true };
    expect(await decide(await sign(claims))).toEqual({
      claims: {
        ...claims,
        iat: String(claims.iat),
        exp: String(claims.exp),
        "cognito:groups": "[a b]",
        email_verified: "true",
      },
      scopes: null,
    });
  });

  test("may come without the word Bearer", async () => {
    expect(await authorize(rules, await sign(good()), keys)).toMatchObject({ claims: { sub: "s-1" } });
  });

  test.each([
    ["the audience", { aud: "site", client_id: "other" }],
    ["one of several audiences", { aud: ["a", "site"], client_id: undefined }],
    ["the client, where there is no audience", { client_id: "site" }],
  ])("is for us by %s", async (_, claims) => {
    expect(await decide(await sign({ ...good(), ...claims }))).toMatchObject({ scopes: null });
  });

  test("without a scope that the route asks for is refused with 403, with one of them it goes", async () => {
    expect(await decide(await sign(good()), ["admin"])).toBe(403);
    expect(await decide(await sign(good()), ["admin", "email"])).toMatchObject({
      scopes: ["openid", "email"],
    });
  });
});

describe("401 for", () => {
  const bad: [string, () => Promise<string> | string][] = [
    ["an expired token", () => sign({ ...good(), exp: now() - 1 })],
    ["one without an end", () => sign({ ...good(), exp: undefined })],
    ["one that does not hold yet", () => sign({ ...good(), nbf: now() + 60 })],
    ["one that was made in the future", () => sign({ ...good(), iat: now() + 60 })],
    ["another issuer", () => sign({ ...good(), iss: "https://evil.example" })],
    ["no issuer", () => sign({ ...good(), iss: undefined })],
    ["another audience, although the client is ours", () => sign({ ...good(), aud: "other" })],
    ["another client", () => sign({ ...good(), client_id: "other" })],
    ["neither audience nor client", () => sign({ ...good(), client_id: undefined })],
    ["another key", () => sign(good(), other)],
    ["a key that is not known", () => sign(good(), other, { kid: "k2" })],
    ["alg none", () => `${encoded({ alg: "none" })}.${encoded(good())}.`],
    ["alg none with a signature", () => `${encoded({ alg: "none", kid: "k1" })}.${encoded(good())}.AAAA`],
    [
      "our public key used as a shared secret",
      () => sign(good(), new TextEncoder().encode(publicKey), { alg: "HS256" }),
    ],
    [
      "changed claims",
      async () => {
        const [header, , signature] = (await sign(good())).split(".");
        return `${header}.${encoded({ ...good(), sub: "s-2" })}.${signature}`;
      },
    ],
    ["something that is no token", () => "a.b.c"],
    ["two parts", () => "a.b"],
  ];
  test.each(bad)("%s", async (_, token) => {
    expect(await decide(await token())).toBe(401);
  });

  test.each([
    ["no header", () => undefined],
    ["an empty one", () => ""],
    ["the word alone", () => "Bearer"],
    ["another scheme", (token: string) => `Basic ${token}`],
    ["two spaces", (token: string) => `Bearer  ${token}`],
    ["something after it", (token: string) => `Bearer ${token} x`],
    ["two tokens", (token: string) => `Bearer ${token}, Bearer ${token}`],
  ])("%s", async (_, header) => {
    expect(await authorize(rules, header(await sign(good())), keys)).toBe(401);
  });
});
