import { dataOf, type LogRecord } from "../../../../../domain/log/records.ts";
import { RecordForm } from "../../form/record-form.tsx";
import { basisFieldFor } from "./basis.ts";
import { jobPage } from "./places.ts";
import { jobName } from "./work-words.ts";

/** Asks on which basis a job counts. */
export function BasisForm({ job }: { readonly job: LogRecord<"employment"> }) {
  const data = dataOf(job) ?? {};
  return (
    <RecordForm
      key={`basis ${job.id}`}
      kind="employment"
      title={`Hours of ${jobName(data)}`}
      fields={[basisFieldFor(data)]}
      record={job}
      draft={`basis:${job.id}`}
      back={jobPage(job.id)}
      saved="Saved what counts."
    />
  );
}
