import { useEffect, useRef } from "preact/hooks";

/** How long a choice that the arrow keys came to has to rest before it is an answer. */
export const RESTS_MS = 600;

export interface Resting<T> {
  /** `how` decides about what was chosen just now: passed through by arrow key, it waits; else it is given at once. */
  readonly choose: (choice: T) => void;
  /** What waits is given now. */
  readonly settle: () => void;
}

/**
 * Holds back what the arrow keys only pass through: a group of radio buttons chooses every option on the way. A choice is
 * given at once where it was tapped, clicked or chosen with the space bar, and else when it has rested, when the focus
 * leaves the group, when the page is hidden or left, and when this is taken away. `pass` is called with what waits.
 * `hurry`: nothing waits, because the time is almost up.
 */
export function useResting<T>(
  give: (choice: T) => void,
  pass: (choice: T) => void,
  hurry: () => boolean,
): Resting<T> {
  const waiting = useRef<{ readonly choice: T; readonly timer: ReturnType<typeof setTimeout> }>();
  const byArrow = useRef(false);
  const giveNow = useRef(give);
  giveNow.current = give;
  const take = (): T | undefined => {
    clearTimeout(waiting.current?.timer);
    const choice = waiting.current?.choice;
    waiting.current = undefined;
    return choice;
  };
  const settle = useRef(() => {
    const choice = take();
    if (choice !== undefined) giveNow.current(choice);
  }).current;
  useEffect(() => {
    const pressed = ({ key }: KeyboardEvent) => {
      byArrow.current = key.startsWith("Arrow");
    };
    const pointed = () => {
      byArrow.current = false;
    };
    const left = ({ target, relatedTarget }: FocusEvent) => {
      if (groupOf(target) === undefined || groupOf(target) !== groupOf(relatedTarget)) settle();
    };
    const hidden = () => {
      if (document.visibilityState === "hidden") settle();
    };
    addEventListener("keydown", pressed, true);
    addEventListener("pointerdown", pointed, true);
    addEventListener("focusout", left);
    addEventListener("pagehide", settle);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      removeEventListener("keydown", pressed, true);
      removeEventListener("pointerdown", pointed, true);
      removeEventListener("focusout", left);
      removeEventListener("pagehide", settle);
      document.removeEventListener("visibilitychange", hidden);
      settle();
    };
  }, []);
  return {
    settle,
    choose: (choice) => {
      take();
      if (!byArrow.current || hurry()) give(choice);
      else {
        waiting.current = { choice, timer: setTimeout(settle, RESTS_MS) };
        pass(choice);
      }
    },
  };
}

/** The group of radio buttons that something belongs to. */
const groupOf = (target: EventTarget | null): string | undefined =>
  target instanceof HTMLInputElement && target.type === "radio" ? target.name : undefined;
