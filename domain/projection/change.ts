import { addDays, type Day } from "../calendar/day.ts";
import type { Degree, Employment, Portfolio, Setting } from "../eligibility/portfolio.ts";
import { boundsOf } from "../eligibility/work/job.ts";
import type { NewJob, Pace } from "./pace.ts";

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
    case "terms": {
      const job = jobAhead({ portfolio, pace }, on);
      if (job === undefined) return undefined;
      const { supervisorCredential } = change.terms;
      const changed: NewJob = {
        ...job,
        ...change.terms,
        ...(supervisorCredential === undefined ? {} : { supervised: true }),
      };
      const instead = pace.work.is === "as-told" || pace.work.instead;
      return { portfolio, pace: { ...pace, work: { is: "new-job", instead, job: changed } } };
    }
    case "degree":
      return { portfolio: { ...portfolio, degrees: withDegree(portfolio.degrees, change.degree) }, pace };
    case "education":
      return { portfolio, pace: { ...pace, educationHoursPerMonth: change.hoursPerMonth } };
  }
}

const goesOn = ({ start, end }: Employment, on: Day): boolean =>
  end === null && (start === undefined || boundsOf(start).first <= on);

/** The work to come as one job: the planned one, else the terms of the job that began last of those that go on, from tomorrow. */
export function jobAhead({ portfolio, pace }: Basis, on: Day): NewJob | undefined {
  if (pace.work.is === "new-job") return pace.work.job;
  const latest = (portfolio.employment ?? [])
    .filter((job) => goesOn(job, on))
    .reduce<Employment | undefined>(
      (best, job) => (best !== undefined && (best.start ?? "") >= (job.start ?? "") ? best : job),
      undefined,
    );
  if (latest === undefined) return undefined;
  const { end: _end, documentedCaseManagementHours: _total, datedHours: _dated, ...terms } = latest;
  const employer = `${latest.employer?.trim() || "This job"}, from now on`;
  return { ...terms, employer, start: addDays(on, 1) };
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
