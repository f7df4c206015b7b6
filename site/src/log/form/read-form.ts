import { parseDay } from "../../../../domain/calendar/day.ts";
import type { Raw } from "../../checker/draft.ts";
import { type FieldFault, readDate } from "../../checker/read.ts";
import { type Field, firstInput, isAsked, openName } from "./field.ts";

type FieldResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };
export type FormResult =
  | { readonly ok: true; readonly data: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** Reads what was typed. Every fault is reported at once, each with its field and how to mend it. */
export function readForm(fields: readonly Field[], raw: Raw): FormResult {
  const data: Record<string, unknown> = {};
  const faults: FieldFault[] = [];
  for (const field of fields.filter((asked) => isAsked(asked, raw))) {
    const result = readField(field, raw);
    if (!result.ok) faults.push(...result.faults);
    else if (result.value !== undefined) data[field.name] = result.value;
    else if (field.needed !== undefined) faults.push({ field: firstInput(field), message: field.needed });
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, data };
}

const good = (value: unknown): FieldResult => ({ ok: true, value });
const bad = (field: string, message: string): FieldResult => ({ ok: false, faults: [{ field, message }] });
const quoted = (text: string): string => `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`;

function readField(field: Field, raw: Raw): FieldResult {
  const typed = (raw[field.name] ?? "").trim();
  if (field.kind === "date") return readThree(field.name, field.day, raw);
  if (field.kind === "open-date") return readOpen(field, raw);
  if (typed === "") return good(undefined);
  switch (field.kind) {
    case "text":
    case "long-text":
      return readText(field, typed);
    case "choice":
    case "select":
      return field.choices.some(({ value }) => value === typed)
        ? good(typed)
        : bad(field.name, `${field.label}: choose one of the answers.`);
    case "checks":
      return good(typed.split(" ").filter((value) => field.choices.some((choice) => choice.value === value)));
    case "yes-no":
      return good(typed === "yes");
    case "day":
      return parseDay(typed) === undefined
        ? bad(field.name, `${field.label}: there is no such day. You wrote ${quoted(typed)}.`)
        : good(typed);
    case "time":
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(typed)
        ? good(typed)
        : bad(field.name, `${field.label}: write a time such as 07:30. You wrote ${quoted(typed)}.`);
    case "duration":
      return readDuration(field.name, field.label, typed, field.mostHours);
    case "number":
      return readNumber(field.name, field.label, typed, field.most);
    case "percent": {
      const percent = readNumber(field.name, field.label, typed.replace(/%$/, "").trim(), 100);
      return percent.ok ? good(Number(((percent.value as number) / 100).toFixed(4))) : percent;
    }
  }
}

function readText(field: Field & { kind: "text" | "long-text" }, typed: string): FieldResult {
  const most = field.most ?? (field.kind === "text" ? 200 : 500);
  return typed.length > most
    ? bad(field.name, `${field.label}: keep this to ${most} characters. There are ${typed.length}.`)
    : good(typed);
}

/** Null while it goes on; undefined where it was not told. */
function readOpen(field: Field & { kind: "open-date" }, raw: Raw): FieldResult {
  const open = raw[openName(field.name)];
  if (open === "yes") return good(null);
  if (open !== "no") return good(undefined);
  const ended = readThree(field.name, field.day, raw);
  return ended.ok && ended.value === undefined ? bad(`${field.name}.month`, field.endNeeded) : ended;
}

function readThree(name: string, day: "needed" | "optional", raw: Raw): FieldResult {
  const parts = {
    month: raw[`${name}.month`] ?? "",
    day: raw[`${name}.day`] ?? "",
    year: raw[`${name}.year`] ?? "",
  };
  if (Object.values(parts).every((part) => part.trim() === "")) return good(undefined);
  const read = readDate(parts, day);
  return read.ok
    ? good(read.value)
    : {
        ok: false,
        faults: read.faults.map(({ field, message }) => ({ field: `${name}.${field}`, message })),
      };
}

const THOUSANDS = /^\d{1,3}(,\d{3})+(?=\D|$)/;

/** "7.5", "7,5", "7:30", "7h30" -> 450 minutes; "2,080" -> 124,800. */
export function readDuration(name: string, label: string, typed: string, mostHours: number): FieldResult {
  const plain = typed.replace(THOUSANDS, (figures) => figures.replaceAll(",", ""));
  const clock = /^(\d{1,4})\s*(?::|h)\s*([0-5]\d)(?:\s*m(?:in)?)?$/i.exec(plain);
  const decimal = /^(\d{1,6}(?:[.,]\d{1,2})?)(?:\s*h(?:ours?)?)?$/i.exec(plain);
  const minutes = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : decimal
      ? Math.round(Number((decimal[1] ?? "").replace(",", ".")) * 60)
      : undefined;
  if (minutes === undefined)
    return bad(name, `${label}: write hours such as 7.5 or 7:30. You wrote ${quoted(typed)}.`);
  if (minutes > mostHours * 60)
    return bad(
      name,
      `${label}: the most there can be here is ${mostHours.toLocaleString("en-US")} hours. You wrote ${quoted(typed)}.`,
    );
  return good(minutes);
}

function readNumber(name: string, label: string, typed: string, most: number): FieldResult {
  const plain = typed.replaceAll(",", "");
  if (!/^\d+(\.\d{1,2})?$/.test(plain))
    return bad(
      name,
      `${label}: write a number in figures, with at most two decimals. You wrote ${quoted(typed)}.`,
    );
  return Number(plain) > most
    ? bad(
        name,
        `${label}: the most there can be is ${most.toLocaleString("en-US")}. You wrote ${quoted(typed)}.`,
      )
    : good(Number(plain));
}
