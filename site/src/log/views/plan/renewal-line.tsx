import type { Renewal } from "../../../../../domain/log/renewal-view.ts";
import { EDUCATION } from "../../app/places.ts";
import { renewalSentence } from "./renewal-sentence.ts";

/** A credential that she holds already: its renewal in one line, with the way to its page. */
export const RenewalLine = ({ renewal }: { readonly renewal: Renewal }) => (
  <p>
    <strong>
      You hold the <span class="nb">{renewal.name}</span>.
    </strong>{" "}
    {renewalSentence(renewal)}{" "}
    <a class="inline-target" href={EDUCATION}>
      See the hours<span class="hidden-visually"> for the renewal of the {renewal.name}</span>
    </a>
  </p>
);
