import { useState } from "preact/hooks";
import type { RecordKind } from "../../../../../domain/log/record-data.ts";
import type { LogRecord } from "../../../../../domain/log/records.ts";
import { lastTold } from "../../app/record-name.ts";
import { useChange } from "../../app/use-change.ts";
import { historyOf } from "./places.ts";

interface Props<K extends RecordKind> {
  readonly records: readonly LogRecord<K>[];
  /** What a record was called before it was removed. */
  readonly nameOf: (record: LogRecord<K>) => string;
}

/** What was removed, behind a button, each with its way back. Nothing when nothing was. */
export function Removed<K extends RecordKind>({ records, nameOf }: Props<K>) {
  const [shown, setShown] = useState(false);
  const change = useChange();
  if (records.length === 0) return null;
  return (
    <div class="removed">
      <p>
        <button
          type="button"
          class="as-link inline-target"
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? "Hide removed" : "Show removed"} ({records.length.toLocaleString("en-US")})
        </button>
      </p>
      {shown && (
        <ul class="entries">
          {[...records].reverse().map((record) => (
            <li class="off" key={record.id}>
              <span class="what">{nameOf(record)}</span>
              <p class="meta">
                <span class="acts">
                  <a href={historyOf(record.id)}>
                    What changed<span class="hidden-visually"> in {nameOf(record)}</span>
                  </a>
                  <button
                    type="button"
                    class="as-link"
                    onClick={() =>
                      void change(`Brought back ${nameOf(record)}.`, [
                        { kind: record.kind, record: record.id, data: lastTold(record) ?? null },
                      ])
                    }
                  >
                    Bring back<span class="hidden-visually"> {nameOf(record)}</span>
                  </button>
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
