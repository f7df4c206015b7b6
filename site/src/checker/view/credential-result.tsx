import { type Day, longDay } from "../../../../domain/calendar/day.ts";
import type { Credential } from "../../../../domain/eligibility/credential.ts";
import type { Determination } from "../../../../domain/eligibility/determination.ts";
import { headlineOf, isOpen } from "../outcome-words.ts";
import { FindingItem } from "./finding.tsx";
import { Icon } from "./icon.tsx";

interface Props {
  readonly credential: Credential;
  readonly determination: Determination;
  /** The address of the question behind a path of the portfolio; undefined where the checker has none. */
  readonly questionHref: (path: string) => string | undefined;
}

const MOST_QUESTIONS = 3;

/** One credential: the outcome in words, what to do next, and the whole tree of findings. */
export function CredentialResult({ credential, determination, questionHref }: Props) {
  const { name, fullName, sponsor } = credential;
  const headline = headlineOf(determination);
  const edition = determination.editions.eligibility;
  const next = determination.next ?? [];
  const rules = determination.findings.filter(({ verdict }) => verdict !== "confirm");
  const toConfirm = determination.findings.filter(({ verdict }) => verdict === "confirm");
  const mine = next.filter(({ ask }) => ask === "learner").slice(0, MOST_QUESTIONS);
  const theirs = next.filter(({ ask }) => ask === "sponsor").slice(0, MOST_QUESTIONS);
  return (
    <article class="credential" id={credential.id}>
      <header>
        <div>
          <h2>{name}</h2>
          <p class="small muted">
            {fullName}, from {sponsor.short}
          </p>
        </div>
      </header>
      <div class="flow">
        <p class="verdict-line" data-verdict={headline.verdict}>
          <span class="mark" data-verdict={headline.verdict}>
            <Icon name={headline.verdict} />
            <span>{headline.word}</span>
          </span>
          <span>{headline.detail}</span>
        </p>
        {mine.length > 0 && (
          <div class="flow">
            <h3>What would settle it</h3>
            <ol class="next">
              {mine.map(({ path, question, settles }) => {
                const href = questionHref(path);
                return (
                  <li key={path + question}>
                    {path.startsWith("declarations.") ? `Can you confirm this? ${question}` : question}
                    {settles ? " Any answer settles it." : ""}{" "}
                    {href !== undefined && (
                      <a class="inline-target" href={href}>
                        Answer
                        <span class="hidden-visually">
                          : {question} ({name})
                        </span>
                      </a>
                    )}
                  </li>
                );
              })}
            </ol>
          </div>
        )}
        {theirs.length > 0 && (
          <div class="flow">
            <h3>Ask {sponsor.short}</h3>
            <ul class="plain-list">
              {theirs.map(({ path, question }) => (
                <li key={path + question}>{question}</li>
              ))}
            </ul>
          </div>
        )}
        {rules.length > 0 && (
          <details class="panel" open={isOpen(determination)}>
            <summary>
              Show all rules<span class="hidden-visually"> of the {name}</span>
            </summary>
            <ul class="findings">
              {rules.map((finding) => (
                <FindingItem key={finding.id} finding={finding} sponsor={sponsor.short} />
              ))}
            </ul>
          </details>
        )}
        {toConfirm.length > 0 && (
          <details class="panel">
            <summary>
              {toConfirm.length} {toConfirm.length === 1 ? "point" : "points"} to confirm with {sponsor.short}
            </summary>
            <p class="small muted">These do not change your result.</p>
            <ul class="findings">
              {toConfirm.map((finding) => (
                <FindingItem key={finding.id} finding={finding} sponsor={sponsor.short} />
              ))}
            </ul>
          </details>
        )}
        {edition !== null && (
          <p class="small muted">
            Rules last read on {longDay(edition.read as Day)}.
            {edition.status === "latest-read" ? " This day is later: the rules may have changed since." : ""}{" "}
            {sponsor.short} decides.
          </p>
        )}
      </div>
    </article>
  );
}
