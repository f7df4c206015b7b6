import {
  addDays,
  addMonths,
  type Day,
  longDay,
  longMonth,
  type Month,
  parseDay,
  parseMonth,
} from "../../../domain/calendar/day.ts";
import type { Raw } from "./draft.ts";
import type { Control, Question } from "./question.ts";

/** What is wrong with one field of a question, and how to mend it. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

export interface DatedHours {
  readonly date: Day;
  readonly hours: number;
}
export interface ClassAnswer {
  readonly date?: Day;
  readonly hours?: number;
  readonly topics?: readonly string[];
  readonly provider?: string;
}

/** The meaning of what was typed. `undefined`: she is not sure, or left an optional field empty. */
export type Value = string | number | Day | Month | readonly DatedHours[] | ClassAnswer | undefined;
export type ReadResult =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

const good = (value: Value): ReadResult => ({ ok: true, value });
const bad = (field: string, message: string): ReadResult => ({ ok: false, faults: [{ field, message }] });

/** Reads the raw fields of a question. Never throws; every fault names its field and the mend. */
export function read(question: Question, raw: Raw): ReadResult {
  if (raw.unsure === "yes") return good(undefined);
  return readControl(question.control, raw);
}

function readControl(control: Control, raw: Raw): ReadResult {
  switch (control.kind) {
    case "choice":
      return control.choices.some(({ value }) => value === raw.value)
        ? good(raw.value)
        : bad("value", "Choose one of the answers.");
    case "text":
      return good(raw.value?.trim() === "" ? undefined : raw.value?.trim().slice(0, 200));
    case "number":
      return readNumber(raw.value ?? "", control.most, "value");
    case "date":
      return notBefore(readDate(raw, control.day), control.notBefore);
    case "dated-hours":
      return readDatedHours(raw.value ?? "");
    case "class":
      return readClass(raw);
  }
}

/** A number from 0 to the most, with two decimals at most; its fault names `field`. */
export function readNumber(text: string, most: number, field: string): ReadResult {
  const typed = text.trim().replaceAll(",", "");
  if (typed === "") return bad(field, "Write a number, for example 40.");
  if (!/^-?\d+(\.\d+)?$/.test(typed))
    return bad(field, `Write a number in figures. You wrote ${quoted(text)}.`);
  const value = Number(typed);
  if (value < 0) return bad(field, `The number cannot be below 0. You wrote ${typed}.`);
  if (value > most)
    return bad(field, `The most there can be is ${most.toLocaleString("en-US")}. You wrote ${typed}.`);
  if (/\.\d{3}/.test(typed)) return bad(field, "Use at most two decimals, for example 7.25.");
  return good(value);
}

const quoted = (text: string): string => `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`;

/** "3", "03" and "003" -> "03" */
const twoFigures = (figures: string | undefined): string => String(Number(figures)).padStart(2, "0");

/** A date in three fields. Where the day is optional, an empty day gives a month. */
export function readDate(raw: Raw, dayRule: "needed" | "optional"): ReadResult {
  const month = (raw.month ?? "").trim();
  const day = (raw.day ?? "").trim();
  const year = (raw.year ?? "").trim();
  const faults: FieldFault[] = [];
  const whole = (text: string): boolean => /^\d+$/.test(text);
  if (month === "")
    faults.push({ field: "month", message: "Write the month as a number, for example 3 for March." });
  else if (!whole(month) || Number(month) < 1 || Number(month) > 12)
    faults.push({
      field: "month",
      message: `Month must be a number from 1 to 12. You wrote ${quoted(month)}.`,
    });
  if (day === "" && dayRule === "needed")
    faults.push({ field: "day", message: "Write the day, for example 31." });
  else if (day !== "" && (!whole(day) || Number(day) < 1 || Number(day) > 31))
    faults.push({ field: "day", message: `Day must be a number from 1 to 31. You wrote ${quoted(day)}.` });
  if (year === "")
    faults.push({ field: "year", message: "Write the year with four figures, for example 2024." });
  else if (!/^\d{4}$/.test(year) || Number(year) < 1900 || Number(year) > 2199)
    faults.push({
      field: "year",
      message: `Year must have four figures, from 1900 to 2199. You wrote ${quoted(year)}.`,
    });
  if (faults.length > 0) return { ok: false, faults };
  const text = `${year}-${twoFigures(month)}`;
  if (day === "") return good(parseMonth(text));
  const found = parseDay(`${text}-${twoFigures(day)}`);
  return found === undefined
    ? bad("day", `That month has no day ${day}. Check the month and the day.`)
    : good(found);
}

