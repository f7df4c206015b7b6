import { useState } from "preact/hooks";
import { dataOf, type LogRecord } from "../../../../../domain/log/records.ts";
import { today } from "../../../checker/today.ts";
import { correctAt, historyAt } from "../../app/places.ts";
import { lastTold } from "../../app/record-name.ts";
import { type Change, useChange } from "../../app/use-change.ts";
import type { Kind } from "./kinds.ts";
import { lineOf } from "./lines.ts";

type Listed = Exclude<Kind, "declaration">;
interface Props {
  /** Every record of one kind, removed ones among them. */
  readonly records: readonly LogRecord<Listed>[];
  /** What they are called together: "licenses". */
  readonly plural: string;
}

/** The records of one kind, and behind a button those that were removed. */
export function RecordList({ records, plural }: Props) {
  const [shown, setShown] = useState(false);
  const here = records.filter((record) => dataOf(record) !== undefined);
  const removed = records.filter((record) => dataOf(record) === undefined);
  return (
    <>
      {here.length > 0 && (
        <ul class="entries">
          {here.map((record) => (
            <Row key={record.id} record={record} />
          ))}
        </ul>
      )}
      {removed.length > 0 && (
        <>
          <p>
            <button
              type="button"
              class="as-link inline-target"
              aria-expanded={shown}
              onClick={() => setShown(!shown)}
            >
              {shown ? "Hide" : "Show"} removed {plural} ({removed.length})
            </button>
          </p>
          {shown && (
            <ul class="entries" aria-label={`Removed ${plural}`}>
              {removed.map((record) => (
                <Row key={record.id} record={record} />
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

function Row({ record }: { readonly record: LogRecord<Listed> }) {
  const change = useChange();
  const { what, about } = lineOf(record, today());
  const here = dataOf(record) !== undefined;
  const write = (text: string, data: Change["data"]) =>
    void change(text, [{ kind: record.kind, record: record.id, data }]);
  return (
    <li class={here ? undefined : "off"}>
      <span class="what">{what}</span>
      <p class="meta">
        {about.map((part) => (
          <span key={part}>{part}</span>
        ))}
        <span class="acts">
          {here && (
            <a href={correctAt(record.kind, record.id)}>
              {record.kind === "goal" ? "Change" : "Correct"}
              <span class="hidden-visually"> {what}</span>
            </a>
          )}
          {record.history.length > 1 && (
            <a href={historyAt(record.kind, record.id)}>
              What changed<span class="hidden-visually"> in {what}</span>
            </a>
          )}
          {here ? (
            <button type="button" class="as-link" onClick={() => write(`Removed: ${what}.`, null)}>
              Remove<span class="hidden-visually"> {what}</span>
            </button>
          ) : (
            <button
              type="button"
              class="as-link"
              onClick={() => write(`Restored: ${what}.`, lastTold(record) ?? null)}
            >
              Restore<span class="hidden-visually"> {what}</span>
            </button>
          )}
        </span>
      </p>
    </li>
  );
}
