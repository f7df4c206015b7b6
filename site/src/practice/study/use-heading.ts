import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** The first view of a visit stands where the browser put it. */
let moved = false;

/** For the heading of a view: after a move the focus goes to it, and the page to its top. */
export function useHeading(): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (moved) {
      scrollTo({ top: 0 });
      heading.current?.focus({ preventScroll: true });
    }
    moved = true;
  }, []);
  return heading;
}
