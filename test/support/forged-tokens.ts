import { generateKeyPair, importJWK, SignJWT } from "jose";
import type { Keys } from "../../infra/local/identity/identity-store.ts";
import { claimsOf } from "./sign-in.ts";

/** Headers that must not open a private route, by what is wrong with them; made from a good token of the same learner. */
export async function forgedHeaders(
  good: string,
  { jwk }: Keys,
): Promise<Map<string, Record<string, string>>> {
  const claims = claimsOf(good) as { iat: number; exp: number };
  const own = await importJWK(jwk, "RS256");
  const { privateKey: strangers } = await generateKeyPair("RS256");
  const header = { alg: "RS256", kid: jwk.kid ?? "", typ: "JWT" };
  const signed = (changed: Record<string, unknown>, key: Parameters<SignJWT["sign"]>[0] = own) =>
    new SignJWT({ ...claims, ...changed }).setProtectedHeader(header).sign(key);
  const unsigned = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const [head = "", payload = "", signature = ""] = good.split(".");
  const swapped = unsigned({ ...claims, sub: "00000000-0000-0000-0000-000000000000" });

  const tokens: Record<string, string> = {
    expired: await signed({ iat: claims.iat - 7_200, exp: claims.iat - 3_600 }),
    "not valid yet": await signed({ nbf: claims.exp, exp: claims.exp + 3_600 }),
    "for another audience": await signed({ aud: "another-client", client_id: "another-client" }),
    "from another issuer": await signed({ iss: "https://login.example" }),
    "alg none": `${unsigned({ alg: "none", typ: "JWT" })}.${payload}.`,
    "alg none, with the old signature": `${unsigned({ alg: "none", typ: "JWT" })}.${payload}.${signature}`,
    "signed by a stranger": await signed({}, strangers),
    "another learner's name under the old signature": `${head}.${swapped}.${signature}`,
    "cut off": good.slice(0, -20),
    "no token at all": "garbage",
  };
  return new Map<string, Record<string, string>>([
    ["no header", {}],
    ["an empty header", { authorization: "" }],
    ["another scheme", { authorization: `Basic ${good}` }],
    ...Object.entries(tokens).map(([name, token]): [string, Record<string, string>] => [
      name,
      { authorization: `Bearer ${token}` },
    ]),
  ]);
}
