import { useLayoutEffect } from "preact/hooks";
import { useApp } from "../app/context.ts";
import { type Field, fieldId, firstInput } from "./field.ts";

const FIELD = "field";

/** The address of a form, at one of its fields. */
export const atField = (form: string, field: string | undefined): string =>
  field === undefined ? form : `${form}&${FIELD}=${encodeURIComponent(field)}`;

/** Shows the field that the address asks for, opened and with the focus, once the form is drawn; else its heading. */
export function useAskedField(
  fields: readonly Field[],
  heading: { readonly current: HTMLElement | null },
  drawn: boolean,
): void {
  const { searchParams } = useApp().url;
  useLayoutEffect(() => {
    const field = fields.find(({ name }) => name === searchParams.get(FIELD));
    if (field === undefined || !showInput(firstInput(field))) heading.current?.focus();
  }, [drawn]);
}

/** Opens what the input is folded in, and gives it the focus with its question in sight. False where it is not asked. */
export function showInput(name: string): boolean {
  const first = document.getElementById(fieldId(name));
  if (first === null) return false;
  const question = first.closest(".log-field");
  const folded = first.closest("details");
  if (folded !== null) folded.open = true;
  // Of radio buttons the chosen one: the focus on another one would be lost with the next Tab.
  const input = question?.querySelector<HTMLElement>("input:checked") ?? first;
  input.focus({ preventScroll: true });
  // In the middle, so that what stands above the question is read too; of a long one, its beginning.
  const fits = (question?.clientHeight ?? 0) < innerHeight;
  question?.scrollIntoView({ block: fits ? "center" : "start" });
  return true;
}
