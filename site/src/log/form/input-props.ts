import type { Raw } from "../../checker/draft.ts";
import type { FieldFault } from "../../checker/read.ts";
import type { Field } from "./field.ts";

/** What an input of a form is given: its field, all that was typed, and what is wrong with it. */
export interface FieldProps {
  readonly field: Field;
  readonly raw: Raw;
  readonly faults: readonly FieldFault[];
  readonly onInput: (name: string, value: string) => void;
}
export interface InputProps extends FieldProps {
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}
