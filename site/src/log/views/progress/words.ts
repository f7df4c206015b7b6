import type { Outline } from "../../../../../domain/credentials/outlines.ts";
import { FEWEST_ANSWERS } from "../../../../../domain/practice/progress.ts";
import type { BlueprintProgress, DomainProgress } from "../../../../../domain/practice/progress-view.ts";

/** Where a set of questions is studied. */
export const studyDomain = (blueprint: string, domain: string): string =>
  `/practice/study/?domain=${blueprint}.${domain}`;
export const STUDY_WEAK = "/practice/study/?set=weak";
export const STUDY_SURE_BUT_WRONG = "/practice/study/?set=sure-but-wrong";
export const examAt = (attempt: string): string => `/practice/exam/?exam=${attempt}`;

/** "3 answers", "1 answer". */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;

/** "these 3 questions", "this question". */
export const theseQuestions = (count: number): string =>
  count === 1 ? "this question" : `these ${count} questions`;

/** "52% to 81%", or how many answers are missing before anything can be said. */
export function intervalWords({ interval, counted: answers, items }: DomainProgress): string {
  if (interval !== null) return `${percent(interval.low)}% to ${percent(interval.high)}%`;
  if (items === 0) return "No questions yet";
  if (items < FEWEST_ANSWERS) return "Too few questions to say";
  return `Too few answers to say: ${FEWEST_ANSWERS - answers} more`;
}

/** A share in whole percent, as it is drawn and said. */
export const percent = (share: number): number => Math.round(share * 100);

/** "30% of the exam", with a word where it is an estimate; undefined where no share was published. */
export function shareWords({ domain, percent: share }: DomainProgress, outline: Outline | undefined) {
  if (share === null) return undefined;
  const estimated = outline?.domains.find(({ id }) => id === domain)?.estimate !== undefined;
  return `${share}% of the exam${estimated ? ", our estimate" : ""}`;
}

/** What to study next in an exam, and why, in two sentences; undefined where the progress names nothing. */
export function nextWords({ domains, next, name }: BlueprintProgress) {
  const domain = domains.find((one) => one.domain === next?.domain);
  if (next === null || domain === undefined) return undefined;
  const { title, counted: answers, best, percent: share } = domain;
  const weight = share === null ? "" : `, ${share}% of the exam`;
  const why =
    next.why === "too-few-answers"
      ? `${answers === 0 ? "No answer of yours counts there yet" : `Only ${counted(answers, "answer")} of yours ${answers === 1 ? "counts" : "count"} there`}, and we need ${FEWEST_ANSWERS} to say anything.`
      : `${best} of ${answers} had the best answer. There the most is to be gained.`;
  return { name, title, weight, why };
}

/** What is practiced where nothing else is known: the outline with the most published shares. */
const FIRST_OUTLINE = "ccm";

/**
 * The outlines of her goals, and the others; without a goal that has one, that of her newest short exam, else the CCM's.
 * `goals`: ids of credentials. `newestExam`: the outline of her newest short exam.
 */
export function byGoals(
  blueprints: readonly BlueprintProgress[],
  outlines: readonly Outline[],
  goals: readonly string[],
  newestExam?: string,
): { readonly first: readonly BlueprintProgress[]; readonly others: readonly BlueprintProgress[] } {
  const ofGoals = new Set(
    outlines.filter(({ credentials }) => credentials.some((id) => goals.includes(id))).map(({ id }) => id),
  );
  const of = (wanted: (id: string) => boolean) => blueprints.filter(({ blueprint }) => wanted(blueprint));
  const first =
    [of((id) => ofGoals.has(id)), of((id) => id === newestExam), of((id) => id === FIRST_OUTLINE)].find(
      (found) => found.length > 0,
    ) ?? blueprints;
  return { first, others: blueprints.filter((one) => !first.includes(one)) };
}
