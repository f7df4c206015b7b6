import type { Day, Month } from "../../../../../domain/calendar/day.ts";
import type { ExperienceJob } from "../../../../../domain/log/experience-view.ts";
import type { HoursLine } from "../../../../../domain/log/hours-line.ts";
import type { RecordData } from "../../../../../domain/log/record-data.ts";
import { lastDay } from "../../../checker/read.ts";
import { ROLE_CHOICES } from "../../../checker/sections/employment.ts";
import { dateInWords } from "../../../checker/words.ts";
import { lengthText } from "../../app/words.ts";
import { shortDay } from "../../parts/day-words.ts";

type JobData = RecordData<"employment">;
type HoursData = RecordData<"hours">;

/** "Case manager"; "Nurse" for "Nurse, outside case management". */
export const roleName = ({ role }: JobData): string | undefined =>
  ROLE_CHOICES.find(({ value }) => value === role)?.label.split(",")[0];

/** What a job is called: its employer, else its role. */
export const jobName = (job: JobData): string =>
  job.employer?.trim() || roleName(job) || "Job without a name";

/** "March 2024 to now" */
export function jobDates({ start, end }: JobData): string {
  if (start === undefined && end === undefined) return "Dates not told";
  const from = start === undefined ? "Start not told" : when(start);
  if (end === undefined) return `${from}, end not told`;
  return end === null ? `${from} to now` : `${from} to ${when(end)}`;
}
/** True once the last day of the job is over. */
export const isOver = ({ end }: JobData, on: Day): boolean => end != null && lastDay(end) < on;
const when = (at: Day | Month): string => (at.length === 7 ? dateInWords(at) : shortDay(at as Day));

/** True for a job that nothing was told about the hours of. */
export const toldNoHours = ({ basis, lines }: ExperienceJob, { hoursPerWeek }: JobData): boolean =>
  lines === 0 && (basis === "dated" || (basis === "weekly" && hoursPerWeek === undefined));

/** What the hours of a job come from, as a sentence. */
export function basisSentence(
  { basis }: ExperienceJob,
  job: JobData,
  lines: readonly HoursLine[] = [],
): string {
  switch (basis) {
    case "documented":
      return `Counts from your documented total of ${lengthText(job.documentedMinutes)}.`;
    case "dated":
      return `Counts from the ${linesText(lines)} that you recorded.`;
    case "weekly": {
      const { hoursPerWeek, caseManagementShare: share } = job;
      if (hoursPerWeek === undefined) return "No hours told yet.";
      const part = share === undefined ? "" : `, ${Number((share * 100).toFixed(2))} percent case management`;
      return `Counts from ${hoursPerWeek} hours a week${part}.`;
    }
  }
}

/** "1 shift", "412 shifts and 3 weeks" */
export function linesText(lines: readonly HoursLine[]): string {
  const weeks = lines.filter(({ data }) => data.span === "week").length;
  const counted = (count: number, one: string): string[] =>
    count === 0 ? [] : [`${count.toLocaleString("en-US")} ${one}${count === 1 ? "" : "s"}`];
  return [...counted(lines.length - weeks, "shift"), ...counted(weeks, "week")].join(" and ");
}

/** "Oct 14, 2026", "Week of Oct 12, 2026" */
export const lineDay = ({ date, span }: HoursData): string =>
  date === undefined ? "Date not told" : span === "week" ? `Week of ${shortDay(date)}` : shortDay(date);

/** "12.0 h, Oct 14, 2026, 19:00 to 07:30" */
export function lineName(line: HoursData): string {
  const times = line.from !== undefined && line.to !== undefined ? `, ${line.from} to ${line.to}` : "";
  return `${lengthText(line.minutes)}, ${lineDay(line)}${times}`;
}
