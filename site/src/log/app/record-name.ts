import { credentials } from "../../../../dist/content/credentials.ts";
import { longDay } from "../../../../domain/calendar/day.ts";
import { degreeLabel } from "../../../../domain/eligibility/rules/degree.ts";
import { licenseLabel } from "../../../../domain/eligibility/rules/license.ts";
import type { RecordData, RecordKind } from "../../../../domain/log/record-data.ts";
import { dataOf, type LogRecord, ofKind } from "../../../../domain/log/records.ts";
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
  setting: "Setting",
  flag: "Marked question",
  note: "Note",
};

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
      return spaced(record.id);
    case "setting":
      return record.id.startsWith("all-told.")
        ? `That is all: ${spaced(record.id.slice("all-told.".length))}`
        : spaced(record.id);
    case "flag":
    case "note":
      return record.id;
  }
}

/** What a record holds now or, when it was removed, held last. */
export const lastTold = <K extends RecordKind>(record: LogRecord<K>): RecordData<K> | undefined =>
  dataOf(record) ?? record.history.findLast(({ data }) => data !== null)?.data ?? undefined;

const spaced = (slug: string): string => slug.replaceAll("-", " ");

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
