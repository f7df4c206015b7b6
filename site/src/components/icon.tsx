import { ICON_SHAPES, type IconName } from "./icon-shapes.ts";

/** The same shapes as `Icon.astro`, for what is drawn in the browser. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg
    class="icon"
    viewBox="0 0 24 24"
    aria-hidden="true"
    dangerouslySetInnerHTML={{ __html: ICON_SHAPES[name] }}
  />
);
