import type { RecordKind } from "../../../../domain/log/record-data.ts";
import type { LogRecord } from "../../../../domain/log/records.ts";
import { useApp, useLog } from "../app/context.ts";
import { kindLabel } from "../app/record-name.ts";
import { type ChangePage, changesOf, kindsIn, PAGE_SIZE } from "./changes/change-list.ts";
import { ChangeRow } from "./changes/change-row.tsx";

const CHANGES = "/log/changes/";
const at = (kind: RecordKind | undefined, page: number): string => {
  const query = new URLSearchParams({ ...(kind && { kind }), ...(page > 1 && { page: String(page) }) });
  return query.size === 0 ? CHANGES : `${CHANGES}?${query}`;
};

/** Every change to the log, the newest first. */
export default function View() {
  const { searchParams } = useApp().url;
  const { state } = useLog();
  const kinds = kindsIn(state.records);
  const kind = kinds.find((one) => one === searchParams.get("kind"));
  const shown = changesOf(state.records, { kind, page: Number(searchParams.get("page") ?? 1) });
  return (
    <div class="flow">
      <h1 tabIndex={-1}>What changed and when</h1>
      <p class="read">
        Nothing is ever overwritten: a correction stands above what it corrects, and you can bring either
        back. Each time is by the clock of the device that wrote it.
      </p>
      {shown.total === 0 && kind === undefined ? (
        <section class="empty">
          <h2>No changes yet</h2>
          <p>What you add, correct or remove is listed here, with a way back.</p>
          <a class="button quiet" href="/log/">
            Start on the overview
          </a>
        </section>
      ) : (
        <>
          {kinds.length > 1 && <KindFilter kinds={kinds} kind={kind} records={state.records} />}
          <Place page={shown} />
          <ol class="entries">
            {shown.lines.map((line) => (
              <ChangeRow
                key={`${line.record.kind} ${line.revision.id}`}
                line={line}
                records={state.records}
              />
            ))}
          </ol>
          {shown.pages > 1 && <Pages page={shown} kind={kind} />}
        </>
      )}
      <p class="small muted">
        Answers to practice cases are never changed, so they are not listed here.{" "}
        <a href="/log/progress/">Your practice</a>
      </p>
    </div>
  );
}

interface FilterProps {
  readonly kinds: readonly RecordKind[];
  readonly kind: RecordKind | undefined;
  readonly records: readonly LogRecord[];
}

const KindFilter = ({ kinds, kind, records }: FilterProps) => (
  <nav aria-label="Kinds of entries" class="kind-filter no-print">
    <ul>
      {[undefined, ...kinds].map((one) => (
        <li key={one ?? "all"}>
          <a href={at(one, 1)} aria-current={one === kind ? "true" : undefined}>
            {one === undefined ? "All" : kindLabel(one, records)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

function Place({ page: { total, page, pages } }: { readonly page: ChangePage }) {
  const first = (page - 1) * PAGE_SIZE + 1;
  const count = total.toLocaleString("en-US");
  return (
    <p class="small muted" role="status">
      {pages === 1
        ? `${count} ${total === 1 ? "change" : "changes"}`
        : `Changes ${first.toLocaleString("en-US")} to ${Math.min(total, page * PAGE_SIZE).toLocaleString("en-US")} of ${count}`}
    </p>
  );
}

const Pages = ({
  page: { page, pages },
  kind,
}: {
  readonly page: ChangePage;
  readonly kind: RecordKind | undefined;
}) => (
  <nav aria-label="Pages of changes" class="cluster no-print">
    {page > 1 && (
      <a class="inline-target" href={at(kind, page - 1)}>
        Newer changes
      </a>
    )}
    {page < pages && (
      <a class="inline-target" href={at(kind, page + 1)}>
        Older changes
      </a>
    )}
  </nav>
);
