import * as fc from "fast-check";
import { addDays, type Day, day, dayNumber, fromDayNumber } from "../../domain/calendar/day.ts";
import {
  DEGREE_FIELDS,
  DEGREE_LEVELS,
  LICENSE_STATUSES,
  PROFESSIONS,
  ROLES,
  SETTINGS,
  SUPERVISOR_CREDENTIALS,
  WORKED_AS,
} from "../../domain/eligibility/portfolio.ts";
import type { Entry, Revision } from "../../domain/log/entry.ts";
import { BASES, type RecordData, type RecordKind } from "../../domain/log/record-data.ts";
import { lowestUlidAt } from "../../domain/log/ulid.ts";

/**
 * Arbitrary logs for properties: what devices write, with clocks that may be wrong, with corrections, removals, records
 * brought back, and edits made apart. Dates lie around one day, so that windows and cycles are met often.
 */
export const ON = day("2026-11-22");

/** A ULID for a moment and a number, so that two made at one moment differ. */
export function ulid(ms: number, number = 0): string {
  const suffix = number.toString(32).toUpperCase().replaceAll("I", "W").replaceAll("L", "X");
  return (
    lowestUlidAt(ms).slice(0, 26 - 8) + suffix.replaceAll("O", "Y").replaceAll("U", "Z").padStart(8, "0")
  );
}

/** What is written, and on which device: a new record, or a new revision of one that the device knows. */
export interface Write {
  readonly write: {
    readonly kind: RecordKind;
    readonly data: object | null;
    /** Picks a record that the device knows; 0 makes a new one. */
    readonly pick: number;
    /** Picks the job that a line of hours belongs to; a job that is not there for 0. */
    readonly job: number;
  };
  readonly device: number;
}
/** The two devices learn all that the other one has. */
export interface Meet {
  readonly meet: true;
}
export type Step = Write | Meet;

export interface Device {
  readonly name: string;
  /** How wrong its clock is, in milliseconds. */
  readonly clock: number;
}

const START = Date.parse("2026-01-05T08:00:00.000Z");
const MINUTE = 60_000;
/** Kinds of which there is one record by name. */
const NAMES: Partial<Record<RecordKind, readonly string[]>> = {
  declaration: ["good-moral-character", "independent-assessment"],
  goal: ["ccm", "cmgt-bc", "unheard-of"],
  setting: ["all-told.licenses", "all-told.employment", "all-told.credits", "theme"],
  flag: ["item-1"],
  note: ["item-1", "item-2"],
};

/** Plays steps on devices, a minute apart by the true time. The entries come in the order in which they were made. */
export function play(steps: readonly Step[], devices: readonly Device[]): Entry[] {
  const known: Map<string, Revision>[] = devices.map(() => new Map());
  const all: Entry[] = [];
  for (const [index, step] of steps.entries()) {
    if ("meet" in step) {
      const union = new Map(known.flatMap((one) => [...one]));
      for (const place of known.keys()) known[place] = new Map(union);
      continue;
    }
    const place = step.device % devices.length;
    const device = devices[place] as Device;
    const mine = known[place] as Map<string, Revision>;
    const at = START + index * MINUTE + device.clock;
    const revision = revise(step.write, [...mine.values()], ulid(at, index), at, device.name);
    mine.set(revision.id, revision);
    all.push(revision);
  }
  return all;
}

function revise(
  { kind, data, pick, job }: Write["write"],
  known: readonly Revision[],
  id: string,
  at: number,
  device: string,
): Revision {
  const ofKind = known.filter((revision) => revision.kind === kind);
  const records = [...new Set(ofKind.map(({ record }) => record))];
  const names = NAMES[kind];
  const record = names ? names[pick % names.length] : pick === 0 ? undefined : records[pick % records.length];
  const revisions = ofKind.filter((revision) => revision.record === record);
  const replaced = new Set(revisions.flatMap(({ replaces }) => replaces));
  return {
    v: 1,
    id,
    kind,
    at: new Date(at).toISOString(),
    device,
    record: record ?? id,
    // A correction names every version that its device showed.
    replaces: revisions.map((revision) => revision.id).filter((other) => !replaced.has(other)),
    data: (kind === "hours" && data !== null
      ? { ...data, employment: jobOf(job, known) }
      : data) as RecordData | null,
  };
}

function jobOf(job: number, known: readonly Revision[]): string {
  const jobs = [...new Set(known.filter(({ kind }) => kind === "employment").map(({ record }) => record))];
  return (job === 0 ? undefined : jobs[job % jobs.length]) ?? ulid(0);
}

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
/** Two devices, one of them perhaps an hour or a year wrong. */
export const devices: fc.Arbitrary<Device[]> = fc
  .constantFrom(0, HOUR, -HOUR, YEAR, -YEAR, 90_000)
  .map((clock) => [
    { name: "phone", clock: 0 },
    { name: "desktop", clock },
  ]);

/** Days from five years before `ON` to a year after it, and those on which something turns. */
export const someDay: fc.Arbitrary<Day> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: dayNumber(ON) - 1_900, max: dayNumber(ON) + 365 }).map(fromDayNumber),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ON,
      addDays(ON, 1),
      ...["2023-11-22", "2023-11-21", "2024-02-29", "2024-12-30", "2026-03-08", "2026-11-01"].map(day),
    ),
  },
);

