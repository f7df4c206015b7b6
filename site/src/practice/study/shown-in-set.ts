import type { Answer, Entry } from "../../../../domain/log/entry.ts";
import { givenInStudy, studyAnswers } from "../given-answers.ts";
import { type StudyPlace, UNTOUCHED } from "./study-place.ts";

/**
 * The answers that a set shows, by version: those since it began, on whichever page they were given, and of a question
 * that she tries again those since then. Clocks are not trusted alone: what was there before is never shown as new, and
 * the answer that she has just given always is.
 */
export const answersInSet = (
  entries: readonly Entry[],
  { versions, begun, ahead, open }: Pick<StudyPlace, "versions" | "begun" | "ahead" | "open">,
): ReadonlyMap<string, Answer> =>
  studyAnswers(entries, versions, ({ id, version }) => {
    const question = open[version] ?? UNTOUCHED;
    if (id === question.given) return true;
    const before = question.again === undefined ? ahead : question.ahead;
    return id > (question.again ?? begun) && before?.includes(id) !== true;
  });

/** The ids of answers of study to these versions that are later than an id made just now. */
export const idsAhead = (entries: readonly Entry[], versions: readonly string[], now: string): string[] =>
  givenInStudy(entries, versions).flatMap(({ id }) => (id > now ? [id] : []));
