import { type Draft, LISTS, type ListName, type Raw, withAnswer, withItem, withoutPending } from "./draft.ts";
import type { Question } from "./question.ts";
import { read } from "./read.ts";
import { classQuestions } from "./sections/classes.ts";
import { degreeQuestions } from "./sections/degrees.ts";
import { employmentQuestions } from "./sections/employment.ts";
import { licenseQuestions } from "./sections/licenses.ts";
import { statementQuestions } from "./sections/statements.ts";

/** Every question, in order, for what is known so far. Pure: the way forward and back follows from the answers alone. */
export const questionsFor = (draft: Draft): Question[] => [
  ...licenseQuestions(draft),
  ...degreeQuestions(draft),
  ...employmentQuestions(draft),
  ...classQuestions(draft),
  ...statementQuestions(draft),
];

const isOpen = (draft: Draft, question: Question): boolean => {
  const raw = draft.answers[question.id];
  return raw === undefined || !read(question, raw).ok;
};

/** True for a question that has an answer which can be read: another answer may have changed what fits (an end before its start). */
export function isAnswered(draft: Draft, id: string): boolean {
  const question = questionsFor(draft).find((asked) => asked.id === id);
  return question === undefined ? draft.answers[id] !== undefined : !isOpen(draft, question);
}

/** The first question that was not answered; undefined when all are. */
export const firstOpen = (draft: Draft): Question | undefined =>
  questionsFor(draft).find((question) => isOpen(draft, question));

const isList = (name: string): name is ListName => LISTS.some((list) => list === name);

/** The draft with an answer. "Yes" to a section begins its first item, "yes" to another one begins the next. */
export function answer(before: Draft, id: string, raw: Raw): Draft {
  const [list = "", rest] = id.split("/");
  const draft = before.pending?.id === id ? withoutPending(before) : before;
  if (isList(list) && rest === "more" && raw.value === "yes") {
    // The question is asked again after the new item, so its answer is not kept.
    const { [id]: _, ...answers } = draft.answers;
    return withItem({ ...draft, answers }, list).draft;
  }
  const next = withAnswer(draft, id, raw);
  return isList(list) && rest === undefined && raw.value === "yes" && draft.lists[list].length === 0
    ? withItem(next, list).draft
    : next;
}

/** The question after one, or undefined when it is the last. Where the question is gone, the first open one. */
export function after(draft: Draft, id: string): Question | undefined {
  const questions = questionsFor(draft);
  const [list = "", rest] = id.split("/");
  if (isList(list) && rest === "more" && !isAnswered(draft, id)) {
    const key = draft.lists[list].at(-1);
    return questions.find((question) => question.id.startsWith(`${list}/${key}/`));
  }
  const index = questions.findIndex((question) => question.id === id);
  return index === -1 ? firstOpen(draft) : questions[index + 1];
}

export function before(draft: Draft, id: string): Question | undefined {
  const questions = questionsFor(draft);
  const index = questions.findIndex((question) => question.id === id);
  return index > 0 ? questions[index - 1] : undefined;
}

/** How far she is: which question of how many, for what is known now. */
export function place(draft: Draft, id: string): { number: number; of: number } {
  const questions = questionsFor(draft);
  return { number: questions.findIndex((question) => question.id === id) + 1, of: questions.length };
}
