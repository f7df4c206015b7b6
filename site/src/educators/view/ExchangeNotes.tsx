import type { ExchangeReport } from "../use-exchange.ts";

/** The most places of a note that are named. */
const MOST_PLACES = 5;

/** What was brought in or sent out, and what to know about it. The status is there before it speaks. */
export function ExchangeNotes({ report }: { report: ExchangeReport | undefined }) {
  return (
    <div class="exchange-report">
      <div role="status">
        {report !== undefined && (
          <p>
            <b>{report.said}</b>
            {report.notes.length > 0 && " What to know:"}
          </p>
        )}
      </div>
      {report !== undefined && report.notes.length > 0 && (
        <ul>
          {report.notes.map(({ what, where }) => (
            <li key={what}>
              {what}{" "}
              <span class="muted small">
                {where.slice(0, MOST_PLACES).join(", ")}
                {where.length > MOST_PLACES && ` and ${where.length - MOST_PLACES} more`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
