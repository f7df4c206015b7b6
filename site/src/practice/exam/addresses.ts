/** Every place of the short exams has the same page; which one it is stands in the query. */
export const EXAM_PAGE = "/practice/exam/";

export type ExamPlace =
  /** Choose a new one, or go on with one that is open. */
  | { readonly at: "choose" }
  /** The exam as a whole: where she left off while it is open, and then its result. */
  | { readonly at: "exam"; readonly attempt: string }
  /** One question of an open exam, from 1. */
  | { readonly at: "question"; readonly attempt: string; readonly number: number }
  /** One question of an exam that has ended, with its reasons. */
  | { readonly at: "reasons"; readonly attempt: string; readonly number: number }
  | { readonly at: "hand-in"; readonly attempt: string }
  | { readonly at: "give-up"; readonly attempt: string };

export const examAddress = (attempt: string): string => `${EXAM_PAGE}?exam=${attempt}`;
export const questionIn = (attempt: string, number: number): string => `${examAddress(attempt)}&q=${number}`;
export const reasonsIn = (attempt: string, number: number): string =>
  `${examAddress(attempt)}&reasons=${number}`;
export const handInAddress = (attempt: string): string => `${examAddress(attempt)}&show=hand-in`;
export const giveUpAddress = (attempt: string): string => `${examAddress(attempt)}&show=give-up`;

/** Which place an address names. What makes no sense in it is left out. */
export function placeOf({ searchParams: query }: URL): ExamPlace {
  const attempt = query.get("exam");
  if (attempt === null || attempt === "") return { at: "choose" };
  const show = query.get("show");
  if (show === "hand-in" || show === "give-up") return { at: show, attempt };
  const number = Number(query.get("q"));
  if (Number.isInteger(number) && number > 0) return { at: "question", attempt, number };
  const reasons = Number(query.get("reasons"));
  if (Number.isInteger(reasons) && reasons > 0) return { at: "reasons", attempt, number: reasons };
  return { at: "exam", attempt };
}
