import type { Choice } from "../../checker/question.ts";
import { fieldId } from "./field.ts";
import type { InputProps } from "./input-props.ts";

/** Radio buttons. What may be left out can be cleared again: not told. */
export function Radios({ choices, field, raw, onInput }: InputProps & { choices: readonly Choice[] }) {
  const chosen = raw[field.name] ?? "";
  return (
    <>
      <div class={field.kind === "yes-no" ? "choices side-by-side" : "choices"}>
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
        <button
          type="button"
          class="as-link inline-target"
          onClick={() => {
            onInput(field.name, "");
            // The button goes; the focus stays with the question.
            document.getElementById(fieldId(field.name))?.focus();
          }}
        >
          Clear<span class="hidden-visually"> the answer to: {field.label}</span>
        </button>
      )}
    </>
  );
}

/** Any number of them, kept in the order in which they were chosen. */
export function Checks({ choices, field, raw, onInput }: InputProps & { choices: readonly Choice[] }) {
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
