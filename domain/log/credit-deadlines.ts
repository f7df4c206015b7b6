import type { Day } from "../calendar/day.ts";
import { withUnit } from "../eligibility/amount-words.ts";
import { licenseLabel } from "../eligibility/rules/license.ts";
import type { Credits, Deadline } from "./credits-view.ts";
import { heldLines } from "./held.ts";
import { dataOf, type LogRecord, present } from "./records.ts";
import type { Renewal } from "./renewal-view.ts";

/** Dates to watch that need no hours of work to be known: licenses, renewals, goals and education that drops out. */
export function creditDeadlines(
  records: readonly LogRecord[],
  education: Credits["credentials"],
  renewals: readonly Renewal[],
  on: Day,
): Deadline[] {
  return inOrder(
    [
      ...licenses(records),
      ...renewals.flatMap(renewalDeadlines),
      ...otherHeld(records, renewals),
      ...education.flatMap((target) => (target.goal ? educationDeadlines(target) : [])),
      ...goals(records, education),
    ],
    on,
  );
}

/** From the day on, the next one first. */
export const inOrder = (deadlines: readonly Deadline[], on: string): Deadline[] =>
  deadlines
    .filter(({ date }) => date >= on)
    .sort((a, b) => (a.date === b.date ? (a.title < b.title ? -1 : 1) : a.date < b.date ? -1 : 1));

const licenses = (records: readonly LogRecord[]): Deadline[] =>
  present(records, "license").flatMap((record) => {
    const { expires, ...license } = dataOf(record) ?? {};
    return expires === undefined
      ? []
      : [
          {
            date: expires,
            title: `Last valid day: ${licenseLabel(license)}`,
            kind: "license-expires" as const,
            record: record.id,
            credential: null,
            exact: true,
          },
        ];
  });

const renewalDeadlines = ({ credential, record, dates }: Renewal): Deadline[] =>
  dates.map(({ kind, date, title, exact }) => ({
    date,
    title,
    kind: `renewal-${kind}` as const,
    record,
    credential,
    exact,
  }));

/** What is held of credentials that have no renewal here still ends on its day. */
function otherHeld(records: readonly LogRecord[], renewals: readonly Renewal[]): Deadline[] {
  const shown = new Set(renewals.flatMap(({ credential, dates }) => (dates.length > 0 ? [credential] : [])));
  return heldLines(records).flatMap(({ id, data: { credential, validThrough } }) =>
    validThrough === undefined || (credential !== undefined && shown.has(credential))
      ? []
      : [
          {
            date: validThrough,
            title: `Last valid day: ${credential ?? "a credential"}`,
            kind: "held-ends" as const,
            record: id,
            credential: credential ?? null,
            exact: true,
          },
        ],
  );
}

function educationDeadlines({ credential, name, requirements }: Credits["credentials"][number]): Deadline[] {
  return requirements.flatMap(({ title, leaving }): Deadline[] => {
    const [first] = leaving?.steps ?? [];
    return [
      ...(first === undefined
        ? []
        : [
            {
              date: first.from,
              title: `${hoursText(first.minutes)} of education no longer count for the ${name}`,
              kind: "credit-leaves" as const,
              record: first.records[0] ?? null,
              credential,
              exact: true,
            },
          ]),
      ...(leaving?.unmetFrom == null ? [] : [lapse(leaving.unmetFrom, credential, name, title)]),
    ];
  });
}

const hoursText = (minutes: number): string => withUnit(Math.floor((minutes * 100) / 60) / 100, "hours");

/** The day from which a requirement that is met now would no longer be, if nothing is added. */
export const lapse = (date: string, credential: string, name: string, requirement: string): Deadline => ({
  date,
  title: `No longer met for the ${name}, if nothing is added: ${requirement}`,
  kind: "requirement-lapses",
  record: null,
  credential,
  exact: true,
});

/** Goals of the credentials that are known here; a goal of another name is kept in the log, and shown nowhere. */
function goals(records: readonly LogRecord[], education: Credits["credentials"]): Deadline[] {
  const names = new Map(education.map(({ credential, name }) => [credential, name]));
  return present(records, "goal").flatMap((record) => {
    const by = dataOf(record)?.by;
    const name = names.get(record.id);
    return by === undefined || name === undefined
      ? []
      : [
          {
            date: by,
            title: `Your goal: the ${name}`,
            kind: "goal" as const,
            record: record.id,
            credential: record.id,
            exact: true,
          },
        ];
  });
}
