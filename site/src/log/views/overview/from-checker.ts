import type { Portfolio } from "../../../../../domain/eligibility/portfolio.ts";
import { allToldSetting, SECTION_NAMES } from "../../../../../domain/log/portfolio.ts";
import type { RecordData, RecordKind } from "../../../../../domain/log/record-data.ts";

/** A record to be written. */
export type NewRecord = {
  [K in RecordKind]: { readonly kind: K; readonly record: string; readonly data: RecordData<K> };
}[RecordKind];

/**
 * The answers of the checker as records of a log, so that the log folds to the same portfolio. `newId` makes a record's
 * id. Hours are kept as whole minutes: a total of 10.01 hours becomes 601 minutes.
 */
export function fromChecker(portfolio: Portfolio, newId: () => string): NewRecord[] {
  const { licenses = [], degrees = [], employment = [], credits = [], held = [] } = portfolio;
  return [
    ...licenses.map((data): NewRecord => ({ kind: "license", record: newId(), data })),
    ...degrees.map((data): NewRecord => ({ kind: "degree", record: newId(), data })),
    ...employment.flatMap((job) => jobRecords(job, newId)),
    ...credits.map(({ hours, ...told }): NewRecord => {
      const data = { ...told, ...(hours === undefined ? {} : { minutes: minutesOf(hours) }) };
      return { kind: "credit", record: newId(), data };
    }),
    ...held.map((data): NewRecord => ({ kind: "held", record: newId(), data })),
    ...Object.entries(portfolio.declarations ?? {}).map(
      ([name, value]): NewRecord => ({ kind: "declaration", record: name, data: { value } }),
    ),
    // "No" to a section: it is told, and there is none.
    ...SECTION_NAMES.filter((name) => portfolio[name]?.length === 0).map(
      (name): NewRecord => ({ kind: "setting", record: allToldSetting(name), data: { value: true } }),
    ),
  ];
}

const minutesOf = (hours: number): number => Math.round(hours * 60);

type Job = NonNullable<Portfolio["employment"]>[number];

function jobRecords(
  { id: _, documentedCaseManagementHours, datedHours = [], ...job }: Job,
  newId: () => string,
): NewRecord[] {
  const employment = newId();
  const documented =
    documentedCaseManagementHours === undefined
      ? {}
      : { documentedMinutes: minutesOf(documentedCaseManagementHours) };
  return [
    { kind: "employment", record: employment, data: { ...job, ...documented } },
    ...datedHours.map(
      ({ date, hours }): NewRecord => ({
        kind: "hours",
        record: newId(),
        data: { employment, date, minutes: minutesOf(hours), span: "day" },
      }),
    ),
  ];
}

const COUNTED = [
  ["licenses", "license", "licenses"],
  ["degrees", "degree", "degrees"],
  ["employment", "job", "jobs"],
  ["credits", "class", "classes"],
] as const;

/** What there is to take over: "1 license, 2 jobs and 3 classes" */
export function contentsOf(portfolio: Portfolio): string {
  const statements = Object.keys(portfolio.declarations ?? {}).length;
  const parts = [
    ...COUNTED.flatMap(([section, one, many]) => {
      const count = portfolio[section]?.length ?? 0;
      return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
    }),
    ...(statements === 0 ? [] : [`${statements} ${statements === 1 ? "statement" : "statements"}`]),
  ];
  if (parts.length === 0) return "what you do not have";
  return parts.length === 1 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
