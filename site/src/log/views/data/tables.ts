import type { Cell } from "../../../../../domain/log/csv.ts";
import type { Answer } from "../../../../../domain/log/entry.ts";
import type { RecordData, RecordKind } from "../../../../../domain/log/record-data.ts";
import { dataOf, type LogRecord, present } from "../../../../../domain/log/records.ts";
import type { Choice } from "../../../checker/question.ts";
import { FIELD_CHOICES, LEVEL_CHOICES } from "../../../checker/sections/degrees.ts";
import {
  ROLE_CHOICES,
  SETTING_CHOICES,
  SUPERVISOR_CHOICES,
  WORKED_AS_CHOICES,
} from "../../../checker/sections/employment.ts";
import { professionChoices, STATUS_CHOICES } from "../../../checker/sections/licenses.ts";
import { statements } from "../../../checker/sections/statements.ts";
import { letterOf } from "../../../practice/verdict.ts";
import type { LogState } from "../../log.ts";
import { topicLabel } from "../education/topics.ts";

/** One part of a log as a table for a spreadsheet. Days are YYYY-MM-DD, so that a column of them sorts. */
export interface Table {
  /** In the file's name: "hours". */
  readonly name: string;
  readonly title: string;
  /** The first row is the headings. */
  readonly rows: readonly (readonly Cell[])[];
}

type Column<T> = readonly [heading: string, cell: (of: T) => Cell];

/** The parts of a log that hold something, without what was removed. */
export function tablesOf({ records, entries }: Pick<LogState, "records" | "entries">): Table[] {
  const employers = new Map(
    present(records, "employment").map((record) => [record.id, dataOf(record)?.employer]),
  );
  const answers = entries.filter((entry): entry is Answer => entry.kind === "answer");
  return [
    recordTable(records, "hours", "hours", "Work hours", hoursColumns(employers)),
    recordTable(records, "employment", "jobs", "Jobs", JOB_COLUMNS),
    recordTable(records, "credit", "education", "Continuing education", CREDIT_COLUMNS),
    recordTable(records, "license", "licenses", "Licenses", LICENSE_COLUMNS),
    recordTable(records, "degree", "degrees", "Degrees", DEGREE_COLUMNS),
    recordTable(records, "held", "credentials", "Credentials held", HELD_COLUMNS),
    recordTable(records, "goal", "goals", "Goals", GOAL_COLUMNS),
    recordTable(records, "declaration", "statements", "Statements", STATEMENT_COLUMNS),
    table("practice", "Practice answers", answers, ANSWER_COLUMNS),
  ].filter(({ rows }) => rows.length > 1);
}

const table = <T>(name: string, title: string, of: readonly T[], columns: readonly Column<T>[]): Table => ({
  name,
  title,
  rows: [columns.map(([heading]) => heading), ...of.map((one) => columns.map(([, cell]) => cell(one)))],
});

interface Row<K extends RecordKind> {
  readonly id: string;
  readonly data: RecordData<K>;
}

/** In the order of their days where they have one, so that a sheet reads from the oldest to the newest. */
function recordTable<K extends RecordKind>(
  records: readonly LogRecord[],
  kind: K,
  name: string,
  title: string,
  columns: readonly Column<Row<K>>[],
): Table {
  const dayOf = ({ data, id }: Row<K>): string => {
    const { date, start, issued, from, completed } = data as Readonly<Record<string, unknown>>;
    return `${date ?? start ?? issued ?? from ?? completed ?? ""} ${id}`;
  };
  const rows = present(records, kind).flatMap((record): Row<K>[] => {
    const data = dataOf(record);
    return data === undefined ? [] : [{ id: record.id, data }];
  });
  return table(
    name,
    title,
    rows.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1)),
    columns,
  );
}

const label = (choices: readonly Choice[], value: string | undefined): Cell =>
  choices.find((choice) => choice.value === value)?.label ?? value;
const yesNo = (value: boolean | undefined): Cell => (value === undefined ? undefined : value ? "Yes" : "No");
/** Minutes as hours with two decimals, as a spreadsheet adds them: 440 -> 7.33. The minutes stand beside them. */
const hours = (minutes: number | undefined): Cell =>
  minutes === undefined ? undefined : Math.round((minutes * 100) / 60) / 100;

const hoursColumns = (
  employers: ReadonlyMap<string, string | undefined>,
): readonly Column<Row<"hours">>[] => [
  ["Day or first day of the week", ({ data }) => data.date],
  ["Covers", ({ data }) => (data.span === "week" ? "Week" : "Shift")],
  ["Hours", ({ data }) => hours(data.minutes)],
  ["Minutes", ({ data }) => data.minutes],
  ["Employer", ({ data }) => employers.get(data.employment ?? "")],
  ["From", ({ data }) => data.from],
  ["To", ({ data }) => data.to],
  ["Unpaid break in minutes", ({ data }) => data.breakMinutes],
  ["Remark", ({ data }) => data.note],
];

