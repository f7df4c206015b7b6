import { credentials } from "../../../../../dist/content/credentials.ts";
import { type Day, longDay } from "../../../../../domain/calendar/day.ts";
import type { RecordData } from "../../../../../domain/log/record-data.ts";
import type { LogRecord } from "../../../../../domain/log/records.ts";
import { FIELD_CHOICES, LEVEL_CHOICES } from "../../../checker/sections/degrees.ts";
import { professionChoices, STATUS_CHOICES } from "../../../checker/sections/licenses.ts";
import { lastTold } from "../../app/record-name.ts";
import type { Kind } from "./kinds.ts";

/** A record as one line of a list: what it is, and what was told about it. What was not told is said where it decides. */
export interface Line {
  readonly what: string;
  readonly about: readonly string[];
}

const labelOf = (choices: readonly { value: string; label: string }[], value: string | undefined) =>
  choices.find((choice) => choice.value === value)?.label;
const told = (...parts: readonly (string | false | undefined)[]): string[] =>
  parts.filter((part) => part !== undefined && part !== false && part !== "") as string[];

/** What a record says now or, when it was removed, said last. */
export function lineOf(record: LogRecord<Exclude<Kind, "declaration">>, on: Day): Line {
  const data = lastTold(record) ?? {};
  switch (record.kind) {
    case "license":
      return licenseLine(data as RecordData<"license">, on);
    case "degree":
      return degreeLine(data as RecordData<"degree">);
    case "held":
      return heldLine(data as RecordData<"held">, on);
    case "goal":
      return goalLine(record.id, data as RecordData<"goal">);
  }
}

function licenseLine(data: RecordData<"license">, on: Day): Line {
  const { profession, jurisdiction, number, status, expires, issued, restricted, note } = data;
  const over = expires !== undefined && expires < on;
  return {
    what: labelOf(professionChoices(profession), profession) ?? "License, profession not told",
    about: told(
      jurisdiction?.trim(),
      number !== undefined && `Number ${number}`,
      labelOf(STATUS_CHOICES, status) ?? "Status not told",
      issued !== undefined && `Issued ${longDay(issued)}`,
      expires === undefined
        ? status !== "pending" && "Expiry not told"
        : `${over ? "Expired" : "Valid through"} ${longDay(expires)}`,
      restricted === true ? "Restricted" : restricted === false && "No restriction",
      note,
    ),
  };
}

function degreeLine(data: RecordData<"degree">): Line {
  const { level, field, completed, accredited, supervisedFieldExperience: supervised, school, note } = data;
  const what = labelOf(LEVEL_CHOICES, level) ?? "Degree, level not told";
  const label = labelOf(FIELD_CHOICES, field);
  return {
    what: label === undefined || field === "other" ? what : `${what}, ${label.toLowerCase()}`,
    about: told(
      school?.trim(),
      completed === undefined
        ? "Date not told"
        : completed === null
          ? "Still studying"
          : `Finished ${longDay(completed)}`,
      accredited === true ? "Accredited school" : accredited === false && "School not accredited",
      supervised === true
        ? "With supervised field experience"
        : supervised === false && "Without supervised field experience",
      note,
    ),
  };
}

function heldLine({ credential, from, validThrough, number, note }: RecordData<"held">, on: Day): Line {
  return {
    what: nameOf(credential) ?? "Credential not told",
    about: told(
      number !== undefined && `Number ${number}`,
      from !== undefined && `From ${longDay(from)}`,
      validThrough === undefined
        ? "Last day not told"
        : `${validThrough < on ? "Ended" : "Valid through"} ${longDay(validThrough)}`,
      note,
    ),
  };
}

const goalLine = (id: string, { by, note }: RecordData<"goal">): Line => ({
  what: nameOf(id) ?? id,
  about: told(by === undefined ? "No date set" : `By ${longDay(by)}`, note),
});

const nameOf = (id: string | undefined): string | undefined =>
  credentials.find((credential) => credential.id === id)?.name ?? id;
