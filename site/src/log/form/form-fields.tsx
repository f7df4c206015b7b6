import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Raw } from "../../checker/draft.ts";
import type { FieldFault } from "../../checker/read.ts";
import { type Field, type FormPart, isAsked } from "./field.ts";
import { FieldInput } from "./inputs.tsx";

interface Props {
  readonly fields: readonly Field[];
  readonly raw: Raw;
  readonly faults: readonly FieldFault[];
  readonly onInput: (name: string, value: string) => void;
}

/** The fields that are asked, in their parts. */
export function FormFields({ fields, ...props }: Props) {
  const asked = fields.filter((field) => isAsked(field, props.raw));
  return (
    <>
      {runsOf(asked).map(({ part, run }) => {
        const inputs = run.map((field) => <FieldInput key={field.name} field={field} {...props} />);
        if (part === undefined) return inputs;
        if (part.folded !== true)
          return (
            <div key={part.title}>
              <h2 class="form-part">{part.title}</h2>
              {inputs}
            </div>
          );
        return (
          <Folded key={part.title} title={part.title} held={holdsSomething(run, props)} faults={props.faults}>
            {inputs}
          </Folded>
        );
      })}
    </>
  );
}

interface FoldedProps extends Pick<Props, "faults"> {
  readonly title: string;
  readonly held: boolean;
  readonly children: ComponentChildren;
}

/** It opens by itself and never closes by itself, so that nothing disappears under her fingers. */
function Folded({ title, held, faults, children }: FoldedProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (held && details.current !== null) details.current.open = true;
  }, [held, faults]);
  return (
    <details class="form-part" ref={details}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** Fields that follow one another and belong to the same part. */
function runsOf(fields: readonly Field[]): { part: FormPart | undefined; run: Field[] }[] {
  const runs: { part: FormPart | undefined; run: Field[] }[] = [];
  for (const field of fields) {
    const last = runs.at(-1);
    if (last !== undefined && last.part === field.part) last.run.push(field);
    else runs.push({ part: field.part, run: [field] });
  }
  return runs;
}

/** True where a folded part has an answer or an error: neither may be hidden. */
const holdsSomething = (run: readonly Field[], { raw, faults }: Omit<Props, "fields">): boolean =>
  run.some(
    ({ name }) =>
      Object.entries(raw).some(([key, value]) => value !== "" && belongs(key, name)) ||
      faults.some(({ field }) => belongs(field, name)),
  );
const belongs = (key: string, name: string): boolean => key === name || key.startsWith(`${name}.`);
