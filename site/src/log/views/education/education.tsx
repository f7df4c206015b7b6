import { useMemo } from "preact/hooks";
import { credentialsWithRenewal as credentials } from "../../../../../dist/content/renewals.ts";
import { creditsOf } from "../../../../../domain/log/credits.ts";
import type { Credits } from "../../../../../domain/log/credits-view.ts";
import { dataOf, type LogRecord, ofKind } from "../../../../../domain/log/records.ts";
import { today } from "../../../checker/today.ts";
import { Icon } from "../../../components/icon.tsx";
import { Conflict } from "../../app/conflict.tsx";
import { useApp, useLog } from "../../app/context.ts";
import { History } from "../../app/history.tsx";
import { ADD_CLASS, ADD_GOAL, ADD_HELD, EDUCATION } from "../../app/places.ts";
import { recordName } from "../../app/record-name.ts";
import { DatesToWatch } from "../../parts/dates-to-watch.tsx";
import { CreditForm } from "./credit-form.tsx";
import { CreditList } from "./credit-list.tsx";
import { creditFields } from "./fields.ts";
import { NoClasses } from "./no-classes.tsx";
import { RenewalTotals } from "./renewal.tsx";
import { Towards } from "./towards.tsx";
import { usesOf } from "./uses.ts";

/** Continuing education: what it counts towards, each class, and the form of one. */
export default function View() {
  const { url } = useApp();
  const { state } = useLog();
  const named = (parameter: string): LogRecord<"credit"> | undefined =>
    ofKind(state.records, "credit").find(({ id }) => id === url.searchParams.get(parameter));
  if (url.searchParams.has("add")) return <CreditForm />;
  const edited = named("edit");
  if (edited !== undefined && dataOf(edited) !== undefined) return <CreditForm record={edited} />;
  const traced = named("history");
  if (traced !== undefined)
    return (
      <History
        record={traced}
        name={recordName(traced, state.records)}
        fields={creditFields(state.records, traced)}
        back={EDUCATION}
      />
    );
  return <Education />;
}

function Education() {
  const { state } = useLog();
  const on = today();
  const credits = useMemo(() => creditsOf(state.records, credentials, on), [state.records, on]);
  const apart = ofKind(state.records, "credit").filter(({ heads }) => heads.length > 1);
  const told = ofKind(state.records, "credit").length > 0;
  return (
    <div class="flow">
      <h1 tabIndex={-1}>Your continuing education</h1>
      <p class="cluster actions no-print">
        <a class="button" href={ADD_CLASS}>
          <Icon name="plus" />
          Add a class
        </a>
        {credits.credits.length > 0 && (
          <a class="inline-target" href="#classes">
            Go to your classes
          </a>
        )}
      </p>
      {apart.map((record) => (
        <Conflict
          key={record.id}
          record={record}
          name={recordName(record, state.records)}
          fields={creditFields(state.records, record)}
        />
      ))}
      <div class="split">
        <div class="flow">
          {credits.credits.length === 0 && <NoClasses />}
          <Totals credits={credits} />
          {told && (
            <>
              <h2 class="rule-top" id="classes">
                Your classes
              </h2>
              <CreditList uses={usesOf(credits)} />
            </>
          )}
        </div>
        <aside>
          <DatesToWatch
            deadlines={credits.deadlines}
            on={on}
            none="Dates come up here once you have told us your licenses, the credentials you hold, or a goal."
          />
        </aside>
      </div>
    </div>
  );
}

/** Totals against the goals and against the renewal of what is held; how to set either where there is none. */
function Totals({ credits }: { readonly credits: Credits }) {
  const hasGoal = credits.credentials.some(({ goal }) => goal);
  const asks = credits.credentials.some(({ requirements }) => requirements.length > 0);
  return (
    <>
      <h2 class="rule-top">What it counts toward</h2>
      {credits.renewals.map((renewal) => (
        <RenewalTotals key={renewal.record} renewal={renewal} />
      ))}
      <Towards credits={credits} />
      {hasGoal && !asks && (
        <p>
          {credits.credentials.map(({ name }) => name).join(" and ")}: no hours of education are asked for
          before the exam. They count once you hold it.
        </p>
      )}
      {!hasGoal && (
        <p class="small">
          You have not set a goal, so we measure against every credential that asks for education.{" "}
          <a href={ADD_GOAL}>Set a goal</a>
        </p>
      )}
      {credits.renewals.length === 0 && (
        <p class="small">
          Do you hold a credential already? <a href={ADD_HELD}>Add it</a>, and your classes are measured
          against its renewal.
        </p>
      )}
      <p class="small muted">A reading of the published rules. The sponsor of each credential decides.</p>
    </>
  );
}
