import type { ComponentChildren } from "preact";
import type { NoQuestion } from "./question-data.ts";

const WORDS: Readonly<Record<NoQuestion, { readonly title: string; readonly text: string }>> = {
  offline: {
    title: "You are not connected",
    text: "This question is not on your device. It comes when you are connected again. Nothing that you answered is lost.",
  },
  gone: {
    title: "This question has been replaced",
    text: "There is a newer wording of it, or it was taken out. Answers that you gave to it stay in your log.",
  },
  broken: {
    title: "This question did not load",
    text: "Something else answered in its place. Try again in a moment. Nothing that you answered is lost.",
  },
};

interface Props {
  readonly why: NoQuestion;
  readonly onAgain: () => void;
  /** Where to go on without it. */
  readonly children?: ComponentChildren;
}

/** In the place of a question that cannot be shown: why, and what to do. */
export function MissingQuestion({ why, onAgain, children }: Props) {
  const { title, text } = WORDS[why];
  return (
    <section class="flow read" role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
      {why === "offline" && (
        <p class="small">
          To practice without a network, keep all questions on this device: on the page{" "}
          <a href="/practice/study/">Study</a>, while you are connected.
        </p>
      )}
      {why !== "gone" && (
        <p>
          <button type="button" class="button" onClick={onAgain}>
            Try again
          </button>
        </p>
      )}
      {children}
    </section>
  );
}
