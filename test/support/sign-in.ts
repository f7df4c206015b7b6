import { createHash, randomBytes } from "node:crypto";
import * as z from "zod";

/** Signs in as a browser does: authorization code with PKCE, cookies and redirects and all, by fetch alone. */

/** What a browser keeps between visits to the login. One jar is one browser. */
export class CookieJar {
  private readonly cookies = new Map<string, string>();

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const reply = await fetch(url, { redirect: "manual", ...init, headers: { ...init.headers, cookie } });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /expires=Thu, 01 Jan 1970/.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return reply;
  }
}

const settingsSchema = z.object({
  issuer: z.string(),
  clientId: z.string(),
  authorizationEndpoint: z.string(),
  tokenEndpoint: z.string(),
  revocationEndpoint: z.string(),
  logoutEndpoint: z.string(),
  scope: z.string(),
});
export type Settings = z.output<typeof settingsSchema>;
const tokensSchema = z.object({
  access_token: z.string(),
  id_token: z.string(),
  refresh_token: z.string().optional(),
  expires_in: z.number(),
  token_type: z.literal("Bearer"),
});

/** What the API tells the site's sign-in. */
export const settingsOf = async (url: string): Promise<Settings> =>
  settingsSchema.parse(await (await fetch(`${url}/v1/sign-in`)).json());

export interface Code {
  readonly code: string;
  readonly verifier: string;
  readonly redirectUri: string;
  /** False where the login still knew who she is. */
  readonly asked: boolean;
}

/** Goes to the login and says who she is if asked; comes back with a code. `parameters` are added to the request. */
export async function authorizationCode(
  url: string,
  email: string,
  jar = new CookieJar(),
  parameters: Record<string, string> = {},
): Promise<Code> {
  const settings = await settingsOf(url);
  const verifier = randomBytes(32).toString("base64url");
  const redirectUri = `${url}/signed-in/`;
  const start = new URL(settings.authorizationEndpoint);
  start.search = new URLSearchParams({
    client_id: settings.clientId,
    response_type: "code",
    redirect_uri: redirectUri,
    scope: settings.scope,
    state: randomBytes(8).toString("hex"),
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...parameters,
  }).toString();

  let here = start.href;
  let reply = await jar.fetch(here);
  let asked = false;
  for (let step = 0; step < 8; step += 1) {
    if (reply.status === 200 && new URL(here).pathname.startsWith("/login/") && !asked) {
      asked = true;
      reply = await jar.fetch(here, { method: "POST", body: new URLSearchParams({ email }) });
    } else {
      const location = reply.headers.get("location");
      if (location === null) break;
      here = new URL(location, here).href;
      const code = new URL(here).searchParams.get("code");
      if (here.startsWith(redirectUri) && code !== null) return { code, verifier, redirectUri, asked };
      reply = await jar.fetch(here);
    }
  }
  throw new Error(`The sign-in ended at ${here} with ${reply.status}: ${await reply.text()}`);
}

/** Asks the token endpoint: `grant_type` and what goes with it. */
export async function askForTokens(url: string, parameters: Record<string, string>): Promise<Response> {
  const { tokenEndpoint, clientId } = await settingsOf(url);
  return fetch(tokenEndpoint, {
    method: "POST",
    body: new URLSearchParams({ client_id: clientId, ...parameters }),
  });
}

export interface SignedIn {
  readonly email: string;
  /** The learner's id. */
  readonly sub: string;
  readonly accessToken: string;
  readonly idToken: string;
  readonly refreshToken: string;
  readonly expiresInSeconds: number;
  /** What goes with every private request: { authorization: "Bearer ..." }. */
  readonly headers: { readonly authorization: string };
}

/** Signs somebody in at the stack that is at `url` (http://localhost:PORT). Makes the account at the first time. */
export async function signIn(url: string, email: string, jar = new CookieJar()): Promise<SignedIn> {
  const { code, verifier, redirectUri } = await authorizationCode(url, email, jar);
  const reply = await askForTokens(url, {
    grant_type: "authorization_code",
    code,
    code_verifier: verifier,
    redirect_uri: redirectUri,
  });
  return signedIn(email, await reply.json());
}

/** What a reply of the token endpoint says. */
export function signedIn(email: string, reply: unknown): SignedIn {
  const tokens = tokensSchema.parse(reply);
  return {
    email,
    sub: String(claimsOf(tokens.access_token).sub),
    accessToken: tokens.access_token,
    idToken: tokens.id_token,
    refreshToken: tokens.refresh_token ?? "",
    expiresInSeconds: tokens.expires_in,
    headers: { authorization: `Bearer ${tokens.access_token}` },
  };
}

/** The claims of a token, unverified. */
export const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
