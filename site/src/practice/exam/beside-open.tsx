import { useLayoutEffect, useRef } from "preact/hooks";
import type { Exam } from "../../../../domain/practice/exam.ts";
import { examAddress } from "./addresses.ts";
import { endText } from "./end-words.ts";
import { examName } from "./words.ts";

interface Props {
  /** The open exam that ends first. */
  readonly open: Exam;
  readonly onBegin: () => void;
}

/** Asked before a second exam begins beside one that is open: that one's clock goes on. */
export function BesideOpen({ open, onBegin }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="callout flow" aria-labelledby="beside-open">
      <h2 id="beside-open" tabIndex={-1} ref={heading}>
        You have an exam that is still open
      </h2>
      <p>
        {examName(open)}, {open.answers.size} answered. {endText(open, Date.now())}{" "}
        {open.deadline !== null && "Its clock goes on while you take another one."}
      </p>
      <p class="actions cluster">
        <a class="button" href={examAddress(open.attempt)}>
          Go on with it
        </a>
        <button type="button" class="button quiet" onClick={onBegin}>
          Begin another one
        </button>
      </p>
    </section>
  );
}
