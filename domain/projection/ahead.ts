import { addDays, addMonths, type Day, firstDayOf, lastDayOf, type Month } from "../calendar/day.ts";
import type { Credit, Employment, License, Portfolio } from "../eligibility/portfolio.ts";
import { basisOf } from "../eligibility/work/hours.ts";
import { boundsOf } from "../eligibility/work/job.ts";
import { licenseAhead, type NewJob, type Pace, PLANNED_TOPICS, plannedJob } from "./pace.ts";

/** How far a projection looks (rule 13). */
export const HORIZON_YEARS = 10;

export const horizonFrom = (on: Day): Day => addMonths(on, 12 * HORIZON_YEARS);

/**
 * The portfolio as it would be at the horizon if all goes at the stated pace from the day after `on`. A determination
 * counts nothing that lies after its own day, so this one portfolio answers for every day in between; for `on` itself
 * it says what the told portfolio says.
 */
export function portfolioAhead(portfolio: Portfolio, pace: Pace, on: Day, horizon: Day): Portfolio {
  const licenses = licensesAhead(portfolio.licenses, pace, on, horizon);
  const employment = employmentAhead(portfolio.employment, pace, on);
  const credits = creditsAhead(portfolio.credits, pace, on, horizon);
  return {
    ...portfolio,
    ...(licenses === undefined ? {} : { licenses }),
    ...(employment === undefined ? {} : { employment }),
    ...(credits === undefined ? {} : { credits }),
  };
}

/** What is expected stands behind the told ones, active and without a restriction. */
function licensesAhead(
  told: readonly License[] | undefined,
  pace: Pace,
  on: Day,
  horizon: Day,
): License[] | undefined {
  const expected = licenseAhead(pace, on);
  const held = told?.map((license) => renewed(license, on, horizon));
  if (expected === undefined) return held;
  const { profession, from } = expected;
  // Licenses that were not told are still not told beside it: an empty one leaves all of it open.
  return [
    ...(held ?? [{}]),
    { profession, status: "active", restricted: false, issued: from, expires: horizon },
  ];
}

/** A license that is valid on the day is taken to be renewed in time. */
const renewed = (license: License, on: Day, horizon: Day): License =>
  license.expires !== undefined && license.expires >= on && license.expires < horizon
    ? { ...license, expires: horizon }
    : license;

/** Told jobs keep their places; what is assumed stands behind them. */
function employmentAhead(
  told: readonly Employment[] | undefined,
  pace: Pace,
  on: Day,
): Employment[] | undefined {
  const planned = plannedJob(pace, on);
  if (told === undefined && planned === undefined) return undefined;
  // Jobs that were not told are still not told beside a planned one: an empty job leaves all of it open.
  const jobs = told ?? [{}];
  const now = jobs.map((job) => soFar(job, on));
  const goingOn = jobs.flatMap((job, index) => fromNowOn(job, index, on));
  if (planned === undefined) return [...now, ...goingOn];
  const next: Employment = { ...planned.job, end: null };
  if (!planned.instead) return [...now, ...goingOn, next];
  const until = addDays(planned.job.start, -1);
  return [
    ...now.map((job) => (hasBegun(job, until) ? endedBy(job, until) : job)),
    // One that would begin on the first day of the other never begins.
    ...goingOn.map((job) => endedBy(job, until)),
    next,
  ];
}

/** True when somebody works there on the day and after it. */
export const goesOn = (job: Employment, on: Day): boolean => hasBegun(job, on) && endsAfter(job, on);

const endsAfter = ({ end }: Pick<Employment, "end">, on: Day): boolean =>
  end === null || (end !== undefined && boundsOf(end).last > on);

const hasBegun = ({ start }: Pick<Employment, "start">, on: Day): boolean =>
  start === undefined || boundsOf(start).first <= on;

/** A job that goes on, and whose hours were told as a total or by date: they are what was worked so far. */
const isCountedUp = (job: Employment, on: Day): boolean => goesOn(job, on) && basisOf({ job }) !== "weekly";

