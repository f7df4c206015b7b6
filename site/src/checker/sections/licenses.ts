import { PROFESSIONS } from "../../../../domain/eligibility/portfolio-values.ts";
import { chosen, type Draft } from "../draft.ts";
import { type Choice, NOT_SURE, type Question, YES_NO } from "../question.ts";

const PROFESSION_CHOICES: readonly Choice[] = [
  { value: "RN", label: "Registered nurse (RN)" },
  { value: "LPN", label: "Licensed practical nurse (LPN)" },
  { value: "LVN", label: "Licensed vocational nurse (LVN)" },
  { value: "LCSW", label: "Licensed clinical social worker (LCSW)" },
  { value: "LMSW", label: "Licensed master social worker (LMSW)" },
  { value: "LSW", label: "Licensed social worker (LSW)" },
  { value: "LPC", label: "Licensed professional counselor (LPC)" },
  { value: "CRC", label: "Certified Rehabilitation Counselor (CRC)" },
  { value: "CDMS", label: "Certified Disability Management Specialist (CDMS)" },
  { value: "other", label: "Another license or certification" },
];

/** Told only in files of other programs, and shown when they are. */
const RARE_PROFESSION: Readonly<Record<string, string>> = {
  "other-independent": "Another license that allows independent assessment",
};

/** The list, with the profession of an opened file where the list does not have it: its meaning is not changed. */
export function professionChoices(told: string | undefined): readonly Choice[] {
  const known = PROFESSIONS.find((profession) => profession === told);
  if (known === undefined || PROFESSION_CHOICES.some(({ value }) => value === known))
    return PROFESSION_CHOICES;
  return [
    ...PROFESSION_CHOICES.slice(0, -1),
    { value: known, label: RARE_PROFESSION[known] ?? known },
    ...PROFESSION_CHOICES.slice(-1),
  ];
}

export const STATUS_CHOICES: readonly Choice[] = [
  { value: "active", label: "Active" },
  { value: "pending", label: "Not issued yet", hint: "You are a student, or wait for it" },
  { value: "inactive", label: "Inactive" },
  { value: "expired", label: "Expired" },
  { value: "revoked", label: "Revoked or surrendered" },
];

/** What a license is called above its questions. */
export const licenseName = (draft: Draft, key: string): string => {
  const profession = chosen(draft, `licenses/${key}/profession`);
  return profession === undefined
    ? "Your license"
    : profession === "other"
      ? "Your other license"
      : profession in RARE_PROFESSION
        ? "Your other license"
        : `Your ${profession} license`;
};

export function licenseQuestions(draft: Draft): Question[] {
  const section = "Licenses" as const;
  const first: Question = {
    id: "licenses",
    section,
    title: "Do you hold a license or certification?",
    hint: "For example as a registered nurse or a social worker. One that is not issued yet, or has expired, is worth telling too.",
    why: "Each credential is for certain professions. The license tells us which ones are open to you.",
    control: { kind: "choice", choices: YES_NO },
    unsure: "Skip this for now",
  };
  if (chosen(draft, "licenses") !== "yes") return [first];
  const each = draft.lists.licenses.flatMap((key): Question[] => {
    const id = (field: string): string => `licenses/${key}/${field}`;
    const about = licenseName(draft, key);
    const status = chosen(draft, id("status"));
    const questions: Question[] = [
      {
        id: id("profession"),
        section,
        title: "Which license or certification is it?",
        control: { kind: "choice", choices: professionChoices(chosen(draft, id("profession"))) },
        unsure: NOT_SURE,
      },
      {
        id: id("jurisdiction"),
        section,
        about,
        title: "Which state issued it?",
        hint: "Optional. It helps you tell licenses apart, and changes nothing in the result.",
        control: { kind: "text", label: "State", optional: true },
      },
      {
        id: id("status"),
        section,
        about,
        title: "Is it active?",
        hint: "Your state board's website shows the status.",
        control: { kind: "choice", choices: STATUS_CHOICES },
        unsure: NOT_SURE,
      },
    ];
    if (status === "pending") return questions;
    questions.push({
      id: id("expires"),
      section,
      about,
      title: "When does it expire?",
      hint: "The last day on which it is valid, for example 5 31 2028.",
      why: "A license counts through its last day. It must be valid on the day you apply.",
      control: { kind: "date", day: "needed" },
      unsure: "I do not know the date",
    });
    if (status === "active" || status === undefined) {
      questions.push({
        id: id("restricted"),
        section,
        about,
        title: "Is there a restriction on it?",
        hint: "For example a condition or a limit set by the board.",
        control: { kind: "choice", choices: YES_NO },
        unsure: NOT_SURE,
      });
    }
    return questions;
  });
  const more: Question = {
    id: "licenses/more",
    section,
    title: "Do you hold another license or certification?",
    control: { kind: "choice", choices: YES_NO },
  };
  return [first, ...each, more];
}
