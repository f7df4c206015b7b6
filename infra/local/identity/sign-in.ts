import type Provider from "oidc-provider";
import type { KoaContextWithOIDC } from "oidc-provider";
import * as z from "zod";
import type { IdentityStore } from "./identity-store.ts";
import { cannotSignInPage, FONT_PATH, font, STYLE_PATH, signInPage, style } from "./sign-in-page.ts";

type Context = Parameters<Parameters<Provider["use"]>[0]>[0];

const SHOWN_ACCOUNTS = 8;
const MOST_FORM_BYTES = 4_096;
/** An address that a person can have. Upper and lower case are the same, as in the user pool. */
const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

export interface SignInOptions {
  readonly store: IdentityStore;
  /** Where the site is, for a person whose sign-in cannot go on. */
  readonly siteOrigin: string;
  /** Whether a sign-out may end at an address. */
  readonly mayEndAt: (address: string) => boolean;
}

/**
 * The pages between the provider and a person, at Cognito's addresses: /login asks who she is, /logout ends the
 * provider's session and sends her back to the site.
 */
export function addSignInPages(provider: Provider, options: SignInOptions): void {
  provider.use(async (context, next) => {
    protect(context);
    const { path, method } = context;
    if (method === "GET" && path === STYLE_PATH) {
      context.type = "css";
      context.body = style();
    } else if (method === "GET" && path === FONT_PATH) {
      context.type = "font/woff2";
      context.body = font();
    } else if (path === "/logout" && method === "GET") await signOut(provider, context, options);
    else if (path.startsWith("/login/")) await signIn(provider, context, options);
    else await next();
  });
}

/** The pages load their style and font, and post to themselves; nothing is kept by the browser. */
function protect(context: Context, formTarget = ""): void {
  context.set(
    "content-security-policy",
    `default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; form-action 'self' ${formTarget}; base-uri 'none'; frame-ancestors 'none'`,
  );
  context.set("cache-control", "no-store");
  context.set("referrer-policy", "no-referrer");
  context.set("x-content-type-options", "nosniff");
}

async function signIn(
  provider: Provider,
  context: Context,
  { store, siteOrigin }: SignInOptions,
): Promise<void> {
  const asked = await provider.interactionDetails(context.req, context.res).catch(() => undefined);
  if (asked === undefined) {
    cannotSignIn(
      context,
      "This page is out of date: it is from another sign-in, or more than an hour old.",
      siteOrigin,
    );
    return;
  }
  const { origin } = new URL(String(asked.params.redirect_uri));
  // A browser holds a form's redirects against the policy too, and after the form she is sent back to the site.
  protect(context, origin);
  const sent = context.method === "POST";
  const typed = sent ? (new URLSearchParams(await textOf(context)).get("email") ?? "") : undefined;
  const email = emailSchema.safeParse(typed);
  if (email.success) {
    const { sub } = store.signIn(email.data);
    const result = { login: { accountId: sub } };
    context.status = 303;
    context.redirect(await provider.interactionResult(context.req, context.res, result));
    return;
  }
  const emails = store.latestAccounts(SHOWN_ACCOUNTS).map((account) => account.email);
  context.status = sent ? 422 : 200;
  context.type = "html";
  context.body = signInPage({ action: context.path, siteOrigin: origin, emails, wrong: typed });
}

/** As Cognito: the session is over, the refresh tokens are not; the site revokes its own. */
async function signOut(
  provider: Provider,
  context: Context,
  { mayEndAt, siteOrigin }: SignInOptions,
): Promise<void> {
  const { client_id: id, logout_uri: to } = context.query;
  if (
    typeof to !== "string" ||
    typeof id !== "string" ||
    !(await provider.Client.find(id)) ||
    !mayEndAt(to)
  ) {
    cannotSignIn(context, "Caseway asked to be signed out at an address that is not its own.", siteOrigin);
    return;
  }
  const session = await provider.Session.get(context);
  await session.destroy();
  context.cookies.set(provider.cookieName("session"), null);
  context.redirect(to);
}

/** Says to a person what the provider refuses, in place of a page of its own. */
export function cannotSignIn(
  context: Context | KoaContextWithOIDC,
  what: string,
  siteOrigin: string,
  status = 400,
): void {
  context.status = status;
  context.type = "html";
  context.body = cannotSignInPage(what, siteOrigin);
}

async function textOf(context: Context): Promise<string> {
  let text = "";
  for await (const chunk of context.req) {
    text += chunk;
    // An address is short: the rest is not read.
    if (text.length > MOST_FORM_BYTES) return "";
  }
  return text;
}
