import type { LogRecord } from "../../../../../domain/log/records.ts";
import { historyAt } from "../../app/places.ts";
import { kindName, lastTold, nameWithAnswer } from "../../app/record-name.ts";
import { STEP_WORDS } from "../../app/revisions.ts";
import { type Change, useChange } from "../../app/use-change.ts";
import { deviceText, instantText } from "../../app/words.ts";
import { deviceName } from "../../device/ids.ts";
import type { ChangeLine } from "./change-list.ts";

interface Props {
  readonly line: ChangeLine;
  /** All of the log's. */
  readonly records: readonly LogRecord[];
}

/** One change: what, when, from where, why, and the way back. */
export function ChangeRow({ line: { record, revision, what, current, apart }, records }: Props) {
  const change = useChange();
  // The record as it was then, so that a line says what was written and not what it has become since.
  const then = nameWithAnswer(revision.data === null ? record : { ...record, head: revision }, records);
  const when = instantText(revision.at);
  const several = record.history.length > 1;
  const history = several ? historyAt(record.kind, record.id) : undefined;
  const write = (text: string, data: Change["data"], reason: string) =>
    void change(text, [{ kind: record.kind, record: record.id, data, reason }]);
  return (
    <li>
      <span class="what">
        {STEP_WORDS[what]}: {then}
      </span>
      <p class="meta">
        <span>{kindName(record)}</span>
        <span>
          <time dateTime={revision.at}>{when}</time>, {deviceText(revision.device, deviceName())}
        </span>
        {current && several && <span>As it is now</span>}
        {apart && <span>Changed on two devices: choose on its own page</span>}
      </p>
      {revision.reason !== undefined && <p class="meta">“{revision.reason}”</p>}
      <p class="meta">
        <span class="acts">
          {history !== undefined && (
            <a href={history}>
              What changed
              <span class="hidden-visually">
                {" "}
                in {then}, {when}
              </span>
            </a>
          )}
          {current && revision.data === null && (
            <button
              type="button"
              class="as-link"
              onClick={() => write(`Restored: ${then}.`, lastTold(record) ?? null, "Restored")}
            >
              Restore
              <span class="hidden-visually">
                {" "}
                {then}, removed {when}
              </span>
            </button>
          )}
          {!current && revision.data !== null && (
            <button
              type="button"
              class="as-link"
              onClick={() =>
                write(
                  `Brought back ${then} as it was on ${when}.`,
                  revision.data,
                  `Brought back the version of ${when}`,
                )
              }
            >
              Bring this back
              <span class="hidden-visually">
                : {then}, {when}
              </span>
            </button>
          )}
        </span>
      </p>
    </li>
  );
}
