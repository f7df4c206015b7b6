import { Icon } from "../../components/icon.tsx";

interface Props {
  readonly way: "back" | "next";
  readonly href: string;
  /** The question that it leads to, from 1. */
  readonly number: number;
}

/** To the question before or after, in a word; which one it is stands in the name that is read out. */
export const StepLink = ({ way, href, number }: Props) => (
  <a class={way === "back" ? "button quiet" : "button"} href={href}>
    {way === "back" && <Icon name="prev" />}
    <span>
      {way === "back" ? "Back" : "Next"}
      <span class="hidden-visually"> {way === "back" ? `to question ${number}` : `question: ${number}`}</span>
    </span>
    {way === "next" && <Icon name="next" />}
  </a>
);
