import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import type { JwtAuthorizer } from "./assembly.ts";

/** What a function is told of a token, as an HTTP API tells it: every claim as text. */
export interface Authorized {
  readonly claims: Readonly<Record<string, string>>;
  /** The token's scopes where the route asks for some, else null. */
  readonly scopes: readonly string[] | null;
}

/**
 * Decides about a request as the JWT authorizer of Amazon's HTTP API does. The token is the header's value, with or
 * without "Bearer " before it. 401: no token, or not one for this API now. 403: a good token without a scope that the
 * route asks for. What the token is for otherwise (`token_use`) is for the function to check.
 */
export async function authorize(
  authorizer: JwtAuthorizer,
  header: string | undefined,
  keys: JWTVerifyGetKey,
): Promise<Authorized | 401 | 403> {
  const token = /^(?:Bearer )?([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header ?? "")?.[1];
  if (token === undefined) return 401;
  let payload: JWTPayload;
  try {
    // Only RSA: neither `none` nor a public key taken for a shared secret. Expiry is asked for, or a token would hold for ever.
    const options = { issuer: authorizer.issuer, algorithms: ["RS256"], requiredClaims: ["exp"] };
    ({ payload } = await jwtVerify(token, keys, options));
  } catch {
    return 401;
  }
  // Cognito's access tokens have no audience, and name the client that asked for them.
  const audience = [payload.aud ?? payload.client_id].flat();
  if (!authorizer.audience.some((one) => audience.includes(one))) return 401;
  if (typeof payload.iat === "number" && payload.iat > Math.ceil(Date.now() / 1000)) return 401;

  const scopes = String(payload.scope ?? payload.scp ?? "")
    .split(" ")
    .filter(Boolean);
  if (authorizer.scopes.length > 0 && !authorizer.scopes.some((scope) => scopes.includes(scope))) return 403;
  const claims = Object.entries(payload).map(([name, value]) => [name, textOf(value)]);
  return { claims: Object.fromEntries(claims), scopes: authorizer.scopes.length > 0 ? scopes : null };
}

/** A list comes as "[a b]". */
const textOf = (value: unknown): string => (Array.isArray(value) ? `[${value.join(" ")}]` : String(value));
