import { useState } from "preact/hooks";
import type { Raw } from "../../checker/draft.ts";
import type { FieldFault } from "../../checker/read.ts";
import { FIELD_CHOICES, LEVEL_CHOICES } from "../../checker/sections/degrees.ts";
import { SETTING_CHOICES } from "../../checker/sections/employment.ts";
import type { Shared } from "../link.ts";
import type { Outlook } from "../outlook.ts";
import { changesFor, compare, type Moved, readChange, summaryOf } from "../what-if.ts";
import { FaultsSummary } from "./faults-summary.tsx";
import { DayField, type FieldsOf, NumberField, SelectField } from "./fields.tsx";

interface Props extends Shared {
  readonly outlooks: readonly Outlook[];
}

interface Tried {
  readonly words: string;
  readonly rows: readonly Moved[];
  /** What it was tried on: a comparison with another basis is none. */
  readonly of: readonly Outlook[];
}

const COMPLETE = [
  { value: "yes", label: "Yes: an accredited school, and supervised field experience" },
  { value: "no", label: "No, or I do not know" },
];

/** One change, and a table of what it does to every date. Nothing of it is kept. */
export function WhatIf({ portfolio, pace, on, outlooks }: Props) {
  const [raw, setRaw] = useState<Raw>({});
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [tried, setTried] = useState<Tried | undefined>();
  const basis = { portfolio, pace };
  const choices = changesFor(basis, on, outlooks);
  const fields: FieldsOf = {
    form: "what-if",
    raw,
    faults,
    onInput: (name, value) => setRaw((before) => ({ ...before, [name]: value })),
  };
  const send = (event: Event): void => {
    event.preventDefault();
    const read = readChange(raw, on);
    setFaults(read.ok ? [] : read.faults);
    const rows = read.ok ? compare(outlooks, basis, read.change, on) : undefined;
    setTried(read.ok && rows !== undefined ? { words: read.words, rows, of: outlooks } : undefined);
  };
  if (choices.length === 0)
    return <p>Nothing that can be tried here moves a date: what remains is up to answers and licenses.</p>;
  return (
    <div class="flow">
      <form class="flow read no-print" noValidate onSubmit={send}>
        <FaultsSummary form="what-if" faults={faults} />
        <SelectField {...fields} name="change" label="What if" choices={choices} none="Choose a change" />
        <ChangeFields {...fields} />
        <p>
          <button type="submit" class="button quiet">
            Show what moves
          </button>
        </p>
      </form>
      <div role="status" class="hidden-visually">
        {tried?.of === outlooks && summaryOf(tried.words, tried.rows)}
      </div>
      {tried?.of === outlooks && <SideBySide {...tried} />}
    </div>
  );
}

function ChangeFields(fields: FieldsOf) {
  switch (fields.raw.change) {
    case "hours":
      return <NumberField {...fields} name="hours" label="How many hours a week?" suffix="hours" />;
    case "setting":
      return (
        <SelectField
          {...fields}
          name="setting"
          label="Which setting?"
          choices={SETTING_CHOICES}
          none="Choose a setting"
        />
      );
    case "education":
      return (
        <NumberField {...fields} name="education" label="How many hours of courses a month?" suffix="hours" />
      );
    case "degree":
      return (
        <>
          <SelectField {...fields} name="level" label="Which degree?" choices={LEVEL_CHOICES} none="Choose" />
          <SelectField
            {...fields}
            name="field"
            label="In which field?"
            choices={FIELD_CHOICES}
            none="Choose"
          />
          <DayField {...fields} name="completed" label="When will you finish it?" />
          <SelectField
            {...fields}
            name="complete"
            label="Is the school accredited, with supervised field experience?"
            choices={COMPLETE}
            none="Choose"
          />
        </>
      );
    default:
      return null;
  }
}

const SideBySide = ({ words, rows }: Tried) => (
  <table class="table stack words">
    <caption>What moves if {words}</caption>
    <thead>
      <tr>
        <th scope="col">Credential</th>
        <th scope="col">As it is</th>
        <th scope="col">With the change</th>
        <th scope="col">What moves</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, name, before, after, move, moves }) => (
        <tr key={id}>
          <th scope="row">
            <span class="nb">{name}</span>
          </th>
          <td data-label="As it is">{before}</td>
          <td data-label="With the change">{after}</td>
          <td data-label="What moves">{moves ? <strong>{move}</strong> : move}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
