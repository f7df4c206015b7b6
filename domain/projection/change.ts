import type { Day } from "../calendar/day.ts";
import type { Degree, Employment, Portfolio, Setting } from "../eligibility/portfolio.ts";
import { goesOn, termsFromTomorrow, untilToday } from "./ahead.ts";
import { type NewJob, type Pace, plannedJob } from "./pace.ts";

/** One thing that could be otherwise, to see what moves. */
export type Change =
  /** It turns out that whoever supervises her now has held the CCM all along. */
  | { readonly is: "supervisor-held-ccm" }
  /** From tomorrow the work that goes on has other terms: hours a week, a setting, a supervisor with the CCM. */
  | { readonly is: "terms"; readonly terms: Terms }
  /** A degree is finished on a day: the one she studies for now, else another one. */
  | { readonly is: "degree"; readonly degree: Degree & { readonly completed: Day } }
  /** Other hours of continuing education each month. */
  | { readonly is: "education"; readonly hoursPerMonth: number };

export interface Terms {
  readonly hoursPerWeek?: number;
  readonly setting?: Setting;
  readonly supervisorCredential?: "CCM";
}

/** What was told and what is assumed: all that a projection rests on. */
export interface Basis {
  readonly portfolio: Portfolio;
  readonly pace: Pace;
}

/** The basis with one thing changed; undefined where there is nothing to change, as other terms without a job that goes on. */
export function withChange({ portfolio, pace }: Basis, change: Change, on: Day): Basis | undefined {
  switch (change.is) {
    case "supervisor-held-ccm": {
      const { employment = [] } = portfolio;
      if (!employment.some((job) => goesOn(job, on))) return undefined;
      const changed = employment.map(
        (job): Employment =>
          goesOn(job, on) ? { ...job, supervised: true, supervisorCredential: "CCM" } : job,
      );
      return { portfolio: { ...portfolio, employment: changed }, pace };
    }
    case "terms":
      return withTerms({ portfolio, pace }, change.terms, on);
    case "degree":
      return { portfolio: { ...portfolio, degrees: withDegree(portfolio.degrees, change.degree) }, pace };
    case "education":
      return { portfolio, pace: { ...pace, educationHoursPerMonth: change.hoursPerMonth } };
  }
}

/** Other terms for the planned job, else for the latest of those that go on; the other jobs stay as they are. */
function withTerms({ portfolio, pace }: Basis, terms: Terms, on: Day): Basis | undefined {
  const changed = (job: NewJob): NewJob => ({
    ...job,
    ...terms,
    ...(terms.supervisorCredential === undefined ? {} : { supervised: true }),
  });
  const planned = plannedJob(pace, on);
  if (planned !== undefined)
    return { portfolio, pace: { ...pace, work: { ...planned, job: changed(planned.job) } } };
  const { employment = [] } = portfolio;
  const index = latestGoingOn(employment, on);
  const job = index === undefined ? undefined : employment[index];
  if (index === undefined || job === undefined) return undefined;
  return {
    portfolio: {
      ...portfolio,
      employment: [
        ...employment.map((told, at) => (at === index ? untilToday(job, on) : told)),
        { ...changed(termsFromTomorrow(job, index, on)), end: job.end ?? null },
      ],
    },
    pace,
  };
}

/** The place of the job that began last of those that go on. */
const latestGoingOn = (employment: readonly Employment[], on: Day): number | undefined =>
  employment.reduce<number | undefined>((best, job, index) => {
    if (!goesOn(job, on)) return best;
    return best !== undefined && (employment[best]?.start ?? "") >= (job.start ?? "") ? best : index;
  }, undefined);

/** The work to come as one job: the planned one, else the terms of the job that began last of those that go on, from tomorrow. */
export function jobAhead({ portfolio: { employment = [] }, pace }: Basis, on: Day): NewJob | undefined {
  const planned = plannedJob(pace, on);
  if (planned !== undefined) return planned.job;
  const index = latestGoingOn(employment, on);
  const job = index === undefined ? undefined : employment[index];
  return index === undefined || job === undefined ? undefined : termsFromTomorrow(job, index, on);
}

/** A degree that is being studied for is the one that gets finished. */
function withDegree(told: readonly Degree[] = [], degree: Degree): Degree[] {
  const studying = told.findIndex(
    ({ completed, level, field }) => completed === null && level === degree.level && field === degree.field,
  );
  return studying === -1
    ? [...told, degree]
    : told.map((one, index) => (index === studying ? { ...one, ...degree } : one));
}
