import { monotonicFactory } from "ulid";
import { items } from "../../../dist/content/items.ts";
import { addDays, day } from "../../../domain/calendar/day.ts";
import type { Envelope } from "../../../domain/log/envelope.ts";

/** How many entries of each kind a log has. */
export interface Counts {
  readonly licenses: number;
  readonly degrees: number;
  readonly jobs: number;
  readonly hours: number;
  readonly credits: number;
  readonly goals: number;
  readonly answers: number;
}
/** Somebody in her second year: 60 entries. */
export const SIXTY: Counts = {
  licenses: 1,
  degrees: 1,
  jobs: 3,
  hours: 20,
  credits: 15,
  goals: 2,
  answers: 18,
};
/**
 * 50,000 entries: 44,300 answers, which is every question answered 200 times, and hours, classes and jobs just below what
 * the views total.
 */
export const FIFTY_THOUSAND: Counts = {
  licenses: 10,
  degrees: 10,
  jobs: 90,
  hours: 4_680,
  credits: 900,
  goals: 7,
  answers: 44_303,
};

const newId = monotonicFactory();
const START = Date.parse("2021-01-04T08:00:00.000Z");
const GOALS = ["ccm", "cdms", "cmgt-bc", "acm-rn", "acm-sw", "c-swcm", "c-aswcm"];
const current = items.filter((item) => item.current);

/** A log as one device would have written it, an entry every four minutes, each as the service takes it. */
export function logOf(counts: Counts): Envelope[] {
  let written = 0;
  const entry = (kind: string, more: object) => {
    const ms = START + written * 240_000;
    written += 1;
    return { v: 1, id: newId(ms), kind, at: new Date(ms).toISOString(), device: "phone", ...more };
  };
  const record = (kind: string, data: object, name?: string) => {
    const made = entry(kind, {});
    return { ...made, record: name ?? made.id, replaces: [], data };
  };
  const times = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const jobs = times(counts.jobs, (index) => record("employment", jobOf(index)));
  return [
    ...times(counts.licenses, () =>
      record("license", { profession: "RN", jurisdiction: "OH", expires: "2028-06-30", status: "active" }),
    ),
    ...times(counts.degrees, () =>
      record("degree", { level: "bachelor", field: "nursing", completed: "2014-05-15", accredited: true }),
    ),
    ...jobs,
    ...times(counts.hours, (index) =>
      record("hours", {
        employment: jobs[index % jobs.length]?.id,
        date: addDays(day("2013-01-07"), index),
        minutes: 420 + (index % 60),
        from: "08:00",
        to: "16:30",
        breakMinutes: 30,
      }),
    ),
    ...times(counts.credits, (index) => record("credit", creditOf(index))),
    ...times(counts.goals, (index) => record("goal", { by: "2027-06-01" }, GOALS[index])),
    ...times(counts.answers, (index) => entry("answer", answerOf(index))),
  ];
}

/** A class to add, different each time. */
export function newCredit(): Envelope {
  const id = newId(Date.now());
  const data = creditOf(Number.parseInt(id.slice(-3), 36) || 0);
  const at = new Date().toISOString();
  return { v: 1, id, kind: "credit", at, device: "phone", record: id, replaces: [], data } as Envelope;
}

/** An answer to add, different each time. */
export function newAnswer(index: number): Envelope {
  const at = new Date().toISOString();
  return { v: 1, id: newId(Date.now()), kind: "answer", at, device: "phone", ...answerOf(index) } as Envelope;
}

const jobOf = (index: number) => ({
  employer: `Mercy Hospital, site ${index}`,
  role: "case-manager",
  workedAs: "RN",
  setting: "hospital",
  start: addDays(day("2013-01-07"), index * 50),
  end: addDays(day("2013-01-07"), index * 50 + 400),
  hoursPerWeek: 36,
  caseManagementShare: 1,
  paid: true,
  supervised: true,
});

const creditOf = (index: number) => ({
  title: `Transitions of care, part ${index}`,
  provider: "CMSA",
  approver: "ANCC",
  date: addDays(day("2021-01-04"), index % 2_000),
  minutes: 60 + (index % 60),
  topics: index % 4 === 0 ? ["ethics"] : ["case-management"],
});

function answerOf(index: number) {
  const item = current[index % current.length];
  if (item === undefined) throw new Error("There is no question to answer.");
  const { scenario, item: name, version, options } = item;
  const sure = index % 3 === 0 ? "unsure" : "sure";
  return { scenario, item: name, version, chosen: [index % options], sure, seconds: 20 + (index % 60) };
}
