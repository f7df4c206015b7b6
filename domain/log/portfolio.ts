import { addDays, type Day } from "../calendar/day.ts";
import type { Employment, Portfolio } from "../eligibility/portfolio.ts";
import { DECLARATION_NAME } from "../eligibility/portfolio-fields.ts";
import type { RecordData } from "./record-data.ts";
import { dataOf, type LogRecord, present } from "./records.ts";

/** The sections of a portfolio that are lists, and the kind of record that each is made of. */
export const SECTIONS = {
  licenses: "license",
  degrees: "degree",
  employment: "employment",
  credits: "credit",
  held: "held",
} as const;
export type Section = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];

/** The setting with which a learner says that a section is complete as it stands: `all-told.licenses`. */
export const allToldSetting = (section: Section): string => `all-told.${section}`;

export interface FoldedPortfolio {
  readonly portfolio: Portfolio;
  /** For each section, the record ids in the portfolio's order: `employment[2]` is `records.employment[2]`. */
  readonly records: Readonly<Record<Section, readonly string[]>>;
}

/**
 * The portfolio that a log comes to. A section is told once it holds a record, or once the learner has said that it is
 * complete; a declaration once it is answered. Hours of a job that is not there (removed, not synced yet) do not count.
 */
export function portfolioOf(records: readonly LogRecord[]): FoldedPortfolio {
  const hours = Map.groupBy(
    present(records, "hours").flatMap((record) => {
      const data = dataOf(record);
      return data?.employment === undefined ? [] : [{ employment: data.employment, data }];
    }),
    ({ employment }) => employment,
  );
  const told = {
    licenses: section(
      records,
      "license",
      ({ profession, jurisdiction, issued, expires, status, restricted }) =>
        defined({ profession, jurisdiction, issued, expires, status, restricted }),
    ),
    degrees: section(
      records,
      "degree",
      ({ level, field, completed, accredited, supervisedFieldExperience }) =>
        defined({ level, field, completed, accredited, supervisedFieldExperience }),
    ),
    employment: section(records, "employment", (data, id) =>
      employmentOf(id, data, hours.get(id)?.map((line) => line.data) ?? []),
    ),
    credits: section(records, "credit", ({ date, minutes, topics, provider, approver, title }) =>
      defined({
        date,
        hours: minutes === undefined ? undefined : minutes / 60,
        topics,
        // A class is known by its title; the portfolio has one name for it.
        provider: title || provider,
        approver,
      }),
    ),
    held: section(records, "held", ({ credential, from, validThrough }) =>
      defined({ credential, from, validThrough }),
    ),
  };
  const declarations = present(records, "declaration").flatMap((record) => {
    const value = dataOf(record)?.value;
    return value === undefined || !DECLARATION_NAME.test(record.id) ? [] : [[record.id, value] as const];
  });
  const complete = new Set(
    present(records, "setting").flatMap((record) => (dataOf(record)?.value === true ? [record.id] : [])),
  );
  const lists = SECTION_NAMES.filter((name) => told[name].length > 0 || complete.has(allToldSetting(name)));
  return {
    portfolio: {
      ...Object.fromEntries(lists.map((name) => [name, told[name].map(({ item }) => item)])),
      ...(declarations.length === 0 ? {} : { declarations: Object.fromEntries(declarations) }),
    },
    records: Object.fromEntries(
      SECTION_NAMES.map((name) => [name, told[name].map(({ id }) => id)]),
    ) as Record<Section, string[]>,
  };
}

function section<K extends "license" | "degree" | "employment" | "credit" | "held", T>(
  records: readonly LogRecord[],
  kind: K,
  itemOf: (data: RecordData<K>, id: string) => T,
): { id: string; item: T }[] {
  return present(records, kind).flatMap((record) => {
    const data = dataOf(record);
    return data === undefined ? [] : [{ id: record.id, item: itemOf(data, record.id) }];
  });
}

/** Without the fields that are undefined: not told. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function employmentOf(
  id: string,
  data: RecordData<"employment">,
  lines: readonly RecordData<"hours">[],
): Employment {
  const { employer, role, workedAs, setting, start, end, hoursPerWeek, caseManagementShare } = data;
  const { paid, supervised, supervisorCredential, documentedMinutes } = data;
  const dated = hoursByDay(lines);
  const basis = basisOf(data, dated.length > 0);
  return defined({
    id,
    employer,
    role,
    workedAs,
    setting,
    start,
    end,
    hoursPerWeek,
    caseManagementShare,
    paid,
    supervised,
    supervisorCredential,
    documentedCaseManagementHours:
      basis === "documented" && documentedMinutes !== undefined ? documentedMinutes / 60 : undefined,
    datedHours: basis === "dated" ? dated : undefined,
  });
}

/** One basis for each job: the learner's choice, else a documented total, else dated hours, else hours a week. */
export function basisOf(
  { basis, documentedMinutes }: RecordData<"employment">,
  hasDatedHours: boolean,
): "documented" | "dated" | "weekly" {
  if (basis === "weekly") return "weekly";
  if (basis === "documented" && documentedMinutes !== undefined) return "documented";
  if (basis === "dated" && hasDatedHours) return "dated";
  if (documentedMinutes !== undefined) return "documented";
  return hasDatedHours ? "dated" : "weekly";
}

const MINUTES_A_DAY = 24 * 60;

/**
 * The hours of a job added up day by day: thousands of weeks that cover the same days stay as short as the days. The
 * portfolio takes no entry above 24 hours, so a day that comes to more has several.
 */
function hoursByDay(lines: readonly RecordData<"hours">[]): { date: Day; hours: number }[] {
  const days = new Map<Day, number>();
  for (const { date, minutes } of lines.flatMap(datedMinutes))
    days.set(date, (days.get(date) ?? 0) + minutes);
  return [...days].flatMap(([date, minutes]) =>
    Array.from({ length: Math.max(1, Math.ceil(minutes / MINUTES_A_DAY)) }, (_, part) => ({
      date,
      hours: Math.min(MINUTES_A_DAY, minutes - part * MINUTES_A_DAY) / 60,
    })),
  );
}

/** The last day that a portfolio can name. */
const LAST_DAY = "2199-12-31" as Day;

/** A day as it is; a week spread evenly over its seven days, in whole minutes, the first days taking what is over. */
export function datedMinutes({ date, minutes, span }: RecordData<"hours">): { date: Day; minutes: number }[] {
  if (date === undefined || minutes === undefined) return [];
  if (span !== "week") return [{ date, minutes }];
  const [each, over] = [Math.floor(minutes / 7), minutes % 7];
  return (
    Array.from({ length: 7 }, (_, day) => ({
      date: addDays(date, day),
      minutes: each + (day < over ? 1 : 0),
    }))
      // A week of no minutes is told as well, by its first day.
      .filter(({ date: on, minutes: told }, day) => (told > 0 || day === 0) && on <= LAST_DAY)
  );
}
