import type { Format } from "../../../../domain/authoring/exchange/bring-in.ts";
import type { ExchangeReport } from "../use-exchange.ts";
import { ExchangeNotes } from "./ExchangeNotes.tsx";

interface Props {
  /** Whether there is nothing to send out. */
  blank: boolean;
  /** Whether several files lie on the desk. */
  several: boolean;
  domains: readonly { readonly id: string; readonly name: string }[];
  domain: string | undefined;
  /** What was sent out last. */
  report: ExchangeReport | undefined;
  onDomain(domain: string | undefined): void;
  onSend(format: Format): void;
  onSendAll(): void;
}

/** Questions from Moodle and from spreadsheets, and back. */
export function Exchange({ blank, several, domains, domain, report, onDomain, onSend, onSendAll }: Props) {
  return (
    <section class="exchange gap flow" aria-labelledby="exchange-heading">
      <h3 id="exchange-heading">Moodle and spreadsheets</h3>
      <p class="read">
        Drop a GIFT file from Moodle or a CSV table on this page: each question becomes a file of ours, to
        check and to download. What lies here can be written as GIFT or CSV in turn.
      </p>
      <div class="exchange-domain">
        <label class="label" for="exchange-domain">
          CCM exam domain of questions that name none
        </label>
        <select
          class="input"
          id="exchange-domain"
          value={domain ?? ""}
          onChange={({ currentTarget }) =>
            onDomain(currentTarget.value === "" ? undefined : currentTarget.value)
          }
        >
          <option value="">Leave it open</option>
          {domains.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
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
