import type { Raw } from "../../checker/draft.ts";
import type { Choice } from "../../checker/question.ts";

/** Fields under a heading of their own; folded ones are opened by hand, by an error, and when they hold something. */
export interface FormPart {
  readonly title: string;
  readonly folded?: boolean;
}

/** A field of a form of the log. What is typed stays text (`Raw`) until it is read, so that no mistake loses it. */
export type Field = {
  /** Its name in the record's data. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What has to be told before it can be saved, in the words of the error. Everything else may be left out: not told. */
  readonly needed?: string;
  /** What its form is there for: not marked as optional, although it may be left open. */
  readonly alone?: true;
  /** The part of the form that it belongs to; fields of one part follow one another. */
  readonly part?: FormPart;
  /** Asked only while this holds. */
  readonly when?: (raw: Raw) => boolean;
} & Control;

export type Control =
  | { readonly kind: "text"; readonly most?: number; readonly suggestions?: readonly string[] }
  | { readonly kind: "long-text"; readonly most?: number }
  /** Up to eight: radio buttons. More: a select. */
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  | { readonly kind: "select"; readonly choices: readonly Choice[] }
  /** Any number of them: a list of values. */
  | { readonly kind: "checks"; readonly choices: readonly Choice[] }
  /** Yes or no, told as true or false. */
  | { readonly kind: "yes-no" }
  /** A remembered date, in three fields; a month where the day is not known and `day` is optional. */
  | { readonly kind: "date"; readonly day: "needed" | "optional" }
  /** A date that may lie open: null while it goes on, a date once it has ended, left out where it was not told. */
  | {
      readonly kind: "open-date";
      readonly day: "needed" | "optional";
      /** The answer that leaves it open: "Yes, I still work there". */
      readonly open: string;
      /** The answer that asks for the date: "No, I left". */
      readonly ended: string;
      /** Above the date: "When did you leave?". */
      readonly endLabel: string;
      /** The error when it ended and no date is written. */
      readonly endNeeded: string;
    }
  /** A day near today, picked from the browser's own calendar. */
  | { readonly kind: "day" }
  | { readonly kind: "time" }
  /** Typed as hours (7.5 or 7:30), kept as whole minutes. */
  | { readonly kind: "duration"; readonly mostHours: number }
  | { readonly kind: "number"; readonly most: number; readonly suffix?: string }
  /** Typed in percent, kept as a share from 0 to 1. */
  | { readonly kind: "percent" };

/** The name under which an open date keeps whether it lies open. */
export const openName = (name: string): string => `${name}.open`;

/** The first input of a field: an error or a question leads there. */
export const firstInput = ({ kind, name }: Field): string =>
  kind === "date" ? `${name}.month` : kind === "open-date" ? openName(name) : name;

export const fieldId = (name: string): string => `field-${name.replaceAll(".", "-")}`;
export const isAsked = (field: Field, raw: Raw): boolean => field.when?.(raw) ?? true;
