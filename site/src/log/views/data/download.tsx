import { useMemo } from "preact/hooks";
import { csvText } from "../../../../../domain/log/csv.ts";
import { exportText } from "../../../../../domain/log/export-file.ts";
import { downloadText } from "../../../checker/download.ts";
import { today } from "../../../checker/today.ts";
import { useKept, useLog } from "../../app/context.ts";
import { entryCount } from "../../app/words.ts";
import type { Line } from "../../device/shelf.ts";
import { type Table, tablesOf } from "./tables.ts";

/** Hands her entries as a file that this page reads back. */
export function downloadEntries(lines: readonly Line[], name = "caseway-log"): void {
  const text = exportText(
    lines.map(({ entry }) => entry),
    new Date().toISOString(),
  );
  downloadText(`${name}-${today()}.json`, text, "application/json");
}

const downloadTable = ({ name, rows }: Table): void =>
  downloadText(`caseway-${name}-${today()}.csv`, csvText(rows), "text/csv;charset=utf-8");

/** What the service refused is no part of the log; it is downloaded beside its reasons. */
export const inLog = (lines: readonly Line[]): Line[] => lines.filter(({ state }) => state !== "refused");

/** The whole log as one file, and each part as a table for a spreadsheet. Made on this page; nothing is sent. */
export function Download() {
  const { state } = useLog();
  const { session, inStep } = useKept();
  const lines = inLog(state.lines);
  const tables = useMemo(() => tablesOf(state), [state]);
  return (
    <section class="flow" id="download" aria-labelledby="download-title">
      <h2 class="rule-top" id="download-title">
        Take your log with you
      </h2>
      {lines.length === 0 ? (
        <p>There is nothing to download yet.</p>
      ) : (
        <>
          <p>
            One file with all {entryCount(lines.length)}: every version of everything, with its date. You can
            bring it back in below, here or on another device. It is made on this page, and nothing is sent.
          </p>
          {session !== undefined && inStep.kind !== "done" && (
            <p class="small">
              This device is not in step with your account now. What you added on other devices lately may be
              missing.
            </p>
          )}
          <p>
            <button type="button" class="button" onClick={() => downloadEntries(lines)}>
              Download everything
            </button>
          </p>
          {tables.length > 0 && (
            <>
              <h3>As tables for a spreadsheet</h3>
              <p class="small muted">
                As it stands now, without what was removed. For Excel, Numbers or Google Sheets (CSV). These
                files cannot be brought back in.
              </p>
              <ul class="downloads">
                {tables.map((table) => (
                  <li key={table.name}>
                    <button type="button" class="as-link inline-target" onClick={() => downloadTable(table)}>
                      {table.title}
                    </button>
                    <span class="small muted">
                      {table.rows.length === 2
                        ? "1 row"
                        : `${(table.rows.length - 1).toLocaleString("en-US")} rows`}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}
