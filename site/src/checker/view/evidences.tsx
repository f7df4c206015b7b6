import { withUnit } from "../../../../domain/eligibility/amount-words.ts";
import type { Evidence, Finding } from "../../../../domain/eligibility/determination.ts";

interface Props {
  readonly finding: Pick<Finding, "counted" | "notCounted" | "assumptions" | "amount">;
  /** The rule, where the line does not stand under it. */
  readonly about?: string;
}

/** What was counted and what was not, with the reasons, and what was assumed. */
export function Evidences({ finding: { counted, notCounted, assumptions, amount }, about }: Props) {
  const others = assumptions.filter(({ decides }) => !decides);
  if (counted.length + notCounted.length + others.length === 0) return null;
  const amountOf = ({ certain, possible }: Evidence): string => {
    if (amount === undefined || certain === undefined) return "";
    const sure = withUnit(certain, amount.unit);
    if (possible === null) return ` ${sure} for certain, perhaps more.`;
    const most = possible === undefined ? sure : withUnit(possible, amount.unit);
    return most === sure ? ` ${sure}.` : ` ${sure} for certain, perhaps ${most}.`;
  };
  return (
    <details class="evidence">
      <summary>
        What we counted
        {about !== undefined && <span class="hidden-visually">: {about}</span>}
      </summary>
      {counted.length > 0 && (
        <dl>
          {counted.map((one) => (
            <div key={one.path}>
              <dt>{one.label}</dt>
              <dd>
                {amountOf(one)} {one.because}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {notCounted.length > 0 && (
        <>
          <p>
            <strong>Not counted</strong>
          </p>
          <dl>
            {notCounted.map((one) => (
              <div key={one.path}>
                <dt>{one.label}</dt>
                <dd>{one.because}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {others.length > 0 && (
        <>
          <p>
            <strong>What we assumed</strong>
          </p>
          <ul class="plain-list">
            {others.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
