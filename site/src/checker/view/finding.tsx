import type { Assumption, Finding } from "../../../../domain/eligibility/determination.ts";
import { Icon } from "../../components/icon.tsx";
import { VERDICT_WORDS } from "../outcome-words.ts";
import { Citation } from "./citation.tsx";
import { Evidences } from "./evidences.tsx";

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
      <Deciding assumptions={assumptions} />
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

/** What the verdict turns on, of all that was assumed. */
export function Deciding({ assumptions }: { readonly assumptions: readonly Assumption[] }) {
  const [first, ...others] = assumptions.filter(({ decides }) => decides).map(({ text }) => text);
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
