import type { Entry } from "../../domain/log/entry.ts";

/**
 * Minutes of a log, worked out day by day in whole numbers, apart from the code that is tested: its own calendar, its
 * own last-write-wins, its own way to add up. For logs of one device in which every job told its dates to the day.
 */
interface JobData {
  readonly employer: string;
  readonly start: string;
  readonly end: string | null;
  readonly hoursPerWeek: number;
  readonly caseManagementShare: number;
  readonly documentedMinutes?: number;
  readonly basis?: string;
}
interface HoursData {
  readonly employment: string;
  readonly date: string;
  readonly minutes: number;
  readonly span?: string;
}

const MS = 86_400_000;
const number = (date: string): number => Date.parse(`${date}T00:00:00Z`) / MS;
export const dateOf = (days: number): string => new Date(days * MS).toISOString().slice(0, 10);

/** What each record holds at the end, by kind and id; removed ones are left out. */
export function finalState(entries: readonly Entry[]): Map<string, unknown> {
  const last = new Map<string, unknown>();
  for (const entry of entries)
    if ("record" in entry) {
      last.delete(`${entry.kind}/${entry.record}`);
      if (entry.data !== null) last.set(`${entry.kind}/${entry.record}`, entry.data);
    }
  return last;
}

/** Minutes of one job on each day up to `on`, in parts of a minute: `SCALE` parts are one. */
export interface Jobs {
  readonly scale: bigint;
  readonly days: ReadonlyMap<string, ReadonlyMap<number, bigint>>;
  readonly employers: ReadonlyMap<string, string>;
}

export function jobsDayByDay(state: ReadonlyMap<string, unknown>, on: string): Jobs {
  const of = <T>(kind: string): [string, T][] =>
    [...state].flatMap(([key, data]) =>
      key.startsWith(`${kind}/`) ? [[key.slice(kind.length + 1), data as T]] : [],
    );
  const jobs = of<JobData>("employment");
  const lines = of<HoursData>("hours").map(([, data]) => data);
  const last = number(on);
  const lengthOf = ({ start, end }: JobData): number =>
    Math.max(1, Math.min(end === null ? last : number(end), last) - number(start) + 1);
  // Hours a week times a share over 7 days are parts of 7 x 100 x 10,000 / 60; a total is spread over the days of its job.
  const scale = jobs.reduce((product, [, job]) => lcm(product, BigInt(lengthOf(job))), 7n * 100n * 10_000n);
  const days = new Map(
    jobs.map(([id, job]) => [
      id,
      daysOf(
        job,
        lines.filter(({ employment }) => employment === id),
        last,
        scale,
      ),
    ]),
  );
  return {
    scale,
    days,
    employers: new Map(jobs.map(([id, { employer }]) => [id, employer.trim().toLowerCase() || id])),
  };
}

function daysOf(job: JobData, lines: readonly HoursData[], last: number, scale: bigint): Map<number, bigint> {
  const days = new Map<number, bigint>();
  const add = (day: number, parts: bigint): void => {
    if (day <= last) days.set(day, (days.get(day) ?? 0n) + parts);
  };
  const first = number(job.start);
  if (first > last) return days;
  const end = Math.min(job.end === null ? last : number(job.end), last);
  const dated = lines.length > 0;
  const documented = job.documentedMinutes !== undefined;
  const basis =
    job.basis === "weekly"
      ? "weekly"
      : job.basis === "dated" && dated
        ? "dated"
        : documented
          ? "documented"
          : dated
            ? "dated"
            : "weekly";
  if (basis === "dated")
    for (const { date, minutes, span } of lines) {
      const count = span === "week" ? 7 : 1;
      for (let day = 0; day < count; day += 1) {
        const share = Math.floor(minutes / count) + (day < minutes % count ? 1 : 0);
        add(number(date) + day, BigInt(share) * scale);
      }
    }
  else {
    const parts =
      basis === "documented"
        ? (BigInt(job.documentedMinutes ?? 0) * scale) / BigInt(end - first + 1)
        : (BigInt(Math.round(job.hoursPerWeek * 100)) *
            BigInt(Math.round(job.caseManagementShare * 10_000)) *
            60n *
            scale) /
          (7n * 100n * 10_000n);
    for (let day = first; day <= end; day += 1) add(day, parts);
  }
  return days;
}

/** Whole minutes from a day on, cut once; jobs of one employer count once on a day unless they are known to be two. */
export function minutesFrom(
  { scale, days, employers }: Jobs,
  from: number,
  asTwo: boolean,
  ids: readonly string[] = [...days.keys()],
): number {
  let total = 0n;
  const most = new Map<string, bigint>();
  for (const id of ids)
    for (const [day, parts] of days.get(id) ?? []) {
      if (day < from) continue;
      if (asTwo) total += parts;
      else {
        const key = `${employers.get(id)}@${day}`;
        const before = most.get(key) ?? 0n;
        if (parts > before) {
          total += parts - before;
          most.set(key, parts);
        }
      }
    }
  return Number(total / scale);
}

/** The first day of a window of some years that ends with a day; February 28 where there is no 29. */
export function windowStart(on: string, years: number): number {
  const year = Number(on.slice(0, 4)) - years;
  const same = Date.parse(`${year}${on.slice(4)}T00:00:00Z`);
  return new Date(same).toISOString().slice(5, 10) === on.slice(5) ? same / MS : number(`${year}-02-28`);
}

function lcm(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
