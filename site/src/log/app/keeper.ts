import type { Fetch } from "../../../../domain/contract/client.ts";
import { waitingLine } from "../device/shelf.ts";
import type { Log } from "../log.ts";
import { GUEST, openLog } from "../open-log.ts";
import { readSession, rememberShared, type Session, sharedOwners } from "../sign-in/session.ts";
import { type EraseEnd, eraseAccount } from "../sync/erase.ts";
import { syncLog } from "../sync/sync.ts";

/** How far the log on this device and the account are in step. */
export type InStep =
  | { readonly kind: "guest" }
  | { readonly kind: "not-yet" }
  | { readonly kind: "syncing" }
  | { readonly kind: "done" }
  | { readonly kind: "offline" }
  | { readonly kind: "failed"; readonly detail: string };

export interface Kept {
  /** `ended`: the sign-in ran out; the log stays on the device, hidden, until she signs in again or deletes it. */
  readonly phase: "opening" | "ready" | "ended";
  readonly session: Session | undefined;
  readonly log: Log | undefined;
  readonly inStep: InStep;
  /** How far this device's clock is ahead of the service's, in milliseconds; undefined before the first exchange. */
  readonly aheadMs: number | undefined;
  /** The guest's log on this device, where it is not empty and she was not asked about it yet. */
  readonly guest: Log | undefined;
  /** True after the account was erased on another device, and this one cleared itself. */
  readonly erased: boolean;
}

const RETRY_AFTER_MS = [5_000, 15_000, 60_000, 300_000] as const;
/** How often a page that stays open asks what other devices added. */
const LOOK_AGAIN_MS = 300_000;
/** A reply that takes longer is given up; what was sent is sent again, which changes nothing. */
const REPLY_WITHIN_MS = 30_000;
const GUEST_ASKED = "guest-asked";

/** Keeps the right log open (the guest's or the account's) and in step with the service. One for each page. */
export class Keeper {
  private kept: Kept = {
    phase: "opening",
    session: undefined,
    log: undefined,
    inStep: { kind: "not-yet" },
    aheadMs: undefined,
    guest: undefined,
    erased: false,
  };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private running = false;
  private again = false;

