import type { Day, Month } from "../../../domain/calendar/day.ts";
/** A question as one page shows it. */
export interface Question {
  /** Its place in the draft and in the address: licenses, employment/2/start. */
  readonly id: string;
  readonly section: SectionName;
  readonly title: string;
  /** Above the title: which license, job or class it is about. */
  readonly about?: string;
  readonly hint?: string;
  /** Why we ask, behind a disclosure. */
  readonly why?: string;
  readonly control: Control;
  /** The words of "I am not sure"; left out where the question has an answer for that already. */
  readonly unsure?: string;
}

export type SectionName = "Licenses" | "Degrees" | "Your work" | "Classes" | "Statements";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export type Control =
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  | {
      readonly kind: "date";
      readonly day: "needed" | "optional";
      /** The start that an end may not lie before. */
      readonly notBefore?: Day | Month;
    }
  | {
      readonly kind: "number";
      readonly label: string;
      readonly most: number;
      readonly suffix?: string;
    }
  | { readonly kind: "text"; readonly label: string; readonly optional: true }
  | { readonly kind: "dated-hours" }
  | { readonly kind: "class" };

export const YES_NO: readonly Choice[] = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];
export const NOT_SURE = "I am not sure";
