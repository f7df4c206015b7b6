import type { Later } from "./use-later.ts";

/** In the place of a part that is loaded when it is opened. */
export const NotThere = ({ is }: { readonly is: Exclude<Later<unknown>["is"], "there"> }) => (
  <p role="status">
    {is === "loading"
      ? "One moment."
      : "This part of the page could not be loaded. Try again when you are connected."}
  </p>
);
