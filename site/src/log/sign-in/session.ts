import * as z from "zod";

/**
 * Who is signed in on this device, as far as a page needs to know before it asks anybody: whose log to open, and how to
 * name her. Tokens are not here. On a shared computer it lasts until the tab is closed.
 */
const sessionSchema = z.object({
  /** The account's subject: names the log on this device. */
  sub: z.string().min(1).max(200),
  email: z.string().optional(),
  /** True when she said that other people use this computer. */
  shared: z.boolean(),
  /** True when the sign-in can no longer be renewed: the log is hidden until she signs in again. */
  ended: z.boolean(),
});
export type Session = z.output<typeof sessionSchema>;

const KEY = "caseway.session";
const SHARED = "caseway.shared";

/** The session of this tab where there is one (a shared computer), else the browser's. */
export function readSession(): Session | undefined {
  return sessionIn(() => sessionStorage) ?? sessionIn(() => localStorage);
}

/** False where the browser keeps nothing: then nobody can stay signed in. */
export function keepSession(session: Session): boolean {
  if (session.shared) rememberShared([...sharedOwners(), session.sub]);
  try {
    storageOf(session).setItem(KEY, JSON.stringify(session));
    // It would be found first.
    if (!session.shared) remove(() => sessionStorage);
    return true;
  } catch {
    return false;
  }
}

/** Notes that the sign-in of an account has ended, unless somebody else has signed in since. */
export function endSession(sub: string): void {
  const session = readSession();
  if (session?.sub === sub) keepSession({ ...session, ended: true });
}

/** Forgets the session that this tab goes by; one of the whole browser stays where a tab has its own. */
export function forgetSession(): void {
  remove(sessionIn(() => sessionStorage) === undefined ? () => localStorage : () => sessionStorage);
}

/** Forgets every token of the storage that a session's are in, also those of a provider that is not ours any more. */
export function forgetTokens(session: Pick<Session, "shared">): void {
  const storage = storageOf(session);
  for (const name of Object.keys(storage)) if (name.startsWith("oidc.")) storage.removeItem(name);
}

function remove(storage: () => Storage): void {
  try {
    storage().removeItem(KEY);
  } catch {
    // Blocked storage holds nothing to forget.
  }
}

const sessionIn = (storage: () => Storage): Session | undefined => parsed(sessionSchema, read(storage, KEY));

/** Where the tokens of a session are kept. */
export const storageOf = ({ shared }: Pick<Session, "shared">): Storage =>
  shared ? sessionStorage : localStorage;

/** Accounts that were used here as on a shared computer, and may have left something behind. */
export const sharedOwners = (): string[] =>
  parsed(
    z.array(z.string()),
    read(() => localStorage, SHARED),
  ) ?? [];

/** Nothing of this account is left here. */
export const forgetShared = (owner: string): void =>
  rememberShared(sharedOwners().filter((other) => other !== owner));

function rememberShared(owners: readonly string[]): void {
  try {
    localStorage.setItem(SHARED, JSON.stringify([...new Set(owners)]));
  } catch {
    // Blocked storage: then no database was written either.
  }
}

function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

function parsed<S extends z.ZodType>(schema: S, text: string | null): z.output<S> | undefined {
  if (text === null) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
