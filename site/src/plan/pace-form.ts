import {
  addMonths,
  type Day,
  firstDayOf,
  lastDayOf,
  longDay,
  type Month,
  parseDay,
  parseMonth,
} from "../../../domain/calendar/day.ts";
import type { Portfolio } from "../../../domain/eligibility/portfolio.ts";
import { horizonFrom } from "../../../domain/projection/ahead.ts";
import { jobAhead } from "../../../domain/projection/change.ts";
import type { ExpectedLicense, NewJob, Pace } from "../../../domain/projection/pace.ts";
import type { Raw } from "../checker/draft.ts";
import { type FieldFault, readNumber } from "../checker/read.ts";
import { AS_TOLD } from "./kept-pace.ts";
import { MOST_A_MONTH, MOST_A_WEEK } from "./read-pace.ts";

/** What the form of the pace shows at first: the pace, and for a new job the terms of the one that goes on. */
export function paceFields(
  { work, educationHoursPerMonth, license }: Pace,
  portfolio: Portfolio,
  on: Day,
): Raw {
  const present = jobAhead({ portfolio, pace: AS_TOLD }, on);
  const job: Partial<NewJob> =
    work.is === "new-job"
      ? work.job
      : {
          hoursPerWeek: 40,
          ...present,
          caseManagementShare: present?.caseManagementShare || 1,
          workedAs: present?.workedAs ?? workOf(portfolio),
          start: firstDayOf(addMonths(on, 1).slice(0, 7) as Month),
        };
  return {
    work: work.is,
    start: job.start ?? "",
    hoursPerWeek: textOf(job.hoursPerWeek),
    share: textOf(job.caseManagementShare === undefined ? undefined : percent(job.caseManagementShare)),
    workedAs: job.workedAs ?? "",
    setting: job.setting ?? "",
    supervised: job.supervised === undefined ? "" : job.supervised ? "yes" : "no",
    supervisorCredential: job.supervisorCredential ?? "",
    instead: (work.is === "new-job" ? work.instead : present !== undefined) ? "yes" : "no",
    education: textOf(educationHoursPerMonth),
    license: license?.profession ?? "",
    licenseMonth: license?.month ?? "",
  };
}

const textOf = (value: number | undefined): string => (value === undefined ? "" : String(value));
const percent = (share: number): number => Math.round(share * 10_000) / 100;

/** What her license lets her work as. */
function workOf({ licenses = [] }: Portfolio): NewJob["workedAs"] {
  const holds = (...professions: readonly string[]): boolean =>
    licenses.some(({ profession }) => profession !== undefined && professions.includes(profession));
  return holds("RN") ? "RN" : holds("LCSW", "LMSW", "LSW") ? "SW" : holds("LPN", "LVN") ? "LPN" : undefined;
}

type ReadPaceFields =
  | { readonly ok: true; readonly pace: Pace }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** Reads the form of the pace. Every fault names its field and the mend; what may be left open is not told. */
export function readPaceFields(raw: Raw, on: Day): ReadPaceFields {
  const faults: FieldFault[] = [];
  const number = (field: string, most: number): number => {
    const read = readNumber(raw[field] ?? "", most, field);
    if (read.ok) return Number(read.value);
    faults.push(...read.faults);
    return 0;
  };
  const newJob = (): NewJob => {
    const start = parseDay(raw.start ?? "");
    const fault = faultOfStart(start, on);
    if (fault !== undefined) faults.push({ field: "start", message: fault });
    return {
      employer: "The new job",
      role: "case-manager",
      paid: true,
      start: start ?? on,
      hoursPerWeek: number("hoursPerWeek", MOST_A_WEEK),
      caseManagementShare: number("share", 100) / 100,
      ...openTerms(raw),
    };
  };
  const work: Pace["work"] =
    raw.work === "new-job"
      ? { is: "new-job", instead: raw.instead === "yes", job: newJob() }
      : { is: "as-told" };
  const educationHoursPerMonth = number("education", MOST_A_MONTH);
  const month = monthOf(raw.licenseMonth ?? "");
  const fault = raw.license ? faultOfMonth(month, on) : undefined;
  if (fault !== undefined) faults.push({ field: "licenseMonth", message: fault });
  if (faults.length > 0) return { ok: false, faults };
  // The choices of the form are the words of the portfolio.
  const profession = raw.license as ExpectedLicense["profession"];
  return {
    ok: true,
    pace: {
      work,
      educationHoursPerMonth,
      ...(raw.license && month !== undefined ? { license: { profession, month } } : {}),
    },
  };
}

/** As the browser gives it, or as it is typed where a browser has no field for months: 2027-05, 5/2027. */
function monthOf(typed: string): Month | undefined {
  const [, month = "", year = ""] = /^\s*(\d{1,2})\s*\/\s*(\d{4})\s*$/.exec(typed) ?? [];
  return parseMonth(year === "" ? typed.trim() : `${year}-${month.padStart(2, "0")}`);
}

function faultOfMonth(month: Month | undefined, on: Day): string | undefined {
  if (month === undefined) return "Write the month and the year in which you expect it, for example 5/2027.";
  const last = lastDayOf(month);
  if (last <= on) return "This month is over. A license that has come belongs in your answers.";
  return last > horizonFrom(on) ? "This is more than ten years ahead, further than we look." : undefined;
}

function faultOfStart(start: Day | undefined, on: Day): string | undefined {
  if (start === undefined) return "Choose the day on which the new job begins.";
  if (start <= on)
    return `This day is not after ${longDay(on)}. A job that has begun belongs in your answers.`;
  return start > horizonFrom(on) ? "This is more than ten years ahead, further than we look." : undefined;
}

/** What may be left open. Whom nobody supervises has no supervisor with a credential. */
function openTerms({ workedAs, setting, supervised, supervisorCredential }: Raw): Partial<NewJob> {
  const credential = supervised === "no" ? "none" : supervisorCredential;
  return {
    // The choices of the form are the words of the portfolio.
    ...(workedAs ? { workedAs: workedAs as NonNullable<NewJob["workedAs"]> } : {}),
    ...(setting ? { setting: setting as NonNullable<NewJob["setting"]> } : {}),
    ...(supervised ? { supervised: supervised === "yes" } : {}),
    ...(credential
      ? { supervisorCredential: credential as NonNullable<NewJob["supervisorCredential"]> }
      : {}),
  };
}
