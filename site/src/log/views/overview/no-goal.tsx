import { useMemo } from "preact/hooks";
import { credentials } from "../../../../../dist/content/credentials.ts";
import type { Day } from "../../../../../domain/calendar/day.ts";
import type { FoldedPortfolio } from "../../../../../domain/log/portfolio.ts";
import { headlineOf } from "../../../checker/outcome-words.ts";
import { restsOn } from "../../../checker/rests-on.ts";
import { ADD_GOAL } from "../../app/places.ts";
import { useChange } from "../../app/use-change.ts";
import { Mark } from "../../parts/mark.tsx";
import { standingsOf } from "./standings.ts";

interface Props {
  readonly folded: FoldedPortfolio;
  readonly on: Day;
  /** The ids of the credentials that she has already. */
  readonly held: readonly string[];
}

/** Without a goal: each credential with where she stands now, to choose from. */
export function NoGoal({ folded, on, held }: Props) {
  const change = useChange();
  const standings = useMemo(
    () =>
      standingsOf(
        credentials.filter(({ id }) => !held.includes(id)),
        folded.portfolio,
        on,
      ).map(({ credential, determination }) => ({
        credential,
        headline: headlineOf(determination),
        notes: restsOn(determination, credential.sponsor.short),
      })),
    [folded.portfolio, on, held.join(" ")],
  );
  return (
    <section class="flow" aria-labelledby="no-goal">
      <h2 class="rule-top" id="no-goal">
        Which credential do you work toward?
      </h2>
      <p>
        Choose one, and this page shows what is missing and what to do next. You can change it at any time.
      </p>
      <ul class="entries">
        {standings.map(({ credential: { id, name, summary }, headline, notes }) => (
          <li key={id}>
            <span class="what">{name}</span>
            <span class="amount">
              <Mark is={headline.verdict}>{headline.word}</Mark>
            </span>
            <p class="meta">{summary}</p>
            {notes.map((note) => (
              <p class="meta" key={note}>
                {note}
              </p>
            ))}
            <p class="meta">
              <span>{headline.detail}</span>
              <span class="acts">
                <button
                  type="button"
                  class="as-link"
                  onClick={() =>
                    void change(`Your goal: the ${name}.`, [{ kind: "goal", record: id, data: {} }])
                  }
                >
                  Make it my goal<span class="hidden-visually">: {name}</span>
                </button>
              </span>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a class="inline-target" href={ADD_GOAL}>
          Set a goal with a date
        </a>
      </p>
    </section>
  );
}
