import { useHeadingFocus } from "./focus.ts";

/** What a page needs did not come: nothing is lost, and the way to try again. */
export function NotLoaded({ title, text }: { readonly title: string; readonly text: string }) {
  useHeadingFocus("not-loaded");
  return (
    <div class="flow read">
      <h1 tabIndex={-1}>{title}</h1>
      <p role="alert">{text}</p>
      <p>
        <button type="button" class="button" onClick={() => location.reload()}>
          Load the page again
        </button>
      </p>
    </div>
  );
}
