import type { RecordKind } from "../../../../domain/log/record-data.ts";
import { addAt, RECORD } from "../views/record/places.ts";
import { WORK } from "../views/work/places.ts";

/** Where classes are, and the forms of what is added from more than one page. */
export const EDUCATION = "/log/education/";
export const ADD_CLASS = `${EDUCATION}?add=class`;
export const ADD_GOAL = addAt("goal");
export const ADD_HELD = addAt("held");

const PAGE: Partial<Record<RecordKind, string>> = {
  employment: WORK,
  hours: WORK,
  credit: EDUCATION,
  license: RECORD,
  degree: RECORD,
  held: RECORD,
  goal: RECORD,
  declaration: RECORD,
};

/** The form that corrects a record; undefined for a kind that has none. */
export function correctAt(kind: RecordKind, record: string): string | undefined {
  const page = PAGE[kind];
  return page === undefined ? undefined : `${page}?edit=${encodeURIComponent(record)}`;
}

/** Every version of a record, with a way back to each; undefined for a kind that has no page. */
export function historyAt(kind: RecordKind, record: string): string | undefined {
  const page = PAGE[kind];
  return page === undefined ? undefined : `${page}?history=${encodeURIComponent(record)}`;
}
