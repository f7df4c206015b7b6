import { chosen, type Draft, rawOf } from "../draft.ts";
import { type Question, YES_NO } from "../question.ts";

export const className = (draft: Draft, key: string): string => {
  const { provider, year } = rawOf(draft, `credits/${key}/class`) ?? {};
  return provider?.trim()
    ? `Your class at ${provider.trim()}`
    : year
      ? `Your class of ${year}`
      : "Your class";
};

export function classQuestions(draft: Draft): Question[] {
  const section = "Classes" as const;
  const first: Question = {
    id: "credits",
    section,
    title: "Have you done continuing education?",
    hint: "Classes, webinars or conferences with a certificate.",
    why: "The CMGT-BC asks for hours of education in nursing case management from the last three years. The C-ASWCM asks for hours in case management, and we read no limit on their age.",
    control: { kind: "choice", choices: YES_NO },
    unsure: "Skip this for now",
  };
  if (chosen(draft, "credits") !== "yes") return [first];
  const each = draft.lists.credits.map(
    (key): Question => ({
      id: `credits/${key}/class`,
      section,
      title: "What was this class?",
      hint: "The certificate shows the date and the hours. Leave out what you do not know.",
      control: { kind: "class" },
    }),
  );
  const more: Question = {
    id: "credits/more",
    section,
    title: "Do you have another class to tell?",
    control: { kind: "choice", choices: YES_NO },
  };
  return [first, ...each, more];
}
