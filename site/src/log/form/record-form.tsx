import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { RecordData, RecordKind } from "../../../../domain/log/record-data.ts";
import type { LogRecord } from "../../../../domain/log/records.ts";
import type { Raw } from "../../checker/draft.ts";
import type { FieldFault } from "../../checker/read.ts";
import { useApp, useLog } from "../app/context.ts";
import type { Trouble } from "../device/shelf.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { type Field, isAsked } from "./field.ts";
import { FieldInput } from "./inputs.tsx";
import { readForm } from "./read-form.ts";
import { toRaw } from "./to-raw.ts";
import { useDraft } from "./use-draft.ts";

interface Props<K extends RecordKind> {
  readonly kind: K;
  /** The heading: "Add a class". */
  readonly title: string;
  readonly fields: readonly Field[];
  /** The record to correct; left out for a new one. */
  readonly record?: LogRecord<K>;
  /** The id of a new record where there can be only one of it: a goal's credential, a declaration's name. */
  readonly recordId?: (data: RecordData<K>) => string;
  /** What a new form begins with. */
  readonly initial?: Raw;
  /** What is told by where the form stands: the job that hours belong to. */
  readonly fixed?: Partial<RecordData<K>>;
  /** Changes what was read into what is kept, where the two differ. */
  readonly toData?: (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** What is worth a second look; said once, and a second Save keeps it as it is. `id` is the record's own. */
  readonly warn?: (data: RecordData<K>, id: string | undefined) => readonly string[];
  /** Where Cancel goes, and Save. */
  readonly back: string;
  /** What is said after saving: "Class saved." */
  readonly saved: string;
  /** Offers "Save and add another", which comes back to an empty form with these fields kept. */
  readonly another?: readonly string[];
  /** Above the fields. */
  readonly children?: ComponentChildren;
}

const TROUBLE: Record<Trouble, string> = {
  full: "This device has no room left, so it was not saved. What you typed is still here. Make room on the device, or sign in on another one, and save again.",
  blocked:
    "This browser did not let us save it. What you typed is still here. Try again; if it happens again, copy it or close other tabs of this site first.",
};

/** A form for one record. Nothing is lost on a mistake, a reload or an ended sign-in; saving is on the device before it moves on. */
export function RecordForm<K extends RecordKind>(props: Props<K>) {
  const { kind, fields, record, initial = {}, back } = props;
  const { log } = useLog();
  const { go, say } = useApp();
  const begin = record?.head.data ? toRaw(fields, record.head.data as Record<string, unknown>) : initial;
  const { raw, restored, type, clear } = useDraft(`${kind}:${record?.id ?? "new"}`, begin);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<Trouble>();
  const [reason, setReason] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const notes = useRef<HTMLDivElement>(null);

  useEffect(() => heading.current?.focus(), [raw === undefined]);
  useEffect(() => {
    document.title = `${faults.length > 0 ? "Error: " : ""}${props.title} - Caseway`;
  }, [faults, props.title]);
  useEffect(() => {
    if (warnings.length > 0 || trouble !== undefined) notes.current?.focus();
  }, [warnings, trouble]);
  if (raw === undefined) return <p>One moment.</p>;

  const change = (next: Raw): void => {
    setWarnings([]);
    type(next);
  };
  const save = async (thenAnother: boolean): Promise<void> => {
    const result = readForm(fields, raw);
    setTrouble(undefined);
    setFaults(result.ok ? [] : result.faults);
    if (!result.ok) return;
    const data = {
      ...unasked(props),
      ...props.fixed,
      ...(props.toData?.(result.data) ?? result.data),
    } as RecordData<K>;
    const found = props.warn?.(data, record?.id) ?? [];
    if (found.length > 0 && warnings.length === 0) return setWarnings(found);
    const id = record?.id ?? props.recordId?.(data) ?? log.newRecordId();
    const before = log.state.records.find((other) => other.kind === kind && other.id === id);
    const saved = await log.write(kind, id, data, reason.trim() === "" ? undefined : reason.trim());
    if (!saved.ok) return setTrouble(saved.trouble);
    say({
      text: props.saved,
      undo: async () => {
        await log.write(kind, id, (before?.head.data ?? null) as RecordData<K> | null);
      },
    });
    const kept = Object.fromEntries((props.another ?? []).map((name) => [name, raw[name] ?? ""]));
    await clear(thenAnother ? kept : begin);
    setWarnings([]);
    if (thenAnother) heading.current?.focus();
    else go(back);
  };

  return (
    <form
      class="log-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <ErrorSummary faults={faults} />
      <h1 tabIndex={-1} ref={heading}>
        {props.title}
      </h1>
      {restored && (
        <p class="callout">
          We kept what you typed here before.{" "}
          <button type="button" class="as-link" onClick={() => void clear(begin)}>
            Start over
          </button>
        </p>
      )}
      {props.children}
      {fields
        .filter((field) => isAsked(field, raw))
        .map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            raw={raw}
            faults={faults}
            onInput={(name, value) => change({ ...raw, [name]: value })}
          />
        ))}
      {record !== undefined && (
        <div class="log-field">
          <label class="label" for="reason">
            Why did you change it? (optional)
          </label>
          <input
            class="input"
            id="reason"
            maxLength={500}
            autocomplete="off"
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </div>
      )}
      {(warnings.length > 0 || trouble !== undefined) && (
        <div class="callout" role="alert" tabIndex={-1} ref={notes}>
          <h2>{trouble === undefined ? "Please check" : "Not saved"}</h2>
          {trouble === undefined ? (
            <>
              {warnings.map((text) => (
                <p key={text}>{text}</p>
              ))}
              <p>If it is right, save again. We keep it as you told us.</p>
            </>
          ) : (
            <p>{TROUBLE[trouble]}</p>
          )}
        </div>
      )}
      <p class="cluster actions">
        <button type="submit" class="button">
          Save
        </button>
        {record === undefined && props.another !== undefined && (
          <button type="button" class="button quiet" onClick={() => void save(true)}>
            Save and add another
          </button>
        )}
        <a href={back} class="button text" onClick={() => void clear(begin)}>
          Cancel
        </a>
      </p>
    </form>
  );
}

/** What the record holds beside the fields of this form: kept as it is, so that no version of ours loses another's. */
function unasked<K extends RecordKind>({ record, fields }: Props<K>): Record<string, unknown> {
  const names = new Set(fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(record?.head.data ?? {}).filter(([name]) => !names.has(name)));
}
