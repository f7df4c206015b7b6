import { type Choice, YES_NO } from "../../checker/question.ts";
import { Icon } from "../../components/icon.tsx";
import { Checks, Radios } from "./choice-inputs.tsx";
import { DateParts, OpenDate } from "./date-inputs.tsx";
import { type Field, fieldId } from "./field.ts";
import type { FieldProps, InputProps } from "./input-props.ts";

/** One field with its label, hint and error. */
export function FieldInput(props: FieldProps) {
  const { field } = props;
  const own = props.faults.filter(
    (fault) => fault.field === field.name || fault.field.startsWith(`${field.name}.`),
  );
  const ids = {
    hint: field.hint === undefined ? "" : `${fieldId(field.name)}-hint`,
    error: own.length === 0 ? "" : `${fieldId(field.name)}-error`,
  };
  const describedBy = [ids.hint, ids.error].filter((id) => id !== "").join(" ") || undefined;
  const inner = (
    <>
      {field.hint !== undefined && (
        <p class="hint" id={ids.hint}>
          {field.hint}
        </p>
      )}
      {own.length > 0 && (
        <div id={ids.error}>
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
      )}
      <Input {...props} describedBy={describedBy} invalid={own.length > 0} />
    </>
  );
  const className = own.length > 0 ? "log-field field-error" : "log-field";
  const isOptional = field.needed === undefined && field.alone !== true;
  const label = isOptional ? `${field.label} (optional)` : field.label;
  if (isGroup(field)) {
    return (
      <fieldset class={className} aria-describedby={describedBy}>
        <legend class="label">{label}</legend>
        {inner}
      </fieldset>
    );
  }
  return (
    <div class={className}>
      <label class="label" for={fieldId(field.name)}>
        {label}
      </label>
      {inner}
    </div>
  );
}

const GROUPS: readonly Field["kind"][] = ["choice", "checks", "yes-no", "date", "open-date"];
const isGroup = ({ kind }: Field): boolean => GROUPS.includes(kind);

function Input(props: InputProps) {
  const { field } = props;
  switch (field.kind) {
    case "choice":
      return <Radios {...props} choices={field.choices} />;
    case "yes-no":
      return <Radios {...props} choices={YES_NO} />;
    case "checks":
      return <Checks {...props} choices={field.choices} />;
    case "select":
      return <Select {...props} choices={field.choices} />;
    case "date":
      return <DateParts {...props} dayIsOptional={field.day === "optional"} />;
    case "open-date":
      return <OpenDate {...props} field={field} />;
    case "long-text":
      return (
        <textarea
          class="input"
          rows={3}
          {...common(props)}
          onInput={(event) => props.onInput(field.name, event.currentTarget.value)}
        />
      );
    default:
      return <OneLine {...props} />;
  }
}

const INPUT_TYPE: Partial<Record<Field["kind"], string>> = { day: "date", time: "time" };
const SUFFIX: Partial<Record<Field["kind"], string>> = { duration: "hours", percent: "percent" };
const SIZE: Partial<Record<Field["kind"], string>> = {
  duration: "w-4",
  number: "w-4",
  percent: "w-4",
  time: "w-time",
  day: "w-day",
};
const common = ({ field, raw, describedBy, invalid }: InputProps) => ({
  id: fieldId(field.name),
  name: field.name,
  value: raw[field.name] ?? "",
  "aria-describedby": describedBy,
  "aria-invalid": invalid ? ("true" as const) : undefined,
});

function OneLine(props: InputProps) {
  const { field, onInput } = props;
  const suffix = field.kind === "number" ? field.suffix : SUFFIX[field.kind];
  const suggestions = field.kind === "text" ? field.suggestions : undefined;
  return (
    <div class="with-suffix">
      <input
        class={`input ${SIZE[field.kind] ?? ""}`}
        type={INPUT_TYPE[field.kind] ?? "text"}
        inputMode={["duration", "number", "percent"].includes(field.kind) ? "decimal" : undefined}
        autocomplete="off"
        list={suggestions === undefined ? undefined : `${fieldId(field.name)}-list`}
        {...common(props)}
        onInput={(event) => onInput(field.name, event.currentTarget.value)}
      />
      {suffix !== undefined && <span class="suffix">{suffix}</span>}
      {suggestions !== undefined && (
        <datalist id={`${fieldId(field.name)}-list`}>
          {suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </div>
  );
}

function Select({ choices, ...props }: InputProps & { choices: readonly Choice[] }) {
  return (
    <select
      class="input"
      {...common(props)}
      onChange={(event) => props.onInput(props.field.name, event.currentTarget.value)}
    >
      <option value="">Not told</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
