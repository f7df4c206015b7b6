import type { Day, Month } from "../../../../../domain/calendar/day.ts";
import type { ExperienceJob } from "../../../../../domain/log/experience-view.ts";
import type { HoursLine } from "../../../../../domain/log/hours-line.ts";
import type { RecordData } from "../../../../../domain/log/record-data.ts";
import { lastDay } from "../../../checker/read.ts";
import { ROLE_CHOICES } from "../../../checker/sections/employment.ts";
import { dateInWords } from "../../../checker/words.ts";
import { lengthText, timeText } from "../../app/words.ts";
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

/** True where the first thing to say of a job is that it has no hours; `open`: more may count than does. */
export const hasNoHoursYet = (view: ExperienceJob, job: JobData): boolean =>
  (view.possibleMinutes === null || view.possibleMinutes > view.minutes) && toldNoHours(view, job);

/** What the hours of a job come from, as a sentence. */
export const basisSentence = (view: ExperienceJob, job: JobData, lines: readonly HoursLine[] = []): string =>
  toldNoBasis(view, job) ? "No hours told yet." : `Counts from ${hoursSource(view, job, lines)}.`;

/** What the hours of a job come from and what its months do: shifts that count as hours never count as months. */
export const countsSentence = (view: ExperienceJob, job: JobData, lines: readonly HoursLine[]): string =>
  `Hours count from ${hoursSource(view, job, lines)}; ${monthsPart(job)}.`;

function monthsPart({ start, end, hoursPerWeek }: JobData): string {
  const missing = [
    ...(start === undefined ? ["when you started"] : []),
    ...(end === undefined ? ["whether you still work there"] : []),
  ];
  if (missing.length > 0) return `months cannot count before you tell ${missing.join(" and ")}`;
  const week = hoursPerWeek === undefined ? "the average of those hours" : `${hoursPerWeek} hours`;
  return `months count from the dates of the job, at ${week} a week`;
}

const toldNoBasis = ({ basis }: ExperienceJob, { hoursPerWeek }: JobData): boolean =>
  basis === "weekly" && hoursPerWeek === undefined;

function hoursSource({ basis }: ExperienceJob, job: JobData, lines: readonly HoursLine[]): string {
  switch (basis) {
    case "documented":
      return `your documented total of ${lengthText(job.documentedMinutes)}`;
    case "dated":
      return `the ${linesText(lines)} that you recorded`;
    case "weekly": {
      const { hoursPerWeek, caseManagementShare: share } = job;
      const part = share === undefined ? "" : `, ${Number((share * 100).toFixed(2))} percent case management`;
      return `${hoursPerWeek} hours a week${part}`;
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

/** "12.0 h, Oct 14, 2026, 7:00 PM to 7:30 AM" */
export function lineName(line: HoursData): string {
  const times =
    line.from !== undefined && line.to !== undefined
      ? `, ${timeText(line.from)} to ${timeText(line.to)}`
      : "";
  return `${lengthText(line.minutes)}, ${lineDay(line)}${times}`;
}
