import { dataOf, type LogRecord, ofKind } from "../../../../../domain/log/records.ts";
import { statements } from "../../../checker/sections/statements.ts";
import { useApp, useLog } from "../../app/context.ts";
import { History } from "../../app/history.tsx";
import { recordName } from "../../app/record-name.ts";
import { AddForm, EditForm, StatementForm } from "./forms.tsx";
import { fieldsOf, isKind, KINDS, type Kind } from "./kinds.ts";
import { RECORD } from "./places.ts";
import { Sections } from "./sections.tsx";

/** Licenses, degrees, credentials held, goals and statements. The query of the address says which part is shown. */
export default function View() {
  const { searchParams } = useApp().url;
  const { state } = useLog();
  const add = searchParams.get("add");
  if (add !== null && isKind(add) && add !== "declaration") return <AddForm key={add} kind={add} />;
  const edit = searchParams.get("edit");
  if (edit !== null) return <Edit name={edit} records={state.records} />;
  const past = searchParams.get("history");
  if (past !== null) return <Past name={past} records={state.records} />;
  return <Sections />;
}

/** `license:01JD...`, or the record id alone: what an address names may be on another device only. */
function find(records: readonly LogRecord[], name: string): LogRecord<Kind> | undefined {
  const [kind = "", ...rest] = name.split(":");
  const id = isKind(kind) && rest.length > 0 ? rest.join(":") : name;
  return KINDS.filter((one) => one === kind || id === name)
    .flatMap((one): LogRecord<Kind>[] => ofKind(records, one))
    .find((record) => record.id === id);
}

interface Props {
  readonly name: string;
  readonly records: readonly LogRecord[];
}

function Edit({ name, records }: Props) {
  const record = find(records, name);
  const statement = statements.find(({ id }) => id === (record?.id ?? name.replace(/^declaration:/, "")));
  if (statement !== undefined && (record === undefined || record.kind === "declaration")) {
    return <StatementForm {...statement} record={record as LogRecord<"declaration"> | undefined} />;
  }
  if (record === undefined || record.kind === "declaration" || dataOf(record) === undefined)
    return <NotHere />;
  return <EditForm record={record as LogRecord<Exclude<Kind, "declaration">>} />;
}

function Past({ name, records }: Props) {
  const record = find(records, name);
  if (record === undefined) return <NotHere />;
  return (
    <History record={record} name={recordName(record, records)} fields={fieldsOf(record)} back={RECORD} />
  );
}

const NotHere = () => (
  <div class="flow">
    <h1 tabIndex={-1}>This is not in your log here</h1>
    <p>It may have been removed, be on another device and not synced yet, or belong to another account.</p>
    <p>
      <a class="inline-target" href={RECORD}>
        Licenses and goals
      </a>
    </p>
  </div>
);
