import { Icon } from "../../../components/icon.tsx";
import { ADD_CLASS } from "../../app/places.ts";
import { recordName } from "../../app/record-name.ts";
import { ADD_JOB, addShift } from "../work/places.ts";
import { Repeat } from "../work/repeat.tsx";
import type { Work } from "../work/use-work.ts";
import { lastHours, likelyJob } from "./last-hours.ts";

/** What a log is opened for most days, one tap each. */
export function QuickActions({ work }: { readonly work: Work }) {
  const { records } = work;
  const job = likelyJob(records);
  const last = lastHours(records);
  const name = job === undefined ? "" : recordName(job, records);
  return (
    <div class="cluster actions no-print">
      <a class="button" href={job === undefined ? ADD_JOB : addShift(job.id)}>
        <Icon name="plus" />
        <span>
          {job === undefined ? "Add your work" : "Add hours"}
          {job !== undefined && <span class="hidden-visually"> in {name}</span>}
        </span>
      </a>
      {job !== undefined && last !== undefined && <Repeat work={work} job={job.id} name={name} last={last} />}
      <a class="button quiet" href={ADD_CLASS}>
        <Icon name="plus" />
        Add a class
      </a>
    </div>
  );
}
