import { outlines } from "../../../../dist/content/outlines.ts";
import type { Answer } from "../../../../domain/log/entry.ts";
import { isBest, type PracticeItem } from "../../../../domain/practice/item.ts";
import { Icon } from "../../components/icon.tsx";
import { usePageTitle } from "../../log/app/use-page-title.ts";
import { itemsOf, type Known } from "./draw-set.ts";
import { NextStep } from "./next-step.tsx";
import { FIRST_OUTLINE, placeAddress, type SetChoice, STUDY_PAGE, setAddress } from "./set-choice.ts";
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
}

/** The end of a set: what was practiced, each question one tap away, and what to study next. */
export function SetEnd({ choice, known, title, place, answers }: Props) {
  const heading = useHeading();
  usePageTitle(`${title}, end of the set`);
  const asked = place.versions.flatMap(
    (version) => known.items.find((item) => item.version === version) ?? [],
  );
  const outline = choice.kind === "case" ? FIRST_OUTLINE : choice.outline;
  const left = choice.kind === "case" ? 0 : itemsOf(choice, known).length;
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
          <p class="small muted read">
            An answer within a day of reading the reasons tells what is remembered. It is kept, and does not
            count in where you stand.
          </p>
        </div>
        <aside class="flow">
          <h2 class="rule-top">What next</h2>
          <NextStep outlines={outlines} outline={outline} progress={known.progress} solid />
          <ul class="links">
            {left > 0 && (
              <li>
                <a href={setAddress(choice)}>
                  <span>Another set: {title}</span>
                  <Icon name="next" />
                </a>
              </li>
            )}
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
