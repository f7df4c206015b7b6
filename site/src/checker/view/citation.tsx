import type { Finding } from "../../../../domain/eligibility/determination.ts";
import { TRUST_WORDS } from "../../lib/trust.ts";

interface Props {
  readonly cited: Pick<Finding, "sources" | "asOf" | "confidence" | "note">;
  /** What was read there, where the line does not stand under its rule. */
  readonly about?: string;
}

/** Where a rule was read, the date of that text and how well it is confirmed. */
export const Citation = ({ cited: { sources = [], asOf, confidence, note }, about }: Props) => (
  <details class="evidence">
    <summary>
      {confidence === undefined ? "Source" : TRUST_WORDS[confidence]}
      {asOf === undefined || asOf === "not known" ? "" : `, ${asOf}`}
      {about !== undefined && <span class="hidden-visually">: {about}</span>}
    </summary>
    <ul class="plain-list">
      {sources.map(({ title, url }) => (
        <li key={title}>
          {url === undefined ? (
            title
          ) : (
            <a href={url} rel="noreferrer">
              {title}
            </a>
          )}
        </li>
      ))}
    </ul>
    {note !== undefined && <p>{note}</p>}
  </details>
);
