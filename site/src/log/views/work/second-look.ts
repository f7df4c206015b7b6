import { type Day, longDay } from "../../../../../domain/calendar/day.ts";
import { jobsOf } from "../../../../../domain/eligibility/work/job.ts";
import { hoursLines } from "../../../../../domain/log/hours-line.ts";
import { hoursWarnings } from "../../../../../domain/log/hours-warnings.ts";
import { jobWarnings } from "../../../../../domain/log/job-warnings.ts";
import { portfolioOf } from "../../../../../domain/log/portfolio.ts";
import type { RecordData } from "../../../../../domain/log/record-data.ts";
import { dataOf, type LogRecord } from "../../../../../domain/log/records.ts";
import type { Warning } from "../../../../../domain/log/view-parts.ts";
import { lengthText, timeText } from "../../app/words.ts";
import { minutesByClock } from "./shift-time.ts";
import { jobName, lineName } from "./work-words.ts";

type HoursData = RecordData<"hours">;
type JobData = RecordData<"employment">;

/** Stands for a record that has no id yet. */
const NEW = "new";

/** What is worth a second look before a line of hours is saved. `id` is its own record, when it is corrected. */
export function lookAtHours(
  line: HoursData,
  id: string | undefined,
  records: readonly LogRecord[],
  on: Day,
): string[] {
  const own = id ?? NEW;
  const others = hoursLines(records).filter((other) => other.id !== own);
  const byId = new Map(others.map(({ id, data }) => [id, data]));
  const jobs = new Map(
    records.flatMap((record) => (record.kind === "employment" ? [[record.id, record]] : [])),
  );
  const named = ({ records: about }: Warning): string => {
    const other = about.map((record) => byId.get(record)).find((data) => data !== undefined);
    if (other === undefined) return "";
    const job = other.employment === line.employment ? undefined : jobs.get(other.employment ?? "");
    return `${job === undefined ? "" : `${jobName((job.head.data ?? {}) as JobData)}, `}${lineName(other)}`;
  };
  const found = hoursWarnings(records, [...others, { id: own, data: line }], on);
  const sentences = withoutEchoes(found.filter(({ records: about }) => about.includes(own))).map((warning) =>
    hoursSentence(warning, named(warning)),
  );
  return [...new Set([...moreThanTheClock(line), ...sentences])];
}

/** Hours that stand there twice overlap as well: that is one thing to check. */
export function withoutEchoes(warnings: readonly Warning[]): readonly Warning[] {
  const twice = warnings.filter(({ code }) => code === "hours-twice");
  const isEcho = ({ code, records }: Warning): boolean =>
    code === "shifts-overlap" &&
    twice.some((warning) => records.every((record) => warning.records.includes(record)));
  return warnings.filter((warning) => !isEcho(warning));
}

/** A warning as it reads before the line is there. `other` is the line that it is about beside this one. */
function hoursSentence({ code, message, date }: Warning, other: string): string {
  switch (code) {
    case "hours-twice":
      return `The same hours are already there: ${other}. Both would count.`;
    case "shifts-overlap":
      return `By the clock it overlaps another shift: ${other}. Both would count.`;
    case "week-overlaps":
      return `It covers days that are recorded apart as well: ${other}. Both would count.`;
    case "day-too-long":
      return `With it, ${longDay(date as Day)} has more than 24 hours.`;
    case "in-the-future":
      return "This day is still to come. It counts from that day on.";
    default:
      return message;
  }
}

/** Fewer hours than the clock shows are usual: not all of a shift is case management. */
function moreThanTheClock({ from, to, breakMinutes, minutes }: HoursData): string[] {
  const clock = minutesByClock(from ?? "", to ?? "", breakMinutes ?? 0);
  if (clock === undefined || from === undefined || to === undefined) return [];
  return minutes === undefined || minutes <= clock
    ? []
    : [
        `From ${timeText(from)} to ${timeText(to)}${breakMinutes ? `, less the break,` : ""} is ${lengthText(clock)}. You wrote ${lengthText(minutes)}. That is right on a night when the clocks were set back.`,
      ];
}

/** What is worth a second look before a job is saved. */
export function lookAtJob(
  job: JobData,
  record: LogRecord<"employment"> | undefined,
  records: readonly LogRecord[],
  on: Day,
): string[] {
  const id = record?.id ?? NEW;
  const folded = portfolioOf([...records.filter((other) => other !== record), unsaved(id, job)]);
  const found = jobWarnings(folded, jobsOf(folded.portfolio.employment ?? [], on), on);
  return [
    ...(record === undefined ? [] : changedInTheJob(dataOf(record) ?? {}, job)),
    ...new Set(found.filter(({ job: about }) => about === id).map(({ message }) => message)),
  ];
}

/** A job with another role or supervisor is another job: some rules count the months of each apart. */
function changedInTheJob(before: JobData, after: JobData): string[] {
  const changed = [
    ...(before.role !== undefined && before.role !== after.role ? ["role"] : []),
    ...(before.supervisorCredential !== undefined &&
    before.supervisorCredential !== after.supervisorCredential
      ? ["supervisor's credential"]
      : []),
  ];
  return changed.map(
    (what) =>
      `You changed the ${what}. If it changed on a day, leave this job as it was, write when that ended, and add the rest as a second job. If it was wrong before, save again.`,
  );
}

/** A record as it would be. */
function unsaved(id: string, data: JobData): LogRecord<"employment"> {
  const head = {
    v: 1,
    id,
    kind: "employment" as const,
    at: "",
    device: "",
    record: id,
    data,
    replaces: [],
  };
  return { kind: "employment", id, head, heads: [head], history: [head] };
}
