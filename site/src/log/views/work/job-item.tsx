import { dataOf, type LogRecord } from "../../../../../domain/log/records.ts";
import { Icon } from "../../../components/icon.tsx";
import { useChange } from "../../app/use-change.ts";
import { hoursText } from "../../app/words.ts";
import { addShift, correct, jobPage } from "./places.ts";
import { Repeat } from "./repeat.tsx";
import type { Work } from "./use-work.ts";
import { thingsToCheck, toCheckText } from "./warnings.tsx";
import {
  basisSentence,
  hasNoHoursYet,
  isOver,
  jobDates,
  jobName,
  lineName,
  linesText,
  roleName,
} from "./work-words.ts";

interface Props {
  readonly work: Work;
  readonly record: LogRecord<"employment">;
  /** True for the job whose button is the one solid button of the page. */
  readonly first: boolean;
}

/** A job in the list: what it is, what counts, the last line, and what she can do about it. */
export function JobItem({ work, record, first }: Props) {
  const change = useChange();
  const data = dataOf(record);
  const view = work.experience.jobs.find((job) => job.record === record.id);
  if (data === undefined || view === undefined) return null;
  const name = jobName(data);
  const lines = work.lines.get(record.id) ?? [];
  const last = lines[0];
  const toCheck = thingsToCheck(work, record.id).length;
  const open = view.possibleMinutes === null || view.possibleMinutes > view.minutes;
  const noHoursYet = hasNoHoursYet(view, data);
  return (
    <li class="job">
      <header>
        <h2>
          <a href={jobPage(record.id)}>{name}</a>
        </h2>
        <p class="total">
          {noHoursYet ? <small>No hours yet</small> : hoursText(view.minutes)}
          {open && !noHoursYet && <small> for certain, perhaps more</small>}
        </p>
      </header>
      <p class="muted">
        {[roleName(data), jobDates(data)].filter((part) => part !== undefined && part !== name).join(", ")}
      </p>
      <p class="small">
        {!noHoursYet && basisSentence(view, data, lines)}
        {view.basis !== "dated" && lines.length > 0 && ` Kept beside it, not counted: ${linesText(lines)}.`}
      </p>
      {last !== undefined && <p class="small">Last: {lineName(last.data)}.</p>}
      {toCheck > 0 && (
        <p>
          <a class="inline-target to-check" href={jobPage(record.id)}>
            <Icon name="alert" />
            {toCheckText(toCheck, work)}
            <span class="hidden-visually"> in {name}</span>
          </a>
        </p>
      )}
      <p class="cluster">
        <a class={first ? "button" : "button quiet"} href={addShift(record.id)}>
          <Icon name="plus" />
          Add hours<span class="hidden-visually"> in {name}</span>
        </a>
        {last !== undefined && !isOver(data, work.on) && (
          <Repeat work={work} job={record.id} name={name} last={last} />
        )}
      </p>
      <p class="acts">
        <a class="inline-target" href={correct(record.id)}>
          Correct<span class="hidden-visually"> {name}</span>
        </a>
        <button
          type="button"
          class="as-link inline-target"
          onClick={() =>
            void change(`Removed ${name}. Its hours are kept, and do not count.`, [
              { kind: "employment", record: record.id, data: null },
            ])
          }
        >
          Remove<span class="hidden-visually"> {name}</span>
        </button>
      </p>
    </li>
  );
}
