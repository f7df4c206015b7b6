import {
  ErrorResponse,
  ErrorTimeout,
  InMemoryWebStorage,
  type User,
  UserManager,
  WebStorageStateStore,
} from "oidc-client-ts";
import * as z from "zod";
import { call } from "../../../../domain/contract/client.ts";
import { signInOperation } from "../../../../domain/contract/sign-in-operation.ts";
import {
  endSession,
  forgetSession,
  forgetTokens,
  keepSession,
  readSession,
  type Session,
  storageOf,
} from "./session.ts";
import { wayBack } from "./way-back.ts";

/**
 * Sign-in with the OpenID Connect provider: authorization code with PKCE, renewal by refresh token, sign-out. Only this
 * file knows the library, and it is loaded only by people who sign in.
 */
const RETURN = "/signed-in/";
/** Renewed this long before it expires, so that no request carries a token that dies on the way. */
const RENEW_BEFORE_S = 60;
/** A provider that takes longer is given up for now; other tabs wait for their turn meanwhile. */
const REQUEST_WITHIN_S = 20;

export type Token =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "offline" }
  /** The provider will not renew it: she has to sign in again. */
  | { readonly kind: "ended" }
  /** Somebody else is signed in now, or nobody. */
  | { readonly kind: "other" };

const stateSchema = z.object({ returnTo: z.string(), shared: z.boolean() });

/** How leaving for the sign-in page went, where it did not. */
export type Left = "left" | "offline" | "blocked";

/** Leaves for the provider's sign-in page. `blocked`: the browser keeps nothing, so nobody could come back from there. */
export async function startSignIn(returnTo: string, shared: boolean): Promise<Left> {
  try {
    const manager = await managerWith(new InMemoryWebStorage());
    if (manager === undefined) return "offline";
    await manager.signinRedirect({ nonce: crypto.randomUUID(), state: { returnTo, shared } });
    return "left";
  } catch (error) {
    return isNetwork(error) ? "offline" : "blocked";
  }
}

export type SignedIn =
  | {
      readonly kind: "signed-in";
      readonly session: Session;
      /** A whole address of this site. */
      readonly returnTo: string;
      readonly kept: boolean;
    }
  | { readonly kind: "offline" }
  | { readonly kind: "failed" };

/** Takes the provider's answer on the return page, and remembers who is signed in. */
export async function finishSignIn(): Promise<SignedIn> {
  // In memory until it is known where they belong: on a shared computer in this tab and nowhere else.
  let user: User;
  let state: z.output<typeof stateSchema>;
  try {
    const asked = await managerWith(new InMemoryWebStorage());
    if (asked === undefined) return { kind: "offline" };
    user = await asked.signinRedirectCallback();
    state = stateSchema.parse(user.state);
    // The token comes straight from the login; that it is of our login and for our site is looked at all the same.
    const { authority, client_id } = asked.settings;
    if (user.profile.iss !== authority || user.profile.aud !== client_id) return { kind: "failed" };
  } catch (error) {
    return isNetwork(error) ? { kind: "offline" } : { kind: "failed" };
  }
  const session: Session = {
    sub: user.profile.sub,
    ...(user.profile.email === undefined ? {} : { email: user.profile.email }),
    shared: state.shared,
    ended: false,
  };
  const returnTo = wayBack(state.returnTo, location.origin);
  return { kind: "signed-in", session, returnTo, kept: await kept(session, user) };
}

async function kept(session: Session, user: User): Promise<boolean> {
  try {
    await (await managerFor(session))?.storeUser(user);
    return keepSession(session);
  } catch {
    return false;
  }
}

/**
 * A token of an account that is still good, renewed where it has to be, or where the service refused the one that is here
 * (`refused`). Tabs take turns, because a refresh token may be used once.
 */
