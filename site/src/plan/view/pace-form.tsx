import { useState } from "preact/hooks";
import type { Day } from "../../../../domain/calendar/day.ts";
import type { Portfolio } from "../../../../domain/eligibility/portfolio.ts";
import type { Pace } from "../../../../domain/projection/pace.ts";
import type { Raw } from "../../checker/draft.ts";
import { YES_NO } from "../../checker/question.ts";
import type { FieldFault } from "../../checker/read.ts";
import { SETTING_CHOICES, WORKED_AS_CHOICES } from "../../checker/sections/employment.ts";
import { professionChoices } from "../../checker/sections/licenses.ts";
import { AS_TOLD } from "../kept-pace.ts";
import { paceFields, readPaceFields } from "../pace-form.ts";
import { hasWorkAhead } from "../pace-words.ts";
import { FaultsSummary } from "./faults-summary.tsx";
import { DayField, type FieldsOf, MonthField, NumberField, RadioField, SelectField } from "./fields.tsx";

interface Props {
  readonly pace: Pace;
  readonly portfolio: Portfolio;
  readonly on: Day;
  readonly onPace: (pace: Pace) => void;
}

const NOT_KNOWN = "I do not know yet";
const WORK_CHOICES = [
  { value: "as-told", label: "It goes on as I told" },
  { value: "new-job", label: "I start a new job as a case manager" },
];
const SUPERVISOR_CHOICES = [
  { value: "CCM", label: "Yes" },
  { value: "other", label: "No, another credential" },
  { value: "none", label: "No credential" },
];
const INSTEAD_CHOICES = [
  { value: "yes", label: "In place of my present work" },
  { value: "no", label: "Beside my present work" },
];

/** The work to come and the courses. Nothing is taken before the button is pressed; what is typed stays with a mistake. */
export function PaceForm({ pace, portfolio, on, onPace }: Props) {
  const [raw, setRaw] = useState<Raw>(() => paceFields(pace, portfolio, on));
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const fields: FieldsOf = {
    form: "pace",
    raw,
    faults,
    onInput: (name, value) => setRaw((before) => ({ ...before, [name]: value })),
  };
  const send = (event: Event): void => {
    event.preventDefault();
    const read = readPaceFields(raw, on);
    setFaults(read.ok ? [] : read.faults);
    if (read.ok) onPace(read.pace);
  };
  return (
    <form class="flow read" noValidate onSubmit={send}>
      <FaultsSummary form="pace" faults={faults} />
      <RadioField {...fields} name="work" label="Your work from now on" choices={WORK_CHOICES} />
      {raw.work === "new-job" && (
        <div class="flow part">
          <DayField {...fields} name="start" label="When does the new job begin?" />
          {hasWorkAhead(AS_TOLD, portfolio, on) && (
            <RadioField {...fields} name="instead" label="Is the new job" choices={INSTEAD_CHOICES} />
          )}
          <NumberField {...fields} name="hoursPerWeek" label="How many hours a week?" suffix="hours" />
          <NumberField
            {...fields}
            name="share"
            label="How much of it is case management, in percent?"
            suffix="percent"
          />
          <SelectField
            {...fields}
            name="setting"
            label="Where is it?"
            choices={SETTING_CHOICES}
            none={NOT_KNOWN}
          />
          <SelectField
            {...fields}
            name="workedAs"
            label="What will you work as?"
            choices={WORKED_AS_CHOICES}
            none={NOT_KNOWN}
          />
          <SelectField
            {...fields}
            name="supervised"
            label="Will somebody supervise you?"
            choices={YES_NO}
            none={NOT_KNOWN}
          />
          {raw.supervised !== "no" && (
            <SelectField
              {...fields}
              name="supervisorCredential"
              label="Does that supervisor hold the CCM?"
              choices={SUPERVISOR_CHOICES}
              none={NOT_KNOWN}
            />
          )}
        </div>
      )}
      <SelectField
        {...fields}
        name="license"
        label="A license or certification that is still to come"
        choices={professionChoices(undefined)}
        none="None that I expect"
      />
      {raw.license && <MonthField {...fields} name="licenseMonth" label="In which month do you expect it?" />}
      <NumberField
        {...fields}
        name="education"
        label="Hours of continuing education a month"
        suffix="hours"
      />
      <p>
        <button type="submit" class="button">
          Show the dates at this pace
        </button>
      </p>
    </form>
  );
}
