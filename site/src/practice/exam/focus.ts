import { useLayoutEffect } from "preact/hooks";

/** On the first page the browser has put the focus where it belongs; after a move it goes to the heading. */
let moved = false;
export const hasMoved = (): void => {
  moved = true;
};

/** To the heading of what is shown, whenever `what` changes after a move. An empty `what` waits. */
export function useHeadingFocus(what: string): void {
  useLayoutEffect(() => {
    if (moved && what !== "") document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [what]);
}