export const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "15", "30", "45"))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${minute}`);

const told = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields, { requiredKeys: [] });

/** What each kind of record may hold, told in part. */
const DATA: { readonly [K in RecordKind]: fc.Arbitrary<object> } = {
  license: told({
    profession: fc.constantFrom(...PROFESSIONS),
    jurisdiction: fc.constant("OH"),
    expires: someDay,
    status: fc.constantFrom(...LICENSE_STATUSES),
    restricted: fc.boolean(),
    number: fc.constant("RN-1"),
  }),
  degree: told({
    level: fc.constantFrom(...DEGREE_LEVELS),
    field: fc.constantFrom(...DEGREE_FIELDS),
    completed: fc.oneof(someDay, fc.constant(null)),
  }),
  employment: fc
    .tuple(
      told({
        employer: fc.constantFrom("Mercy", " mercy ", "Lakeside", ""),
        role: fc.constantFrom("case-manager" as const, ...ROLES),
        workedAs: fc.constantFrom(...WORKED_AS),
        setting: fc.constantFrom(...SETTINGS),
        hoursPerWeek: fc.constantFrom(8, 20, 32.5, 36, 40),
        caseManagementShare: fc.constantFrom(0, 1e-7, 0.25, 0.3333, 1),
        paid: fc.boolean(),
        supervised: fc.boolean(),
        supervisorCredential: fc.constantFrom(...SUPERVISOR_CREDENTIALS),
        documentedMinutes: fc.integer({ min: 0, max: 300_000 }),
        basis: fc.constantFrom(...BASES),
      }),
      told({ start: someDay, length: fc.integer({ min: 0, max: 1_500 }), open: fc.boolean() }),
    )
    .map(([fields, { start, length, open }]) => ({
      ...fields,
      ...(start === undefined ? {} : { start }),
      ...(open === true
        ? { end: null }
        : length === undefined || start === undefined
          ? {}
          : { end: addDays(start, length) }),
    })),
  hours: fc
    .tuple(
      told({ date: someDay, from: clockTime, to: clockTime, breakMinutes: fc.constantFrom(0, 30) }),
      fc.option(fc.constantFrom("day" as const, "week" as const), { nil: undefined }),
      fc.integer({ min: 0, max: 1_440 }),
    )
    .map(([fields, span, minutes]) => ({ ...fields, minutes, ...(span === undefined ? {} : { span }) })),
  credit: told({
    title: fc.constantFrom("Care transitions", "Ethics day", ""),
    date: someDay,
    minutes: fc.integer({ min: 0, max: 3_000 }),
    topics: fc.constantFrom(["case-management"], ["ethics"], ["case-management", "ethics"], ["clinical"], []),
    provider: fc.constantFrom("CMSA", ""),
    approver: fc.constantFrom("ANCC", ""),
  }),
  declaration: told({ value: fc.boolean() }),
  held: told({
    credential: fc.constantFrom("ccm", "acm-rn", "acm-sw", "cmgt-bc", "cdms"),
    from: someDay,
    validThrough: fc.oneof(someDay, fc.constantFrom(...["2026-11-30", "2027-05-31", "2028-02-29"].map(day))),
  }),
  goal: told({ by: someDay }),
  setting: told({ value: fc.oneof(fc.boolean(), fc.constant("dark")) }),
  flag: fc.constant({}),
  note: told({ text: fc.constantFrom("Look again", "") }),
};

/** Steps on some kinds of records. One in eight writes removes; one in six steps is a meeting. */
export const stepsOn = (
  kinds: readonly RecordKind[],
  most = 30,
  data: Readonly<Partial<Record<RecordKind, fc.Arbitrary<object>>>> = {},
): fc.Arbitrary<Step[]> => {
  const write = fc.constantFrom(...kinds).chain((kind) =>
    fc
      .record({
        data: fc.oneof(
          { weight: 7, arbitrary: data[kind] ?? DATA[kind] },
          { weight: 1, arbitrary: fc.constant(null) },
        ),
        pick: fc.constantFrom(0, 0, 0, 1, 2, 3, 4),
        job: fc.nat({ max: 5 }),
        device: fc.nat({ max: 1 }),
      })
      .map(({ device, ...rest }): Step => ({ write: { kind, ...rest }, device })),
  );
  const meet = fc.constant<Step>({ meet: true });
  return fc.array(fc.oneof({ weight: 5, arbitrary: write }, { weight: 1, arbitrary: meet }), {
    maxLength: most,
    size: "max",
  });
};

/** Every kind, those of which a log has the most more often. */
const EVERY_KIND = [
  ...(Object.keys(DATA) as RecordKind[]),
  "employment",
  "hours",
  "hours",
  "credit",
] as const;

/** Logs of two devices with every kind of record. */
export const logs: fc.Arbitrary<Entry[]> = fc
  .tuple(stepsOn(EVERY_KIND), devices)
  .map(([steps, both]) => play(steps, both));

/** The log of one device that wrote these records, each as kind, record id and data; the same id again corrects. */
export function logOf(lines: readonly (readonly [RecordKind, string, object | null])[]): Entry[] {
  const heads = new Map<string, string>();
  return lines.map(([kind, record, data], index): Entry => {
    const id = ulid(START + index * MINUTE, index);
    const before = heads.get(`${kind}#${record}`);
    heads.set(`${kind}#${record}`, id);
    return {
      v: 1,
      id,
      kind,
      at: new Date(START + index * MINUTE).toISOString(),
      device: "phone",
      record,
      replaces: before === undefined ? [] : [before],
      data: data as RecordData | null,
    };
  });
}

/** The same entries in another order, some of them more than once. */
export const shuffled = (entries: readonly Entry[]): fc.Arbitrary<Entry[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...entries], { minLength: entries.length }),
      fc.subarray([...entries]),
      fc.nat(),
    )
    .map(([all, again, turn]) => {
      const at = all.length === 0 ? 0 : turn % all.length;
      return [...all.slice(0, at), ...again, ...all.slice(at)];
    });
