import type { Outline } from "../../../../domain/credentials/outlines.ts";
import { sharesOf } from "../../../../domain/practice/draw.ts";

/** How many questions each domain gets, and which of the shares are estimates or a choice of ours. */
export function Shares({ outline, length }: { readonly outline: Outline; readonly length: number }) {
  const shares = sharesOf(outline, length);
  const estimates = outline.domains.filter(({ estimate }) => estimate !== undefined);
  return (
    <details class="panel">
      <summary>How the {length} questions are divided</summary>
      <div class="flow">
        <dl class="figures">
          {outline.domains.map(({ id, name, percent, estimate }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>
                {shares.find(({ domain }) => domain === id)?.wanted}
                <span class="muted">
                  {" "}
                  {percent === undefined
                    ? "(even, our choice)"
                    : `(${percent}%${estimate === undefined ? "" : ", an estimate"})`}
                </span>
              </dd>
            </div>
          ))}
        </dl>
        {estimates.map(({ id, name, estimate }) => (
          <p class="small muted" key={id}>
            {name}: {estimate}
          </p>
        ))}
        <p class="small muted">
          Where a domain has too few questions so far, the others fill up. Questions of one case come
          together.
        </p>
      </div>
    </details>
  );
}
