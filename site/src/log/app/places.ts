import type { RecordKind } from "../../../../domain/log/record-data.ts";

/** Addresses inside the log that other pages lead to. */
export const EDUCATION = "/log/education/";
export const ADD_CLASS = "/log/education/?add=class";
export const ADD_GOAL = "/log/record/?add=goal";
export const ADD_HELD = "/log/record/?add=held";

const PAGE: Partial<Record<RecordKind, string>> = {
  employment: "/log/work/",
  hours: "/log/work/",
  credit: EDUCATION,
  license: "/log/record/",
  degree: "/log/record/",
  held: "/log/record/",
  goal: "/log/record/",
  declaration: "/log/record/",
};

/** The form that corrects a record; undefined for a kind that has none. */
export function correctAt(kind: RecordKind, record: string): string | undefined {
  const page = PAGE[kind];
  return page === undefined ? undefined : `${page}?edit=${encodeURIComponent(record)}`;
}
