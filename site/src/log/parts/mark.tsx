import type { ComponentChildren } from "preact";
import type { Verdict } from "../../../../domain/eligibility/determination.ts";
import { Icon } from "../../components/icon.tsx";

/** A verdict by shape, word and color. */
export const Mark = ({ is, children }: { readonly is: Verdict; readonly children: ComponentChildren }) => (
  <span class="mark" data-verdict={is}>
    <Icon name={is} />
    <span>{children}</span>
  </span>
);
