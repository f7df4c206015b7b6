import { type FoldedPortfolio, SECTIONS, type Section } from "../../../../../domain/log/portfolio.ts";
import { correctAt, EDUCATION } from "../../app/places.ts";
import { RECORD } from "../record/places.ts";
import { WORK } from "../work/places.ts";

/** Where a section is that was not told at all: there she can add to it, or say that there is none. */
const PAGE: Record<Section, string> = {
  licenses: RECORD,
  degrees: RECORD,
  employment: WORK,
  credits: EDUCATION,
  held: RECORD,
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
  if (index === undefined) return PAGE[section];
  const record = records[section][Number(index)];
  return record === undefined ? undefined : correctAt(SECTIONS[section], record);
}
