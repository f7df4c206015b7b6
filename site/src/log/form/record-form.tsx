import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { RECORD_DATA, type RecordData, type RecordKind } from "../../../../domain/log/record-data.ts";
import type { LogRecord } from "../../../../domain/log/records.ts";
import type { Raw } from "../../checker/draft.ts";
import type { FieldFault } from "../../checker/read.ts";
import { useApp, useLog } from "../app/context.ts";
import { type Change, changeRecords } from "../app/use-change.ts";
import type { Trouble } from "../device/shelf.ts";
import { useAskedField } from "./asked-field.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { type Field, firstInput } from "./field.ts";
import { FormFields } from "./form-fields.tsx";
import { FormNotes } from "./form-notes.tsx";
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
  /** Names what is typed where a record has several forms, or a kind several new ones: the job that hours belong to. */
  readonly draft?: string;
  /** The id of a new record where there can be only one of it, from what was read: a goal's credential, a declaration's name. */
  readonly recordId?: (read: Readonly<Record<string, unknown>>) => string;
  /** What the form begins with, where the record does not hold it. */
  readonly initial?: Raw;
  /** What is told by where the form stands: the job that hours belong to. */
  readonly fixed?: Partial<RecordData<K>>;
  /** Changes what was read into what is kept, where the two differ. */
  readonly toData?: (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** Fills in what follows from what was typed: hours from a start and an end. `name` is the input that changed. */
  readonly fill?: (raw: Raw, name: string) => Raw;
  /** What is wrong although each field can be read: an end before its start. */
  readonly check?: (data: RecordData<K>) => readonly FieldFault[];
  /** What is worth a second look; said once, and a second Save keeps it as it is. `id` is the record's own. */
  readonly warn?: (data: RecordData<K>, id: string | undefined) => readonly string[];
  /** Where Cancel goes, and Save. */
  readonly back: string;
  /** What is said after saving: "Class saved." */
  readonly saved: string | ((data: RecordData<K>) => string);
  /** Other records that change in the same step, from what was read: all of them are kept, or none. */
  readonly also?: (read: Readonly<Record<string, unknown>>) => readonly Change[];
  /** Offers "Save and add another", which comes back to an empty form with these fields kept. */
  readonly another?: readonly string[];
  /** Above the fields. */
  readonly children?: ComponentChildren;
}

/** A form for one record. Nothing is lost on a mistake, a reload or an ended sign-in; saving is on the device before it moves on. */
export function RecordForm<K extends RecordKind>(props: Props<K>) {
  const { kind, fields, record, initial = {}, back } = props;
  const { log } = useLog();
  const { go, say } = useApp();
  const begin = { ...initial, ...toRaw(fields, (record?.head.data ?? {}) as Record<string, unknown>) };
  const { raw, seen, restored, type, clear } = useDraft(
    `${kind}:${props.draft ?? record?.id ?? "new"}`,
    begin,
    record?.heads.map(({ id }) => id) ?? [],
  );
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<Trouble>();
  const [reason, setReason] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const saving = useRef(false);

  useAskedField(fields, heading, raw !== undefined);
  // The list that she comes back to is at the same address, and has its own title.
  useEffect(() => {
    const page = document.title;
    return () => {
      document.title = page;
    };
  }, []);
  useEffect(() => {
    document.title = `${faults.length > 0 ? "Error: " : ""}${props.title} - Caseway`;
  }, [faults, props.title]);
  if (raw === undefined) return <p>One moment.</p>;

  const change = (next: Raw): void => {
    setWarnings([]);
    type(next);
  };
  const save = async (thenAnother: boolean): Promise<void> => {
    const result = readForm(fields, raw);
    setTrouble(undefined);
    // What was saved before this does not stand beside what was not.
    say(undefined);
    if (!result.ok) return setFaults(result.faults);
    const data = dataOf(props, result.data);
    const wrong = faultsOf(props, data);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const found = props.warn?.(data, record?.id) ?? [];
    if (found.length > 0 && warnings.length === 0) return setWarnings(found);
    const id = record?.id ?? props.recordId?.(result.data) ?? log.newRecordId();
    const changed = await changeRecords(log, [
      {
        kind,
        record: id,
        data,
        reason: reason.trim() === "" ? undefined : reason.trim(),
        // What another device changed while she typed is not in what she typed: both versions stay.
        replaces: record === undefined ? undefined : seen,
      },
      ...(props.also?.(result.data) ?? []),
    ]);
    if (!changed.ok) return setTrouble(changed.trouble);
    say({ text: typeof props.saved === "string" ? props.saved : props.saved(data), undo: changed.undo });
    const kept = Object.fromEntries((props.another ?? []).map((name) => [name, raw[name] ?? ""]));
    await clear(thenAnother ? kept : begin);
    setWarnings([]);
    if (thenAnother) heading.current?.focus();
    else go(back);
  };
  /** A second tap while the first is being kept would be a second record. */
  const saveOnce = async (thenAnother: boolean): Promise<void> => {
    if (saving.current) return;
    saving.current = true;
    try {
      await save(thenAnother);
    } finally {
      saving.current = false;
    }
  };

  return (
    <form
      class="log-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saveOnce(false);
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
      <FormFields
        fields={fields}
        raw={raw}
        faults={faults}
        onInput={(name, value) => {
          const typed = { ...raw, [name]: value };
          change(props.fill?.(typed, name) ?? typed);
        }}
      />
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
      <FormNotes warnings={warnings} trouble={trouble} />
      <p class="cluster actions">
        <button type="submit" class="button">
          Save
        </button>
        {record === undefined && props.another !== undefined && (
          <button type="button" class="button quiet" onClick={() => void saveOnce(true)}>
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

/** What is to be kept: what was read, and what the record holds beside the fields of this form, so that nothing is lost. */
function dataOf<K extends RecordKind>(
  { record, fields, fixed, toData }: Props<K>,
  read: Readonly<Record<string, unknown>>,
): RecordData<K> {
  const names = new Set(fields.map(({ name }) => name));
  const beside = Object.entries(record?.head.data ?? {}).filter(([name]) => !names.has(name));
  return { ...Object.fromEntries(beside), ...fixed, ...(toData?.(read) ?? read) } as RecordData<K>;
}

/** What would be refused later is refused here, where it can be mended. */
function faultsOf<K extends RecordKind>(
  { kind, fields, check }: Props<K>,
  data: RecordData<K>,
): readonly FieldFault[] {
  const own = check?.(data) ?? [];
  if (own.length > 0) return own;
  const parsed = RECORD_DATA[kind].safeParse(data);
  return (parsed.error?.issues ?? []).map(({ path, message }) => {
    const field = fields.find(({ name }) => name === path[0]) ?? fields[0];
    return { field: field === undefined ? "" : firstInput(field), message };
  });
}
