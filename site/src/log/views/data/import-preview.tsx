import { useMemo } from "preact/hooks";
import type { LeftOut } from "../../../../../domain/log/export-file.ts";
import type { ImportPlan } from "../../../../../domain/log/import-plan.ts";
import { useKept, useLog } from "../../app/context.ts";
import { KIND_WORDS } from "../../app/record-name.ts";
import { entryCount, instantText } from "../../app/words.ts";
import { comesTo } from "./comes-to.ts";

interface Props {
  readonly name: string;
  readonly made: string | undefined;
  readonly plan: ImportPlan;
  readonly leftOut: readonly LeftOut[];
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

/** More than these are counted. */
const SHOWN = 10;
const KINDS: Readonly<Record<string, string>> = { ...KIND_WORDS, answer: "Practice answer" };

/** What is in a file, and what the log would come to with it. */
export function ImportPreview({ name, made, plan, leftOut, onAdd, onCancel }: Props) {
  const { state } = useLog();
  const { session } = useKept();
  const { fresh, known, differing } = plan;
  const after = useMemo(() => comesTo(state, fresh), [state, fresh]);
  return (
    <>
      <h3>
        {name}
        {made !== undefined && <small class="muted">, made {instantText(made)}</small>}
      </h3>
      <dl class="figures">
        <Figure name="New" value={fresh.length} />
        <Figure name="Here already" value={known} />
        {differing.length > 0 && (
          <Figure name="Here with other content: the ones here stay" value={differing.length} />
        )}
        {leftOut.length > 0 && <Figure name="Cannot be read, and are left out" value={leftOut.length} />}
      </dl>
      {leftOut.length > 0 && (
        <details>
          <summary>Which cannot be read, and why</summary>
          <ul class="plain-list">
            {leftOut.slice(0, SHOWN).map(({ place, what }) => (
              <li key={place}>
                Entry {place}: {what}
              </li>
            ))}
          </ul>
          {leftOut.length > SHOWN && <p>And {(leftOut.length - SHOWN).toLocaleString("en-US")} more.</p>}
        </details>
      )}
      {fresh.length === 0 ? (
        <p>There is nothing to add: all that can be read is here already.</p>
      ) : (
        <>
          <ComesToTable after={after} />
          <p>
            {session === undefined
              ? "They are added to the log on this device."
              : "They are added to the log here, and go into your account and to your other devices."}{" "}
            Adding cannot be undone in one step: you would have to remove what came in one by one. Only add a
            file that is yours.
          </p>
        </>
      )}
      <p class="cluster">
        {fresh.length > 0 && (
          <button type="button" class="button" onClick={onAdd}>
            Add {entryCount(fresh.length)}
          </button>
        )}
        <button type="button" class="as-link inline-target" onClick={onCancel}>
          {fresh.length > 0 ? "Do not add" : "Close"}
        </button>
      </p>
    </>
  );
}

const Figure = ({ name, value }: { readonly name: string; readonly value: number }) => (
  <div>
    <dt>{name}</dt>
    <dd>{entryCount(value)}</dd>
  </div>
);

function ComesToTable({
  after: { counts, changed, apart, notUnderstood },
}: {
  readonly after: ReturnType<typeof comesTo>;
}) {
  return (
    <>
      {counts.length > 0 && (
        <table class="table">
          <caption>What your log comes to</caption>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col" class="n">
                Now
              </th>
              <th scope="col" class="n">
                Then
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ kind, before, after }) => (
              <tr key={kind}>
                <th scope="row">{KINDS[kind]}</th>
                <td class="n">{before.toLocaleString("en-US")}</td>
                <td class="n">{after.toLocaleString("en-US")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changed > 0 && (
        <p>{changed === 1 ? "1 record reads" : `${changed} records read`} otherwise than now.</p>
      )}
      {apart > 0 && (
        <p>
          Of {apart === 1 ? "1 record" : `${apart} records`} two versions would stand side by side, for you to
          choose.
        </p>
      )}
      {notUnderstood > 0 && (
        <p>
          {notUnderstood === 1 ? "1 entry is" : `${notUnderstood} entries are`} of a kind that this version
          does not know: kept, and not shown.
        </p>
      )}
    </>
  );
}
