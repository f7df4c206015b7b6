import { useEffect, useState } from "preact/hooks";
import { Keeper, type Kept } from "../log/app/keeper.ts";
import type { Log, LogState } from "../log/log.ts";
import { GUEST, openLog } from "../log/open-log.ts";

/** The log that practice goes into now, and what it comes to. */
export interface PracticeLog {
  readonly log: Log;
  /** A new object after every change of the log. */
  readonly state: LogState;
  /** Who is signed in, and how far the log and the account are in step. */
  readonly kept: Kept;
}

/** One for each page, however often it is asked for. */
let keeper: Keeper | undefined;

/**
 * The log of whoever is signed in, kept in step with the account, or the guest's. Undefined while it is being opened.
 * While a sign-in has run out, an account's log is hidden and practice goes on in the guest's, as it does on the pages of
 * the cases.
 */
export function usePracticeLog(): PracticeLog | undefined {
  const [, redraw] = useState(0);
  const [guest, setGuest] = useState<Log>();
  keeper ??= started(new Keeper());
  const running = keeper;
  const kept = running.state;
  const log = kept.log ?? (kept.phase === "ended" ? guest : undefined);
  const shown = log?.state;

  useEffect(() => {
    const again = () => redraw((before) => before + 1);
    // It may have moved on between the drawing and this effect.
    if (running.state !== kept) again();
    return running.subscribe(again);
  }, [running]);
  useEffect(() => {
    if (log === undefined) return;
    const again = () => redraw((before) => before + 1);
    if (log.state !== shown) again();
    return log.subscribe(again);
  }, [log]);
  useEffect(() => {
    if (kept.phase !== "ended") return;
    let closed = false;
    let opened: Log | undefined;
    void openLog(GUEST).then((log) => {
      opened = log;
      if (closed) log.close();
      else setGuest(log);
    });
    return () => {
      closed = true;
      setGuest(undefined);
      opened?.close();
    };
  }, [kept.phase]);

  return log === undefined || shown === undefined ? undefined : { log, state: shown, kept };
}

function started(fresh: Keeper): Keeper {
  void fresh.start();
  return fresh;
}
