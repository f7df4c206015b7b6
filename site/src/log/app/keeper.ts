import { EXAM_QUESTIONS } from "../../practice/kept-caches.ts";
import { databaseShelf } from "../device/database-shelf.ts";
import type { Log } from "../log.ts";
import { GUEST, openLog } from "../open-log.ts";
import {
  endSession,
  forgetSession,
  forgetShared,
  forgetTokens,
  readSession,
  type Session,
} from "../sign-in/session.ts";
import type { ExchangeEnd } from "../sync/account.ts";
import type { EraseEnd } from "../sync/erase.ts";
import { bringOver, guestToAskAbout, leaveWhereItIs } from "./guest-log.ts";
import { moveInto } from "./late-log.ts";
import { tidySharedComputer } from "./shared-computer.ts";

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

const NOTHING_YET: Kept = {
  phase: "opening",
  session: undefined,
  log: undefined,
  inStep: { kind: "not-yet" },
  aheadMs: undefined,
  guest: undefined,
  erased: false,
};
/** After a change, so that a form that saves several entries is one request. */
const AFTER_CHANGE_MS = 500;
const RETRY_AFTER_MS = [5_000, 15_000, 60_000, 300_000] as const;
/** How often a page that stays open asks what other devices added. */
const LOOK_AGAIN_MS = 300_000;
const STAND_BACK_MS = 10_000;
const LOOK_EVERY_MS = 100;
const NO_ROOM = {
  full: "This device has no room for what is in your account. What you save goes there all the same.",
  blocked: "This browser does not let us keep what is in your account on this device.",
};
const NOT_LOADED =
  "A part of this page did not load, so it cannot reach your account. Load the page again. What you save is on this device.";
const OUR_FAULT = "Something went wrong in this page, so it is not in step with your account. Load it again.";

/** How an exchange ended, or why there was none. */
type End = ExchangeEnd | { readonly kind: "not-loaded" };

/** Keeps the right log open (the guest's or the account's) and in step with the service. One for each page. */
export class Keeper {
  private kept = NOTHING_YET;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private running = false;
  private again = false;
  /** Counts openings: one that was overtaken by another is given up. */
  private openings = 0;

