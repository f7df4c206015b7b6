import type { RecordData } from "../../../../../domain/log/record-data.ts";
import { dataOf, type LogRecord, present } from "../../../../../domain/log/records.ts";
import { today } from "../../../checker/today.ts";
import { useLog } from "../../app/context.ts";
import { recordName } from "../../app/record-name.ts";
import { RecordForm } from "../../form/record-form.tsx";
import {
  credentialChoices,
  DEGREE_FIELDS,
  heldFields,
  licenseFields,
  newGoalFields,
  STATEMENT_FIELDS,
} from "./fields.ts";
import { degreeData, fieldsOf, type Kind, lookAtGoal, lookAtHeld, lookAtLicense } from "./kinds.ts";
import { addAt, RECORD } from "./places.ts";

/** The form of something new. `kind`: what is added. */
export function AddForm({ kind }: { readonly kind: Exclude<Kind, "declaration"> }) {
  const on = today();
  switch (kind) {
    case "license":
      return (
        <RecordForm
          kind="license"
          title="Add a license"
          fields={licenseFields(undefined)}
          warn={(data) => lookAtLicense(data, on)}
          back={RECORD}
          saved="License saved."
        />
      );
    case "degree":
      return (
        <RecordForm
          kind="degree"
          title="Add a degree"
          fields={DEGREE_FIELDS}
          toData={degreeData}
          back={RECORD}
          saved="Degree saved."
        />
      );
    case "held":
      return (
        <RecordForm
          kind="held"
          title="Add a credential that you hold"
          fields={heldFields(undefined)}
          warn={lookAtHeld}
          back={RECORD}
          saved="Credential saved."
        >
          <p>
            For a certification that is not on this list, such as the CRC or the CDMS,{" "}
            <a href={addAt("license")}>add it as a license</a>.
          </p>
        </RecordForm>
      );
    case "goal":
      return <AddGoal />;
  }
}

function AddGoal() {
  const { state } = useLog();
  const goals = new Set(present(state.records, "goal").map(({ id }) => id));
  const free = credentialChoices(undefined).filter(({ value }) => !goals.has(value));
  if (free.length === 0) {
    return (
      <div class="flow">
        <h1 tabIndex={-1}>Every credential is your goal already</h1>
        <p>
          <a class="inline-target" href={RECORD}>
            Back to licenses and goals
          </a>
        </p>
      </div>
    );
  }
  return (
    <RecordForm
      kind="goal"
      title="Set a goal"
      fields={newGoalFields(free)}
      // The credential is the record's name, and no part of what it holds.
      toData={({ credential: _, ...data }) => data}
      recordId={({ credential }) => String(credential)}
      warn={(data) => lookAtGoal(data, today())}
      back={RECORD}
      saved="Goal saved. Your log is now measured against it."
    />
  );
}

const TITLE: Record<Exclude<Kind, "declaration">, string> = {
  license: "Correct a license",
  degree: "Correct a degree",
  held: "Correct a credential that you hold",
  goal: "Change a goal",
};

/** The form that corrects what is there. */
export function EditForm({ record }: { readonly record: LogRecord<Exclude<Kind, "declaration">> }) {
  const { state } = useLog();
  const on = today();
  const name = recordName(record, state.records);
  return (
    <RecordForm<Kind>
      key={record.id}
      kind={record.kind}
      title={record.kind === "goal" ? `Your goal: ${name}` : TITLE[record.kind]}
      fields={fieldsOf(record)}
      record={record}
      {...(record.kind === "degree" ? { toData: degreeData } : {})}
      warn={(data) =>
        record.kind === "license"
          ? lookAtLicense(data as RecordData<"license">, on)
          : record.kind === "held"
            ? lookAtHeld(data as RecordData<"held">)
            : record.kind === "goal"
              ? lookAtGoal(data as RecordData<"goal">, on)
              : []
      }
      back={RECORD}
      saved="Correction saved."
    />
  );
}

interface StatementProps {
  readonly id: string;
  readonly statement: string;
  readonly record: LogRecord<"declaration"> | undefined;
}

/** The form of one statement: yes, no, or left open. */
export function StatementForm({ id, statement, record }: StatementProps) {
  const answered = record !== undefined && dataOf(record) !== undefined;
  return (
    <RecordForm
      key={id}
      kind="declaration"
      title="Can you confirm this?"
      fields={STATEMENT_FIELDS}
      {...(record === undefined ? {} : { record })}
      draft={id}
      recordId={() => id}
      back={RECORD}
      saved={({ value }) =>
        value === undefined ? "Left open." : answered ? "Answer changed." : "Answer saved."
      }
    >
      <p class="lede">{statement}</p>
    </RecordForm>
  );
}
