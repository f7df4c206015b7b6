import { useState } from "preact/hooks";
import { dataOf, type LogRecord, ofKind } from "../../../../../domain/log/records.ts";
import { useLog } from "../../app/context.ts";
import { correctAt, EDUCATION } from "../../app/places.ts";
import { className, lastTold } from "../../app/record-name.ts";
import { useChange } from "../../app/use-change.ts";
import { dayText, lengthText } from "../../app/words.ts";
import { topicLabel } from "./topics.ts";
import { type Use, usesInWords } from "./uses.ts";

interface Props {
  /** What each class counts towards, by record id. */
  readonly uses: ReadonlyMap<string, readonly Use[]>;
}

/** The classes, newest first, and behind a button those that were removed. */
export function CreditList({ uses }: Props) {
  const { state } = useLog();
  const [showRemoved, setShowRemoved] = useState(false);
  const all = ofKind(state.records, "credit");
  const removed = all.filter((record) => dataOf(record) === undefined);
  return (
    <>
      <ul class="entries">
        {newestFirst(all.filter((record) => dataOf(record) !== undefined)).map((record) => (
          <CreditRow key={record.id} record={record} uses={uses.get(record.id) ?? []} />
        ))}
      </ul>
      {removed.length > 0 && (
        <>
          <p>
            <button
              type="button"
              class="as-link inline-target"
              aria-expanded={showRemoved}
              onClick={() => setShowRemoved(!showRemoved)}
            >
              {showRemoved ? "Hide" : "Show"} removed ({removed.length})
            </button>
          </p>
          {showRemoved && (
            <ul class="entries" aria-label="Removed classes">
              {[...removed].reverse().map((record) => (
                <RemovedRow key={record.id} record={record} />
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

/** By the date of the class; those without a date first, because they wait for one. */
function newestFirst(records: readonly LogRecord<"credit">[]): LogRecord<"credit">[] {
  const order = (record: LogRecord<"credit">): string => `${dataOf(record)?.date ?? "9999"} ${record.id}`;
  return records.toSorted((a, b) => (order(a) < order(b) ? 1 : -1));
}

interface RowProps {
  readonly record: LogRecord<"credit">;
  readonly uses: readonly Use[];
}

function CreditRow({ record, uses }: RowProps) {
  const change = useChange();
  const credit = dataOf(record);
  if (credit === undefined) return null;
  const name = className(credit);
  const { date, minutes, topics, approver, certificate } = credit;
  return (
    <li class={uses.length > 0 && uses.every(({ counts }) => counts === "no") ? "off" : undefined}>
      <span class="what">{name}</span>
      <span class="amount">{lengthText(minutes)}</span>
      <p class="meta">
        {date === undefined ? <span>Date not told</span> : <time dateTime={date}>{dayText(date)}</time>}
        <span>{topics === undefined ? "Topic not told" : topics.map(topicLabel).join(", ")}</span>
        {approver !== undefined && <span>Approved by {approver}</span>}
        {certificate !== undefined && (
          <span>{certificate ? "Certificate in hand" : "No certificate yet"}</span>
        )}
      </p>
      {usesInWords(uses).map((words) => (
        <p class="meta" key={words}>
          {words}
        </p>
      ))}
      <p class="meta">
        <span class="acts">
          <a href={correctAt("credit", record.id)}>
            Correct<span class="hidden-visually"> {name}</span>
          </a>
          {record.history.length > 1 && <HistoryLink record={record} name={name} />}
          <button
            type="button"
            class="as-link"
            onClick={() =>
              void change(`Removed “${name}”.`, [{ kind: "credit", record: record.id, data: null }])
            }
          >
            Remove<span class="hidden-visually"> {name}</span>
          </button>
        </span>
      </p>
    </li>
  );
}

const HistoryLink = ({ record, name }: { readonly record: LogRecord<"credit">; readonly name: string }) => (
  <a href={`${EDUCATION}?history=${encodeURIComponent(record.id)}`}>
    What changed<span class="hidden-visually"> in {name}</span>
  </a>
);

function RemovedRow({ record }: { readonly record: LogRecord<"credit"> }) {
  const change = useChange();
  const before = lastTold(record);
  if (before === undefined) return null;
  const name = className(before);
  return (
    <li class="off">
      <span class="what">{name}</span>
      <span class="amount">{lengthText(before.minutes)}</span>
      <p class="meta">
        <span>{dayText(before.date)}</span>
        <span class="acts">
          <HistoryLink record={record} name={name} />
          <button
            type="button"
            class="as-link"
            onClick={() =>
              void change(`Restored “${name}”.`, [{ kind: "credit", record: record.id, data: before }])
            }
          >
            Restore<span class="hidden-visually"> {name}</span>
          </button>
        </span>
      </p>
    </li>
  );
}