  get state(): Kept {
    return this.kept;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async start(): Promise<void> {
    const session = readSession();
    void this.tidyShared(session?.sub);
    if (session?.ended) return this.change({ phase: "ended", session });
    const log = await openLog(session?.sub ?? GUEST);
    this.change({
      phase: "ready",
      session,
      log,
      inStep: { kind: session === undefined ? "guest" : "not-yet" },
    });
    if (session === undefined) return;
    await this.lookForGuest(log);
    let waiting = log.state.waiting;
    log.subscribe(() => {
      if (log.state.waiting > waiting) this.soon(500);
      waiting = log.state.waiting;
    });
    addEventListener("online", () => void this.sync());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void this.sync();
    });
    await this.sync();
  }

  /** Sends and takes now. Calls that come while one is under way are one more at its end. */
  async sync(): Promise<void> {
    const { log, session, phase } = this.kept;
    if (log === undefined || session === undefined || phase !== "ready") return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    clearTimeout(this.timer);
    this.change({ inStep: { kind: "syncing" } });
    try {
      await this.exchange(log);
    } finally {
      this.running = false;
    }
    if (this.again) {
      this.again = false;
      this.soon(0);
    }
  }

  /** Adds the guest's entries to the account, or leaves them where they are. Asked once. */
  async settleGuest(answer: "add" | "leave"): Promise<boolean> {
    const { guest, log } = this.kept;
    if (guest === undefined || log === undefined) return true;
    const newest = newestId(guest);
    const lines = answer === "add" ? guest.state.lines.map(({ entry }) => waitingLine(entry)) : [];
    const saved = await log.keep(lines, { [GUEST_ASKED]: newest });
    if (!saved.ok) return false;
    // Only now: until they are in the account's log, they stay in the guest's.
    if (answer === "add") await guest.empty();
    this.change({ guest: undefined });
    return true;
  }

  /** The log of this account is deleted from the device. What has not been sent is gone: ask first. */
  async deleteHere(): Promise<void> {
    clearTimeout(this.timer);
    const { session } = this.kept;
    const log = this.kept.log ?? (session === undefined ? undefined : await openLog(session.sub));
    await log?.destroy();
    if (session !== undefined) rememberShared(sharedOwners().filter((owner) => owner !== session.sub));
  }

  /** Erases the log at the service, and then on this device; other devices clear themselves at their next sync. */
  async erase(): Promise<EraseEnd> {
    const { log } = this.kept;
    const fetch = await signedFetch();
    if (log === undefined || fetch === "ended") return { kind: "signed-out" };
    if (fetch === "offline") return { kind: "offline", begun: false };
    return oneTabAtATime(log.owner, async () => {
      const end = await eraseAccount(fetch);
      // Still holding the lock: no tab may send again what was just erased.
      if (end.kind === "done") await log.empty();
      return end;
    });
  }

  private async exchange(log: Log): Promise<void> {
    const fetch = await signedFetch();
    if (fetch === "ended") return this.end();
    if (fetch === "offline") return this.wait();
    const end = await oneTabAtATime(log.owner, () => syncLog(log, { fetch, now: Date.now }));
    switch (end.kind) {
      case "done":
        this.failures = 0;
        this.change({ inStep: { kind: "done" }, aheadMs: end.aheadMs });
        return this.soon(LOOK_AGAIN_MS);
      case "erased":
        this.change({ erased: true, inStep: { kind: "done" } });
        return this.soon(0);
      case "signed-out":
        return this.end();
      case "offline":
        return this.wait();
      case "device":
        return this.wait({ kind: "failed", detail: "This device has no room for what is in your account." });
      case "failed":
        return this.wait({ kind: "failed", detail: end.detail });
    }
  }

  private wait(inStep: InStep = { kind: "offline" }): void {
    const after = RETRY_AFTER_MS[Math.min(this.failures, RETRY_AFTER_MS.length - 1)] ?? LOOK_AGAIN_MS;
    this.failures += 1;
    this.change({ inStep });
    this.soon(after);
  }

  private end(): void {
    const { session } = this.kept;
    this.change({ phase: "ended", session: session && { ...session, ended: true } });
  }

  private soon(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.sync(), ms);
  }

  private async lookForGuest(log: Log): Promise<void> {
    if (!log.state.lasting) return;
    const guest = await openLog(GUEST);
    const asked = await log.shelf.value(GUEST_ASKED);
    if (guest.state.lines.length > 0 && asked !== newestId(guest)) this.change({ guest });
    else guest.close();
  }

  /** What a shared computer still has of people who closed the tab without signing out; nothing unsent is deleted. */
  private async tidyShared(current: string | undefined): Promise<void> {
    for (const owner of sharedOwners()) {
      if (owner === current) continue;
      const log = await openLog(owner);
      if (log.state.waiting > 0) log.close();
      else {
        await log.destroy();
        rememberShared(sharedOwners().filter((other) => other !== owner));
      }
    }
  }

  private change(part: Partial<Kept>): void {
    this.kept = { ...this.kept, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** `fetch` with the learner's token, or why there is none. */
async function signedFetch(): Promise<Fetch | "ended" | "offline"> {
  const { accessToken } = await import("../sign-in/provider.ts");
  const token = await accessToken();
  if (token.kind !== "token") return token.kind;
  return (url, init) =>
    fetch(url, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token.token}` },
      signal: AbortSignal.timeout(REPLY_WITHIN_MS),
    });
}

const newestId = (log: Log): string =>
  log.state.lines.reduce((newest, { entry }) => (entry.id > newest ? entry.id : newest), "");

const oneTabAtATime = <T>(owner: string, work: () => Promise<T>): Promise<T> =>
  "locks" in navigator ? navigator.locks.request(`caseway-sync-${owner}`, work) : work();
