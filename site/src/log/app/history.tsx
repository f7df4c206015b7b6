import type { LogRecord } from "../../../../domain/log/records.ts";
import { deviceName } from "../device/ids.ts";
import type { Field } from "../form/field.ts";
import type { Difference } from "../form/in-words.ts";
import { Conflict } from "./conflict.tsx";
import { STEP_WORDS, type Step, stepsOf } from "./revisions.ts";
import { useChange } from "./use-change.ts";
import { usePageTitle } from "./use-page-title.ts";
import { deviceText, instantText } from "./words.ts";

interface Props {
  readonly record: LogRecord;
  /** What it is about: "Mercy, case manager". */
  readonly name: string;
  /** The fields of the record, for their labels. */
  readonly fields: readonly Field[];
  /** Where it was opened from. */
  readonly back: string;
}

/** Every version of one record, the newest first: what changed, when, why, and a way back to each. */
export function History({ record, name, fields, back }: Props) {
  usePageTitle(`What changed: ${name}`);
  return (
    <div class="flow">
      <p>
        <a class="inline-target" href={back}>
          Back
        </a>
      </p>
      <h1 tabIndex={-1}>What changed: {name}</h1>
      <p class="muted">
        Nothing is ever overwritten. The times are those of the device that wrote each version.
      </p>
      <Conflict record={record} name={name} fields={fields} />
      <ol class="versions-list">
        {stepsOf(record, fields).map((step) => (
          <li key={step.revision.id}>
            <Version step={step} record={record} name={name} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Version({ step, record, name }: { step: Step; record: LogRecord; name: string }) {
  const change = useChange();
  const { revision, what, settled, changes, current } = step;
  const when = instantText(revision.at);
  const bringBack = () =>
    change(`Brought back ${name} as it was on ${when}.`, [
      {
        kind: record.kind,
        record: record.id,
        data: revision.data,
        reason: `Brought back the version of ${when}`,
      },
    ]);
  return (
    <>
      <h2>
        {STEP_WORDS[what]}
        {current && <span class="muted small"> (as it is now)</span>}
      </h2>
      <p class="small muted">
        <time dateTime={revision.at}>{when}</time>, {deviceText(revision.device, deviceName())}
      </p>
      {revision.reason !== undefined && <p>“{revision.reason}”</p>}
      {settled > 0 && <p>It took the place of {settled} versions that were made apart.</p>}
      {changes.length > 0 && (
        <Changes changes={changes} isNew={what === "added" || what === "brought-back"} />
      )}
      {!current && revision.data !== null && (
        <button type="button" class="button quiet" onClick={() => void bringBack()}>
          Bring this back<span class="hidden-visually">: the version of {when}</span>
        </button>
      )}
    </>
  );
}

function Changes({ changes, isNew }: { readonly changes: readonly Difference[]; readonly isNew: boolean }) {
  return (
    <dl class="figures">
      {changes.map(({ name, label, before, after }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{isNew ? after : <Both before={before} after={after} />}</dd>
        </div>
      ))}
    </dl>
  );
}

const Both = ({ before, after }: { readonly before: string; readonly after: string }) => (
  <>
    <span class="hidden-visually">before: </span>
    <del>{before}</del> <span class="hidden-visually">now: </span>
    {after}
  </>
);
