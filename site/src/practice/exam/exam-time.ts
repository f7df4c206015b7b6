import type { Outline } from "../../../../domain/credentials/outlines.ts";

/** How much time there is, as a multiple of the exam's own; `none` is no clock. */
export const TIMES = [1, 1.25, 1.5, 2, "none"] as const;
export type ExamTime = (typeof TIMES)[number];

/** The name of the setting that remembers what was chosen last. */
export const TIME_SETTING = "practice.time-factor";

/** What is taken where an exam's own time is not known. A choice of ours. */
const OWN_CHOICE_SECONDS = 60;

type Timed = Pick<Outline, "length">;

/** How long a question may take in the exam itself, in seconds; one minute where that is not known. */
export const secondsAQuestion = ({ length }: Timed): number =>
  length === undefined ? OWN_CHOICE_SECONDS : (length.minutes * 60) / length.questions;

/** How long so many questions may take, in seconds: whole minutes, and a part of one is given as a whole. */
export const secondsFor = (outline: Timed, questions: number, time: ExamTime): number | null =>
  time === "none" ? null : Math.ceil((secondsAQuestion(outline) * questions * time) / 60) * 60;

/** Reads a remembered setting; the exam's own time where there is none that makes sense. */
export const timeFrom = (value: unknown): ExamTime => TIMES.find((time) => time === value) ?? 1;
