import { type Draft, LISTS, type Raw } from "./draft.ts";

/**
 * The draft in a value from storage, or undefined where it is none: something else, an older form, or cut off. By hand,
 * because a schema library would be a third of what the checker loads (see docs/decisions).
 */
export function readDraft(value: unknown): Draft | undefined {
  const is =
    isObject(value) &&
    hasOnly(value, ["v", "answers", "lists", "pending"]) &&
    value.v === 1 &&
    isObject(value.answers) &&
    Object.values(value.answers).every(isRaw) &&
    isObject(value.lists) &&
    hasOnly(value.lists, LISTS) &&
    LISTS.every((list) => isTexts((value.lists as Record<string, unknown>)[list])) &&
    (value.pending === undefined || isPending(value.pending));
  return is ? (value as unknown as Draft) : undefined;
}

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isRaw = (value: unknown): value is Raw => isObject(value) && Object.values(value).every(isText);
const hasOnly = (value: Fields, names: readonly string[]): boolean =>
  Object.keys(value).every((name) => names.includes(name));
const isPending = (value: unknown): boolean =>
  isObject(value) && hasOnly(value, ["id", "raw"]) && isText(value.id) && isRaw(value.raw);
