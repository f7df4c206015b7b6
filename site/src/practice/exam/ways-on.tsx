import { EXAM_PAGE } from "./addresses.ts";

/** From an exam that has ended: to the others, and to what all of them come to. `first`: how the first of the two looks. */
export const WaysOn = ({ first = "inline-target" }: { readonly first?: "button" | "inline-target" }) => (
  <p class="cluster">
    <a class={first} href={EXAM_PAGE}>
      Your short exams
    </a>
    <a class="inline-target" href="/log/progress/">
      Where you stand
    </a>
  </p>
);
