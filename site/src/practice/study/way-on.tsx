import type { ComponentChildren } from "preact";
import { Icon } from "../../components/icon.tsx";
import { placeAddress, type SetChoice } from "./set-choice.ts";

interface Props {
  readonly choice: SetChoice;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** Going on is the next step; before the answer it is a way round. */
  readonly answered?: boolean;
  readonly children?: ComponentChildren;
}

/** To the next question, or to the end of the set, and back. */
export const WayOn = ({ choice, number, of, answered = false, children }: Props) => (
  <p class="cluster way-on">
    <a
      class={answered ? "button" : "button quiet"}
      href={placeAddress(choice, number < of ? number + 1 : "end")}
    >
      {number === of ? "End of the set" : answered ? "Next question" : "Skip for now"}
      <Icon name="next" />
    </a>
    {children}
    {number > 1 && (
      <a class="inline-target" href={placeAddress(choice, number - 1)}>
        Previous question
      </a>
    )}
  </p>
);
