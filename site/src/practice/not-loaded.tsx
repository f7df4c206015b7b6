import { useLayoutEffect, useRef } from "preact/hooks";

/** What a page needs did not come: nothing is lost, and the way to try again. */
export function NotLoaded({ title, text }: { readonly title: string; readonly text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div class="flow read">
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <p role="alert">{text}</p>
      <p>
        <button type="button" class="button" onClick={() => location.reload()}>
          Load the page again
        </button>
      </p>
    </div>
  );
}
