import type { Day } from "../../../../../domain/calendar/day.ts";
import { lastDayOf, longDay, type Month } from "../../../../../domain/calendar/day.ts";
import type { RecordData } from "../../../../../domain/log/record-data.ts";
import type { LogRecord } from "../../../../../domain/log/records.ts";
import { lastTold } from "../../app/record-name.ts";
import type { Field } from "../../form/field.ts";
import { DEGREE_FIELDS, GOAL_FIELDS, heldFields, licenseFields, STATEMENT_FIELDS } from "./fields.ts";

/** The kinds of records that have their place on this page. */
export const KINDS = ["license", "degree", "held", "goal", "declaration"] as const;
export type Kind = (typeof KINDS)[number];

export const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);

/** The fields of a record, for its form and for its history. */
export function fieldsOf(record: LogRecord<Kind>): readonly Field[] {
  const told = lastTold(record) as Partial<RecordData<"license"> & RecordData<"held">> | undefined;
  switch (record.kind) {
    case "license":
      return licenseFields(told?.profession);
    case "degree":
      return DEGREE_FIELDS;
    case "held":
      return heldFields(told?.credential);
    case "goal":
      return GOAL_FIELDS;
    case "declaration":
      return STATEMENT_FIELDS;
  }
}

type Read = Readonly<Record<string, unknown>>;

/** A degree of which only the month is known was finished by the end of that month. */
export const degreeData = (read: Read): Read =>
  typeof read.completed === "string" && read.completed.length === 7
    ? { ...read, completed: lastDayOf(read.completed as Month) }
    : read;

/** What is worth a second look before a license is kept. */
export function lookAtLicense({ status, issued, expires }: RecordData<"license">, on: Day): string[] {
  const found: string[] = [];
  if (status === "active" && expires !== undefined && expires < on)
    found.push(`This license expired on ${longDay(expires)}. If you have renewed it, write the new date.`);
  if (issued !== undefined && expires !== undefined && expires < issued)
    found.push("It expires before it was issued. Check both dates.");
  return found;
}

export function lookAtHeld({ from, validThrough }: RecordData<"held">): string[] {
  return from !== undefined && validThrough !== undefined && validThrough < from
    ? ["The last day is before the first one. Check both dates."]
    : [];
}

export const lookAtGoal = ({ by }: RecordData<"goal">, on: Day): string[] =>
  by !== undefined && by < on ? [`${longDay(by)} is over. Check the year.`] : [];
