import type { Raw } from "../../checker/draft.ts";
import { type Field, openName } from "./field.ts";

/** What the fields show for a record: the reverse of `readForm`. */
export function toRaw(fields: readonly Field[], data: Readonly<Record<string, unknown>>): Raw {
  const raw: Record<string, string> = {};
  for (const field of fields) {
    const value = data[field.name];
    if (value === undefined) continue;
    if (field.kind === "open-date") raw[openName(field.name)] = value === null ? "yes" : "no";
    if (value === null) continue;
    if (field.kind === "date" || field.kind === "open-date")
      Object.assign(raw, dateParts(field.name, String(value)));
    else raw[field.name] = text(field, value);
  }
  return raw;
}

/** 2024-03 or 2024-03-15 as its three fields. */
function dateParts(name: string, date: string): Raw {
  const [year = "", month = "", day = ""] = date.split("-");
  return {
    [`${name}.year`]: year,
    [`${name}.month`]: String(Number(month)),
    ...(day === "" ? {} : { [`${name}.day`]: String(Number(day)) }),
  };
}

function text(field: Field, value: unknown): string {
  switch (field.kind) {
    case "checks":
      return (value as readonly string[]).join(" ");
    case "yes-no":
      return value === true ? "yes" : "no";
    case "duration":
      return durationText(value as number);
    case "percent":
      return String(Number(((value as number) * 100).toFixed(2)));
    default:
      return String(value);
  }
}

/** 450 -> "7.5"; 440, which is no short decimal, -> "7:20". */
export function durationText(minutes: number): string {
  const hours = minutes / 60;
  return Number.isInteger(hours * 100)
    ? String(hours)
    : `${Math.floor(hours)}:${String(minutes % 60).padStart(2, "0")}`;
}
