import { withUnit } from "../../../../domain/eligibility/amount-words.ts";
import type { Evidence, Finding } from "../../../../domain/eligibility/determination.ts";
import { Icon } from "../../components/icon.tsx";
import { VERDICT_WORDS } from "../outcome-words.ts";
import { Citation } from "./citation.tsx";

/** One requirement of the tree: its verdict by shape, word and color, what was counted and why, and where the rule was read. */
export function FindingItem({ finding, sponsor }: { finding: Finding; sponsor: string }) {
  const { verdict, title, because, parts, warnings, assumptions } = finding;
  const word = verdict === "confirm" ? `Confirm with ${sponsor}` : VERDICT_WORDS[verdict];
  return (
    <li data-verdict={verdict}>
      <span class="mark">
        <Icon name={verdict} />
        <span>
          {word}: <span class="rule">{title}</span>
        </span>
      </span>
      <p>{because}</p>
      {warnings.map((warning) => (
        <p key={warning}>
          <strong>Take note:</strong> {warning}
        </p>
      ))}
      <Deciding texts={assumptions.filter(({ decides }) => decides).map(({ text }) => text)} />
      <Evidences finding={finding} />
      {finding.sources !== undefined && <Citation cited={finding} />}
      {parts.length > 0 && (
        <ul>
          {parts.map((part) => (
            <FindingItem key={part.id} finding={part} sponsor={sponsor} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** What the verdict turns on. */
function Deciding({ texts: [first, ...others] }: { texts: readonly string[] }) {
  if (first === undefined) return null;
  if (others.length === 0)
    return (
      <p>
        <strong>This decides it:</strong> {first}
      </p>
    );
  return (
    <>
      <p>
        <strong>It turns on these:</strong>
      </p>
      <ul class="plain-list deciding">
        {[first, ...others].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function Evidences({ finding: { counted, notCounted, assumptions, amount } }: { finding: Finding }) {
  const others = assumptions.filter(({ decides }) => !decides);
  if (counted.length + notCounted.length + others.length === 0) return null;
  const amountOf = ({ certain, possible }: Evidence): string => {
    if (amount === undefined || certain === undefined) return "";
    const sure = withUnit(certain, amount.unit);
    return possible === null
      ? ` ${sure} for certain, perhaps more.`
      : possible === undefined || possible === certain
        ? ` ${sure}.`
        : ` ${sure} for certain, perhaps ${withUnit(possible, amount.unit)}.`;
  };
  return (
    <details class="evidence">
      <summary>What we counted</summary>
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
