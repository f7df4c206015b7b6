import type { ComponentProps } from "preact";
import { type Day, longDay } from "../../../../domain/calendar/day.ts";
import type { Determination, Finding, Question } from "../../../../domain/eligibility/determination.ts";
import { Icon } from "../../components/icon.tsx";
import type { Outlook } from "../../plan/outlook.ts";
import { alongTheWay } from "../../plan/step-lines.ts";
import { OtherWays, Steps } from "../../plan/view/steps.tsx";
import { whenOf } from "../../plan/when-words.ts";
import { figuresOf } from "../figures.ts";
import { headlineOf, isOpen } from "../outcome-words.ts";
import { FindingItem } from "./finding.tsx";
import { NextQuestions } from "./next-questions.tsx";
import { RestsOn } from "./rests-on.tsx";

interface Props {
  readonly outlook: Outlook;
  /** The link to the question behind a path of the portfolio; undefined where the checker has none. */
  readonly questionLink: (path: string) => ComponentProps<"a"> | undefined;
  /** Where she holds it: how its renewal stands. */
  readonly held: ComponentProps<"div">["children"];
  /** What stops counting and what to collect, and what applying takes: both are loaded after the rest. */
  readonly collect: ComponentProps<"div">["children"];
  readonly applying: ComponentProps<"div">["children"];
}

/**
 * One credential: the earliest date, the outcome in words, the steps and what is open, what applying takes, its figures,
 * and the whole tree of findings.
 */
export function CredentialResult({ outlook, questionLink, held, collect, applying }: Props) {
  const { credential, projection } = outlook;
  const { name, fullName, sponsor } = credential;
  const { now: determination } = projection;
  const when = whenOf(projection);
  const taken = { ...determination, findings: alongTheWay(determination.findings, projection.rules) };
  const headline = headlineOf(taken);
  const rules = determination.findings.filter(({ verdict }) => verdict !== "confirm");
  const toConfirm = determination.findings.filter(({ verdict }) => verdict === "confirm");
  return (
    <article class="credential" id={credential.id}>
      <header>
        <div>
          <h2 class="nb">{name}</h2>
          <p class="small muted">
            {fullName}, from {sponsor.short}
          </p>
        </div>
        <p class="when">
          {when.date}
          <small>{when.rests}</small>
        </p>
      </header>
      <div class="body">
        <div class="flow">
          {held}
          <p class="verdict-line" data-verdict={headline.verdict}>
            <span class="mark" data-verdict={headline.verdict}>
              <Icon name={headline.verdict} />
              <span>{headline.word}</span>
            </span>
            <span>{headline.detail}</span>
          </p>
          <RestsOn determination={determination} sponsor={sponsor.short} />
          <Steps credential={credential} projection={projection} />
          <NextQuestions
            credential={credential}
            determination={{ ...determination, next: openIn(outlook.projection) }}
            questionLink={questionLink}
            about={aboutOf}
          />
          <OtherWays projection={projection} />
          {collect}
        </div>
        <div class="flow side">
          <Figures determination={taken} sponsor={sponsor.short} />
          {applying}
        </div>
        <div class="flow rest">
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
          <p>
            <a class="inline-target small" href={`/credentials/${credential.id}/`}>
              Rules, sources and what we could not confirm
              <span class="hidden-visually"> about the {name}</span>
            </a>
          </p>
        </div>
      </div>
    </article>
  );
}

/** What is open: on the earliest day, where that turns on it; else what would settle the outcome of today. */
const openIn = ({ openQuestions, now }: Outlook["projection"]): Question[] =>
  openQuestions.length > 0 ? [...openQuestions] : (now.next ?? []);

/** A question about the job that is planned looks like one about a job that was told. */
const aboutOf = (path: string): string | undefined =>
  path.startsWith("pace.") ? "The new job that you plan" : undefined;

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
