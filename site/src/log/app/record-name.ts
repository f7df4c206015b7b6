import { credentials } from "../../../../dist/content/credentials.ts";
import { longDay } from "../../../../domain/calendar/day.ts";
import { degreeLabel } from "../../../../domain/eligibility/rules/degree.ts";
import { licenseLabel } from "../../../../domain/eligibility/rules/license.ts";
import { allToldSetting, SECTION_NAMES, type Section } from "../../../../domain/log/portfolio.ts";
import type { RecordData, RecordKind } from "../../../../domain/log/record-data.ts";
import { dataOf, type LogRecord, ofKind } from "../../../../domain/log/records.ts";
import { statements } from "../../checker/sections/statements.ts";
import { lengthText } from "./words.ts";

/** What kind of thing a record is, for a list of everything. */
export const KIND_WORDS: Record<RecordKind, string> = {
  license: "License",
  degree: "Degree",
  employment: "Job",
  hours: "Hours",
  credit: "Class",
  declaration: "Statement",
  held: "Credential held",
  goal: "Goal",
  setting: "Log setting",
  flag: "Marked question",
  note: "Note",
};

/** What kind of thing this record is: that she has none of something is an answer of hers. */
export const kindName = ({ kind, id }: LogRecord): string =>
  kind === "setting" && saidNone(id) !== undefined ? "Answer of “none”" : KIND_WORDS[kind];

/** What a kind is called in a list of kinds: as its records are, where all of them are called the same. */
export function kindLabel(kind: RecordKind, records: readonly LogRecord[]): string {
  const [name, ...others] = new Set(records.filter((record) => record.kind === kind).map(kindName));
  return name !== undefined && others.length === 0 ? name : KIND_WORDS[kind];
}

/** What settings of the practice are for. */
const SETTINGS: ReadonlyMap<string, string> = new Map([
  ["practice.time-factor", "Time in short exams"],
  ["practice.clock-hidden", "Hidden clock in short exams"],
]);
/** A flag inside an exam: the exam's id and the question's version. */
const IN_EXAM = /^[0-9A-Z]{26}\./;

/** What a record is called: by what it holds now or, when it was removed, held last. `records` are all of the log's. */
export function recordName(record: LogRecord, records: readonly LogRecord[]): string {
  const data = lastTold(record);
  if (data === undefined) return KIND_WORDS[record.kind];
  const told = data as RecordData;
  switch (record.kind) {
    case "license":
      return licenseLabel(told as RecordData<"license">);
    case "degree":
      return degreeLabel(told as RecordData<"degree">);
    case "employment":
      return jobName(told as RecordData<"employment">);
    case "hours":
      return hoursName(told as RecordData<"hours">, records);
    case "credit":
      return className(told as RecordData<"credit">);
    case "held":
      return credentialName((told as RecordData<"held">).credential);
    case "goal":
      return credentialName(record.id);
    case "declaration":
      return statementName(record.id);
    case "setting":
      return saidNone(record.id) ?? SETTINGS.get(record.id) ?? capital(spaced(record.id));
    case "flag":
      return IN_EXAM.test(record.id) ? "A question in a short exam" : record.id;
    case "note":
      return record.id;
  }
}

/** What a record is called where its answer is not beside it: "Yes: I am honest." */
export function nameWithAnswer(record: LogRecord, records: readonly LogRecord[]): string {
  const name = recordName(record, records);
  if (record.kind !== "declaration") return name;
  const value = (lastTold(record) as RecordData<"declaration"> | undefined)?.value;
  return value === undefined ? name : `${value ? "Yes" : "No"}: ${name}`;
}

/** What a record holds now or, when it was removed, held last. */
export const lastTold = <K extends RecordKind>(record: LogRecord<K>): RecordData<K> | undefined =>
  dataOf(record) ?? record.history.findLast(({ data }) => data !== null)?.data ?? undefined;

const spaced = (slug: string): string => slug.replaceAll("-", " ");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "I am honest." for a statement that some credential asks for. */
const statementName = (id: string): string =>
  statements.find((statement) => statement.id === id)?.statement ?? capital(spaced(id));

const NONE_OF: Record<Section, string> = {
  licenses: "licenses",
  degrees: "degrees",
  employment: "jobs",
  credits: "classes",
  held: "credentials",
};

/** "You said that you have no degrees", for the setting with which she said so. */
function saidNone(setting: string): string | undefined {
  const section = SECTION_NAMES.find((name) => allToldSetting(name) === setting);
  return section && `You said that you have no ${NONE_OF[section]}`;
}

const credentialName = (id: string | undefined): string =>
  credentials.find((credential) => credential.id === id)?.name ?? id ?? "A credential";

/** What a class is called in a list or a sentence. */
export const className = ({ title, provider }: RecordData<"credit">): string =>
  title?.trim() || provider?.trim() || "Class without a title";

/** "Mercy, case manager" */
const jobName = ({ employer, role }: RecordData<"employment">): string =>
  [employer?.trim(), role === undefined || role === "other" ? "" : spaced(role)].filter(Boolean).join(", ") ||
  "A job";

/** "7.5 h on October 14, 2026, Mercy" */
function hoursName(
  { employment, date, minutes, span }: RecordData<"hours">,
  records: readonly LogRecord[],
): string {
  const job = ofKind(records, "employment").find(({ id }) => id === employment);
  const employer = job && lastTold(job)?.employer?.trim();
  const when =
    date === undefined ? "date not told" : `${span === "week" ? "in the week from" : "on"} ${longDay(date)}`;
  return `${lengthText(minutes)} ${when}${employer ? `, ${employer}` : ""}`;
}