const soFar = (job: Employment, on: Day): Employment => (isCountedUp(job, on) ? untilToday(job, on) : job);

/** A job as it was up to the day: what is dated in the days to come is part of how it goes on. */
export const untilToday = (job: Employment, on: Day): Employment => ({
  ...job,
  end: on,
  ...(job.datedHours && { datedHours: job.datedHours.filter(({ date }) => date <= on) }),
});

/** From tomorrow such a job counts by the hours a week that were told. */
function fromNowOn(job: Employment, index: number, on: Day): Employment[] {
  if (!isCountedUp(job, on)) return [];
  return [{ ...termsFromTomorrow(job, index, on), end: job.end ?? null }];
}

/** The terms of the job at a place in the portfolio, as a job that begins tomorrow. */
export function termsFromTomorrow(job: Employment, index: number, on: Day): NewJob {
  const { end: _end, documentedCaseManagementHours: _total, datedHours: _dated, ...terms } = job;
  // By another name, so that it does not look like the same hours told twice; one for each job.
  const employer = `${job.employer?.trim() || `Job ${index + 1}`}, from now on`;
  return { ...terms, employer, start: addDays(on, 1) };
}

/** A job that is given up for another ends the day before. */
const endedBy = (job: Employment, until: Day): Employment =>
  endsAfter(job, until) ? { ...job, end: until } : job;

function creditsAhead(
  told: readonly Credit[] | undefined,
  { educationHoursPerMonth: hours }: Pace,
  on: Day,
  horizon: Day,
): Credit[] | undefined {
  if (hours <= 0) return told === undefined ? undefined : [...told];
  const planned: Credit[] = [];
  for (let month = firstDayOf(on.slice(0, 7) as Month); ; month = addMonths(month, 1)) {
    const date = lastDayOf(month.slice(0, 7) as Month);
    if (date > horizon) break;
    if (date > on) planned.push({ date, hours, topics: [...PLANNED_TOPICS], provider: "Planned course" });
  }
  // Courses that were not told are still not told beside planned ones: an empty credit leaves all of it open.
  return [...(told ?? [{}]), ...planned];
}

/**
 * The place in the told portfolio that a path of the portfolio ahead stands for: a job's going on is the job itself, the
 * planned job is `pace.work.job`, the license to come `pace.license`, and what was not told at all is its section.
 */
export function toldPlace(path: string, told: Portfolio, on: Day): string {
  const [, section, digits, rest = ""] = /^(employment|credits|licenses)\[(\d+)\](.*)$/.exec(path) ?? [];
  const index = Number(digits);
  if (section === "credits") return index < (told.credits?.length ?? 0) ? path : section;
  if (section === "licenses") {
    if (index < (told.licenses?.length ?? 0)) return path;
    return told.licenses === undefined && index === 0 ? section : "pace.license";
  }
  if (section !== "employment") return path;
  const jobs = told.employment;
  if (jobs === undefined) return index === 0 ? section : `pace.work.job${rest}`;
  if (index < jobs.length) return path;
  const goingOn = jobs.flatMap((job, place) => (isCountedUp(job, on) ? [place] : []))[index - jobs.length];
  return goingOn === undefined ? `pace.work.job${rest}` : `employment[${goingOn}]${rest}`;
}

/**
 * The days after `on` on which something may change at once: a license is issued or has run out, a degree is finished.
 * Hours and months, which grow day by day, are not among them.
 */
export function turningDays({ licenses = [], degrees = [], employment = [] }: Portfolio): Day[] {
  return [
    ...licenses.flatMap(({ issued, expires }) => [issued, expires && addDays(expires, 1)]),
    // Work that counts after a degree counts from the day after.
    ...degrees.flatMap(({ completed }) => (completed == null ? [] : [completed, addDays(completed, 1)])),
    ...employment.flatMap(({ start, end }) => [
      ...(start === undefined ? [] : [boundsOf(start).first, boundsOf(start).last]),
      ...(end == null ? [] : [boundsOf(end).first, boundsOf(end).last, addDays(boundsOf(end).last, 1)]),
    ]),
  ].filter((day) => day !== undefined);
}
