import type { Format } from "../../../../domain/authoring/exchange/bring-in.ts";
import type { ExchangeReport } from "../use-exchange.ts";
import { ExchangeNotes } from "./ExchangeNotes.tsx";

interface Props {
  /** Whether there is nothing to send out. */
  blank: boolean;
  /** Whether several files lie on the desk. */
  several: boolean;
  /** What was sent out last. */
  report: ExchangeReport | undefined;
  onSend(format: Format): void;
  onSendAll(): void;
}

/** Questions from Moodle and from spreadsheets, and back. */
export function Exchange({ blank, several, report, onSend, onSendAll }: Props) {
  return (
    <section class="exchange gap flow" aria-labelledby="exchange-heading">
      <h3 id="exchange-heading">Moodle and spreadsheets</h3>
      <p class="read">
        Drop a GIFT file from Moodle or a CSV table on this page: each question becomes a file of ours, to
        check and to download. What lies here can be written as GIFT or CSV in turn.
      </p>
      {!blank && (
        <div class="cluster">
          <button type="button" class="button quiet" onClick={() => onSend("gift")}>
            Download as GIFT for Moodle
          </button>
          <button type="button" class="button quiet" onClick={() => onSend("csv")}>
            Download as CSV
          </button>
          {several && (
            <button type="button" class="button quiet" onClick={onSendAll}>
              Download all files as ZIP
            </button>
          )}
        </div>
      )}
      <ExchangeNotes report={report} />
    </section>
  );
}
