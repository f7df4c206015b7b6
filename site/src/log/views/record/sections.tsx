import type { ComponentChildren } from "preact";
import type { Section } from "../../../../../domain/log/portfolio.ts";
import { dataOf, type LogRecord, ofKind, present } from "../../../../../domain/log/records.ts";
import { Icon } from "../../../components/icon.tsx";
import { Conflict } from "../../app/conflict.tsx";
import { useLog } from "../../app/context.ts";
import { recordName } from "../../app/record-name.ts";
import { fieldsOf, KINDS, type Kind } from "./kinds.ts";
import { NoneYet } from "./none-yet.tsx";
import { addAt } from "./places.ts";
import { RecordList } from "./record-list.tsx";
import { Statements } from "./statements.tsx";

/** Everything of the portfolio that is neither work nor education, each in its section. */
export function Sections() {
  const { state } = useLog();
  const { records } = state;
  const apart = KINDS.flatMap((kind): LogRecord<Kind>[] => ofKind(records, kind)).filter(
    ({ heads }) => heads.length > 1,
  );
  return (
    <div class="flow">
      <h1 tabIndex={-1}>Licenses, degrees and goals</h1>
      <p class="lede read">
        Tell us what you hold and what you work toward. The <a href="/log/">overview</a> is worked out again
        after each change.
      </p>
      {apart.map((record) => (
        <Conflict
          key={`${record.kind} ${record.id}`}
          record={record}
          name={recordName(record, records)}
          fields={fieldsOf(record)}
        />
      ))}
      <div class="record-columns">
        <div class="flow">
          <Part
            kind="license"
            title="Licenses and certifications"
            add="Add a license"
            plural="licenses"
            none={LICENSE_NONE}
          />
          <Part kind="degree" title="Degrees" add="Add a degree" plural="degrees" none={DEGREE_NONE} />
          <Part
            kind="held"
            title="Credentials you hold"
            add="Add a credential"
            plural="credentials"
            none={HELD_NONE}
          />
        </div>
        <div class="flow">
          <Part kind="goal" title="Goals" add="Set a goal" plural="goals" none={GOAL_NONE} />
          <h2 class="rule-top">Statements</h2>
          <p class="small muted">
            Some rules ask you to confirm something. Only your own answer counts; “No” is an answer, and an
            open one leaves the rule open.
          </p>
          <Statements records={records} />
        </div>
      </div>
    </div>
  );
}

interface None {
  readonly section?: Section;
  readonly one: string;
  readonly text: ComponentChildren;
}
const LICENSE_NONE: None = {
  section: "licenses",
  one: "license",
  text: (
    <p>
      As a registered nurse or a social worker, for example. A certification such as the CRC stands here too.
    </p>
  ),
};
const DEGREE_NONE: None = {
  section: "degrees",
  one: "degree",
  text: (
    <p>
      A degree with supervised field experience can stand in for a license. Tell one that you still study for,
      too.
    </p>
  ),
};
const HELD_NONE: None = {
  section: "held",
  one: "credential",
  text: (
    <p>
      Already certified? With the dates on your certificate we show what the renewal asks for, and by when.
    </p>
  ),
};
const GOAL_NONE: None = {
  one: "goal",
  text: (
    <p>
      With a goal, your log is measured against that credential. Without one, against all of them. You can
      change it at any time.
    </p>
  ),
};

interface PartProps {
  readonly kind: Exclude<Kind, "declaration">;
  readonly title: string;
  readonly add: string;
  readonly plural: string;
  readonly none: None;
}

function Part({ kind, title, add, plural, none }: PartProps) {
  const { state } = useLog();
  const all = ofKind(state.records, kind) as LogRecord<Exclude<Kind, "declaration">>[];
  return (
    <>
      <h2 class="rule-top" id={kind}>
        {title}
      </h2>
      {present(state.records, kind).length === 0 &&
        (none.section === undefined ? (
          <section class="empty">
            <h3>No {none.one} yet</h3>
            {none.text}
          </section>
        ) : (
          <NoneYet section={none.section} one={none.one}>
            {none.text}
          </NoneYet>
        ))}
      <RecordList records={inOrder(all)} plural={plural} />
      <p class="no-print">
        <a class="button quiet" href={addAt(kind)}>
          <Icon name="plus" />
          {add}
        </a>
      </p>
    </>
  );
}

/** What ends last stands first; what has no end stands above it. */
function inOrder(records: readonly LogRecord<Exclude<Kind, "declaration">>[]) {
  const endOf = (record: LogRecord<Exclude<Kind, "declaration">>): string => {
    const data = (dataOf(record) ?? {}) as Readonly<Record<string, unknown>>;
    return String(data.expires ?? data.validThrough ?? data.completed ?? "9999");
  };
  return records.toSorted((a, b) => endOf(b).localeCompare(endOf(a)) || a.id.localeCompare(b.id));
}
