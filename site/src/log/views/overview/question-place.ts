import { type FoldedPortfolio, SECTIONS, type Section } from "../../../../../domain/log/portfolio.ts";
import { ADD_CLASS, correctAt } from "../../app/places.ts";
import { ADD_JOB } from "../work/places.ts";

/** Where a section begins that was not told at all. */
const ADD: Record<Section, string> = {
  licenses: "/log/record/?add=license",
  degrees: "/log/record/?add=degree",
  employment: ADD_JOB,
  credits: ADD_CLASS,
  held: "/log/record/?add=held",
};

/**
 * Where a question about a place in the portfolio (employment[0].supervisorCredential, declarations.good-moral-character)
 * is answered in the log; undefined when there is no such place.
 */
export function questionPlace(path: string, { records }: FoldedPortfolio): string | undefined {
  const statement = /^declarations\.(.+)$/.exec(path)?.[1];
  if (statement !== undefined) return correctAt("declaration", statement);
  const [, name = "", index] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
  if (!Object.hasOwn(SECTIONS, name)) return undefined;
  const section = name as Section;
  if (index === undefined) return ADD[section];
  const record = records[section][Number(index)];
  return record === undefined ? undefined : correctAt(SECTIONS[section], record);
}