/** An end that lies before its start whatever the open days of a month turn out to be is a slip. */
function notBefore(result: ReadResult, start: Day | Month | undefined): ReadResult {
  if (!result.ok || result.value === undefined || start === undefined) return result;
  const firstOfStart = start.length === 7 ? `${start}-01` : start;
  return lastDay(result.value as Day | Month) < firstOfStart
    ? bad("year", `This is before you started. You told us that you started ${startInWords(start)}.`)
    : result;
}

const startInWords = (start: Day | Month): string =>
  start.length === 7 ? `in ${longMonth(start as Month)}` : `on ${longDay(start as Day)}`;

/** The last day that a date can mean. */
export const lastDay = (at: Day | Month): Day =>
  at.length === 7 ? addDays(addMonths(`${at}-01` as Day, 1), -1) : (at as Day);

/** A line without blanks at its ends: no two parts of the pattern may share a run of blanks, which would take long. */
const DATED =
  /^(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{1,2})-(\d{1,2}))[\s,;:]+(\d+(?:\.\d{1,2})?)(?:\s*(?:h|hours?))?$/i;
const MOST_DATED = 10_000;

function readDatedHours(text: string): ReadResult {
  const lines = text.split(/\r?\n/);
  const entries: DatedHours[] = [];
  const faults: FieldFault[] = [];
  for (const [index, typed] of lines.entries()) {
    const line = typed.trim();
    if (line === "") continue;
    const match = DATED.exec(line);
    const date =
      match === null
        ? undefined
        : match[3] === undefined
          ? parseDay(`${match[4]}-${twoFigures(match[5])}-${twoFigures(match[6])}`)
          : parseDay(`${match[3]}-${twoFigures(match[1])}-${twoFigures(match[2])}`);
    const hours = Number(match?.[7]);
    if (match === null)
      faults.push({
        field: "value",
        message: `Line ${index + 1}: write a date and the hours, for example 3/4/2025 12. It says ${quoted(line)}.`,
      });
    else if (date === undefined)
      faults.push({
        field: "value",
        message: `Line ${index + 1}: there is no such day. Check the month and the day.`,
      });
    else if (hours > 24)
      faults.push({ field: "value", message: `Line ${index + 1}: a day has 24 hours. It says ${match[7]}.` });
    else entries.push({ date, hours });
  }
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, 5) };
  if (entries.length === 0)
    return bad("value", "Write at least one day and its hours, for example 3/4/2025 12.");
  if (entries.length > MOST_DATED)
    return bad(
      "value",
      `That is more than ${MOST_DATED.toLocaleString("en-US")} days. Tell a total of hours instead.`,
    );
  return good(entries);
}

/** A class with its date, hours, topics and provider, all of which may be left out. */
function readClass(raw: Raw): ReadResult {
  const faults: FieldFault[] = [];
  const typedDate = [raw.month, raw.day, raw.year].some((part) => (part ?? "").trim() !== "");
  const date = typedDate ? readDate(raw, "needed") : good(undefined);
  if (!date.ok) faults.push(...date.faults);
  const hours =
    (raw.hours ?? "").trim() === "" ? good(undefined) : readNumber(raw.hours ?? "", 1_000, "hours");
  if (!hours.ok) faults.push(...hours.faults);
  if (faults.length > 0 || !date.ok || !hours.ok) return { ok: false, faults };
  const topics =
    raw.topic === "case-management" ? ["case-management"] : raw.topic === "other" ? ["other"] : undefined;
  const provider = raw.provider?.trim();
  return good({
    ...(date.value === undefined ? {} : { date: date.value as Day }),
    ...(hours.value === undefined ? {} : { hours: hours.value as number }),
    ...(topics === undefined ? {} : { topics }),
    ...(provider ? { provider: provider.slice(0, 200) } : {}),
  });
}
