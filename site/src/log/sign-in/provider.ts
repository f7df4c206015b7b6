import { ErrorResponse, type User, UserManager, WebStorageStateStore } from "oidc-client-ts";
import * as z from "zod";
import { call } from "../../../../domain/contract/client.ts";
import { operations } from "../../../../domain/contract/operations.ts";
import { forgetSession, keepSession, readSession, type Session, storageOf } from "./session.ts";

/**
 * Sign-in with the OpenID Connect provider: authorization code with PKCE, renewal by refresh token, sign-out. Only this
 * file knows the library, and it is loaded only by people who sign in.
 */
const RETURN = "/signed-in/";
/** Renewed this long before it expires, so that no request carries a token that dies on the way. */
const RENEW_BEFORE_S = 60;

export type Token =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "offline" }
  /** The provider will not renew it: she has to sign in again. */
  | { readonly kind: "ended" };

const stateSchema = z.object({ returnTo: z.string().regex(/^\/(?!\/)/), shared: z.boolean() });

/** Leaves for the provider's sign-in page. False when the service cannot be reached. */
export async function startSignIn(returnTo: string, shared: boolean): Promise<boolean> {
  const manager = await managerFor({ shared });
  if (manager === undefined) return false;
  await manager.signinRedirect({ state: { returnTo, shared } });
  return true;
}

export type SignedIn =
  | {
      readonly kind: "signed-in";
      readonly session: Session;
      readonly returnTo: string;
      readonly kept: boolean;
    }
  | { readonly kind: "offline" }
  | { readonly kind: "failed" };

/** Takes the provider's answer on the return page, and remembers who is signed in. */
export async function finishSignIn(): Promise<SignedIn> {
  const asked = await managerFor({ shared: false });
  if (asked === undefined) return { kind: "offline" };
  try {
    const user = await asked.signinRedirectCallback();
    const { returnTo, shared } = stateSchema.parse(user.state);
    const session: Session = {
      sub: user.profile.sub,
      ...(user.profile.email === undefined ? {} : { email: user.profile.email }),
      shared,
      ended: false,
    };
    if (shared) {
      // The library stored the tokens before it was known that the computer is shared.
      await asked.removeUser();
      await (await managerFor(session))?.storeUser(user);
    }
    return { kind: "signed-in", session, returnTo, kept: keepSession(session) };
  } catch (error) {
    return isNetwork(error) ? { kind: "offline" } : { kind: "failed" };
  }
}

/** A token that is still good, renewed where it has to be. Tabs take turns, because a refresh token may be used once. */
export async function accessToken(): Promise<Token> {
  const session = readSession();
  if (session === undefined || session.ended) return { kind: "ended" };
  const manager = await managerFor(session);
  if (manager === undefined) return { kind: "offline" };
  return inTurn("caseway-token", async () => {
    const user = await manager.getUser();
    if (user === null) return ended(session);
    if (isFresh(user)) return { kind: "token", token: user.access_token };
    try {
      const renewed = await manager.signinSilent();
      return renewed === null ? ended(session) : { kind: "token", token: renewed.access_token };
    } catch (error) {
      return error instanceof ErrorResponse ? ended(session) : { kind: "offline" };
    }
  });
}

/** Forgets the tokens here and at the provider, then leaves for the provider's own sign-out. */
export async function signOut(): Promise<void> {
  const session = readSession();
  const settings = await settingsOf();
  const manager = session === undefined ? undefined : await managerFor(session);
  // Offline, the refresh token cannot be revoked; it is deleted here, and expires by itself.
  await manager?.revokeTokens().catch(() => undefined);
  await manager?.removeUser();
  forgetSession();
  const leave =
    settings === undefined
      ? "/"
      : `${settings.logoutEndpoint}?${new URLSearchParams({ client_id: settings.clientId, logout_uri: `${location.origin}/` })}`;
  location.assign(leave);
}

const isFresh = (user: User): boolean => (user.expires_in ?? 0) > RENEW_BEFORE_S;
const isNetwork = (error: unknown): boolean => error instanceof TypeError;

function ended(session: Session): Token {
  keepSession({ ...session, ended: true });
  return { kind: "ended" };
}

const inTurn = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  "locks" in navigator ? navigator.locks.request(name, work) : work();

type Settings = z.output<(typeof operations)["signInSettings"]["responses"][200]>;
const SETTINGS = "caseway.sign-in";
const settingsSchema = operations.signInSettings.responses[200];

/** From the service, and from its last answer while there is no network. */
async function settingsOf(): Promise<Settings | undefined> {
  const reply = await call((url, init) => fetch(url, init), "", "signInSettings");
  const fresh = reply.kind === "ok" ? settingsSchema.safeParse(reply.value).data : undefined;
  try {
    if (fresh !== undefined) localStorage.setItem(SETTINGS, JSON.stringify(fresh));
    return fresh ?? settingsSchema.safeParse(JSON.parse(localStorage.getItem(SETTINGS) ?? "null")).data;
  } catch {
    return fresh;
  }
}

async function managerFor(session: Pick<Session, "shared">): Promise<UserManager | undefined> {
  const settings = await settingsOf();
  if (settings === undefined) return undefined;
  return new UserManager({
    authority: settings.issuer,
    metadata: {
      issuer: settings.issuer,
      authorization_endpoint: settings.authorizationEndpoint,
      token_endpoint: settings.tokenEndpoint,
      revocation_endpoint: settings.revocationEndpoint,
    },
    client_id: settings.clientId,
    redirect_uri: `${location.origin}${RETURN}`,
    response_type: "code",
    scope: settings.scope,
    loadUserInfo: false,
    monitorSession: false,
    automaticSilentRenew: false,
    revokeTokenTypes: ["refresh_token"],
    userStore: new WebStorageStateStore({ store: storageOf(session) }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}
