import type { ComponentChildren } from "preact";
import type { NoQuestion } from "../question-data.ts";

interface Props {
  readonly why: NoQuestion;
  readonly caption: string;
  /** Whether it has an answer. */
  readonly answered: boolean;
  readonly again: () => void;
  readonly children?: ComponentChildren;
}

/** In place of a question whose text is not to be had. What was answered is not touched by it. */
export const NoText = ({ why, caption, answered, again, children }: Props) => (
  <section class="flow read">
    <h1 tabIndex={-1}>
      <span class="caption">{caption}</span>
      {why === "gone" ? "This question has changed since" : "This question could not be loaded"}
    </h1>
    <p>
      {WORDS[why]}{" "}
      {answered
        ? "Your answer is kept, and it counts by the wording that you saw."
        : why === "gone"
          ? "It stays without an answer here."
          : ""}
    </p>
    {why !== "gone" && (
      <p>
        <button type="button" class="button quiet" onClick={again}>
          Try again
        </button>
      </p>
    )}
    {children}
  </section>
);

const WORDS: Readonly<Record<NoQuestion, string>> = {
  gone: "We replaced it with another wording after this exam was drawn, and the old wording is not on the site any more.",
  offline: "You are not connected, and it is not on this device. The other questions may be.",
  broken:
    "Something between you and the site answered in its place. A network that asks you to sign in does that.",
};
