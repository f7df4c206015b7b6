import type { Day } from "../../../../domain/calendar/day.ts";
import type { Deadline } from "../../../../domain/log/credits-view.ts";
import { CalendarButton } from "./calendar-button.tsx";
import { howFar, shortDay } from "./day-words.ts";

interface Props {
  readonly deadlines: readonly Deadline[];
  readonly on: Day;
  /** What to say where there is none. */
  readonly none: string;
}

/** More than these are behind a line that opens: the nearest ones matter. */
const SHOWN = 6;

/** The dates ahead, the next one first, and a file of them for a calendar. */
export function DatesToWatch({ deadlines, on, none }: Props) {
  const rows = deadlines.map((deadline) => (
    <div key={`${deadline.kind} ${deadline.record} ${deadline.title}`}>
      <dt>
        {deadline.title}
        {!deadline.exact && " (estimate)"}
      </dt>
      <dd>
        <time dateTime={deadline.date}>{shortDay(deadline.date as Day)}</time>
        <span class="far">{howFar(deadline.date as Day, on)}</span>
      </dd>
    </div>
  ));
  return (
    <section class="flow">
      <h2 class="rule-top">Dates to watch</h2>
      {rows.length === 0 ? (
        <p class="small muted">{none}</p>
      ) : (
        <>
          <dl class="figures dates">{rows.slice(0, SHOWN)}</dl>
          {rows.length > SHOWN && (
            <details class="panel">
              <summary>{rows.length - SHOWN} more</summary>
              <dl class="figures dates">{rows.slice(SHOWN)}</dl>
            </details>
          )}
          <CalendarButton deadlines={deadlines} />
        </>
      )}
    </section>
  );
}
