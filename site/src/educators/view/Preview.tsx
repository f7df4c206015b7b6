import type { ScenarioDraft } from "../../../../domain/authoring/scenario.ts";
import { longDay } from "../../../../domain/calendar/day.ts";
import { Icon } from "../../components/icon.tsx";
import { examDomains, LEVEL_WORDS, questionCount, REVIEW_WORDS } from "../../lib/scenario-words.ts";
import { letterOf } from "../../practice/verdict.ts";
import type { Rendered, RenderedItem } from "../scenario-check.ts";
import { Html, InlineHtml } from "./Html.tsx";

/** A draft says "editorial" before anybody but its author has read it. */
const UNCHECKED = "Not yet checked";

interface Props {
  scenario: ScenarioDraft;
  rendered: Rendered;
}

/** A guide as its page shows it; its figures are filled in there. */
function GuidePreview({ title, html }: NonNullable<Rendered["guide"]>) {
  return (
    <article class="preview">
      <h4 class="preview-title">{title ?? <span class="muted">No title yet</span>}</h4>
      <Html class="flow" html={html} />
    </article>
  );
}

/** A scenario as its page shows it after the answers: the case, and every option with its reason. */
export function Preview({ scenario, rendered }: Props) {
  const { title, reviewed, sources = [] } = scenario;
  if (rendered.guide !== undefined) return <GuidePreview {...rendered.guide} />;
  return (
    <article class="preview">
      <h4 class="preview-title">{title ?? <span class="muted">No title yet</span>}</h4>
      <p class="byline">
        <span>{questionCount(rendered.items.length)}</span>
        <span>{reviewed?.by === "clinician" ? REVIEW_WORDS.clinician : UNCHECKED}</span>
      </p>
      <div class="preview-body">
        <section>
          <h5 class="rule-top">The case</h5>
          {rendered.case === "" ? (
            <p class="muted">The case will stand here.</p>
          ) : (
            <Html class="flow" html={rendered.case} />
          )}
        </section>
        <div>
          {rendered.items.length === 0 && <p class="muted">The questions will stand here.</p>}
          {rendered.items.map((item, index) => (
            <Question key={index} item={item} number={index + 1} of={rendered.items.length} />
          ))}
          <section class="flow">
            <h5 class="rule-top">About this case</h5>
            <Facts scenario={scenario} />
            {sources.length > 0 && <Sources sources={sources} />}
          </section>
        </div>
      </div>
    </article>
  );
}

function Question({ item, number, of }: { item: RenderedItem; number: number; of: number }) {
  return (
    <section class="preview-question flow">
      <h5>
        <span class="caption">
          Question {number} of {of}
        </span>
        <InlineHtml html={item.question} />
      </h5>
      {item.preamble !== undefined && <Html class="flow" html={item.preamble} />}
      <ol class="options">
        {item.options.map(({ text, why, key }, index) => (
          <li key={index} {...(key && { "data-key": "" })}>
            {key && (
              <span class="mark" data-verdict="met">
                <Icon name="met" />
                <span>{item.multiple ? "Belongs to the answer" : "Best answer"}</span>
              </span>
            )}
            <div class="answer">
              <span class="letter">{letterOf(index)}</span>
              <Html html={text} />
            </div>
            {why === "" ? <p class="why">No reason yet.</p> : <Html class="why" html={why} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Facts({ scenario: { level, blueprint, authors, reviewed } }: { scenario: ScenarioDraft }) {
  const facts = [
    ...(level === undefined ? [] : [["Level", LEVEL_WORDS[level]]]),
    ...(blueprint === undefined
      ? []
      : examDomains({ blueprint }).map(({ exam, domain }) => [`${exam} exam domain`, domain])),
    ...(authors === undefined ? [] : [["Written by", authors.join(", ")]]),
    reviewed?.by === "clinician" ? ["Reviewed", longDay(reviewed.on)] : ["Review", UNCHECKED],
  ];
  return (
    <dl class="figures">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sources({ sources }: { sources: NonNullable<ScenarioDraft["sources"]> }) {
  return (
    <>
      <h6>{sources.length === 1 ? "Source" : "Sources"}</h6>
      <ul class="sources">
        {sources.map(({ title, url, read, checked }, index) => (
          <li key={index}>
            {url === undefined ? title : <a href={url}>{title}</a>}
            {read !== undefined && <span class="muted"> Read {longDay(read)}.</span>}
            {checked === false && (
              <span class="mark" data-verdict="unknown">
                <Icon name="unknown" />
                <span>Citation not re-read</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
