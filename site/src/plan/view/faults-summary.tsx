import { useLayoutEffect, useRef } from "preact/hooks";
import type { FieldFault } from "../../checker/read.ts";
import { fieldId } from "./fields.tsx";

/** What is wrong, above a form, each fault a way to its field. It takes the focus when it appears. */
export function FaultsSummary({ form, faults }: { form: string; faults: readonly FieldFault[] }) {
  const summary = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  const title = `${form}-problem`;
  return (
    <div class="error-summary" role="alert" aria-labelledby={title} tabIndex={-1} ref={summary}>
      <h3 id={title}>There is a problem</h3>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${fieldId(form, field)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(form, field))?.focus();
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
