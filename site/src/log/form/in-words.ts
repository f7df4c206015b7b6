import type { Day, Month } from "../../../../domain/calendar/day.ts";
import { dateInWords } from "../../checker/words.ts";
import { lengthText, timeText } from "../app/words.ts";
import type { Field } from "./field.ts";

/** What a record holds in one field, as a person reads it. `value` is the field's in the record's data. */
export function valueInWords(field: Field, value: unknown): string {
  if (value === undefined) return "Not told";
  switch (field.kind) {
    case "choice":
    case "select":
      return labelOf(field.choices, value);
    case "checks":
      return (value as readonly string[]).map((one) => labelOf(field.choices, one)).join(", ") || "None";
    case "yes-no":
      return value === true ? "Yes" : "No";
    case "date":
    case "day":
      return dateInWords(value as Day | Month);
    case "open-date":
      return value === null ? field.open : `${field.ended}: ${dateInWords(value as Day | Month)}`;
    case "duration":
      return lengthText(value as number);
    case "number":
      return `${(value as number).toLocaleString("en-US")} ${field.suffix ?? ""}`.trim();
    case "percent":
      return `${Number(((value as number) * 100).toFixed(2))} percent`;
    case "time":
      return timeText(String(value));
    case "text":
    case "long-text":
      return String(value);
  }
}

const labelOf = (choices: readonly { value: string; label: string }[], value: unknown): string =>
  choices.find((choice) => choice.value === value)?.label ?? String(value);

/** A field in which two versions of a record differ, in words. */
export interface Difference {
  readonly name: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What differs between two versions of a record, in the order of the fields. What no field names (a newer version of this
 * program may write more) is shown by its own name. Null is removed: as if nothing were told.
 */
export function differences(
  fields: readonly Field[],
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
): Difference[] {
  const named = new Map(fields.map((field) => [field.name, field]));
  const names = new Set([...named.keys(), ...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].flatMap((name) => {
    const [was, is] = [before?.[name], after?.[name]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const field = named.get(name);
    const words = (value: unknown): string =>
      field !== undefined
        ? valueInWords(field, value)
        : value === undefined
          ? "Not told"
          : JSON.stringify(value);
    return [{ name, label: field?.label ?? name, before: words(was), after: words(is) }];
  });
}
