import type { Outline } from "../credentials/outlines.ts";
import type { Answer } from "../log/entry.ts";
import type { Exam } from "./exam.ts";
import { type Interval, shareInterval } from "./interval.ts";
import { isBest, type PracticeItem } from "./item.ts";
import { FEWEST_ANSWERS } from "./progress.ts";

/** What came of a short exam that has ended. Shares and counts only: it predicts nothing. */
export interface ExamResult {
  /** How many questions it asked. */
  readonly asked: number;
  /** How many of them have an answer that was given in time and can be scored. */
  readonly answered: number;
  readonly best: number;
  /** In the order of the outline. A domain that was asked nothing is there too. */
  readonly domains: readonly DomainResult[];
  /** In the order in which they were asked. */
  readonly questions: readonly QuestionResult[];
}
export interface DomainResult {
  readonly domain: string;
  readonly title: string;
  readonly asked: number;
  readonly answered: number;
  readonly best: number;
  /** Between which shares of such questions she would give the best answer, at 90 %; null when too few answers tell. */
  readonly interval: Interval | null;
}
export interface QuestionResult {
  /** From 1. */
  readonly number: number;
  readonly version: string;
  /** Undefined for a version that nothing is known of any more: it cannot be scored. */
  readonly item: PracticeItem | undefined;
  /** The answer that counts: the latest in time. */
  readonly answer: Answer | undefined;
  readonly best: boolean;
  /** Its reasons were seen within the day before the answer, which so tells what was remembered, and not what is known. */
  readonly remembered: boolean;
  /** The latest answer after the end, where there is one: kept, and not scored. */
  readonly late: Answer | undefined;
}

/**
 * The result of an exam, from the answers that count in it and the keys of the versions that were asked. `tooSoon` are
 * the ids of answers that came within a day of seeing the reasons (see tries.ts): they are counted, and are no part of an
 * interval. A question without an answer is in no interval either: it says nothing. Pure.
 */
export function resultOf(
  exam: Pick<Exam, "versions" | "answers" | "late">,
  items: readonly PracticeItem[],
  outline: Pick<Outline, "id" | "domains">,
  tooSoon: ReadonlySet<string> = new Set(),
): ExamResult {
  const known = new Map(items.map((item) => [item.version, item]));
  const late = new Map(exam.late.map((answer) => [answer.version, answer]));
  const questions = exam.versions.map((version, index): QuestionResult => {
    const item = known.get(version);
    const answer = exam.answers.get(version);
    return {
      number: index + 1,
      version,
      item,
      answer,
      best: item !== undefined && answer !== undefined && isBest(item, answer.chosen),
      remembered: answer !== undefined && tooSoon.has(answer.id),
      late: late.get(version),
    };
  });
  const domains = outline.domains.map(({ id: domain, name: title }): DomainResult => {
    const of = questions.filter(({ item }) => item?.blueprint[outline.id] === domain);
    const tell = of.filter(({ answer, remembered }) => answer !== undefined && !remembered);
    return {
      domain,
      title,
      ...countOf(of),
      interval: tell.length < FEWEST_ANSWERS ? null : shareInterval(countOf(tell).best, tell.length),
    };
  });
  return { ...countOf(questions), domains, questions };
}

const countOf = (questions: readonly QuestionResult[]) => ({
  asked: questions.length,
  answered: questions.filter(({ answer, item }) => answer !== undefined && item !== undefined).length,
  best: questions.filter(({ best }) => best).length,
});
