import type { Day, Month } from "../../../../domain/calendar/day.ts";
import { chosen, type Draft } from "../draft.ts";
import { type Choice, NOT_SURE, type Question, YES_NO } from "../question.ts";
import { readDate } from "../read.ts";

export const ROLE_CHOICES: readonly Choice[] = [
  {
    value: "case-manager",
    label: "Case manager",
    hint: "Or care manager, care coordinator: you managed cases yourself",
  },
  { value: "supervisor-of-case-managers", label: "Supervisor of case managers" },
  {
    value: "nurse",
    label: "Nurse, outside case management",
    hint: "For example at the bedside or in a clinic",
  },
  { value: "social-worker", label: "Social worker, outside case management" },
  { value: "supervisor-of-others", label: "Supervisor of other staff" },
  { value: "other", label: "Something else" },
];
export const WORKED_AS_CHOICES: readonly Choice[] = [
  { value: "RN", label: "Registered nurse" },
  { value: "SW", label: "Social worker" },
  { value: "LPN", label: "Licensed practical or vocational nurse" },
  { value: "other", label: "Something else, or no license" },
];
export const SETTING_CHOICES: readonly Choice[] = [
  { value: "hospital", label: "Hospital" },
  { value: "health-system", label: "Health system" },
  { value: "clinic", label: "Clinic" },
  { value: "physician-group", label: "Physician group" },
  { value: "outpatient", label: "Other outpatient care" },
  { value: "home-health", label: "Home health" },
  { value: "rehabilitation", label: "Rehabilitation" },
  { value: "skilled-nursing", label: "Skilled nursing facility" },
  { value: "long-term-care", label: "Long-term care" },
  { value: "hospice", label: "Hospice" },
  { value: "community-health", label: "Community health" },
  { value: "behavioral-health", label: "Behavioral health" },
  { value: "insurer", label: "Insurer or health plan" },
  { value: "workers-compensation", label: "Workers' compensation" },
  { value: "telehealth", label: "Telehealth company" },
  { value: "self-employed", label: "Self-employed" },
  { value: "school", label: "School" },
  { value: "government", label: "Government" },
  { value: "other", label: "Somewhere else" },
];
const STILL_CHOICES: readonly Choice[] = [
  { value: "yes", label: "Yes, I still work there" },
  { value: "no", label: "No, I left" },
];
const HOURS_CHOICES: readonly Choice[] = [
  { value: "weekly", label: "About the same every week, or I know the average" },
  {
    value: "documented",
    label: "It varied, and I know my total of case-management hours",
    hint: "For example from a letter or a pay record",
  },
  { value: "dated", label: "It varied, and I have the days and hours", hint: "For example per-diem shifts" },
];
const SHARE_CHOICES: readonly Choice[] = [
  { value: "1", label: "All of it" },
  { value: "0.75", label: "About three quarters" },
  { value: "0.5", label: "About half" },
  { value: "0.25", label: "About a quarter" },
  { value: "0", label: "None of it" },
  { value: "other", label: "Another share" },
];
export const SUPERVISOR_CHOICES: readonly Choice[] = [
  { value: "CCM", label: "Yes, my supervisor held the CCM" },
  { value: "other", label: "No, another credential" },
  { value: "none", label: "No credential" },
];

export const jobName = (draft: Draft, key: string): string => {
  const employer = chosen(draft, `employment/${key}/employer`)?.trim();
  if (employer) return `Your job at ${employer}`;
  const role = ROLE_CHOICES.find(({ value }) => value === chosen(draft, `employment/${key}/role`));
  return role === undefined || role.value === "other"
    ? "Your job"
    : `Your job as ${role.label.split(",")[0]?.toLowerCase()}`;
};

export function employmentQuestions(draft: Draft): Question[] {
  const section = "Your work" as const;
  const first: Question = {
    id: "employment",
    section,
    title: "Have you worked as a nurse, a social worker or a case manager?",
    hint: "Tell each job on its own. If your supervisor or your role changed in the same job, tell it as two jobs.",
    why: "Credentials count months or hours of work. Nursing work outside case management counts for the CMGT-BC.",
    control: { kind: "choice", choices: YES_NO },
    unsure: "Skip this for now",
  };
  if (chosen(draft, "employment") !== "yes") return [first];
  const more: Question = {
    id: "employment/more",
    section,
    title: "Do you have another job to tell?",
    hint: "Also work as a nurse outside case management.",
    control: { kind: "choice", choices: YES_NO },
  };
  return [first, ...draft.lists.employment.flatMap((key) => jobQuestions(draft, key)), more];
}

/** A date that was told and can be read. */
function dateOf(draft: Draft, id: string): Day | Month | undefined {
  const result = readDate(draft.answers[id] ?? {}, "optional");
  return result.ok ? (result.value as Day | Month | undefined) : undefined;
}

