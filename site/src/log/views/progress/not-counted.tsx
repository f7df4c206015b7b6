import type { Progress } from "../../../../../domain/practice/progress-view.ts";
import { counted } from "./words.ts";

/** Which of her answers the page does not rest on, and why. */
export function NotCounted({ progress: { open, tooSoon, notScored } }: { readonly progress: Progress }) {
  const one = (count: number, is: string, are: string): string =>
    `${counted(count, "answer")} ${count === 1 ? is : are}`;
  return (
    <>
      {open > 0 && (
        <p class="small read">
          {one(open, "is", "are")} held back, because the exam is still open. Nothing is told of{" "}
          {open === 1 ? "it" : "them"} before it ends.
        </p>
      )}
      {tooSoon > 0 && (
        <p class="small read">
          {one(tooSoon, "came", "came")} within a day of seeing the reasons, so{" "}
          {tooSoon === 1 ? "it tells" : "they tell"} what you remember and {tooSoon === 1 ? "is" : "are"} left
          out.
        </p>
      )}
      {notScored > 0 && (
        <p class="small read">
          {one(notScored, "is", "are")} not scored: the question was worded differently then, or is gone.{" "}
          {notScored === 1 ? "It stays" : "They stay"} in your log.
        </p>
      )}
    </>
  );
}
