import { type Day, longDay } from "../calendar/day.ts";
import type { Portfolio } from "./portfolio.ts";
import { boundsOf, jobsOf } from "./work/job.ts";
import { surelyOverlap } from "./work/spell.ts";
import { FULL_TIME } from "./work/weekly.ts";

/** Two answers that do not fit each other: shown beside the field, kept as told, and evaluated as stated. */
export interface Contradiction {
  /** Where to look: degrees[0].completed. */
  readonly path: string;
  readonly message: string;
}

/** Every contradiction in a portfolio on a day, in the order of the portfolio. */
export function contradictions(portfolio: Portfolio, on: Day): Contradiction[] {
  return [
    ...licenses(portfolio, on),
    ...degrees(portfolio, on),
    ...employment(portfolio, on),
    ...credits(portfolio, on),
  ];
}

function licenses({ licenses = [] }: Portfolio, on: Day): Contradiction[] {
  return licenses.flatMap((license, index) => {
    const found: Contradiction[] = [];
    const path = `licenses[${index}]`;
    if (license.status === "active" && license.expires !== undefined && license.expires < on) {
      found.push({
        path: `${path}.expires`,
        message: `You said that this license is active, but it expired on ${longDay(license.expires)}. We go by the date.`,
      });
    }
    if (license.issued !== undefined && license.expires !== undefined && license.expires < license.issued) {
      found.push({
        path: `${path}.expires`,
        message: "This license expires before it was issued. Check both dates.",
      });
    }
    if (license.status === "active" && license.issued !== undefined && license.issued > on) {
      found.push({
        path: `${path}.issued`,
        message: `You said that this license is active, but it is issued on ${longDay(license.issued)}. We go by the date.`,
      });
    }
    return found;
  });
}

function degrees({ degrees = [] }: Portfolio, on: Day): Contradiction[] {
  return degrees.flatMap((degree, index) =>
    degree.completed != null && degree.completed > on
      ? [
          {
            path: `degrees[${index}].completed`,
            message: `${longDay(degree.completed)} is still to come. The degree counts from that day on.`,
          },
        ]
      : [],
  );
}

function employment({ employment = [] }: Portfolio, on: Day): Contradiction[] {
  const jobs = jobsOf(employment, on);
  return jobs.flatMap((at, index) => {
    const { job, path } = at;
    const found: Contradiction[] = [];
    if (job.start !== undefined && boundsOf(job.start).first > on) {
      found.push({
        path: `${path}.start`,
        message: "This job begins in the future. Nothing of it counts yet.",
      });
    }
    const isFullTime = (hours: number | undefined): boolean => hours !== undefined && hours >= FULL_TIME;
    const other = jobs
      .slice(0, index)
      .find(
        (earlier) =>
          isFullTime(earlier.job.hoursPerWeek) &&
          isFullTime(job.hoursPerWeek) &&
          surelyOverlap(earlier, at, on),
      );
    if (other !== undefined) {
      found.push({
        path: `${path}.hoursPerWeek`,
        message: "Two full-time jobs overlap. We count both as you told us; a month never counts twice.",
      });
    }
    if (job.supervised === false && job.supervisorCredential === "CCM") {
      found.push({
        path: `${path}.supervisorCredential`,
        message:
          "You said that nobody supervised you, and that your supervisor holds the CCM. Check both answers.",
      });
    }
    const outside = (job.datedHours ?? []).filter(
      (entry) =>
        (job.start !== undefined && entry.date < boundsOf(job.start).first) ||
        (job.end != null && entry.date > boundsOf(job.end).last),
    );
    if (outside.length > 0) {
      found.push({
        path: `${path}.datedHours`,
        message: `${outside.length === 1 ? "One dated entry lies" : `${outside.length} dated entries lie`} outside the dates of this job. We count hours by their own date.`,
      });
    }
    return found;
  });
}

function credits({ credits = [] }: Portfolio, on: Day): Contradiction[] {
  return credits.flatMap((credit, index) =>
    credit.date !== undefined && credit.date > on
      ? [
          {
            path: `credits[${index}].date`,
            message: `${longDay(credit.date)} is still to come. The course counts from that day on.`,
          },
        ]
      : [],
  );
}
