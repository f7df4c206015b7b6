import { day, longDay } from "../../domain/calendar/day.ts";
import type { Change, Entry, Fields, Part, Value } from "../../domain/credentials/changes.ts";
import type { Section } from "../../domain/credentials/dated-editions.ts";
import { inFigures } from "../../domain/text/in-figures.ts";

/** The changes between two editions, in plain words. */

export const SECTION_WORDS: Record<Section, string> = {
  eligibility: "Eligibility",
  fees: "Fees",
  exam: "Exam",
  blueprint: "Blueprint",
  windows: "Application windows",
  retake: "Retake",
  renewal: "Renewal",
};

type Unit = "dollars" | "hours" | "months" | "years" | "days" | "weeks" | "minutes" | "percent";

/** What a reader calls a field, by its dotted key or the last part of it. A key that is not here is shown as it is written. */
const FIELDS: Readonly<Record<string, readonly [name: string, unit?: Unit]>> = {
  title: ["Name"],
  name: ["Name"],
  kind: ["Kind of rule"],
  confidence: ["How well it is confirmed"],
  text: ["In words"],
  statement: ["What you confirm"],
  declaration: ["What the confirmation is kept as"],
  // Rules.
  accept: ["Accepted licenses"],
  refuse: ["Refused licenses"],
  unlisted: ["A license on no list"],
  unrestricted: ["Whether the license must be unrestricted"],
  levels: ["Levels of degrees"],
  fields: ["Fields of degrees"],
  accredited: ["Whether the school must be accredited"],
  supervisedFieldExperience: ["Whether supervised field experience is needed"],
  "work.roles.counted": ["Roles that count"],
  "work.roles.undecided": ["Roles that may count"],
  workedAs: ["Professions whose work counts"],
  settings: ["Settings that count"],
  paid: ["Whether the work must be paid"],
  supervised: ["Whether the work must be supervised"],
  supervisorCredential: ["The supervisor's credential"],
  "atLeast.months": ["Months needed", "months"],
  "atLeast.hours": ["Hours needed", "hours"],
  "atMost.hours": ["Hours that count at most", "hours"],
  "within.years": ["Counted within", "years"],
  after: ["Counted only after the degree"],
  "otherWording.fullTimeMonths": ["Full-time months that another wording accepts", "months"],
  "otherWording.because": ["The other wording"],
  "otherWording.partTime": ["What is said of part-time hours"],
  warnAfterYears: ["Work is called old after", "years"],
  topics: ["Topics"],
  // Cost and exam.
  usd: ["Amount", "dollars"],
  required: ["Whether there is an exam"],
  total: ["Questions"],
  scored: ["Questions that are scored"],
  pretest: ["Questions on trial"],
  minutes: ["Time", "minutes"],
  percent: ["Share of the exam", "percent"],
  estimate: ["How the share was worked out"],
  allYear: ["Whether applications are taken all year"],
  periods: ["Periods"],
  // Renewal.
  years: ["Length of a cycle", "years"],
  inside: ["A part of"],
  "topics.not": ["Topics that are left out"],
  months: ["Opens before", "months"],
  weeks: ["Advised before", "weeks"],
  days: ["Days after the deadline", "days"],
  surcharge: ["Surcharge", "dollars"],
  needs: ["What it needs"],
};

/** The name and unit of a field; undefined where we have no words for it. */
export const fieldWords = (key: string): readonly [name: string, unit?: Unit] | undefined =>
  FIELDS[key] ?? FIELDS[key.slice(key.lastIndexOf(".") + 1)];

/** One change as one line of Markdown, without its mark. */
export const changeWords = (change: Change): string =>
  // A sentence that is quoted last has its own full stop.
  lineOf(change).replace(/([.?!]”)\.$/, "$1");

