import type { Raw } from "../../checker/draft.ts";
import type { Choice } from "../../checker/question.ts";
import type { FieldFault } from "../../checker/read.ts";
import { Icon } from "../../components/icon.tsx";
import { type Field, fieldId } from "./field.ts";

interface Props {
  readonly field: Field;
  readonly raw: Raw;
  readonly faults: readonly FieldFault[];
  readonly onInput: (name: string, value: string) => void;
}

/** One field with its label, hint and error. */
export function FieldInput(props: Props) {
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
  const label = field.needed === undefined ? `${field.label} (optional)` : field.label;
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

const isGroup = ({ kind }: Field): boolean => ["choice", "checks", "yes-no", "date"].includes(kind);

interface InputProps extends Props {
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

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

const YES_NO: readonly Choice[] = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];
const INPUT_TYPE: Partial<Record<Field["kind"], string>> = { day: "date", time: "time" };
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
  const suffix = field.kind === "number" ? field.suffix : field.kind === "percent" ? "percent" : undefined;
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

function Radios({ choices, field, raw, onInput }: InputProps & { choices: readonly Choice[] }) {
  const chosen = raw[field.name] ?? "";
  return (
    <>
      <div class="choices">
        {choices.map(({ value, label, hint }, index) => (
          <label class="choice" key={value}>
            <input
              type="radio"
              name={field.name}
              id={index === 0 ? fieldId(field.name) : undefined}
              value={value}
              checked={chosen === value}
              onChange={() => onInput(field.name, value)}
            />
            <span>{label}</span>
            {hint !== undefined && <small>{hint}</small>}
          </label>
        ))}
      </div>
      {chosen !== "" && field.needed === undefined && (
        <button type="button" class="as-link" onClick={() => onInput(field.name, "")}>
          Clear<span class="hidden-visually"> the answer to: {field.label}</span>
        </button>
      )}
    </>
  );
}

function Checks({ choices, field, raw, onInput }: InputProps & { choices: readonly Choice[] }) {
  const chosen = (raw[field.name] ?? "").split(" ").filter((value) => value !== "");
  return (
    <div class="choices">
      {choices.map(({ value, label, hint }, index) => (
        <label class="choice" key={value}>
          <input
            type="checkbox"
            name={field.name}
            id={index === 0 ? fieldId(field.name) : undefined}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) =>
              onInput(
                field.name,
                (event.currentTarget.checked
                  ? [...chosen, value]
                  : chosen.filter((other) => other !== value)
                ).join(" "),
              )
            }
          />
          <span>{label}</span>
          {hint !== undefined && <small>{hint}</small>}
        </label>
      ))}
    </div>
  );
}

function DateParts({
  field,
  raw,
  faults,
  onInput,
  describedBy,
  dayIsOptional,
}: InputProps & { dayIsOptional: boolean }) {
  const parts = [
    { part: "month", label: "Month", size: "w-2" },
    { part: "day", label: dayIsOptional ? "Day, if known" : "Day", size: "w-2" },
    { part: "year", label: "Year", size: "w-4" },
  ] as const;
  return (
    <div class="date">
      {parts.map(({ part, label, size }) => {
        const name = `${field.name}.${part}`;
        return (
          <div key={part}>
            <label class="label" for={fieldId(name)}>
              {label}
            </label>
            <input
              class={`input ${size}`}
              id={fieldId(name)}
              name={name}
              inputMode="numeric"
              autocomplete="off"
              value={raw[name] ?? ""}
              aria-describedby={describedBy}
              aria-invalid={faults.some((fault) => fault.field === name) ? "true" : undefined}
              onInput={(event) => onInput(name, event.currentTarget.value)}
            />
          </div>
        );
      })}
    </div>
  );
}
