import type { LogRecord } from "../../../../../domain/log/records.ts";
import { today } from "../../../checker/today.ts";
import { useLog } from "../../app/context.ts";
import { EDUCATION } from "../../app/places.ts";
import { RecordForm } from "../../form/record-form.tsx";
import { creditFields } from "./fields.ts";
import { secondLook } from "./second-look.ts";

/** The form of a class: a new one, or one to correct. */
export function CreditForm({ record }: { readonly record?: LogRecord<"credit"> }) {
  const { state } = useLog();
  return (
    <RecordForm
      key={record?.id ?? "new"}
      kind="credit"
      title={record === undefined ? "Add a class" : "Correct a class"}
      fields={creditFields(state.records, record)}
      {...(record === undefined ? {} : { record })}
      warn={(data, id) => secondLook(data, id, state.records, today())}
      back={EDUCATION}
      saved={record === undefined ? "Class saved." : "Correction saved."}
      another={["topics", "provider", "approver"]}
    />
  );
}
