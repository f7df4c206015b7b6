import { nearnessOf, type Outlook } from "../outlook.ts";
import { otherWays, stepLines, waysTaken } from "../step-lines.ts";

/** What to do, in order, each with its day; and the ways that are taken where there is a choice. */
export function Steps({ credential, projection }: Outlook) {
  const steps = stepLines(credential, projection);
  const ways = waysTaken(projection);
  if (nearnessOf(projection) === "now") return <p>Nothing that we could read is left to do but to apply.</p>;
  if (steps.length === 0) return null;
  return (
    <>
      <h3>What is still to do</h3>
      {ways.map(({ title, nearest }) => (
        <p key={title}>
          {nearest ? "The nearest way" : "The surest way"}: {title}.
        </p>
      ))}
      <ol class="next">
        {steps.map(({ id, title, when, because }) => (
          <li key={id}>
            <strong>{title}.</strong> <span class="by">{when}.</span> <span class="muted">{because}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Every other way of a choice with its own date. */
export function OtherWays({ projection }: Pick<Outlook, "projection">) {
  const ways = otherWays(projection);
  return ways.length === 0 ? null : (
    <>
      <h3>Other ways</h3>
      <ul class="plain-list">
        {ways.map(({ id, title, when }) => (
          <li key={id}>
            {title}: {when}
          </li>
        ))}
      </ul>
    </>
  );
}
