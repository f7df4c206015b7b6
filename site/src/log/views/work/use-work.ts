import { useMemo } from "preact/hooks";
import { credentials } from "../../../../../dist/content/credentials.ts";
import type { Day } from "../../../../../domain/calendar/day.ts";
import { experienceOf } from "../../../../../domain/log/experience.ts";
import type { Experience } from "../../../../../domain/log/experience-view.ts";
import type { HoursLine } from "../../../../../domain/log/hours-line.ts";
import type { LogRecord } from "../../../../../domain/log/records.ts";
import { today } from "../../../checker/today.ts";
import { useLog } from "../../app/context.ts";
import { linesByJob } from "./lines.ts";

/** What the work of the log comes to today. */
export interface Work {
  readonly on: Day;
  readonly records: readonly LogRecord[];
  readonly experience: Experience;
  /** By the record id of the job, the newest day first. */
  readonly lines: ReadonlyMap<string, readonly HoursLine[]>;
}

/** Computed again only when the log or the day changed: with thousands of lines it takes a moment. */
export function useWork(): Work {
  const { records } = useLog().state;
  const on = today();
  return useMemo(
    () => ({ on, records, experience: experienceOf(records, credentials, on), lines: linesByJob(records) }),
    [records, on],
  );
}
