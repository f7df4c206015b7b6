import { type Interval, shareInterval } from "../../../../domain/practice/interval.ts";
import { FEWEST_ANSWERS } from "../../../../domain/practice/progress.ts";
import type { QuestionResult } from "../../../../domain/practice/result.ts";

type Told = Pick<QuestionResult, "answer" | "item" | "best" | "remembered">;

/**
 * Between which shares of such questions she would give the best answer, from all answers of an exam that tell something,
 * at 90 %; undefined where they are too few.
 */
export function wholeRange(questions: readonly Told[]): Interval | undefined {
  const tell = questions.filter(
    ({ answer, item, remembered }) => answer !== undefined && item !== undefined && !remembered,
  );
  if (tell.length < FEWEST_ANSWERS) return undefined;
  return shareInterval(tell.filter(({ best }) => best).length, tell.length);
}
