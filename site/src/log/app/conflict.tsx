import type { Revision } from "../../../../domain/log/entry.ts";
import type { LogRecord } from "../../../../domain/log/records.ts";
import { deviceName } from "../device/ids.ts";
import type { Field } from "../form/field.ts";
import { differences, valueInWords } from "../form/in-words.ts";
import { useChange } from "./use-change.ts";
import { deviceText, instantText } from "./words.ts";

interface Props {
  readonly record: LogRecord;
  /** What it is about: "Mercy, case manager". */
  readonly name: string;
  /** The fields of the record, for their labels. */
  readonly fields: readonly Field[];
}

/** A record that was changed apart on two devices: every version as it stands, until she keeps one. Nothing for any other. */
export function Conflict({ record, name, fields }: Props) {
  const change = useChange();
  if (record.heads.length < 2) return null;
  const differing = differingFields(record, fields);
  const keep = ({ data }: Revision) =>
    change(`Kept one version of ${name}. The other is in its history.`, [
      { kind: record.kind, record: record.id, data, reason: "Kept this one of two versions" },
    ]);
  return (
    <section class="callout conflict" aria-labelledby={`conflict-${record.id}`}>
      <h2 id={`conflict-${record.id}`}>{name} was changed on two devices</h2>
      <p>
        We kept {record.heads.length === 2 ? "both versions" : `all ${record.heads.length} versions`}. Choose
        the one that is right.
      </p>
      <ul class="versions">
        {[...record.heads].reverse().map((head) => (
          <li key={head.id}>
            <h3>
              <time dateTime={head.at}>{instantText(head.at)}</time>, {deviceText(head.device, deviceName())}
            </h3>
            {head.reason !== undefined && <p class="small">“{head.reason}”</p>}
            {head === record.head && <p class="small muted">It counts until you choose.</p>}
            {head.data === null ? (
              <p>Removed.</p>
            ) : differing.length === 0 ? (
              <p>It says the same as the other.</p>
            ) : (
              <dl class="figures">
                {differing.map((field) => (
                  <div key={field.name}>
                    <dt>{field.label}</dt>
                    <dd>{valueInWords(field, (head.data as Record<string, unknown>)[field.name])}</dd>
                  </div>
                ))}
              </dl>
            )}
            <button type="button" class="button quiet" onClick={() => void keep(head)}>
              Keep this one<span class="hidden-visually">: {instantText(head.at)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The fields in which the versions are not all alike; what no form asks for is shown by its own name. */
function differingFields({ heads }: LogRecord, fields: readonly Field[]): Field[] {
  const told = heads.map(({ data }) => data);
  const names = new Map(
    told.flatMap((data) =>
      differences(fields, told[0] ?? null, data).map(({ name, label }) => [name, label] as const),
    ),
  );
  return [...names].map(
    ([name, label]) => fields.find((field) => field.name === name) ?? { name, label, kind: "text" },
  );
}