const BASIS_WORDS: Readonly<Record<string, string>> = {
  documented: "Documented total",
  dated: "Shifts and weeks",
  weekly: "Hours a week",
};
const JOB_COLUMNS: readonly Column<Row<"employment">>[] = [
  ["Employer", ({ data }) => data.employer],
  ["Role", ({ data }) => label(ROLE_CHOICES, data.role)],
  ["Works as", ({ data }) => label(WORKED_AS_CHOICES, data.workedAs)],
  ["Setting", ({ data }) => label(SETTING_CHOICES, data.setting)],
  ["Start", ({ data }) => data.start],
  ["End", ({ data }) => (data.end === null ? "Still there" : data.end)],
  ["Hours a week", ({ data }) => data.hoursPerWeek],
  [
    "Case management in percent",
    ({ data: { caseManagementShare: share } }) =>
      share === undefined ? undefined : Number((share * 100).toFixed(2)),
  ],
  ["Documented hours", ({ data }) => hours(data.documentedMinutes)],
  ["Counted by", ({ data }) => (data.basis === undefined ? undefined : BASIS_WORDS[data.basis])],
  ["Paid", ({ data }) => yesNo(data.paid)],
  ["Supervised", ({ data }) => yesNo(data.supervised)],
  ["Supervisor holds the CCM", ({ data }) => label(SUPERVISOR_CHOICES, data.supervisorCredential)],
  ["Remark", ({ data }) => data.note],
];

const CREDIT_COLUMNS: readonly Column<Row<"credit">>[] = [
  ["Title", ({ data }) => data.title],
  ["Date", ({ data }) => data.date],
  ["Hours", ({ data }) => hours(data.minutes)],
  ["Minutes", ({ data }) => data.minutes],
  ["Topics", ({ data }) => data.topics?.map(topicLabel).join("; ")],
  ["Given by", ({ data }) => data.provider],
  ["Approved by", ({ data }) => data.approver],
  ["Approval number", ({ data }) => data.approvalNumber],
  ["Certificate in hand", ({ data }) => yesNo(data.certificate)],
  ["Remark", ({ data }) => data.note],
];

const LICENSE_COLUMNS: readonly Column<Row<"license">>[] = [
  ["License", ({ data }) => label(professionChoices(data.profession), data.profession)],
  ["State", ({ data }) => data.jurisdiction],
  ["Number", ({ data }) => data.number],
  ["Status", ({ data }) => label(STATUS_CHOICES, data.status)],
  ["Issued", ({ data }) => data.issued],
  ["Expires", ({ data }) => data.expires],
  ["Restricted", ({ data }) => yesNo(data.restricted)],
  ["Remark", ({ data }) => data.note],
];

const DEGREE_COLUMNS: readonly Column<Row<"degree">>[] = [
  ["Degree", ({ data }) => label(LEVEL_CHOICES, data.level)],
  ["Field", ({ data }) => label(FIELD_CHOICES, data.field)],
  ["Finished", ({ data }) => (data.completed === null ? "Still studying" : data.completed)],
  ["School", ({ data }) => data.school],
  ["Accredited", ({ data }) => yesNo(data.accredited)],
  ["Supervised field experience", ({ data }) => yesNo(data.supervisedFieldExperience)],
  ["Remark", ({ data }) => data.note],
];

const HELD_COLUMNS: readonly Column<Row<"held">>[] = [
  ["Credential", ({ data }) => data.credential?.toUpperCase()],
  ["Number", ({ data }) => data.number],
  ["First day of the cycle", ({ data }) => data.from],
  ["Valid through", ({ data }) => data.validThrough],
  ["Remark", ({ data }) => data.note],
];

const GOAL_COLUMNS: readonly Column<Row<"goal">>[] = [
  ["Credential", ({ id }) => id.toUpperCase()],
  ["By", ({ data }) => data.by],
  ["Remark", ({ data }) => data.note],
];

const STATEMENT_COLUMNS: readonly Column<Row<"declaration">>[] = [
  ["Statement", ({ id }) => statements.find((one) => one.id === id)?.statement ?? id],
  ["Answer", ({ data }) => yesNo(data.value)],
];

const ANSWER_COLUMNS: readonly Column<Answer>[] = [
  ["When, in UTC, by the device's clock", ({ at }) => at],
  ["Case", ({ scenario }) => scenario],
  ["Question", ({ item }) => item],
  ["Chosen", ({ chosen }) => (chosen.length === 0 ? "Taken back" : chosen.map(letterOf).join(" "))],
  ["Seconds", ({ seconds }) => seconds],
];
