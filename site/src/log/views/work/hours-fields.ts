import { dataOf, type LogRecord, ofKind } from "../../../../../domain/log/records.ts";
import type { Field, FormPart } from "../../form/field.ts";
import { jobName } from "./work-words.ts";

const MORE: FormPart = { title: "Start, end, break and a remark", folded: true };

const NOTE: Field = { kind: "long-text", name: "note", part: MORE, label: "Remark", hint: "Only for you." };

/** The form of a shift. */
export const SHIFT_FIELDS: readonly Field[] = [
  {
    kind: "day",
    name: "date",
    label: "Day",
    hint: "The day on which the shift began.",
    needed: "Choose the day on which the shift began.",
  },
  {
    kind: "duration",
    name: "minutes",
    mostHours: 24,
    label: "Hours of case management",
    hint: "For example 7.5 or 7:30.",
    needed: "Write the hours, for example 7.5 or 7:30.",
  },
  {
    kind: "time",
    name: "from",
    part: MORE,
    label: "Start",
    hint: "With a start and an end we work out the hours above. You can still correct them.",
  },
  {
    kind: "time",
    name: "to",
    part: MORE,
    label: "End",
    hint: "An end at or before the start is the next day. On a night when the clocks change, write the hours as your time sheet has them.",
  },
  {
    kind: "number",
    name: "breakMinutes",
    most: 1_440,
    suffix: "minutes",
    part: MORE,
    label: "Unpaid break",
  },
  NOTE,
];

/** The form of a whole week. */
export const WEEK_FIELDS: readonly Field[] = [
  {
    kind: "day",
    name: "date",
    label: "First day of the week",
    hint: "We count its seven days.",
    needed: "Choose the first day of the week.",
  },
  {
    kind: "duration",
    name: "minutes",
    mostHours: 168,
    label: "Hours of case management",
    hint: "In the whole week. For example 36 or 37:30.",
    needed: "Write the hours, for example 36 or 37:30.",
  },
  { ...NOTE, part: { title: "Remark", folded: true } },
];

/** All that a line of hours can hold, for its history in words. */
export const hoursInWords = (records: readonly LogRecord[]): readonly Field[] => [
  ...SHIFT_FIELDS,
  {
    kind: "choice",
    name: "span",
    label: "For",
    choices: [
      { value: "day", label: "A shift" },
      { value: "week", label: "A week" },
    ],
  },
  {
    kind: "choice",
    name: "employment",
    label: "Job",
    choices: ofKind(records, "employment").map((record) => ({
      value: record.id,
      label: jobName(dataOf(record) ?? {}),
    })),
  },
];
