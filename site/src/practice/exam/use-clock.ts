import { useEffect, useRef, useState } from "preact/hooks";
import type { Exam } from "../../../../domain/practice/exam.ts";
import { useKept, useLog } from "../../log/app/context.ts";
import { deviceName } from "../../log/device/ids.ts";
import { type NOTICES, noticeBetween } from "./clock.ts";
import { type ClockTrouble, clockTrouble, type Reading, setBackBetween } from "./clock-trouble.ts";
import { lookOften } from "./look-often.ts";

/** Two clocks are never read at quite the same moment. */
const NOISE_MS = 2_000;

export interface ExamClock {
  /** Milliseconds until the time is up; null without a clock. */
  readonly left: number | null;
  /** The notice that is shown now, in minutes left: for one minute. */
  readonly notice: (typeof NOTICES)[number] | undefined;
  readonly trouble: ClockTrouble | undefined;
}

/** Looks at the clock each second, and when the page comes back to the front. */
export function useClock({ attempt, deadline }: Pick<Exam, "attempt" | "deadline">): ExamClock {
  const { state } = useLog();
  const { aheadMs } = useKept();
  const [now, setNow] = useState(() => Date.now());
  const [notice, setNotice] = useState<(typeof NOTICES)[number]>();
  const [setBackMs, setSetBackMs] = useState(0);
  const before = useRef<Reading>();
  const end = deadline === null ? null : Date.parse(deadline);
  useEffect(() => {
    if (end === null) return undefined;
    before.current = reading();
    const look = () => {
      const last = before.current ?? reading();
      const current = reading();
      before.current = current;
      const back = setBackBetween(last, current);
      if (back > NOISE_MS) setSetBackMs((sum) => sum + back);
      const due = noticeBetween(end - last.wall, end - current.wall);
      if (due !== undefined) setNotice(due);
      setNow(current.wall);
    };
    return lookOften(look);
  }, [end]);
  if (end === null) return { left: null, notice: undefined, trouble: undefined };
  const left = end - now;
  const own = state.entries.filter((entry) => "attempt" in entry && entry.attempt === attempt);
  const start = own.find((entry) => entry.kind === "attempt" && "step" in entry && entry.step === "started");
  return {
    left,
    // Five minutes left is not true any more a minute later.
    notice: notice !== undefined && left > (notice - 1) * 60_000 ? notice : undefined,
    trouble: clockTrouble({
      setBackMs,
      newest: Math.max(0, ...own.map(({ at }) => Date.parse(at))),
      // What is written while it is not looked at the clock is not ahead of it.
      now: Math.max(now, Date.now()),
      begunHere: start?.device === deviceName(),
      aheadMs,
    }),
  };
}

const reading = (): Reading => ({ wall: Date.now(), steady: performance.now() });
