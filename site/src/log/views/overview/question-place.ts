import { type FoldedPortfolio, SECTIONS, type Section } from "../../../../../domain/log/portfolio.ts";
import type { RecordKind } from "../../../../../domain/log/record-data.ts";
import type { LogRecord } from "../../../../../domain/log/records.ts";
import { correctAt, EDUCATION } from "../../app/places.ts";
import { recordName } from "../../app/record-name.ts";
import { atField } from "../../form/asked-field.ts";
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

/** Fields that a record keeps under another name than the portfolio: in minutes, and not in hours. */
const KEPT_AS: Readonly<Record<string, string>> = {
  documentedCaseManagementHours: "documentedMinutes",
  hours: "minutes",
};

/**
 * Where a question about a place in the portfolio (employment[0].supervisorCredential, declarations.good-moral-character)
 * is answered in the log, at its field; undefined when there is no such place.
 */
export function questionPlace(path: string, folded: FoldedPortfolio): string | undefined {
  const section = sectionOf(path);
  if (section !== undefined && !path.includes("[")) return PAGE[section];
  const asked = recordAsked(path, folded);
  const form = asked && correctAt(asked.kind, asked.record);
  return form && atField(form, asked.field);
}

/** What a question is about: "Mercy, case manager". A statement says that itself. `records` are all of the log's. */
export function questionAbout(
  path: string,
  folded: FoldedPortfolio,
  records: readonly LogRecord[],
): string | undefined {
  const asked = recordAsked(path, folded);
  if (asked === undefined || asked.kind === "declaration") return undefined;
  const record = records.find(({ kind, id }) => kind === asked.kind && id === asked.record);
  return record && recordName(record, records);
}

interface Asked {
  readonly kind: RecordKind;
  readonly record: string;
  /** The field of its form; undefined where the whole of it is asked for. */
  readonly field: string | undefined;
}

function recordAsked(path: string, { records }: FoldedPortfolio): Asked | undefined {
  const statement = /^declarations\.(.+)$/.exec(path)?.[1];
  if (statement !== undefined) return { kind: "declaration", record: statement, field: "value" };
  const section = sectionOf(path);
  if (section === undefined) return undefined;
  const [, index, name] = /^\w+\[(\d+)\](?:\.(\w+))?/.exec(path) ?? [];
  const record = records[section][Number(index)];
  if (record === undefined) return undefined;
  return { kind: SECTIONS[section], record, field: name === undefined ? undefined : (KEPT_AS[name] ?? name) };
}

function sectionOf(path: string): Section | undefined {
  const name = /^\w+/.exec(path)?.[0] ?? "";
  return Object.hasOwn(SECTIONS, name) ? (name as Section) : undefined;
}
