import type { ComponentProps } from "preact";
import { type Day, longDay } from "../../../../domain/calendar/day.ts";
import type { Credential } from "../../../../domain/eligibility/credential.ts";
import type { Determination, Finding } from "../../../../domain/eligibility/determination.ts";
import { Icon } from "../../components/icon.tsx";
import { figuresOf } from "../figures.ts";
import { missingOf } from "../missing.ts";
import { headlineOf, isOpen } from "../outcome-words.ts";
import { FindingItem } from "./finding.tsx";
import { NextQuestions } from "./next-questions.tsx";
import { RestsOn } from "./rests-on.tsx";

interface Props {
  readonly credential: Credential;
  readonly determination: Determination;
  /** The link to the question behind a path of the portfolio; undefined where the checker has none. */
  readonly questionLink: (path: string) => ComponentProps<"a"> | undefined;
}

/** One credential: the outcome in words, what is missing or open, its figures, and the whole tree of findings. */
export function CredentialResult({ credential, determination, questionLink }: Props) {
  const { name, fullName, sponsor } = credential;
  const headline = headlineOf(determination);
  const rules = determination.findings.filter(({ verdict }) => verdict !== "confirm");
  const toConfirm = determination.findings.filter(({ verdict }) => verdict === "confirm");
  const missing = missingOf(determination);
  return (
    <article class="credential" id={credential.id}>
      <header>
        <div>
          <h2 class="nb">{name}</h2>
          <p class="small muted">
            {fullName}, from {sponsor.short}
          </p>
        </div>
        <a class="inline-target small" href={`/credentials/${credential.id}/`}>
          Rules, sources and what we could not confirm
          <span class="hidden-visually"> about the {name}</span>
        </a>
      </header>
      <div class="body">
        <div class="flow">
          <p class="verdict-line" data-verdict={headline.verdict}>
            <span class="mark" data-verdict={headline.verdict}>
              <Icon name={headline.verdict} />
              <span>{headline.word}</span>
            </span>
            <span>{headline.detail}</span>
          </p>
          <RestsOn determination={determination} sponsor={sponsor.short} />
          {missing.length > 0 && (
            <>
              <h3>What is missing</h3>
              <ol class="next">
                {missing.map(({ id, title, because }) => (
                  <li key={id}>
                    <strong>{title}.</strong> {because}
                  </li>
                ))}
              </ol>
            </>
          )}
          <NextQuestions credential={credential} determination={determination} questionLink={questionLink} />
          <Rules open={isOpen(determination)} findings={rules} sponsor={sponsor.short}>
            Show all rules<span class="hidden-visually"> of the {name}</span>
          </Rules>
          <Rules
            open={false}
            findings={toConfirm}
            sponsor={sponsor.short}
            note="They are not part of the outcome above. How part-time work counts can matter: the rules above say where."
          >
            {toConfirm.length} {toConfirm.length === 1 ? "point" : "points"} to confirm with {sponsor.short}
            <span class="hidden-visually"> about the {name}</span>
          </Rules>
        </div>
        <Figures determination={determination} sponsor={sponsor.short} />
      </div>
    </article>
  );
}

interface RulesProps {
  readonly open: boolean;
  readonly findings: readonly Finding[];
  readonly sponsor: string;
  readonly note?: string;
  readonly children: ComponentProps<"summary">["children"];
}

const Rules = ({ open, findings, sponsor, note, children }: RulesProps) =>
  findings.length === 0 ? null : (
    <details class="panel" open={open}>
      <summary>{children}</summary>
      {note !== undefined && <p class="small muted">{note}</p>}
      <ul class="findings">
        {findings.map((finding) => (
          <FindingItem key={finding.id} finding={finding} sponsor={sponsor} />
        ))}
      </ul>
    </details>
  );

/** The amounts at a glance, and the edition of the rules that was used. */
function Figures({ determination, sponsor }: { determination: Determination; sponsor: string }) {
  const edition = determination.editions.eligibility;
  return (
    <div class="flow">
      <dl class="figures">
        {figuresOf(determination).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {edition !== null && (
          <div>
            <dt>Rules last read</dt>
            <dd>{longDay(edition.read as Day)}</dd>
          </div>
        )}
      </dl>
      <p class="small muted">
        {edition?.status === "latest-read" ? "The rules may have changed since we read them. " : ""}
        {sponsor} decides.
      </p>
    </div>
  );
}
