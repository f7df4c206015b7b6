import type { Raw } from "../../../checker/draft.ts";
import {
  ROLE_CHOICES,
  SETTING_CHOICES,
  SUPERVISOR_CHOICES,
  WORKED_AS_CHOICES,
} from "../../../checker/sections/employment.ts";
import type { Field, FormPart } from "../../form/field.ts";
import { BASIS_FIELD } from "./basis.ts";

const WHEN: FormPart = { title: "When" };
const HOURS: FormPart = { title: "Hours" };
const WORK: FormPart = { title: "The work" };

const told = (raw: Raw, name: string): boolean => (raw[name] ?? "").trim() !== "";

/** The form of a job. `lines`: how many shifts and weeks are recorded in it. Everything but the role may be left out. */
export const jobFields = (lines: number): readonly Field[] => [
  {
    kind: "choice",
    name: "role",
    choices: ROLE_CHOICES,
    label: "What is your role in this job?",
    hint: "If you manage cases in any part of it, choose case manager. If your role or your supervisor changed, tell it as two jobs.",
    needed: "Choose your role in this job.",
  },
  {
    kind: "text",
    name: "employer",
    label: "Employer",
    hint: "A short name is enough. It helps you tell jobs apart, and helps us see a job that is told twice.",
  },
  {
    kind: "date",
    name: "start",
    day: "optional",
    part: WHEN,
    label: "When did you start?",
    hint: "Month and year are enough, for example 3 2024. Add the day if you know it.",
  },
  {
    kind: "open-date",
    name: "end",
    day: "optional",
    part: WHEN,
    label: "Do you still work there?",
    open: "Yes, I still work there",
    ended: "No, I left",
    endLabel: "When did you leave?",
    endNeeded:
      "Write when you left: month and year are enough. If you do not know, clear the answer above the date.",
  },
  {
    kind: "number",
    name: "hoursPerWeek",
    most: 168,
    suffix: "hours",
    part: HOURS,
    label: "Hours a week",
    hint: "All hours in this job, on average. Where they vary, you can record shifts and weeks instead.",
  },
  {
    kind: "percent",
    name: "caseManagementShare",
    part: HOURS,
    label: "How much of it is case management?",
    hint: "Assessing, planning, coordinating, monitoring and evaluating care for single clients.",
    // A documented total is case management already. What was told is never hidden.
    when: (raw) => !told(raw, "documentedMinutes") || told(raw, "caseManagementShare"),
  },
  {
    kind: "duration",
    name: "documentedMinutes",
    mostHours: 400_000,
    part: HOURS,
    label: "Documented total of case-management hours",
    hint: "Only if you have it, for example in a letter or a pay record: from the start of this job until you left, or until now.",
  },
  {
    ...BASIS_FIELD,
    part: HOURS,
    // With shifts from the beginning, so that it does not come up between hours a week and Save.
    when: (raw) => lines > 0 || (told(raw, "hoursPerWeek") && told(raw, "documentedMinutes")),
  },
  {
    kind: "choice",
    name: "workedAs",
    choices: WORKED_AS_CHOICES,
    part: WORK,
    label: "What do you work as?",
    hint: "The license you work under.",
  },
  {
    kind: "select",
    name: "setting",
    choices: SETTING_CHOICES,
    part: WORK,
    label: "Where do you work?",
    hint: "The ACM asks for work in a health delivery system.",
  },
  {
    kind: "yes-no",
    name: "paid",
    part: WORK,
    label: "Is this work paid?",
    hint: "Internships and volunteer work are usually not.",
  },
  { kind: "yes-no", name: "supervised", part: WORK, label: "Does somebody supervise you?" },
  {
    kind: "choice",
    name: "supervisorCredential",
    choices: SUPERVISOR_CHOICES,
    part: WORK,
    label: "Does your supervisor hold the CCM?",
    hint: "Certified Case Manager. Under a supervisor who holds it, the CCM asks for fewer months.",
    when: (raw) => raw.supervised !== "no",
  },
  { kind: "long-text", name: "note", part: WORK, label: "Remark", hint: "Only for you." },
];
