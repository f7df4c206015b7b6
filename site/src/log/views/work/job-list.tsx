import { dataOf, type LogRecord, ofKind, present } from "../../../../../domain/log/records.ts";
import { Icon } from "../../../components/icon.tsx";
import { Conflict } from "../../app/conflict.tsx";
import { lastTold } from "../../app/record-name.ts";
import { usePageTitle } from "../../app/use-page-title.ts";
import { jobFields } from "./job-fields.ts";
import { JobItem } from "./job-item.tsx";
import { ADD_JOB } from "./places.ts";
import { Removed } from "./removed.tsx";
import { Towards } from "./towards.tsx";
import type { Work } from "./use-work.ts";
import { jobName, linesText } from "./work-words.ts";

/** All jobs, what they count towards, and the ones that were removed. */
export function JobList({ work }: { readonly work: Work }) {
  usePageTitle("Your work");
  const all = ofKind(work.records, "employment");
  const jobs = lastUsedFirst(present(work.records, "employment"), work);
  const removed = all.filter((record) => dataOf(record) === undefined);
  const waiting = removed.flatMap(({ id }) => work.lines.get(id) ?? []);
  return (
    <>
      <h1 tabIndex={-1}>Your work</h1>
      {all.map((record) => (
        <Conflict key={record.id} record={record} name={lastName(record)} fields={jobFields(0)} />
      ))}
      {jobs.length === 0 ? (
        <NoJobs hadSome={removed.length > 0} />
      ) : (
        <div class="work-columns">
          <div>
            <ul class="jobs">
              {jobs.map((record, index) => (
                <JobItem key={record.id} work={work} record={record} first={index === 0} />
              ))}
            </ul>
            <p class="actions no-print">
              <a class="button quiet" href={ADD_JOB}>
                <Icon name="plus" />
                Add a job
              </a>
            </p>
          </div>
          <Towards experience={work.experience} />
        </div>
      )}
      {waiting.length > 0 && (
        <p class="gap">
          Not counted: {linesText(waiting)} of {removed.length === 1 ? "a job" : "jobs"} that you removed.
          They count again when you bring {removed.length === 1 ? "it" : "them"} back.
        </p>
      )}
      <Removed records={removed} nameOf={lastName} />
    </>
  );
}

const NoJobs = ({ hadSome }: { readonly hadSome: boolean }) => (
  <section class="empty">
    <h2>{hadSome ? "No jobs now" : "No jobs yet"}</h2>
    <p>
      Keep your jobs and your hours of case management here. We measure them against each credential, and say
      what counts, what does not, and why.
    </p>
    <a class="button" href={ADD_JOB}>
      <Icon name="plus" />
      Add a job
    </a>
  </section>
);

const lastName = (record: LogRecord<"employment">): string => jobName(lastTold(record) ?? {});

/** The job with the newest line comes first, then jobs that go on, then by when they began. */
function lastUsedFirst(
  records: readonly LogRecord<"employment">[],
  { lines }: Work,
): LogRecord<"employment">[] {
  const rank = (record: LogRecord<"employment">): string => {
    const job = dataOf(record) ?? {};
    const last = lines.get(record.id)?.find(({ data }) => data.date !== undefined)?.data.date ?? "";
    return [job.end == null ? "goes on" : "ended", last, job.start ?? "", record.id].join(" ");
  };
  return records.toSorted((a, b) => compare(rank(b), rank(a)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
