import type { Raw } from "../draft.ts";
import type { Control } from "../question.ts";
import type { FieldFault } from "../read.ts";

/** The fields of one question. Names are those of the raw answer; a fault is shown at its field and kept with what was typed. */
export interface FieldsProps {
  readonly control: Control;
  readonly raw: Raw;
  readonly faults: readonly FieldFault[];
  readonly onInput: (name: string, value: string) => void;
  readonly describedBy: string;
}

/** The id of a field's input, so that the error summary can lead to it. */
export const fieldId = (name: string): string => `field-${name}`;

export function Fields(props: FieldsProps) {
  switch (props.control.kind) {
    case "choice":
      return <Choices {...props} control={props.control} />;
    case "date":
      return <DateFields {...props} dayIsOptional={props.control.day === "optional"} />;
    case "number":
      return (
        <div class="with-suffix">
          <Labeled {...props} name="value" label={props.control.label} class="w-4" numeric />
          {props.control.suffix !== undefined && (
            <span class="suffix" aria-hidden="true">
              {props.control.suffix}
            </span>
          )}
        </div>
      );
    case "text":
      return <Labeled {...props} name="value" label={props.control.label} />;
    case "dated-hours":
      return (
        <div>
          <label class="label" for={fieldId("value")}>
            Days and hours
          </label>
          <textarea
            class="input"
            id={fieldId("value")}
            name="value"
            rows={8}
            value={props.raw.value ?? ""}
            aria-describedby={props.describedBy}
            aria-invalid={props.faults.length > 0 ? "true" : undefined}
            onInput={(event) => props.onInput("value", event.currentTarget.value)}
          />
        </div>
      );
    case "class":
      return <ClassFields {...props} />;
  }
}

function Choices({
  control,
  raw,
  onInput,
  describedBy,
  faults,
}: FieldsProps & { control: Control & { kind: "choice" } }) {
  return (
    <div class="choices">
      {control.choices.map(({ value, label, hint }, index) => (
        <label class="choice" key={value}>
          <input
            type="radio"
            name="value"
            id={index === 0 ? fieldId("value") : undefined}
            value={value}
            checked={raw.value === value}
            aria-describedby={faults.length > 0 ? describedBy : undefined}
            onChange={() => onInput("value", value)}
          />
          <span>{label}</span>
          {hint !== undefined && <small>{hint}</small>}
        </label>
      ))}
    </div>
  );
}

interface LabeledProps extends Pick<FieldsProps, "raw" | "faults" | "onInput" | "describedBy"> {
  readonly name: string;
  readonly label: string;
  readonly class?: string;
  readonly numeric?: boolean;
}

function Labeled({
  name,
  label,
  raw,
  faults,
  onInput,
  describedBy,
  numeric = false,
  class: size = "",
}: LabeledProps) {
  const invalid = faults.some(({ field }) => field === name);
  return (
    <div>
      <label class="label" for={fieldId(name)}>
        {label}
      </label>
      <input
        class={`input ${size}`}
        id={fieldId(name)}
        name={name}
        inputMode={numeric ? "decimal" : undefined}
        autocomplete="off"
        maxLength={200}
        value={raw[name] ?? ""}
        aria-invalid={invalid ? "true" : undefined}
        aria-describedby={describedBy}
        onInput={(event) => onInput(name, event.currentTarget.value)}
      />
    </div>
  );
}

function DateFields({ dayIsOptional, ...props }: FieldsProps & { dayIsOptional: boolean }) {
  return (
    <div class="date">
      <Labeled {...props} name="month" label="Month" class="w-2" numeric />
      <Labeled {...props} name="day" label={dayIsOptional ? "Day, if known" : "Day"} class="w-2" numeric />
      <Labeled {...props} name="year" label="Year" class="w-4" numeric />
    </div>
  );
}

const TOPICS = [
  { value: "case-management", label: "Case management" },
  { value: "other", label: "Another topic" },
] as const;

function ClassFields(props: FieldsProps) {
  return (
    <div class="flow">
      <fieldset>
        <legend class="label">When did you finish it?</legend>
        <DateFields {...props} dayIsOptional={false} />
      </fieldset>
      <Labeled {...props} name="hours" label="Hours on the certificate" class="w-4" numeric />
      <fieldset>
        <legend class="label">What was it about?</legend>
        <div class="choices">
          {TOPICS.map(({ value, label }) => (
            <label class="choice" key={value}>
              <input
                type="radio"
                name="topic"
                value={value}
                checked={props.raw.topic === value}
                onChange={() => props.onInput("topic", value)}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Labeled {...props} name="provider" label="Who gave it? Optional" />
    </div>
  );
}
