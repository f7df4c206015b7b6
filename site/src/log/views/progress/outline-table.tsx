import type { Progress } from "../../../../../domain/practice/progress-view.ts";

/** One exam outline: for each domain how many questions there are, how many have an answer, and how many the best one. */
export const OutlineTable = ({ outline }: { readonly outline: Progress["blueprints"][number] }) => (
  <table class="table stack">
    <caption>
      <span class="nb">{outline.name}</span> exam outline
    </caption>
    <thead>
      <tr>
        <th scope="col">Domain</th>
        <th scope="col" class="n">
          Questions
        </th>
        <th scope="col" class="n">
          Answered
        </th>
        <th scope="col" class="n">
          Best answer, latest try
        </th>
      </tr>
    </thead>
    <tbody>
      {outline.domains.map(({ domain, title, items, answered, best }) => (
        <tr key={domain}>
          <th scope="row">{title}</th>
          <td class="n" data-label="Questions">
            {items === 0 ? "None yet" : items}
          </td>
          <td class="n" data-label="Answered">
            {answered}
          </td>
          <td class="n" data-label="Best answer, latest try">
            {answered === 0 ? "–" : `${best} of ${answered}`}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
