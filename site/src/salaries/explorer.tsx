import { render } from "preact";
import { useState } from "preact/hooks";
import { occupations, wageSeries } from "../../../dist/content/salaries.ts";
import { AREAS, type Area, areaSlug, NATION } from "../../../domain/salaries/areas.ts";
import { MEASURES, SPANS } from "../../../domain/salaries/measures.ts";
import { wageIn, yearsOf } from "../../../domain/salaries/query.ts";
import { Icon } from "../components/icon.tsx";
import { datedWords, explainedBy, measureWords, valueWords } from "../lib/salary-words.ts";
import { TRUST_WORDS } from "../lib/trust.ts";
import { type Choice, choose, jobsIn, queryOf, wishIn } from "./choice.ts";

const SPAN_WORDS = { year: "A year", hour: "An hour" } as const;

/** Puts the explorer into the page, with the choice that the address carries. */
export function showExplorer(room: HTMLElement): void {
  room.replaceChildren();
  render(<Explorer first={choose(wageSeries, wishIn(new URLSearchParams(location.search)))} />, room);
}

function Explorer({ first }: { first: Choice }) {
  const [choice, setChoice] = useState(first);
  const change = (changed: Partial<Choice>): void => {
    const next = choose(wageSeries, { ...choice, ...changed });
    setChoice(next);
    // In place, not as a step of the history: Back leads to the page before, not through every choice.
    history.replaceState(null, "", queryOf(next));
  };
  const { area, soc, year, per } = choice;
  return (
    <div class="flow">
      <div class="pay-choice">
        <label class="pay-field">
          <span class="label">State or territory</span>
          <select
            class="input"
            value={area}
            onChange={(event) => change({ area: event.currentTarget.value as Area })}
          >
            {(Object.keys(AREAS) as Area[]).map((one) => (
              <option key={one} value={one}>
                {AREAS[one]}
              </option>
            ))}
          </select>
        </label>
        <label class="pay-field">
          <span class="label">Job</span>
          <select class="input" value={soc} onChange={(event) => change({ soc: event.currentTarget.value })}>
            {jobsIn(wageSeries, occupations, area).map((job) => (
              <option key={job.soc} value={job.soc}>
                {job.name}
              </option>
            ))}
          </select>
        </label>
        <label class="pay-field">
          <span class="label">Year</span>
          <select
            class="input"
            value={String(year)}
            onChange={(event) => change({ year: Number(event.currentTarget.value) })}
          >
            {yearsOf(wageSeries, soc, area).map((one) => (
              <option key={one} value={String(one)}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <label class="pay-field">
          <span class="label">Pay for</span>
          <select
            class="input"
            value={per}
            onChange={(event) => change({ per: event.currentTarget.value === "hour" ? "hour" : "year" })}
          >
            {SPANS.map((span) => (
              <option key={span} value={span}>
                {SPAN_WORDS[span]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Found choice={choice} />
    </div>
  );
}

/** The figures of a choice, where they were read, and what has to be said of them. */
function Found({ choice: { area, soc, year, per } }: { choice: Choice }) {
  const wages = MEASURES.flatMap((measure) => {
    const wage = wageIn(wageSeries, { soc, area, measure, per }, year);
    return wage === undefined ? [] : [{ measure, ...wage }];
  });
  const name = occupations.find((occupation) => occupation.soc === soc)?.name ?? soc;
  const [shown] = wages;
  if (shown === undefined) return null;
  const { series } = shown;
  const heading = `${name}, ${AREAS[area]}, ${series.period}`;
  return (
    <div class="flow">
      <p class="hidden-visually" role="status">
        {heading}. {measureWords(shown.measure)}: {valueWords(shown.value, per)}.
      </p>
      <table class="table">
        <caption>{heading}</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" class="n">
              {SPAN_WORDS[per]}
            </th>
          </tr>
        </thead>
        <tbody>
          {wages.map(({ measure, value }) => (
            <tr key={measure}>
              <th scope="row">{measureWords(measure)}</th>
              <td class="n">{valueWords(value, per)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {explainedBy(wages).map((line) => (
        <p key={line} class="small read">
          {line}
        </p>
      ))}
      <p class="small cluster">
        <span class="mark" data-verdict={series.confidence === "verified-official" ? "met" : "confirm"}>
          <Icon name={series.confidence === "verified-official" ? "met" : "confirm"} />
          <span>{TRUST_WORDS[series.confidence]}</span>
        </span>
        <span class="muted">{datedWords(series.asOf)}</span>
      </p>
      <p class="small">
        {series.source.url === undefined ? (
          series.source.title
        ) : (
          <a href={series.source.url}>{series.source.title}</a>
        )}
      </p>
      {area !== NATION && (
        <p>
          <a class="inline-target" href={`/salaries/${areaSlug(area)}/`}>
            All about pay in {AREAS[area]}
          </a>
        </p>
      )}
    </div>
  );
}