  get state(): Kept {
    return this.kept;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async start(): Promise<void> {
    addEventListener("online", () => void this.sync());
    // Another tab signed in or out. A page that the browser had put aside has heard of nothing meanwhile.
    addEventListener("storage", () => void this.follow());
    addEventListener("pageshow", () => void this.follow());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void this.follow().then(() => this.sync());
    });
    // A browser that keeps nothing forgets what is only on this page.
    addEventListener("beforeunload", (event) => {
      const { log, session } = this.kept;
      if (log === undefined || log.shelf.lasting) return;
      if (session === undefined ? log.lines.length > 0 : log.state.waiting > 0) event.preventDefault();
    });
    void tidySharedComputer(readSession()?.sub);
    await this.open();
  }

  /** Sends and takes now. Calls that come while one is under way are one more at its end. */
  async sync(): Promise<void> {
    const { log, session, phase, inStep } = this.kept;
    if (log === undefined || session === undefined || phase !== "ready") return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    clearTimeout(this.timer);
    // A look at what others added, with nothing to send, changes no word on the page.
    if (inStep.kind !== "done" || log.state.waiting > 0) this.change({ inStep: { kind: "syncing" } });
    try {
      const end = await this.exchange(log);
      if (this.kept.log === log) await this.settle(end);
    } catch (error) {
      if (this.kept.log === log) this.wait({ kind: "failed", detail: OUR_FAULT });
      throw error;
    } finally {
      this.running = false;
      if (this.again) {
        this.again = false;
        this.soon(0);
      }
    }
  }

  /** Adds the guest's entries to the account, or leaves them where they are. False when the device does not keep it. */
  async settleGuest(answer: "add" | "leave"): Promise<boolean> {
    const { guest, log } = this.kept;
    if (guest === undefined || log === undefined) return true;
    const settled = await (answer === "add" ? bringOver(guest, log) : leaveWhereItIs(guest, log));
    if (!settled) return false;
    guest.close();
    this.change({ guest: undefined });
    return true;
  }

  /** The log of this account is deleted from the device. What has not been sent is gone: ask first. Rejects with ShelfError. */
  async deleteHere(): Promise<void> {
    clearTimeout(this.timer);
    const { session, log } = this.kept;
    if (log !== undefined) await log.destroy();
    else if (session !== undefined) await (await databaseShelf(session.sub)).destroy();
    if (session !== undefined) forgetShared(session.sub);
    // They tell which questions she was asked. A browser that keeps nothing has none.
    await globalThis.caches?.delete(EXAM_QUESTIONS).catch(() => false);
  }

  /** Erases the log at the service, and then on this device; other devices clear themselves at their next sync. */
  async erase(): Promise<EraseEnd> {
    const { log } = this.kept;
    if (log === undefined) return { kind: "signed-out" };
    const account = await loadAccount();
    return account === undefined ? { kind: "offline", begun: false } : account.erase(log);
  }

  private async open(): Promise<void> {
    this.openings += 1;
    const opening = this.openings;
    const session = readSession();
    if (session?.ended) return this.change({ ...NOTHING_YET, phase: "ended", session });
    const log = await openLog(session?.sub ?? GUEST, { late: (late) => void this.moveTo(late, opening) });
    if (opening !== this.openings) return log.close();
    const inStep: InStep = { kind: session === undefined ? "guest" : "not-yet" };
    this.change({ ...NOTHING_YET, phase: "ready", session, log, inStep });
    this.watch(log);
    // While it was being opened, another tab may have changed who is signed in.
    await this.follow();
    if (session !== undefined && this.kept.log === log)
      await Promise.all([this.sync(), this.lookForGuest(log)]);
  }

  /** Opens the right log again where another tab has changed who is signed in. */
  private async follow(): Promise<void> {
    const { session, phase } = this.kept;
    const now = readSession();
    if (phase === "opening" || (now?.sub === session?.sub && now?.ended === session?.ended)) return;
    await this.reopen();
  }

  private async reopen(): Promise<void> {
    clearTimeout(this.timer);
    const { log, guest } = this.kept;
    this.change(NOTHING_YET);
    log?.close();
    guest?.close();
    await this.open();
  }

  /** The database opened after all: what was kept in memory so far goes there. */
  private async moveTo(late: Log, opening: number): Promise<void> {
    const { log, session } = this.kept;
    if (opening !== this.openings || log === undefined) return late.close();
    const moved = await moveInto(late, log);
    if (!moved || this.kept.log !== log) return late.close();
    this.change({ log: late });
    this.watch(late);
    if (session !== undefined) await Promise.all([this.sync(), this.lookForGuest(late)]);
  }

  private watch(log: Log): void {
    let { waiting } = log.state;
    log.subscribe(() => {
      if (log.state.waiting > waiting) this.soon(AFTER_CHANGE_MS);
      waiting = log.state.waiting;
    });
    void log.lost.then((how) => this.standBack(log, how));
  }

  /**
   * The log is not here any more. A tab that signs out deletes it first and forgets who was signed in right after: opened
   * before that, the log would come back to this device from the account.
   */
  private async standBack(log: Log, how: "deleted" | "closed"): Promise<void> {
    if (this.kept.log !== log) return;
    const { guest, session } = this.kept;
    clearTimeout(this.timer);
    this.change(NOTHING_YET);
    guest?.close();
    this.openings += 1;
    const opening = this.openings;
    // Who is signed in on a shared computer each tab knows for itself.
    if (how === "deleted" && session?.shared) {
      forgetSession();
      forgetTokens(session);
    }
    for (let waited = 0; waited < STAND_BACK_MS && readSession()?.sub === log.owner; waited += LOOK_EVERY_MS)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    log.close();
    if (opening === this.openings) await this.open();
  }

  private async lookForGuest(log: Log): Promise<void> {
    const guest = await guestToAskAbout(log);
    if (this.kept.log === log) this.change({ guest });
    else guest?.close();
  }

  private async exchange(log: Log): Promise<End> {
    const account = await loadAccount();
    return account === undefined ? { kind: "not-loaded" } : account.exchange(log);
  }

  private async settle(end: End): Promise<void> {
    switch (end.kind) {
      case "done":
        this.failures = 0;
        this.change({ inStep: { kind: "done" }, aheadMs: end.aheadMs });
        return this.soon(LOOK_AGAIN_MS);
      case "erased":
        this.change({ erased: true, inStep: { kind: "done" } });
        return this.soon(0);
      case "ended":
      case "signed-out":
        return this.end();
      case "other":
        return this.reopen();
      case "offline":
        return this.wait({ kind: "offline" });
      case "not-loaded":
        return this.wait(navigator.onLine ? { kind: "failed", detail: NOT_LOADED } : { kind: "offline" });
      case "device":
        return this.wait({ kind: "failed", detail: NO_ROOM[end.trouble] });
      case "failed":
        return this.wait(end);
    }
  }

  private wait(inStep: InStep): void {
    const after = RETRY_AFTER_MS[Math.min(this.failures, RETRY_AFTER_MS.length - 1)] ?? LOOK_AGAIN_MS;
    this.failures += 1;
    this.change({ inStep });
    this.soon(after);
  }

  /** The sign-in ran out: whoever sits here now does not see the log. */
  private end(): void {
    const { session, log, guest } = this.kept;
    if (session === undefined) return;
    endSession(session.sub);
    this.change({ ...NOTHING_YET, phase: "ended", session: { ...session, ended: true } });
    log?.close();
    guest?.close();
  }

  private soon(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // Nobody looks: what others added is taken when somebody does.
      if (document.visibilityState === "visible" || this.kept.log?.state.waiting) void this.sync();
    }, ms);
  }

  private change(part: Partial<Kept>): void {
    this.kept = { ...this.kept, ...part };
    for (const listener of this.listeners) listener();
  }
}

/**
 * What speaks to the provider and the service: loaded only here, by people who are signed in. A browser that could not load
 * it once does not try again on the same page.
 */
const loadAccount = () => import("../sync/account.ts").catch(() => undefined);
