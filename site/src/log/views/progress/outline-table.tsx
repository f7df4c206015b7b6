import type { Outline } from "../../../../../domain/credentials/outlines.ts";
import type { Interval } from "../../../../../domain/practice/interval.ts";
import type { BlueprintProgress } from "../../../../../domain/practice/progress-view.ts";
import { intervalWords, percent, shareWords, studyDomain } from "./words.ts";

interface Props {
  readonly progress: BlueprintProgress;
  readonly outline: Outline | undefined;
}

/** One exam: for each domain its share, how many answers count, and between which shares she would give the best answer. */
export function OutlineTable({ progress: { blueprint, name, domains }, outline }: Props) {
  const estimated = outline?.domains.find(({ estimate }) => estimate !== undefined);
  return (
    <div class="flow">
      <table class="table stack standing">
        <caption>
          <span class="nb">{name}</span> exam
        </caption>
        <thead>
          <tr>
            <th scope="col">Domain</th>
            <th scope="col" class="n">
              Questions answered
            </th>
            <th scope="col" class="n">
              Best answers
            </th>
            <th scope="col">Likely share of best answers</th>
          </tr>
        </thead>
        <tbody>
          {domains.map((domain) => (
            <tr key={domain.domain}>
              <th scope="row">
                <a href={studyDomain(blueprint, domain.domain)}>{domain.title}</a>
                <small>{shareWords(domain, outline)}</small>
              </th>
              <td class="n" data-label="Questions answered">
                {domain.counted} of {domain.items}
              </td>
              <td class="n" data-label="Best answers">
                {domain.counted === 0 ? "–" : `${domain.best} of ${domain.counted}`}
              </td>
              <td data-label="Likely share of best answers">
                <span>
                  {intervalWords(domain)}
                  {domain.interval !== null && <Bar {...domain.interval} />}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {domains.every((domain) => domain.percent === null) && (
        <p class="small muted">No shares of this exam are published, so all its domains count alike here.</p>
      )}
      {estimated !== undefined && (
        <p class="small muted">
          {estimated.name}: {estimated.estimate}
        </p>
      )}
    </div>
  );
}

/** From 0 at the left to 100 % at the right; a line at the half. The words beside it say the same. */
const Bar = ({ low, high }: Interval) => (
  <svg height="18" aria-hidden="true">
    <rect class="c-track" x="0" y="3" width="100%" height="12" />
    <rect class="c-bar" x={`${percent(low)}%`} y="3" width={`${percent(high) - percent(low)}%`} height="12" />
    <line class="c-half" x1="50%" x2="50%" y1="0" y2="18" />
  </svg>
);
