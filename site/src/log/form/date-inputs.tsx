import { Radios } from "./choice-inputs.tsx";
import { type Field, fieldId, openName } from "./field.ts";
import type { InputProps } from "./input-props.ts";

/** A remembered date in three fields. */
export function DateParts({
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

/** Still going on, ended on a date, or not told: three ways that mean three things. */
export function OpenDate({ field, ...props }: InputProps & { field: Field & { kind: "open-date" } }) {
  const { raw, describedBy } = props;
  const open = openName(field.name);
  return (
    <>
      <Radios
        {...props}
        field={{ ...field, name: open }}
        choices={[
          { value: "yes", label: field.open },
          { value: "no", label: field.ended },
        ]}
      />
      {raw[open] === "no" && (
        <fieldset class="log-inner" aria-describedby={describedBy}>
          <legend class="label">{field.endLabel}</legend>
          <DateParts {...props} field={field} dayIsOptional={field.day === "optional"} />
        </fieldset>
      )}
    </>
  );
}
