import type { Raw } from "../../checker/draft.ts";
import type { Choice } from "../../checker/question.ts";
import type { FieldFault } from "../../checker/read.ts";
import { Icon } from "../../components/icon.tsx";

/** The fields of the plan's two small forms. Names are those of the raw values; a fault is shown at its field. */
export interface FieldsOf {
  /** Before the ids, so that two forms can be on one page. */
  readonly form: string;
  readonly raw: Raw;
  readonly faults: readonly FieldFault[];
  readonly onInput: (name: string, value: string) => void;
}

interface OneProps extends FieldsOf {
  readonly name: string;
  readonly label: string;
}

export const fieldId = (form: string, name: string): string => `${form}-${name}`;

/** The error, the label and whatever takes the input. */
function Labeled({ children, ...props }: OneProps & { children: preact.ComponentChildren }) {
  const { form, name, label, faults } = props;
  const invalid = faults.some(({ field }) => field === name);
  return (
    <div class={invalid ? "field-error" : undefined}>
      <label class="label" for={fieldId(form, name)}>
        {label}
      </label>
      <Faults {...props} />
      {children}
    </div>
  );
}

function Faults({ form, name, faults }: OneProps) {
  const own = faults.filter(({ field }) => field === name);
  return own.length === 0 ? null : (
    <div id={`${fieldId(form, name)}-error`}>
      {own.map(({ message }) => (
        <p class="error-text" key={message}>
          <Icon name="alert" />
          <span>
            <span class="hidden-visually">Error: </span>
            {message}
          </span>
        </p>
      ))}
    </div>
  );
}

const common = ({ form, name, raw, faults }: OneProps) => {
  const invalid = faults.some(({ field }) => field === name);
  return {
    id: fieldId(form, name),
    name,
    value: raw[name] ?? "",
    "aria-invalid": invalid ? ("true" as const) : undefined,
    "aria-describedby": invalid ? `${fieldId(form, name)}-error` : undefined,
  };
};

export const NumberField = ({ suffix, ...props }: OneProps & { suffix: string }) => (
  <Labeled {...props}>
    <div class="with-suffix">
      <input
        class="input w-4"
        inputMode="decimal"
        autocomplete="off"
        {...common(props)}
        onInput={({ currentTarget }) => props.onInput(props.name, currentTarget.value)}
      />
      <span class="suffix" aria-hidden="true">
        {suffix}
      </span>
    </div>
  </Labeled>
);

const TimeField = ({ type, ...props }: OneProps & { type: "date" | "month" }) => (
  <Labeled {...props}>
    <input
      class="input w-date"
      type={type}
      {...common(props)}
      onInput={({ currentTarget }) => props.onInput(props.name, currentTarget.value)}
    />
  </Labeled>
);
export const DayField = (props: OneProps) => <TimeField {...props} type="date" />;
/** A browser without a field for months shows one for text: what is read takes both forms. */
export const MonthField = (props: OneProps) => <TimeField {...props} type="month" />;

export const SelectField = ({
  choices,
  none,
  ...props
}: OneProps & { choices: readonly Choice[]; none: string }) => (
  <Labeled {...props}>
    <select
      class="input"
      {...common(props)}
      onChange={({ currentTarget }) => props.onInput(props.name, currentTarget.value)}
    >
      <option value="">{none}</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  </Labeled>
);

export const RadioField = ({ choices, ...props }: OneProps & { choices: readonly Choice[] }) => {
  const { form, name, label, raw, onInput } = props;
  return (
    <fieldset>
      <legend class="label">{label}</legend>
      <Faults {...props} />
      <div class="choices">
        {choices.map(({ value, label: words, hint }, index) => (
          <label class="choice" key={value}>
            <input
              type="radio"
              name={fieldId(form, name)}
              id={index === 0 ? fieldId(form, name) : undefined}
              value={value}
              checked={raw[name] === value}
              onChange={() => onInput(name, value)}
            />
            <span>{words}</span>
            {hint !== undefined && <small>{hint}</small>}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
