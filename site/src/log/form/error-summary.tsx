import { useLayoutEffect, useRef } from "preact/hooks";
import type { FieldFault } from "../../checker/read.ts";
import { showInput } from "./asked-field.ts";
import { fieldId } from "./field.ts";

/** What is wrong, above the form, each fault a way to its field. It takes the focus when it appears. */
export function ErrorSummary({ faults }: { readonly faults: readonly FieldFault[] }) {
  const summary = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-title" tabIndex={-1} ref={summary}>
      <h2 id="error-title">There is a problem</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a
              href={`#${fieldId(field)}`}
              onClick={(event) => {
                event.preventDefault();
                showInput(field);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