export async function accessToken(owner: string, refused?: string): Promise<Token> {
  const session = readSession();
  if (session?.sub !== owner) return { kind: "other" };
  if (session.ended) return { kind: "ended" };
  const manager = await managerFor(session);
  if (manager === undefined) return { kind: "offline" };
  return inTurn("caseway-token", async () => {
    const user = await manager.getUser();
    // No tokens, or those of somebody who is just signing in in another tab.
    if (user?.profile.sub !== owner) return ended(owner);
    if (isFresh(user) && user.access_token !== refused) return { kind: "token", token: user.access_token };
    if (user.refresh_token === undefined) return ended(owner, session);
    try {
      const renewed = await manager.signinSilent();
      return renewed === null ? ended(owner, session) : { kind: "token", token: renewed.access_token };
    } catch (error) {
      // Where tabs cannot take turns, another one may have used the refresh token up, and kept what it got.
      const now = await manager.getUser();
      if (now !== null && now.access_token !== user.access_token)
        return { kind: "token", token: now.access_token };
      return isRefusal(error) ? ended(owner, session) : { kind: "offline" };
    }
  });
}

/**
 * Forgets who is signed in and the tokens, here and at the provider, then leaves for the provider's own sign-out. Nothing
 * waits for the network: what she sees is that she is out.
 */
export async function signOut(): Promise<void> {
  const session = readSession();
  // First, because other tabs look at it when the log goes.
  forgetSession();
  const settings = await settingsOf();
  const manager = session === undefined ? undefined : await managerFor(session);
  const user = await manager?.getUser();
  if (session !== undefined) forgetTokens(session);
  if (settings !== undefined && user?.refresh_token !== undefined) {
    const body = new URLSearchParams({ token: user.refresh_token, client_id: settings.clientId });
    // It outlives the page. Offline, the token expires by itself.
    fetch(settings.revocationEndpoint, { method: "POST", body, keepalive: true }).catch(() => undefined);
  }
  location.assign(
    settings === undefined || !navigator.onLine
      ? "/"
      : `${settings.logoutEndpoint}?${new URLSearchParams({ client_id: settings.clientId, logout_uri: `${location.origin}/` })}`,
  );
}

const isFresh = (user: User): boolean => (user.expires_in ?? 0) > RENEW_BEFORE_S;
const isNetwork = (error: unknown): boolean => error instanceof TypeError || error instanceof ErrorTimeout;
/** The provider said no. That it is busy, or broken, or that something in between answered, is no refusal. */
const isRefusal = (error: unknown): boolean =>
  error instanceof ErrorResponse && !["server_error", "temporarily_unavailable"].includes(error.error ?? "");

/** Forgets the tokens too where they were hers: they are good for nothing any more, and name her. */
function ended(owner: string, hers?: Session): Token {
  if (hers !== undefined) forgetTokens(hers);
  endSession(owner);
  return { kind: "ended" };
}

const inTurn = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  "locks" in navigator ? navigator.locks.request(name, work) : work();

type Settings = z.output<(typeof signInOperation)["responses"][200]>;
const SETTINGS = "caseway.sign-in";
/** A page may be older than the service: fields that it does not know yet are passed over. */
const settingsSchema = z.object(signInOperation.responses[200].shape);

let known: Settings | undefined;

/** From the service, once for each page; from its last answer while there is no network. */
async function settingsOf(): Promise<Settings | undefined> {
  if (known !== undefined) return known;
  const signal = AbortSignal.timeout(REQUEST_WITHIN_S * 1_000);
  const reply = await call((url, init) => fetch(url, { ...init, signal }), "", "signInSettings");
  known = reply.kind === "ok" ? settingsSchema.safeParse(reply.value).data : undefined;
  try {
    if (known !== undefined) localStorage.setItem(SETTINGS, JSON.stringify(known));
    return known ?? settingsSchema.safeParse(JSON.parse(localStorage.getItem(SETTINGS) ?? "null")).data;
  } catch {
    return known;
  }
}

const managerFor = (session: Pick<Session, "shared">) => managerWith(storageOf(session));

/** `tokens` is where the tokens are kept. */
async function managerWith(tokens: Storage): Promise<UserManager | undefined> {
  const settings = await settingsOf();
  if (settings === undefined) return undefined;
  return new UserManager({
    authority: settings.issuer,
    metadata: {
      issuer: settings.issuer,
      authorization_endpoint: settings.authorizationEndpoint,
      token_endpoint: settings.tokenEndpoint,
    },
    client_id: settings.clientId,
    redirect_uri: `${location.origin}${RETURN}`,
    response_type: "code",
    scope: settings.scope,
    loadUserInfo: false,
    monitorSession: false,
    automaticSilentRenew: false,
    requestTimeoutInSeconds: REQUEST_WITHIN_S,
    userStore: new WebStorageStateStore({ store: tokens }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}
