import { credentials } from "../../../../../dist/content/credentials.ts";
import type { Choice } from "../../../checker/question.ts";
import { FIELD_CHOICES, LEVEL_CHOICES } from "../../../checker/sections/degrees.ts";
import { professionChoices, STATUS_CHOICES } from "../../../checker/sections/licenses.ts";
import type { Field } from "../../form/field.ts";

/** The forms of what stands on the page of licenses, degrees, credentials, goals and statements. */

const NOTE: Field = { kind: "long-text", name: "note", label: "Remark", hint: "Only for you." };
const MORE = { title: "Number, first day and a remark", folded: true } as const;

/** `told`: the profession that the record has, which may be one that the list leaves out. */
export const licenseFields = (told: string | undefined): readonly Field[] => [
  {
    kind: "select",
    name: "profession",
    choices: professionChoices(told),
    label: "Which license or certification is it?",
    needed: "Choose the license or certification.",
  },
  {
    kind: "text",
    name: "jurisdiction",
    label: "Which state issued it?",
    hint: "For example Ohio. It helps you tell licenses apart.",
  },
  {
    kind: "choice",
    name: "status",
    choices: STATUS_CHOICES,
    label: "Is it active?",
    hint: "Your state board's website shows the status.",
  },
  {
    kind: "date",
    name: "expires",
    day: "needed",
    label: "When does it expire?",
    hint: "The last day on which it is valid, for example 5 31 2028. It must be valid on the day you apply.",
    when: (raw) => raw.status !== "pending",
  },
  {
    kind: "yes-no",
    name: "restricted",
    label: "Is there a restriction on it?",
    hint: "For example a condition or a limit set by the board.",
    when: (raw) => raw.status !== "pending",
  },
  { kind: "text", name: "number", part: MORE, label: "License number", most: 60, hint: "Only for you." },
  { kind: "date", name: "issued", day: "needed", part: MORE, label: "When was it first issued?" },
  { ...NOTE, part: MORE },
];

export const DEGREE_FIELDS: readonly Field[] = [
  {
    kind: "choice",
    name: "level",
    choices: LEVEL_CHOICES,
    label: "Which degree is it?",
    needed: "Choose the degree.",
  },
  { kind: "choice", name: "field", choices: FIELD_CHOICES, label: "In which field?" },
  {
    kind: "open-date",
    name: "completed",
    day: "optional",
    label: "Have you finished it?",
    hint: "If you leave the day out, we take the last day of that month.",
    open: "No, I am still studying",
    ended: "Yes, I finished it",
    endLabel: "When did you finish it?",
    endNeeded:
      "Write when you finished: month and year are enough. If you do not know, clear the answer above the date.",
  },
  {
    kind: "yes-no",
    name: "accredited",
    label: "Was the school accredited?",
    hint: "Most colleges and universities are. The school's website says so.",
  },
  {
    kind: "yes-no",
    name: "supervisedFieldExperience",
    label: "Did it include supervised field experience?",
    hint: "In case management, health or behavioral health: for example clinical placements or a practicum.",
  },
  { kind: "text", name: "school", label: "School" },
  NOTE,
];

/** The credentials of our content, and the one that a record names where it is another. */
export function credentialChoices(told: string | undefined): readonly Choice[] {
  const known = credentials.map(({ id, name, fullName }) => ({ value: id, label: `${name}: ${fullName}` }));
  return told === undefined || known.some(({ value }) => value === told)
    ? known
    : [...known, { value: told, label: told }];
}

export const heldFields = (told: string | undefined): readonly Field[] => [
  {
    kind: "choice",
    name: "credential",
    choices: credentialChoices(told),
    label: "Which credential do you hold?",
    needed: "Choose the credential.",
  },
  {
    kind: "date",
    name: "from",
    day: "needed",
    label: "First day of the current cycle",
    hint: "The day from which your certificate is valid. After a renewal, the first day of the new cycle.",
  },
  {
    kind: "date",
    name: "validThrough",
    day: "needed",
    label: "Valid through",
    hint: "The last day on your certificate. With it we work out what you need for the renewal, and by when.",
  },
  { kind: "text", name: "number", most: 60, label: "Certificate number", hint: "Only for you." },
  NOTE,
];

const BY: Field = {
  kind: "date",
  name: "by",
  day: "needed",
  label: "By when do you want it?",
  hint: "For you to keep in view. It changes nothing in the result.",
};
export const GOAL_FIELDS: readonly Field[] = [BY, NOTE];
/** `free`: credentials that are no goal yet. */
export const newGoalFields = (free: readonly Choice[]): readonly Field[] => [
  {
    kind: "choice",
    name: "credential",
    choices: free,
    label: "Which credential do you work toward?",
    needed: "Choose the credential.",
  },
  BY,
  NOTE,
];

export const STATEMENT_FIELDS: readonly Field[] = [
  {
    kind: "yes-no",
    name: "value",
    label: "Is this true for you?",
    alone: true,
    hint: "If you are not sure, leave it open.",
  },
];
