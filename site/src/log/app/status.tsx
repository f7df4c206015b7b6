import { Icon } from "../../components/icon.tsx";
import type { LogState } from "../log.ts";
import { useKept, useLog } from "./context.ts";
import type { Kept } from "./keeper.ts";
import { entryCount } from "./words.ts";

/** A clock that is further off than this is worth a word. */
const CLOCK_OFF_MS = 5 * 60_000;

/** One quiet line: what is saved where. And what she has to know when something is in the way. */
export function Status() {
  const kept = useKept();
  const { state } = useLog();
  return (
    <div class="log-status">
      <p class="sync" role="status">
        <Icon name={state.lasting ? "device" : "alert"} />
        <span>{statusText(kept, state)}</span>
      </p>
      {problems(kept, state).map(({ text, href, link }) => (
        <p class="sync-problem" key={text}>
          {text} {href !== undefined && <a href={href}>{link}</a>}
        </p>
      ))}
    </div>
  );
}

export function statusText(
  { session, inStep }: Pick<Kept, "session" | "inStep">,
  { lasting, waiting, refused, lines }: Pick<LogState, "lasting" | "waiting" | "refused" | "lines">,
): string {
  if (session === undefined) {
    if (!lasting) return "Kept only until you close this page.";
    return lines.length === 0 ? "Nothing recorded yet." : "All saved on this device only.";
  }
  const here = lasting ? "All saved on this device" : "Kept only until you close this page";
  if (inStep.kind === "done" && waiting === 0 && refused.length === 0)
    return lasting ? `${here} and in your account.` : "All saved in your account.";
  const wait = waiting === 0 ? "" : ` ${entryCount(waiting)} ${waiting === 1 ? "waits" : "wait"} to sync.`;
  return `${here}.${wait}`;
}

interface Problem {
  readonly text: string;
  readonly href?: string;
  readonly link?: string;
}

export function problems(
  { session, inStep, aheadMs, erased }: Pick<Kept, "session" | "inStep" | "aheadMs" | "erased">,
  state: Pick<LogState, "lasting" | "lines" | "refused" | "unreadable">,
): Problem[] {
  const found: Problem[] = [];
  if (!state.lasting) {
    found.push({
      text:
        session === undefined
          ? "This browser does not let us keep anything now. It may be a private window, or busy in another tab. What you add lasts until you leave your log: download it to keep it. What you saved here before is not touched."
          : "This browser does not let us keep anything now. It may be a private window, or busy in another tab. Stay in your log until everything is in your account.",
      href: "/log/data/",
      link: "Download your log",
    });
  }
  if (state.refused.length > 0) {
    found.push({
      text: `${entryCount(state.refused.length)} could not go into your account. ${state.refused.length === 1 ? "It is" : "They are"} kept on this device.`,
      href: "/log/data/",
      link: "See why",
    });
  }
  if (state.unreadable > 0) {
    found.push({
      text: `${entryCount(state.unreadable)} on this device could not be read, and ${state.unreadable === 1 ? "was" : "were"} left as found.`,
    });
  }
  if (inStep.kind === "failed") found.push({ text: inStep.detail });
  if (erased) {
    found.push({
      text: "Your account was erased from another device, so the log on this one was cleared too.",
    });
  }
  if (aheadMs !== undefined && Math.abs(aheadMs) > CLOCK_OFF_MS) {
    found.push({
      text: `The clock of this device is about ${spanText(Math.abs(aheadMs))} ${aheadMs > 0 ? "fast" : "slow"}. Your entries are safe and in the right order, but check the dates that we fill in for you.`,
    });
  }
  return found;
}

function spanText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const [count, unit] =
    minutes < 90
      ? [minutes, "minute"]
      : minutes < 36 * 60
        ? [Math.round(minutes / 60), "hour"]
        : [Math.round(minutes / 1440), "day"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