function lineOf(change: Change): string {
  const part = change.part === undefined ? "" : `${partWords(change.part)}: `;
  switch (change.is) {
    case "value":
      return `${part}${nameOf(change.key)}: ${sidesWords(change)}.`;
    case "list":
      return `${part}${nameOf(change.key)}: ${[
        ...listed("added", change.added),
        ...listed("taken out", change.removed),
      ].join("; ")}.`;
    case "moved":
      return `${part}${placeWords(change.from)} before, ${placeWords(change.to)} now.`;
    case "added":
    case "removed":
      return `${change.is === "added" ? "New" : "No longer there"}: ${partWords(change.part)}.${fieldsWords(change.fields)}`;
  }
}

const listed = (word: string, entries: readonly Entry[]): string[] =>
  entries.length === 0 ? [] : [`${word} ${entries.map(entryWords).join(", ")}`];

const placeWords = (group: Part | undefined): string =>
  group === undefined ? "by itself" : `in ${partWords(group)}`;

function sidesWords({ key, before, after }: Extract<Change, { is: "value" }>): string {
  if (before === undefined && after !== undefined) return `new: ${valueWords(key, after)}`;
  if (after === undefined && before !== undefined)
    return `no longer there; it was ${valueWords(key, before)}`;
  const sides = [before, after].map((value) => valueWords(key, value ?? ""));
  return `${sides[0]} before, ${sides[1]} now${difference(key, before, after)}`;
}

/** What a new part says, or one that is gone said. */
function fieldsWords(fields: Fields): string {
  const told = [...fields].filter(([key]) => !HIDDEN_IN_NEW_PARTS.has(key));
  return told.length === 0
    ? ""
    : ` ${told.map(([key, value]) => `${nameOf(key)}: ${valueWords(key, value)}`).join("; ")}.`;
}

/** Said by the part's name already, or for the program alone. */
const HIDDEN_IN_NEW_PARTS: ReadonlySet<string> = new Set([
  "title",
  "name",
  "kind",
  "confidence",
  "declaration",
]);

const partWords = ({ title }: Part): string => `**${title}**`;
const nameOf = (key: string): string => fieldWords(key)?.[0] ?? `\`${key}\``;

/** " ($10 more)", where both are numbers. */
function difference(key: string, before: unknown, after: unknown): string {
  if (typeof before !== "number" || typeof after !== "number") return "";
  const by = Math.round(Math.abs(after - before) * 100) / 100;
  const words =
    fieldWords(key)?.[1] === "percent"
      ? `${inFigures(by)} percentage point${by === 1 ? "" : "s"}`
      : valueWords(key, by);
  return ` (${words} ${after > before ? "more" : "less"})`;
}

function valueWords(key: string, value: Value | readonly Entry[]): string {
  if (typeof value === "object") return value.map(entryWords).join(", ");
  if (typeof value !== "number") return entryWords(value);
  const unit = fieldWords(key)?.[1];
  if (unit === undefined) return inFigures(value);
  if (unit === "dollars") return `$${inFigures(value)}`;
  return `${inFigures(value)} ${value === 1 && unit !== "percent" ? unit.slice(0, -1) : unit}`;
}

function entryWords(entry: unknown): string {
  if (typeof entry === "boolean") return entry ? "yes" : "no";
  if (typeof entry === "object" && entry !== null)
    return Object.entries(entry)
      .map(([key, value]) => `${plain(key)} ${entryWords(value)}`)
      .join(", ")
      .replace(/^from (.*), to (.*)$/, "from $1 to $2");
  return plain(String(entry));
}

/** Words as people write them: a day of the year, names that are joined by hyphens, a sentence in quotation marks. */
function plain(text: string): string {
  if (/^\d\d-\d\d$/.test(text)) return longDay(day(`2001-${text}`)).replace(", 2001", "");
  if (/^[a-z]+(-[a-z]+)+$/.test(text)) return text.replaceAll("-", " ");
  if (/^[a-z]+([A-Z][a-z]+)+$/.test(text))
    return text.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return / /.test(text) && /[.?!]$/.test(text) ? `“${text}”` : text;
}
