import { outlines } from "../../../../dist/content/outlines.ts";
import { Icon } from "../../components/icon.tsx";
import { usePageTitle } from "../../log/app/use-page-title.ts";
import type { Known } from "./draw-set.ts";
import { NextStep } from "./next-step.tsx";
import { FIRST_OUTLINE, type SetChoice, STUDY_PAGE } from "./set-choice.ts";
import { useHeading } from "./use-heading.ts";

interface Props {
  readonly choice: SetChoice;
  readonly known: Known;
  /** What the set is called. */
  readonly title: string;
}

/** A set with nothing in it: what would be there, and what to do instead. */
export function EmptySet({ choice, known, title }: Props) {
  const heading = useHeading();
  usePageTitle(title);
  const outline = choice.kind === "case" ? FIRST_OUTLINE : choice.outline;
  return (
    <>
      <a class="back" href={STUDY_PAGE}>
        <Icon name="prev" />
        Choose a set
      </a>
      <section class="empty flow">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <p>{emptyWords(choice, known.progress.answers)}</p>
        <NextStep outlines={outlines} outline={outline} progress={known.progress} button="solid" />
      </section>
    </>
  );
}

function emptyWords({ kind }: SetChoice, answers: number): string {
  switch (kind) {
    case "weak":
      return answers === 0
        ? "No weak spots yet: you have not answered a question. They are the questions whose best answer you missed, or were not sure of."
        : "No weak spots now. They are the questions whose best answer you missed, or were not sure of.";
    case "sure-but-wrong":
      return "Nothing here so far. When you mark an answer as sure and it is not the best one, its question comes here: those are worth a second look.";
    case "flagged":
      return "Nothing is flagged. Flag a question while you study, and it waits for you here.";
    case "new":
      return "You have answered every question there is. New ones are added from time to time.";
    default:
      return "There are no questions for this yet. New ones are added from time to time.";
  }
}
