import { useState } from "preact/hooks";
import { longMonth } from "../../../../../domain/calendar/day.ts";
import type { HoursLine } from "../../../../../domain/log/hours-line.ts";
import { useChange } from "../../app/use-change.ts";
import { hoursText, lengthText, timeText } from "../../app/words.ts";
import type { MonthOfLines } from "./lines.ts";
import { correct } from "./places.ts";
import { lineDay, lineName, linesText } from "./work-words.ts";

/** A month of a job with its total. Its lines are drawn once it is opened: a log can hold thousands. */
export function Month({ month, open }: { readonly month: MonthOfLines; readonly open: boolean }) {
  const [shown, setShown] = useState(open);
  const { lines, minutes } = month;
  return (
    <details class="month" open={open} onToggle={(event) => event.currentTarget.open && setShown(true)}>
      <summary>
        <span class="name">{month.month === undefined ? "Date not told" : longMonth(month.month)}</span>
        <span class="amount">{hoursText(minutes)}</span>
        <span class="small muted">{linesText(lines)}</span>
      </summary>
      {shown && (
        <ul class="entries">
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      )}
    </details>
  );
}

function Line({ line: { id, data } }: { readonly line: HoursLine }) {
  const change = useChange();
  const { from, to, breakMinutes, note } = data;
  const name = lineName(data);
  return (
    <li>
      <span class="what">{lineDay(data)}</span>
      <span class="amount">{lengthText(data.minutes)}</span>
      <p class="meta">
        {from !== undefined && to !== undefined && (
          <span>
            {timeText(from)} to {timeText(to)}
            {breakMinutes !== undefined && breakMinutes > 0 && `, ${breakMinutes} min break`}
          </span>
        )}
        {note !== undefined && <span>{note}</span>}
        <span class="acts">
          <a href={correct(id)}>
            Correct<span class="hidden-visually"> {name}</span>
          </a>
          <button
            type="button"
            class="as-link"
            onClick={() => void change(`Removed ${name}.`, [{ kind: "hours", record: id, data: null }])}
          >
            Remove<span class="hidden-visually"> {name}</span>
          </button>
        </span>
      </p>
    </li>
  );
}
