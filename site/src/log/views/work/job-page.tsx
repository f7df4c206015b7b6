import type { ExperienceJob } from "../../../../../domain/log/experience-view.ts";
import type { HoursLine } from "../../../../../domain/log/hours-line.ts";
import type { RecordData } from "../../../../../domain/log/record-data.ts";
import { dataOf, type LogRecord, ofKind } from "../../../../../domain/log/records.ts";
import { Icon } from "../../../components/icon.tsx";
import { Conflict } from "../../app/conflict.tsx";
import { lastTold } from "../../app/record-name.ts";
import { useChange } from "../../app/use-change.ts";
import { usePageTitle } from "../../app/use-page-title.ts";
import { hoursText } from "../../app/words.ts";
import { hoursInWords } from "./hours-fields.ts";
import { monthsOf } from "./lines.ts";
import { Month } from "./month.tsx";
import { NotCounted } from "./not-counted.tsx";
import { addShift, addWeek, correct, historyOf, WORK } from "./places.ts";
import { Removed } from "./removed.tsx";
import { Repeat } from "./repeat.tsx";
import type { Work } from "./use-work.ts";
import { thingsToCheck, Warnings } from "./warnings.tsx";
import { countsSentence, isOver, jobDates, jobName, lineName, roleName, toldNoHours } from "./work-words.ts";

interface Props {
  readonly work: Work;
  readonly record: LogRecord<"employment">;
}

/** One job: what counts, what to check, and its shifts and weeks by month. */
export function JobPage({ work, record }: Props) {
  const data = dataOf(record);
  usePageTitle(jobName(lastTold(record) ?? {}));
  if (data === undefined) return <RemovedJob record={record} />;
  const view = work.experience.jobs.find((job) => job.record === record.id);
  const name = jobName(data);
  const lines = work.lines.get(record.id) ?? [];
  const hours = ofKind(work.records, "hours").filter(({ history }) =>
    history.some((revision) => revision.data?.employment === record.id),
  );
  const lineOf = new Map(lines.map((line) => [line.id, line.data]));
  return (
    <div class="flow job-page">
      <p>
        <a class="inline-target" href={WORK}>
          All jobs
        </a>
      </p>
      <h1 tabIndex={-1}>{name}</h1>
      <p class="muted">{[roleName(data), jobDates(data)].filter((part) => part !== undefined).join(", ")}</p>
      {view !== undefined && <Counts view={view} job={data} lines={lines} />}
      <p class="cluster no-print">
        <a class="button" href={addShift(record.id)}>
          <Icon name="plus" />
          Add hours
        </a>
        {lines[0] !== undefined && !isOver(data, work.on) && (
          <Repeat work={work} job={record.id} name={name} last={lines[0]} />
        )}
        <a class="button text" href={addWeek(record.id)}>
          Add a week
        </a>
      </p>
      <p class="acts no-print">
        <a class="inline-target" href={correct(record.id)}>
          Correct this job
        </a>
        <a class="inline-target" href={historyOf(record.id)}>
          What changed in it
        </a>
      </p>
      <NotCounted job={record} work={work} />
      {hours
        .filter(({ heads }) => heads.length > 1)
        .map((line) => (
          <Conflict
            key={line.id}
            record={line}
            name={lineName(lastTold(line) ?? {})}
            fields={hoursInWords(work.records)}
          />
        ))}
      <Warnings
        warnings={thingsToCheck(work, record.id)}
        nameOf={(id) => {
          const line = lineOf.get(id);
          return line === undefined ? name : lineName(line);
        }}
      />
      <h2>Shifts and weeks</h2>
      {lines.length === 0 ? (
        <p>None yet. The first one you add shows here, by month.</p>
      ) : (
        monthsOf(lines).map((month, index) => (
          <Month key={month.month ?? "not told"} month={month} open={index === 0} />
        ))
      )}
      <Removed
        records={hours.filter((line) => dataOf(line) === undefined)}
        nameOf={(line) => lineName(lastTold(line) ?? {})}
      />
    </div>
  );
}

interface CountsProps {
  readonly view: ExperienceJob;
  readonly job: RecordData<"employment">;
  readonly lines: readonly HoursLine[];
}

/** The hours of the job, and what they and its months come from. */
const Counts = ({ view, job, lines }: CountsProps) =>
  toldNoHours(view, job) ? (
    <p>You have not told us any hours of case management in this job yet.</p>
  ) : (
    <p>
      <strong>{hoursText(view.minutes)} of case management.</strong> {countsSentence(view, job, lines)}
    </p>
  );

function RemovedJob({ record }: { readonly record: LogRecord<"employment"> }) {
  const change = useChange();
  const before = lastTold(record);
  const name = jobName(before ?? {});
  return (
    <div class="flow">
      <p>
        <a class="inline-target" href={WORK}>
          All jobs
        </a>
      </p>
      <h1 tabIndex={-1}>{name}</h1>
      <p>This job was removed. Its shifts and weeks are kept, and do not count.</p>
      {before !== undefined && (
        <button
          type="button"
          class="button"
          onClick={() =>
            void change(`Brought back ${name}.`, [{ kind: "employment", record: record.id, data: before }])
          }
        >
          Bring it back
        </button>
      )}
    </div>
  );
}
