import type { Day } from "../../../../domain/calendar/day.ts";
import { calendarFile } from "../../../../domain/log/calendar-file.ts";
import type { Deadline } from "../../../../domain/log/credits-view.ts";
import { downloadText } from "../../checker/download.ts";

/** Time enough to send in what a renewal asks for, and once more when it is near. */
const REMIND_DAYS_BEFORE = [60, 14];

/** Hands her the dates as a file that any calendar program takes in. Nothing is sent. */
export function CalendarButton({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  if (deadlines.length === 0) return null;
  const download = () => {
    const events = deadlines.map((deadline) => ({
      id: eventId(deadline),
      date: deadline.date as Day,
      title: deadline.title,
      note: [
        deadline.exact ? [] : "This date is an estimate: check it with the sponsor.",
        `From your log at Caseway: ${location.origin}/log/`,
        "The sponsor of each credential decides.",
      ]
        .flat()
        .join("\n"),
    }));
    const text = calendarFile(events, { at: new Date().toISOString(), remindDaysBefore: REMIND_DAYS_BEFORE });
    downloadText("caseway-dates.ics", text, "text/calendar;charset=utf-8");
  };
  return (
    <div class="flow">
      <button type="button" class="button quiet" onClick={download}>
        Add to your calendar
      </button>
      <p class="small muted">
        A file with {deadlines.length === 1 ? "this date" : `these ${deadlines.length} dates`} for any
        calendar program, with reminders {REMIND_DAYS_BEFORE.join(" and ")} days before. When dates change,
        download it again.
      </p>
    </div>
  );
}

/** One event for each reason to watch a date: a new date of the same license moves its event. */
const eventId = ({ kind, record, credential, title }: Deadline): string =>
  [kind, record ?? credential ?? title, ...(kind === "requirement-lapses" ? [title] : [])]
    .join("-")
    .replaceAll(/[^A-Za-z0-9-]+/g, "-");
