import type * as z from "zod/mini";
import { dayFromUs } from "../../calendar/day-from-us.ts";
import { shown } from "../fault.ts";
import { type ScenarioFields, type ScenarioSchema, sourceField } from "../scenario.ts";
import type { ForeignQuestion } from "./foreign-question.ts";
import type { Notes } from "./note.ts";

/**
 * What another program's file says of a file of ours, as far as it is right. What is wrong is left out piece by piece, a
 * day of a source and not the source, and told with its words and how they are written.
 */
export function rightFields(
  { head, line }: Pick<ForeignQuestion, "head" | "line">,
  { shape }: ScenarioSchema,
  notes: Notes,
): Partial<ScenarioFields> {
  const leaveOut = (what: string, value: unknown, how: string): void =>
    notes.leaveOut(`${what} was left out: we cannot read ${quoted(value)}.${how}`, `line ${line}`);
  const usDay = (value: unknown): unknown => {
    const read = typeof value === "string" ? dayFromUs(value) : undefined;
    if (read === undefined) return value;
    notes.add(`${quoted(value)} was read as ${read}, month first.`, `line ${line}`);
    return read;
  };

  /** The parts of a group that are right, each held against its own schema. */
  const partsOf = (group: object, parts: (key: string) => z.core.$ZodType | undefined, of: string): object =>
    Object.fromEntries(
      Object.entries(group).flatMap(([key, given]) => {
        const value = key === "read" || key === "on" ? usDay(given) : given;
        const schema = parts(key) as z.ZodMiniType | undefined;
        const read = schema?.safeParse(value);
        if (read?.success === true) return [[key, value]];
        leaveOut(`\`${key.slice(0, 40)}\` of ${of}`, value, read === undefined ? "" : howTo(key, read.error));
        return [];
      }),
    );

  const mended = (key: string, value: unknown): unknown => {
    if (key === "sources" && Array.isArray(value))
      return value.map((source: unknown) =>
        isGroup(source)
          ? partsOf(source, partOf(sourceField.shape), `the source ${shown(source.title)}`)
          : source,
      );
    if (key === "reviewed" && isGroup(value)) return { ...value, on: usDay(value.on) };
    if (key !== "blueprint" || !isGroup(value)) return value;
    const whole = shape.blueprint as unknown as z.ZodMiniType;
    const right = Object.entries(value).filter(([exam, domain]) => {
      const fits = whole.safeParse({ [exam]: domain }).success;
      if (!fits)
        leaveOut("An exam domain", `${exam}: ${String(domain)}`, " The domains are in the authoring guide.");
      return fits;
    });
    return right.length === 0 ? undefined : Object.fromEntries(right);
  };

  return Object.fromEntries(
    Object.entries(head).flatMap(([key, given]) => {
      const schema = partOf(shape)(key) as z.ZodMiniType | undefined;
      const value = schema === undefined ? given : mended(key, given);
      if (value === undefined) return [];
      const read = schema?.safeParse(value);
      if (read?.success === true) return [[key, read.data]];
      leaveOut(`\`${key.slice(0, 40)}\``, value, read === undefined ? "" : howTo(key, read.error));
      return [];
    }),
  );
}

const partOf =
  (shape: object) =>
  (key: string): z.core.$ZodType | undefined =>
    Object.hasOwn(shape, key) ? (shape as Record<string, z.core.$ZodType>)[key] : undefined;

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as it stood there. */
const quoted = (value: unknown): string =>
  typeof value === "object" && value !== null
    ? shown(JSON.stringify(value).replaceAll('"', ""))
    : shown(value);

/** How a value is written instead, where that is short to say. */
function howTo(key: string, { issues: [issue] }: z.core.$ZodError): string {
  if (issue?.code === "invalid_value") return ` Use one of: ${issue.values.map(String).join(", ")}.`;
  if (key === "url") return " An address begins with https://.";
  if (key === "read" || key === "reviewed") return " Write a day as year, month, day: 2026-11-22.";
  return "";
}
