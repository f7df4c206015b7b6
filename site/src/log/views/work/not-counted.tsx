import { dataOf, type LogRecord } from "../../../../../domain/log/records.ts";
import { chooseBasis } from "./places.ts";
import type { Work } from "./use-work.ts";
import { basisSentence } from "./work-words.ts";

/** Says where shifts and weeks of a job do not count, because the job counts on another basis. */
export function NotCounted({ job, work }: { readonly job: LogRecord<"employment">; readonly work: Work }) {
  const data = dataOf(job);
  const view = work.experience.jobs.find(({ record }) => record === job.id);
  if (data === undefined || view === undefined || view.basis === "dated" || view.lines === 0) return null;
  return (
    <p class="callout plain">
      {basisSentence(view, data)} What you record here is kept, and does not count.{" "}
      <a class="inline-target" href={chooseBasis(job.id)}>
        Change what counts
      </a>
    </p>
  );
}
