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

export function readSession(): Session | undefined {
  for (const storage of [() => sessionStorage, () => localStorage]) {
    const session = parsed(sessionSchema, read(storage, KEY));
    if (session !== undefined) return session;
  }
  return undefined;
}

/** False where the browser keeps nothing: then nobody can stay signed in. */
export function keepSession(session: Session): boolean {
  forgetSession();
  if (session.shared) rememberShared([...sharedOwners(), session.sub]);
  try {
    storageOf(session).setItem(KEY, JSON.stringify(session));
    return true;
  } catch {
    return false;
  }
}

export function forgetSession(): void {
  for (const storage of [() => sessionStorage, () => localStorage]) {
    try {
      storage().removeItem(KEY);
    } catch {
      // Blocked storage holds nothing to forget.
    }
  }
}

/** Where the tokens of a session are kept. */
export const storageOf = ({ shared }: Pick<Session, "shared">): Storage =>
  shared ? sessionStorage : localStorage;

/** Accounts that were used here as on a shared computer, and may have left something behind. */
export const sharedOwners = (): string[] =>
  parsed(
    z.array(z.string()),
    read(() => localStorage, SHARED),
  ) ?? [];

export function rememberShared(owners: readonly string[]): void {
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
