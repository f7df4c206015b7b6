import { useLayoutEffect, useRef } from "preact/hooks";
import { type Day, longDay, parseDay } from "../../../../domain/calendar/day.ts";
import type { Outcome } from "../../../../domain/eligibility/determination.ts";
import type { Portfolio } from "../../../../domain/eligibility/portfolio.ts";
import { Icon } from "../../components/icon.tsx";
import { nearnessOf, type Outlook } from "../../plan/outlook.ts";
import { printAll } from "../../plan/view/print-all.ts";
import { shortWhen } from "../../plan/when-words.ts";
import { downloadText } from "../download.ts";

interface Props {
  /** The credentials that are open to her, nearest date first. */
  readonly open: readonly Outlook[];
  readonly portfolio: Portfolio;
  readonly on: Day;
  /** Undefined where the day cannot be changed. */
  readonly onDay: ((on: Day) => void) | undefined;
  /** True where the result came up without a new page: then the heading takes the focus. */
  readonly inPlace: boolean;
}

/** The nearest that a date is in sight for is where she is on the way. */
function stationOf(projection: Outlook["projection"], open: readonly Outlook[]): "done" | "now" | "next" {
  if (nearnessOf(projection) === "now") return "done";
  const ahead = open.find((one) => ["sure", "open"].includes(nearnessOf(one.projection)));
  return ahead?.projection === projection ? "now" : "next";
}

/** In a result from a link the answers are somebody's, and it is not said whose. */
function title(open: Props["open"], shared: boolean): string {
  const count = (outcome: Outcome): number =>
    open.filter(({ projection }) => projection.now.outcome === outcome).length;
  const eligible = count("eligible");
  const unknown = count("unknown");
  if (eligible > 0)
    return `${shared ? "The rules we could read are met for" : "You meet the rules we could read for"} ${eligible === 1 ? "one credential" : `${eligible} credentials`}`;
  if (unknown > 0) return `${unknown === 1 ? "One credential is" : `${unknown} credentials are`} still open`;
  return shared ? "The rules of no credential are met yet" : "You do not meet the rules of a credential yet";
}

/** The top of the result: where she stands in one sentence, the way past each credential, and the day it is decided for. */
export function ResultTop({ open, portfolio, on, onDay, inPlace }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shared = onDay === undefined;
  useLayoutEffect(() => {
    document.title = `${shared ? "A result from a link" : "Where you stand"} - Caseway`;
    if (inPlace) heading.current?.focus();
  }, []);
  const nearest = open.find(({ projection }) => nearnessOf(projection) === "sure");
  return (
    <>
      <div class="split">
        <div class="flow">
          <h1 tabIndex={-1} ref={heading}>
            <span class="caption">
              {shared ? "This result is for" : "Your result on"} {longDay(on)}
            </span>
            {title(open, shared)}
          </h1>
          {nearest !== undefined && (
            <p class="lede">
              Nearest date at the pace below: <span class="nb">{nearest.credential.name}</span>,{" "}
              {shortWhen(nearest.projection)}.
            </p>
          )}
          <p class="lede">
            This is a reading of the published rules. The sponsor of each credential decides.
          </p>
        </div>
        <ol class="way" aria-label="Credentials, nearest date first">
          {open.map(({ credential: { id, name }, projection }) => (
            <li key={id} data-state={stationOf(projection, open)}>
              <b class="nb">
                <a href={`#${id}`}>{name}</a>
              </b>
              <span>{shortWhen(projection)}</span>
            </li>
          ))}
        </ol>
      </div>
      <div class="result-tools no-print">
        <div class="cluster">
          <button type="button" class="button quiet" onClick={() => window.print()}>
            <Icon name="print" />
            Print
          </button>
          <button type="button" class="button text" onClick={printAll}>
            Print with all rules and sources
          </button>
          <button
            type="button"
            class="button text"
            onClick={() =>
              downloadText(
                "caseway-portfolio.json",
                `${JSON.stringify(portfolio, null, 2)}\n`,
                "application/json",
              )
            }
          >
            {shared ? "Download these answers" : "Download my answers"}
          </button>
        </div>
        {!shared && (
          <div>
            <label class="label" for="on">
              See the result for another day
            </label>
            <input
              class="input w-date"
              id="on"
              type="date"
              min="1900-01-01"
              max="2199-12-31"
              value={on}
              onChange={({ currentTarget }) => {
                // Half a year typed is no day yet: wait for the rest.
                const day = parseDay(currentTarget.value);
                if (day !== undefined) onDay(day);
              }}
            />
          </div>
        )}
      </div>
    </>
  );
}
