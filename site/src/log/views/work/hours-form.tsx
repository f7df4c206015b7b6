import type { HoursLine } from "../../../../../domain/log/hours-line.ts";
import type { RecordData } from "../../../../../domain/log/record-data.ts";
import { dataOf, type LogRecord } from "../../../../../domain/log/records.ts";
import type { Raw } from "../../../checker/draft.ts";
import { RecordForm } from "../../form/record-form.tsx";
import { toRaw } from "../../form/to-raw.ts";
import { basisFieldFor, firstLineAsks } from "./basis.ts";
import { SHIFT_FIELDS, WEEK_FIELDS } from "./hours-fields.ts";
import { again } from "./lines.ts";
import { NotCounted } from "./not-counted.tsx";
import { addShift, addWeek, historyOf, jobPage } from "./places.ts";
import { lookAtHours } from "./second-look.ts";
import { fillHours, minutesByClock } from "./shift-time.ts";
import type { Work } from "./use-work.ts";
import { jobName, lineName } from "./work-words.ts";

interface Props {
  readonly work: Work;
  readonly job: LogRecord<"employment">;
  readonly span: "day" | "week";
  /** The line to correct; left out for a new one. */
  readonly record?: LogRecord<"hours">;
  /** A new line begins as this one was. */
  readonly like?: HoursLine;
}

/** The form of a shift, or of a whole week. */
export function HoursForm({ work, job, span, record, like }: Props) {
  const data = dataOf(job) ?? {};
  const lines = work.lines.get(job.id)?.length ?? 0;
  const asksBasis = record === undefined && firstLineAsks(data, lines);
  const own = span === "week" ? WEEK_FIELDS : SHIFT_FIELDS;
  const name = jobName(data);
  const draft = ["new", job.id, span, like?.id].join(":");
  return (
    <RecordForm
      key={record?.id ?? draft}
      kind="hours"
      title={record === undefined ? `Add hours: ${name}` : `Correct hours: ${name}`}
      fields={asksBasis ? [...own, basisFieldFor(data)] : own}
      {...(record === undefined ? { draft } : { record })}
      initial={initialOf(work, span, like)}
      fixed={{ employment: job.id, span }}
      toData={({ basis: _, ...line }) => line}
      fill={fillHours}
      check={longBreak}
      warn={(line, id) => lookAtHours(line, id, work.records, work.on)}
      also={({ basis }) =>
        asksBasis
          ? [{ kind: "employment", record: job.id, data: { ...data, basis } as RecordData<"employment"> }]
          : []
      }
      back={jobPage(job.id)}
      saved={(line) => `Saved: ${lineName(line)}.`}
      another={["minutes", "from", "to", "breakMinutes"]}
    >
      {record === undefined ? (
        <p>
          <a class="inline-target" href={span === "week" ? addShift(job.id) : addWeek(job.id)}>
            {span === "week" ? "Record a shift instead" : "Record a whole week instead"}
          </a>
        </p>
      ) : (
        <p>
          <a class="inline-target" href={historyOf(record.id)}>
            What changed in this line
          </a>
        </p>
      )}
      {asksBasis ? null : <NotCounted job={job} work={work} />}
    </RecordForm>
  );
}

function initialOf({ on }: Work, span: "day" | "week", like: HoursLine | undefined): Raw {
  if (like !== undefined) return toRaw(SHIFT_FIELDS, again(like, on));
  return span === "day" ? { date: on } : {};
}

const longBreak = ({ from, to, breakMinutes }: RecordData<"hours">) => {
  const minutes = minutesByClock(from ?? "", to ?? "", breakMinutes ?? 0);
  return minutes !== undefined && minutes < 0
    ? [
        {
          field: "breakMinutes",
          message: "The break is longer than the shift. Check the times and the break.",
        },
      ]
    : [];
};
