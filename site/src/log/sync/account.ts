import type { Log } from "../log.ts";
import { accessToken, type Token } from "../sign-in/provider.ts";
import { type EraseEnd, eraseAccount } from "./erase.ts";
import { signedFetch } from "./signed-fetch.ts";
import { type SyncEnd, syncLog } from "./sync.ts";

/**
 * What goes on between the log on this device and the account: tokens, turns between tabs, requests. Loaded only by people
 * who are signed in.
 */

/** How an exchange ended, or why there was none. */
export type ExchangeEnd = SyncEnd | Exclude<Token, { kind: "token" }>;

/** Brings the log and the account in step. */
export async function exchange(log: Log): Promise<ExchangeEnd> {
  const token = await accessToken(log.owner);
  if (token.kind !== "token") return token;
  const end = await exchangeWith(log, token.token);
  if (end.kind !== "signed-out") return end;
  // By a clock that was set back a token looks good for longer than it is: the provider knows.
  const renewed = await accessToken(log.owner, token.token);
  return renewed.kind === "token" ? exchangeWith(log, renewed.token) : renewed;
}

const exchangeWith = (log: Log, token: string): Promise<SyncEnd> =>
  oneTabAtATime(log.owner, () => syncLog(log, { fetch: signedFetch(token), now: Date.now }));

/** Erases the log at the service, and then on this device; other devices clear themselves at their next sync. */
export async function erase(log: Log): Promise<EraseEnd> {
  const token = await accessToken(log.owner);
  if (token.kind === "offline") return { kind: "offline", begun: false };
  if (token.kind !== "token") return { kind: "signed-out" };
  return oneTabAtATime(log.owner, async () => {
    const end = await eraseAccount(signedFetch(token.token));
    // Still holding the lock: no tab may send again what was just erased.
    if (end.kind === "done") await log.empty();
    return end;
  });
}

const oneTabAtATime = <T>(owner: string, work: () => Promise<T>): Promise<T> =>
  "locks" in navigator ? navigator.locks.request(`caseway-sync-${owner}`, work) : work();
