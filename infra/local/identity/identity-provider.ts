import type { IncomingMessage, ServerResponse } from "node:http";
import { createLocalJWKSet, type JWTVerifyGetKey } from "jose";
import Provider from "oidc-provider";
import type { Learners } from "../read-learners.ts";
import { adapterFor } from "./adapter.ts";
import type { IdentityStore } from "./identity-store.ts";
import { addSignInPages, cannotSignIn } from "./sign-in.ts";

export interface IdentityOptions {
  readonly store: IdentityStore;
  /** The provider's own address, which is also the issuer: http://127.0.0.1:4321 */
  readonly origin: string;
  /** http://localhost:4321 */
  readonly siteOrigin: string;
  readonly learners: Learners;
  readonly onError: (error: unknown) => void;
}
export interface IdentityProvider {
  /** The public keys of its tokens. */
  readonly keys: JWTVerifyGetKey;
  /** Answers a request at one of its addresses. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
}

/** The provider's addresses; the same as those of Cognito's login. */
const PATHS = /^\/(oauth2|login|logout|\.well-known)(\/|$)/;
export const isProviderPath = (path: string): boolean => PATHS.test(path);

/** The one thing that tokens are for. It shows in no token. */
const RESOURCE = "urn:caseway:api";
/** How long Cognito's login remembers who signed in. */
const SESSION_SECONDS = 3_600;
/** For the person to type her address. */
const INTERACTION_SECONDS = 3_600;

/**
 * A real OpenID Connect provider on this computer that answers as Cognito's login does: the same addresses, authorization
 * code with PKCE only, tokens with the claims that the API reads. It asks for an email address and believes it.
 */
export async function identityProvider({
  store,
  origin,
  siteOrigin,
  learners,
  onError,
}: IdentityOptions): Promise<IdentityProvider> {
  const { jwk, cookieKey } = await store.keys();
  const { clientId } = learners;
  const scope = learners.scopes.join(" ");
  const callbackAllowed = loopbackAddress(learners.callbackPaths);

  const provider = new Provider(origin, {
    adapter: adapterFor(store, learners.refreshGraceSeconds),
    jwks: { keys: [{ ...jwk }] },
    routes: {
      authorization: "/oauth2/authorize",
      token: "/oauth2/token",
      revocation: "/oauth2/revoke",
      jwks: "/.well-known/jwks.json",
    },
    cookies: { keys: [cookieKey] },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: "none",
        redirect_uris: learners.callbackPaths.map((path) => `${siteOrigin}${path}`),
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        scope,
      },
    ],
    // A page without an origin of its own, as in a sandbox, says "null".
    clientBasedCORS: (_, from) => isLoopback(URL.parse(from)),
    scopes: [...learners.scopes],
    claims: { openid: ["sub", "token_use", "cognito:username"], email: ["email", "email_verified"] },
    // Cognito puts all claims into the id token.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      // Cognito knows neither; /logout takes the place of the one, the id token that of the other.
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_, client, token) => token.clientId === client.clientId },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope,
          audience: clientId,
          accessTokenFormat: "jwt",
          accessTokenTTL: learners.accessTokenSeconds,
          jwt: { sign: { alg: "RS256" } },
        }),
      },
    },
    ttl: {
      AccessToken: learners.accessTokenSeconds,
      IdToken: learners.idTokenSeconds,
      // What comes in place of one ends when that would have: a sign-in does not live for ever.
      RefreshToken: (context) =>
        context.oidc.entities.RotatedRefreshToken?.remainingTTL ?? learners.refreshTokenSeconds,
      Grant: learners.refreshTokenSeconds,
      Session: SESSION_SECONDS,
      Interaction: INTERACTION_SECONDS,
    },
    // As Cognito: always a refresh token, which outlives the session, and another one at each renewal. One that is used
    // again after its grace ends the whole sign-in, which is more than Cognito's manual promises.
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    expiresWithSession: () => false,
    extraTokenClaims: (_, token) =>
      "accountId" in token ? { token_use: "access", username: token.accountId } : undefined,
    findAccount: (_, sub) => {
      const account = store.account(sub);
      return (
        account && {
          accountId: sub,
          claims: () => ({
            sub,
            email: account.email,
            email_verified: true,
            token_use: "id",
            "cognito:username": sub,
          }),
        }
      );
    },
    // Everybody grants the site everything: it is the only client, and Cognito does not ask either. A grant of its own for
    // each sign-in: revoking one device's tokens leaves another's alone.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope(scope);
      grant.addResourceScope(RESOURCE, scope);
      await grant.save();
      return grant;
    },
    interactions: { url: (_, interaction) => `/login/${interaction.uid}` },
    renderError: (context, out) => {
      cannotSignIn(
        context,
        `${out.error}: ${out.error_description ?? "no more is known"}.`,
        siteOrigin,
        context.status,
      );
    },
  });
  provider.on("server_error", (_, error) => onError(error));
  // On whatever port the site is looked at: tests put something in between.
  provider.Client.prototype.redirectUriAllowed = callbackAllowed;
  addSignInPages(provider, { store, siteOrigin, mayEndAt: loopbackAddress(learners.logoutPaths) });

  const { d, p, q, dp, dq, qi, ...publicJwk } = jwk;
  return { keys: createLocalJWKSet({ keys: [publicJwk] }), answer: provider.callback() };
}

const isLoopback = (url: URL | null): boolean =>
  url?.protocol === "http:" && (url.hostname === "localhost" || url.hostname === "127.0.0.1");

/** Whether an address is one of these paths on this computer. */
const loopbackAddress =
  (paths: readonly string[]) =>
  (address: string): boolean => {
    const url = URL.parse(address);
    return (
      url !== null &&
      isLoopback(url) &&
      address === `${url.origin}${url.pathname}` &&
      paths.includes(url.pathname)
    );
  };
