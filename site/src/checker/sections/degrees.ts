import { chosen, type Draft } from "../draft.ts";
import { type Choice, NOT_SURE, type Question, YES_NO } from "../question.ts";

export const LEVEL_CHOICES: readonly Choice[] = [
  { value: "associate", label: "Associate degree" },
  { value: "bachelor", label: "Bachelor's degree" },
  { value: "master", label: "Master's degree" },
  { value: "doctorate", label: "Doctorate" },
];
export const FIELD_CHOICES: readonly Choice[] = [
  { value: "nursing", label: "Nursing" },
  { value: "social-work", label: "Social work" },
  { value: "other-health-human-services", label: "Another health or human-services field" },
  { value: "other", label: "Something else" },
];
const FINISHED_CHOICES: readonly Choice[] = [
  { value: "yes", label: "Yes" },
  { value: "studying", label: "No, I am still studying" },
];

export const degreeName = (draft: Draft, key: string): string => {
  const level = LEVEL_CHOICES.find(({ value }) => value === chosen(draft, `degrees/${key}/level`));
  return level === undefined ? "Your degree" : `Your ${level.label[0]?.toLowerCase()}${level.label.slice(1)}`;
};

export function degreeQuestions(draft: Draft): Question[] {
  const section = "Degrees" as const;
  const first: Question = {
    id: "degrees",
    section,
    title: "Do you have a college degree, or study for one?",
    why: "A degree can stand in for a license: for the CDMS in any field, for the CCM with supervised field experience, for the ACM-SW in social work. The C-ASWCM and the C-SWCM need one in social work, and count the work after it.",
    control: { kind: "choice", choices: YES_NO },
    unsure: "Skip this for now",
  };
  if (chosen(draft, "degrees") !== "yes") return [first];
  const each = draft.lists.degrees.flatMap((key): Question[] => {
    const id = (field: string): string => `degrees/${key}/${field}`;
    const about = degreeName(draft, key);
    const finished = chosen(draft, id("finished"));
    const questions: Question[] = [
      {
        id: id("level"),
        section,
        title: "Which degree is it?",
        control: { kind: "choice", choices: LEVEL_CHOICES },
        unsure: NOT_SURE,
      },
      {
        id: id("field"),
        section,
        about,
        title: "In which field?",
        control: { kind: "choice", choices: FIELD_CHOICES },
        unsure: NOT_SURE,
      },
      {
        id: id("finished"),
        section,
        about,
        title: "Have you finished it?",
        control: { kind: "choice", choices: FINISHED_CHOICES },
        unsure: NOT_SURE,
      },
    ];
    if (finished === "studying") return questions;
    if (finished === "yes") {
      questions.push({
        id: id("completed"),
        section,
        about,
        title: "When did you finish it?",
        hint: "If you leave the day out, we take the last day of that month.",
        control: { kind: "date", day: "optional" },
        unsure: "I do not know the date",
      });
    }
    questions.push(
      {
        id: id("accredited"),
        section,
        about,
        title: "Was the school accredited?",
        hint: "Most colleges and universities are. The school's website says so.",
        control: { kind: "choice", choices: YES_NO },
        unsure: NOT_SURE,
      },
      {
        id: id("supervisedFieldExperience"),
        section,
        about,
        title: "Did it include supervised field experience?",
        hint: "In case management, health or behavioral health: for example clinical placements or a practicum.",
        control: { kind: "choice", choices: YES_NO },
        unsure: NOT_SURE,
      },
    );
    return questions;
  });
  const more: Question = {
    id: "degrees/more",
    section,
    title: "Do you have another degree?",
    control: { kind: "choice", choices: YES_NO },
  };
  return [first, ...each, more];
}
