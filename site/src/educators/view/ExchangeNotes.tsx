import { placesIn } from "../../../../domain/authoring/exchange/note.ts";
import type { ExchangeReport } from "../use-exchange.ts";

/** What was brought in or sent out, and what to know about it, losses first. The status is there before it speaks. */
export function ExchangeNotes({ report }: { report: ExchangeReport | undefined }) {
  return (
    <div class="exchange-report">
      <div role="status">
        {report !== undefined && (
          <p>
            <b>{report.said}</b>
          </p>
        )}
      </div>
      {report !== undefined && report.notes.length > 0 && (
        <ul>
          {report.notes.map((note) => (
            <li key={note.what} data-kind={note.kind}>
              {note.what} <span class="muted small">{placesIn(note)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
