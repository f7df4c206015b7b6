import { useMemo } from "preact/hooks";
import { outlines } from "../../../../dist/content/outlines.ts";
import type { Answer, Entry } from "../../../../domain/log/entry.ts";
import { isBest, type PracticeItem } from "../../../../domain/practice/item.ts";
import { triesOf } from "../../../../domain/practice/tries.ts";
import { Icon } from "../../components/icon.tsx";
import { useLog } from "../../log/app/context.ts";
import { usePageTitle } from "../../log/app/use-page-title.ts";
import { itemsOf, type Known } from "./draw-set.ts";
import { NextStep } from "./next-step.tsx";
import {
  FIRST_OUTLINE,
  OWN_KINDS,
  placeAddress,
  type SetChoice,
  STUDY_PAGE,
  setAddress,
} from "./set-choice.ts";
import type { StudyPlace } from "./study-place.ts";
import { useHeading } from "./use-heading.ts";

interface Props {
  readonly choice: SetChoice;
  readonly known: Known;
  /** What the set is called. */
  readonly title: string;
  readonly place: StudyPlace;
  /** The answers that were given in the set, by version. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Begins a set of exactly these versions. */
  readonly onAgain: (versions: readonly string[]) => void;
}

/** The end of a set: what was practiced, each question one tap away, and what to study next. */
export function SetEnd({ choice, known, title, place, answers, onAgain }: Props) {
  const { state } = useLog();
  const heading = useHeading();
  usePageTitle(`${title}, end of the set`);
  const asked = place.versions.flatMap(
    (version) => known.items.find((item) => item.version === version) ?? [],
  );
  const outline = choice.kind === "case" ? FIRST_OUTLINE : choice.outline;
  // A case and an exam are asked whole: there is no other set of them.
  const others = choice.kind === "domain" || OWN_KINDS.some((kind) => kind === choice.kind);
  const left = others ? itemsOf(choice, known).length : 0;
  const missed = missedOf(asked, answers);
  const next = known.progress.blueprints.find(({ blueprint }) => blueprint === outline)?.next;
  // Another set of this domain is named by the domain already.
  const same = choice.kind === "domain" && choice.domain === next?.domain;
  const leftOut = useMemo(
    () => leftOutWords(tooSoonOf(answers, state.entries, known.items)),
    [answers, state.entries],
  );
  return (
    <>
      <a class="back" href={STUDY_PAGE}>
        <Icon name="prev" />
        Choose a set
      </a>
      <div class="split">
        <div class="flow">
          <h1 tabIndex={-1} ref={heading}>
            <span class="caption">{title}</span>
            The end of this set
          </h1>
          <p class="lede read">{endWords(asked, answers)}</p>
          <ol class="links">
            {asked.map((item, index) => (
              <li key={item.version}>
                <a href={placeAddress(choice, index + 1)}>
                  <span>
                    Question {index + 1}: {item.title}
                    <small>{said(item, answers.get(item.version))}</small>
                  </span>
                  <Icon name="next" />
                </a>
              </li>
            ))}
          </ol>
          {leftOut !== undefined && <p class="small muted read">{leftOut}</p>}
        </div>
        <aside class="flow">
          <h2 class="rule-top">What next</h2>
          {missed.length > 0 && (
            <p>
              <button type="button" class="button" onClick={() => onAgain(missed)}>
                {lookAgainWords(missed.length)}
              </button>
            </p>
          )}
          <NextStep
            outlines={outlines}
            outline={outline}
            progress={known.progress}
            button={missed.length > 0 ? "quiet" : "solid"}
          />
          {left > 0 && !same && (
            <p>
              <a class="button quiet" href={setAddress(choice)}>
                Another set: {title}
              </a>
            </p>
          )}
          <ul class="links">
            <li>
              <a href="/log/progress/">
                <span>Where you stand</span>
                <Icon name="next" />
              </a>
            </li>
          </ul>
        </aside>
      </div>
    </>
  );
}

/** The versions whose best answer she missed, in the order of the set. */
export const missedOf = (
  asked: readonly PracticeItem[],
  answers: ReadonlyMap<string, Pick<Answer, "chosen">>,
): string[] =>
  asked.flatMap((item) => {
    const answer = answers.get(item.version);
    return answer === undefined || isBest(item, answer.chosen) ? [] : [item.version];
  });

export const lookAgainWords = (missed: number): string =>
  missed === 1 ? "Look again at the one you missed" : `Look again at the ${missed} you missed`;

/** How many of these answers came within a day of their reasons, and do not count in where she stands. */
export function tooSoonOf(
  answers: ReadonlyMap<string, Pick<Answer, "id">>,
  entries: readonly Entry[],
  items: readonly PracticeItem[],
): number {
  const given = new Set([...answers.values()].map(({ id }) => id));
  // The time now says whether an exam has ended, after which its reasons have been seen too.
  const { byItem } = triesOf(entries, items, new Date().toISOString());
  return [...byItem.values()].flat().filter(({ answer, tooSoon }) => tooSoon && given.has(answer.id)).length;
}

/** Nothing where every answer counts. */
export function leftOutWords(count: number): string | undefined {
  if (count === 0) return undefined;
  const which = count === 1 ? "1 answer of this set came" : `${count} answers of this set came`;
  return `${which} within a day of reading the reasons, which shows what you remember. ${count === 1 ? "It is kept, and does" : "They are kept, and do"} not count in where you stand.`;
}

/** "You answered 8 of 10 questions. 5 had the best answer. Of the others, you were sure of 1." */
export function endWords(
  asked: readonly PracticeItem[],
  answers: ReadonlyMap<string, Pick<Answer, "chosen" | "sure">>,
): string {
  const given = asked.flatMap((item) => {
    const answer = answers.get(item.version);
    return answer === undefined ? [] : [{ best: isBest(item, answer.chosen), sure: answer.sure === "sure" }];
  });
  if (given.length === 0) return "You answered none of its questions. They wait for you.";
  const best = given.filter((one) => one.best).length;
  const sure = given.filter((one) => !one.best && one.sure).length;
  return [
    `You answered ${given.length} of ${asked.length} questions.`,
    `${best === 0 ? "None" : best} had the best answer.`,
    ...(sure === 0 ? [] : [`Of the others, you were sure of ${sure}: those are worth a second look.`]),
  ].join(" ");
}

function said(item: PracticeItem, answer: Pick<Answer, "chosen" | "sure"> | undefined): string {
  if (answer === undefined) return "Not answered";
  const verdict = isBest(item, answer.chosen) ? "Best answer" : "Not the best answer";
  return answer.sure === undefined ? verdict : `${verdict}, ${answer.sure === "sure" ? "sure" : "not sure"}`;
}
