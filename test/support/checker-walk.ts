import { fromDayNumber } from "../../domain/calendar/day.ts";
import { type Draft, EMPTY, type Raw } from "../../site/src/checker/draft.ts";
import { after, answer, questionsFor } from "../../site/src/checker/flow.ts";
import type { Question } from "../../site/src/checker/question.ts";
import { read } from "../../site/src/checker/read.ts";

/** Walks through the checker as a guest does: each question in turn, one answer that its page accepts, to the end. */

/** Gives one of `count` ways, from 0 up. */
export type Pick = (count: number) => number;

/** A picker that goes through numbers and starts again at the end of them. */
export function pickFrom(numbers: readonly number[]): Pick {
  let at = 0;
  return (count) => {
    const number = numbers[at % numbers.length] ?? 0;
    at += 1;
    return number % count;
  };
}

const MOST_ITEMS = 3;
const NUMBERS = ["0", "8", "12.5", "36", "40", "0.25"] as const;

/** An answer that the page of this question accepts, "not sure" among them. */
export function someAnswer(question: Question, pick: Pick): Raw {
  if (question.unsure !== undefined && pick(6) === 0) return { unsure: "yes" };
  const { control } = question;
  const day = (): string => fromDayNumber(pick(5_000) + 16_000);
  switch (control.kind) {
    case "choice":
      return { value: control.choices[pick(control.choices.length)]?.value ?? "" };
    case "date": {
      const [year = "", month = "", date = ""] = day().split("-");
      return { month, day: control.day === "optional" && pick(2) === 0 ? "" : date, year };
    }
    case "number": {
      const number = NUMBERS[pick(NUMBERS.length)] ?? "0";
      return { value: number };
    }
    case "text":
      return { value: pick(2) === 0 ? "" : "Mercy" };
    case "dated-hours":
      return { value: Array.from({ length: 1 + pick(3) }, () => `${day()} ${pick(24)}`).join("\n") };
    case "class": {
      const [year = "", month = "", date = ""] = day().split("-");
      return pick(4) === 0
        ? {}
        : { month, day: date, year, hours: "6.5", topic: "case-management", provider: "CMSA" };
    }
  }
}

const isAskForMore = (id: string): boolean => id.endsWith("/more");

/** Every question from the first to the last, with the draft before it. `reply` may leave an answer to chance. */
export function walk(
  pick: Pick,
  reply: (question: Question, draft: Draft) => Raw | undefined = () => undefined,
): { draft: Draft; asked: Question[] } {
  let draft: Draft = EMPTY;
  const asked: Question[] = [];
  let question = questionsFor(draft)[0];
  while (question !== undefined) {
    asked.push(question);
    const raw = replyTo(question, draft, pick, reply);
    draft = answer(draft, question.id, raw);
    question = after(draft, question.id);
    if (asked.length > 500)
      throw new Error(
        `The questions do not end: ${asked
          .slice(-5)
          .map(({ id }) => id)
          .join(", ")}`,
      );
  }
  return { draft, asked };
}

function replyTo(
  question: Question,
  draft: Draft,
  pick: Pick,
  reply: (question: Question, draft: Draft) => Raw | undefined,
): Raw {
  const told = reply(question, draft);
  if (told !== undefined) return told;
  const list = question.id.split("/")[0] as keyof Draft["lists"];
  if (isAskForMore(question.id) && draft.lists[list].length >= MOST_ITEMS) return { value: "no" };
  const raw = someAnswer(question, pick);
  const result = read(question, raw);
  // A date that the question refuses because of another answer is answered with "not sure", as a guest would.
  return result.ok ? raw : { unsure: "yes" };
}
