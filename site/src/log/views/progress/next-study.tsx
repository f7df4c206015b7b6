import type { BlueprintProgress } from "../../../../../domain/practice/progress-view.ts";
import { nextWords, studyDomain } from "./words.ts";

/** What to study next for each of these exams, and why. The first one is the one solid button of the page. */
export function NextStudy({ blueprints }: { readonly blueprints: readonly BlueprintProgress[] }) {
  const named = blueprints.flatMap((one) => {
    const words = nextWords(one);
    return words === undefined || one.next === null
      ? []
      : { ...words, href: studyDomain(one.blueprint, one.next.domain) };
  });
  return (
    <section class="flow" aria-labelledby="next">
      <h2 class="rule-top" id="next">
        What to study next
      </h2>
      {named.length === 0 && <p>There are no questions for this exam yet.</p>}
      {named.map(({ name, title, weight, why, href }, index) => (
        <div class="flow" key={href}>
          <p class="read">
            <b>
              {named.length > 1 && `${name}: `}
              {title}
            </b>
            {weight}. {why}
          </p>
          <a class={index === 0 ? "button" : "button quiet"} href={href}>
            Study {title}
          </a>
        </div>
      ))}
    </section>
  );
}