function jobQuestions(draft: Draft, key: string): Question[] {
  const section = "Your work" as const;
  const id = (field: string): string => `employment/${key}/${field}`;
  const told = (field: string): string | undefined => chosen(draft, id(field));
  const about = jobName(draft, key);
  const role = told("role");
  const leads = role === "supervisor-of-case-managers";
  const manages = role === "case-manager" || role === undefined;
  /** Case-management hours told as a total or by day. */
  const summed = told("hours") === "documented" || told("hours") === "dated";
  const questions: Question[] = [
    {
      id: id("role"),
      section,
      title: "What was your role in this job?",
      hint: "If you managed cases in any part of it, choose case manager; the next questions ask how much.",
      control: { kind: "choice", choices: ROLE_CHOICES },
      unsure: NOT_SURE,
    },
    {
      id: id("employer"),
      section,
      about,
      title: "Who was the employer?",
      hint: "Optional. A short name is enough. It helps you tell jobs apart, and helps us see a job that is told twice.",
      control: { kind: "text", label: "Employer", optional: true },
    },
    {
      id: id("workedAs"),
      section,
      about,
      title: "What did you work as?",
      hint: "The license you worked under.",
      control: { kind: "choice", choices: WORKED_AS_CHOICES },
      unsure: NOT_SURE,
    },
    {
      id: id("start"),
      section,
      about,
      title: "When did you start?",
      hint: "Month and year are enough, for example 3 2024. Add the day if you know it.",
      why: "The CCM counts months in a job, the ACM and the CMGT-BC count hours. A start date lets us work out both.",
      control: { kind: "date", day: "optional" },
      unsure: "I do not know",
    },
    {
      id: id("still"),
      section,
      about,
      title: "Do you still work there?",
      control: { kind: "choice", choices: STILL_CHOICES },
      unsure: NOT_SURE,
    },
  ];
  if (told("still") === "no") {
    const start = dateOf(draft, id("start"));
    questions.push({
      id: id("end"),
      section,
      about,
      title: "When did you leave?",
      hint: "Month and year are enough. Add the last day if you know it.",
      control: { kind: "date", day: "optional", ...(start === undefined ? {} : { notBefore: start }) },
      unsure: "I do not know",
    });
  }
  questions.push({
    id: id("hours"),
    section,
    about,
    title: "How were your hours?",
    why: "We count 35 hours a week or more as full time, and less in proportion.",
    control: { kind: "choice", choices: HOURS_CHOICES },
    unsure: NOT_SURE,
  });
  if (told("hours") === "documented") {
    questions.push({
      id: id("documentedCaseManagementHours"),
      section,
      about,
      title: "How many hours of case management in all?",
      hint: "From the start of this job until you left, or until now.",
      control: { kind: "number", label: "Hours in all", most: 400_000, suffix: "hours" },
      unsure: NOT_SURE,
    });
  }
  if (told("hours") === "dated") {
    questions.push({
      id: id("datedHours"),
      section,
      about,
      title: "On which days, and how many hours?",
      hint: "One day a line: the date, then the case-management hours. For example 3/4/2025 12",
      control: { kind: "dated-hours" },
      unsure: NOT_SURE,
    });
  }
  const perWeek: Question = {
    id: id("hoursPerWeek"),
    section,
    about,
    title: "How many hours a week did you work?",
    hint: summed
      ? "All hours in this job, on average. Some rules count months, and a week tells us how full they were."
      : "All hours in this job, on average.",
    control: { kind: "number", label: "Hours a week", most: 168, suffix: "hours" },
    unsure: NOT_SURE,
  };
  if (summed || told("hours") === "weekly") questions.push(perWeek);
  // Hours that were summed up need no share, unless the sum is not known or only the share can tell how full a week was.
  const notSure = (field: string): boolean => draft.answers[id(field)]?.unsure === "yes";
  const sum = told("hours") === "documented" ? "documentedCaseManagementHours" : "datedHours";
  if (!summed || notSure(sum) || notSure("hoursPerWeek")) {
    questions.push({
      id: id("share"),
      section,
      about,
      title: "How much of this job was case management?",
      hint: "Assessing, planning, coordinating, monitoring and evaluating care for single clients.",
      control: { kind: "choice", choices: SHARE_CHOICES },
      unsure: NOT_SURE,
    });
    if (told("share") === "other") {
      questions.push({
        id: id("sharePercent"),
        section,
        about,
        title: "What percent of this job was case management?",
        control: { kind: "number", label: "Percent", most: 100, suffix: "percent" },
        unsure: NOT_SURE,
      });
    }
  }
  questions.push({
    id: id("paid"),
    section,
    about,
    title: "Was this work paid?",
    hint: "Internships and volunteer work are usually not.",
    control: { kind: "choice", choices: YES_NO },
    unsure: NOT_SURE,
  });
  if (manages || leads || managedSome(draft, key)) {
    questions.push(
      {
        id: id("setting"),
        section,
        about,
        title: "Where did you work?",
        why: "The ACM asks for work in a health delivery system.",
        control: { kind: "choice", choices: SETTING_CHOICES },
        unsure: NOT_SURE,
      },
      {
        id: id("supervised"),
        section,
        about,
        title: "Did somebody supervise you?",
        control: { kind: "choice", choices: YES_NO },
        unsure: NOT_SURE,
      },
    );
  }
  if (manages && told("supervised") !== "no") {
    questions.push({
      id: id("supervisorCredential"),
      section,
      about,
      title: "Did your supervisor hold the CCM?",
      hint: "Certified Case Manager. If you do not know, you can ask.",
      why: "Under a supervisor who holds the CCM, the CCM asks for fewer months.",
      control: { kind: "choice", choices: SUPERVISOR_CHOICES },
      unsure: "I do not know",
    });
  }
  return questions;
}

/** Whether some of a job was case management, by its hours or its share; undefined where neither was told. */
export function managedSome(draft: Draft, key: string): boolean | undefined {
  const told = (field: string): string | undefined => chosen(draft, `employment/${key}/${field}`);
  if (told("hours") === "documented" && told("documentedCaseManagementHours") !== undefined) return true;
  if (told("hours") === "dated" && told("datedHours") !== undefined) return true;
  const share = told("share") === "other" ? told("sharePercent") : told("share");
  return share === undefined ? undefined : Number(share) > 0;
}
