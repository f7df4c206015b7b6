import { useEffect, useMemo, useState } from "preact/hooks";
import { type Exam, examsOf } from "../../../../domain/practice/exam.ts";
import { useLog } from "../../log/app/context.ts";
import { lookOften } from "./look-often.ts";

/**
 * The exams of the log as they stand, the newest first. It is looked at the clock, and not counted: after a sleep, or in a
 * page that was put aside, an exam whose time is up has ended at the first look.
 */
export function useExams(): readonly Exam[] {
  const { state } = useLog();
  const [now, setNow] = useState(() => new Date().toISOString());
  const exams = useMemo(() => examsOf(state.entries, now), [state.entries, now]);
  const next = exams
    .flatMap(({ state: stands, deadline }) => (stands === "open" && deadline !== null ? [deadline] : []))
    .toSorted()[0];
  useEffect(() => {
    if (next === undefined) return undefined;
    const look = () => {
      const at = new Date().toISOString();
      if (at >= next) setNow(at);
    };
    look();
    return lookOften(look);
  }, [next]);
  return exams;
}
