import { END_BEFORE_START, endsAfterStart } from "../../../../../domain/eligibility/portfolio-fields.ts";
import type { LogRecord } from "../../../../../domain/log/records.ts";
import { RecordForm } from "../../form/record-form.tsx";
import { basisFaults } from "./basis.ts";
import { jobFields } from "./job-fields.ts";
import { historyOf, jobPage, WORK } from "./places.ts";
import { lookAtJob } from "./second-look.ts";
import type { Work } from "./use-work.ts";

interface Props {
  readonly work: Work;
  /** The job to correct; left out for a new one. */
  readonly record?: LogRecord<"employment">;
}

/** The form of a job. */
export function JobForm({ work, record }: Props) {
  const lines = record === undefined ? 0 : (work.lines.get(record.id)?.length ?? 0);
  const countsNow =
    lines === 0 ? undefined : work.experience.jobs.find((job) => job.record === record?.id)?.basis;
  return (
    <RecordForm
      key={record?.id ?? "new"}
      kind="employment"
      title={record === undefined ? "Add a job" : "Correct a job"}
      fields={jobFields(lines)}
      {...(record === undefined ? {} : { record })}
      // What counts now stands there already: she sees it, and changes it only if she wants to.
      initial={countsNow === undefined ? {} : { basis: countsNow }}
      check={(job) => [
        ...basisFaults(job),
        ...(endsAfterStart(job)
          ? []
          : [
              {
                field: `${END_BEFORE_START.path[0]}.month`,
                message: "You left before you started. Check both dates.",
              },
            ]),
      ]}
      warn={(job) => lookAtJob(job, record, work.records, work.on)}
      back={record === undefined ? WORK : jobPage(record.id)}
      saved={record === undefined ? "Job saved." : "Correction saved."}
    >
      {record === undefined ? (
        <p>
          Only your role is needed now. What you leave out is “not told”: you can add it whenever you know it.
        </p>
      ) : (
        <p>
          <a class="inline-target" href={historyOf(record.id)}>
            What changed in this job
          </a>
        </p>
      )}
    </RecordForm>
  );
}
