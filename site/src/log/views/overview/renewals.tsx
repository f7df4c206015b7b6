import type { Renewal } from "../../../../../domain/log/renewal-view.ts";
import { EDUCATION } from "../../app/places.ts";
import { Mark } from "../../parts/mark.tsx";
import { deadlineWords, HOURS_WORDS } from "../education/renewal-words.ts";

/** Each credential that is held: whether its renewal has the hours, and how long there is. The page of classes has the rest. */
export const Renewals = ({ renewals }: { readonly renewals: readonly Renewal[] }) => (
  <>
    {renewals.map((renewal) => (
      <section key={renewal.record} class="flow" aria-labelledby={`renewal-${renewal.record}`}>
        <h2 class="rule-top" id={`renewal-${renewal.record}`}>
          Keeping the <span class="nb">{renewal.name}</span>
        </h2>
        <p class="verdict-line" data-verdict={renewal.verdict}>
          <Mark is={renewal.verdict}>{HOURS_WORDS[renewal.verdict]}</Mark>
          <span>{deadlineWords(renewal)}</span>
        </p>
        <ul class="plain-list">
          {renewal.buckets
            .filter(({ verdict }) => verdict !== "met")
            .map(({ id, title, because }) => (
              <li key={id}>
                {title}. {because}
              </li>
            ))}
        </ul>
        <p>
          <a class="inline-target" href={EDUCATION}>
            See the hours<span class="hidden-visually"> for the renewal of the {renewal.name}</span>
          </a>
        </p>
      </section>
    ))}
  </>
);
