import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { credentials } from "../../../dist/content/credentials.ts";
import { type Day, longDay, parseDay } from "../../../domain/calendar/day.ts";
import type { Outcome } from "../../../domain/eligibility/determination.ts";
import { determine } from "../../../domain/eligibility/determine.ts";
import { downloadText } from "./download.ts";
import { type Draft, EMPTY, isEmpty } from "./draft.ts";
import { groupsOf } from "./items.ts";
import { questionAt } from "./places.ts";
import { load, save } from "./store.ts";
import { toPortfolio } from "./to-portfolio.ts";
import { today } from "./today.ts";
import { Answers } from "./view/answers.tsx";
import { CredentialResult } from "./view/credential-result.tsx";
import { Icon } from "./view/icon.tsx";
import { OpenFile } from "./view/open-file.tsx";
import { Unreadable } from "./view/unreadable.tsx";

const storage = () => window.localStorage;
/** Nearest first: what she can apply for, then what one answer may open, then what takes time. */
const ORDER: Record<Outcome, number> = { eligible: 0, unknown: 1, "not-yet": 2, ineligible: 3 };
const questionAddress = (id: string): string => `/plan/check/?q=${encodeURIComponent(id)}&then=result`;

function title(eligible: number, unknown: number): string {
  if (eligible > 0)
    return `You meet the rules we could read for ${eligible === 1 ? "one credential" : `${eligible} credentials`}`;
  if (unknown > 0) return `${unknown === 1 ? "One credential is" : `${unknown} credentials are`} still open`;
  return "No credential is within reach yet";
}

function Result() {
  const [loaded, setLoaded] = useState(() => load(storage));
  const [draft, setDraft] = useState<Draft>(loaded.kind === "draft" ? loaded.draft : EMPTY);
  const [on, setOn] = useState<Day>(today());
  const [cleared, setCleared] = useState<Draft | undefined>();
  useEffect(() => {
    document.title = "Where you stand - Caseway";
  }, []);
  const keep = (next: Draft): void => {
    setDraft(next);
    save(storage, next);
  };
  if (loaded.kind === "unreadable")
    return <Unreadable text={loaded.text} onStartOver={() => setLoaded({ kind: "none" })} />;
  if (isEmpty(draft)) {
    return (
      <div class="flow read">
        <h1>Where you stand</h1>
        <div class="empty">
          <h2>{loaded.kind === "blocked" ? "Your browser keeps no answers" : "No answers yet"}</h2>
          <p>
            {loaded.kind === "blocked"
              ? "Private mode or a setting keeps this page from storing answers, so they did not come over from the questions. Open a file of answers, or allow storage for this site."
              : "Answer a few questions, and see here what you meet and what is missing."}
          </p>
          <p class="cluster">
            <a class="button" href="/plan/check/">
              Begin
            </a>
          </p>
        </div>
        <p role="status">
          {cleared !== undefined && (
            <button
              type="button"
              class="button text"
              onClick={() => {
                keep(cleared);
                setCleared(undefined);
              }}
            >
              Undo: bring my answers back
            </button>
          )}
        </p>
        <OpenFile onDraft={keep} />
      </div>
    );
  }

  const portfolio = toPortfolio(draft);
  const results = credentials
    .map((credential) => ({ credential, determination: determine(credential, portfolio, on) }))
    .sort((a, b) => ORDER[a.determination.outcome] - ORDER[b.determination.outcome]);
  const open = results.filter(({ determination }) => determination.outcome !== "ineligible");
  const closed = results.filter(({ determination }) => determination.outcome === "ineligible");
  const count = (outcome: Outcome): number =>
    results.filter(({ determination }) => determination.outcome === outcome).length;
  const href = (path: string): string | undefined => {
    const id = questionAt(draft, path);
    return id === undefined ? undefined : questionAddress(id);
  };
  return (
    <div>
      <a class="back" href="/plan/check/?q=summary">
        <Icon name="prev" />
        Check or change your answers
      </a>
      <div class="split">
        <div class="flow">
          <h1>
            <span class="caption">Your result on {longDay(on)}</span>
            {title(count("eligible"), count("unknown"))}
          </h1>
          <p class="lede">
            This is a reading of the published rules. The sponsor of each credential decides.
          </p>
          <div class="cluster no-print">
            <button type="button" class="button quiet" onClick={() => window.print()}>
              <Icon name="print" />
              Print
            </button>
            <button
              type="button"
              class="button text"
              onClick={() =>
                downloadText(
                  "caseway-portfolio.json",
                  `${JSON.stringify(portfolio, null, 2)}\n`,
                  "application/json",
                )
              }
            >
              Download my answers
            </button>
          </div>
          <form class="no-print" onSubmit={(event) => event.preventDefault()}>
            <label class="label" for="on">
              Decide for another day
            </label>
            <input
              class="input w-date"
              id="on"
              type="date"
              min="1900-01-01"
              max="2199-12-31"
              value={on}
              onChange={(event) => setOn(parseDay(event.currentTarget.value) ?? today())}
            />
          </form>
        </div>
        <ol class="way" aria-label="All credentials, nearest first">
          {open.map(({ credential, determination }) => (
            <li
              key={credential.id}
              data-state={
                determination.outcome === "eligible"
                  ? "done"
                  : determination.outcome === "unknown"
                    ? "now"
                    : "next"
              }
            >
              <b>
                <a href={`#${credential.id}`}>{credential.name}</a>
              </b>
              <span>
                {
                  { eligible: "Rules met", unknown: "Unknown", "not-yet": "Not yet", ineligible: "" }[
                    determination.outcome
                  ]
                }
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div class="gap">
        {open.map(({ credential, determination }) => (
          <CredentialResult
            key={credential.id}
            credential={credential}
            determination={determination}
            questionHref={href}
          />
        ))}
      </div>
      {closed.length > 0 && (
        <section class="credential">
          <h2>Not for your profession</h2>
          {closed.map(({ credential, determination }) => (
            <p class="read" key={credential.id}>
              <strong>{credential.name}</strong> is for another profession.{" "}
              {determination.sister !== undefined && (
                <>
                  The <a href={`#${determination.sister.credential}`}>{determination.sister.name}</a> is the
                  one to look at.
                </>
              )}
            </p>
          ))}
        </section>
      )}
      <details class="panel">
        <summary>Your answers</summary>
        {groupsOf(draft).flatMap(({ section, groups }) =>
          groups.map(({ title, questions, item }) => (
            <section key={`${section}/${item?.key ?? ""}`}>
              <h3>{title}</h3>
              <Answers
                draft={draft}
                questions={questions}
                href={questionAddress}
                onChange={(id) => location.assign(questionAddress(id))}
              />
            </section>
          )),
        )}
      </details>
      <section class="flow gap no-print">
        <h2>Keep or clear your answers</h2>
        <p>They are kept on this device only. On a shared computer, start over before you leave.</p>
        <p class="cluster">
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              setCleared(draft);
              keep(EMPTY);
              scrollTo(0, 0);
            }}
          >
            Start over
          </button>
        </p>
        <OpenFile onDraft={keep} />
      </section>
    </div>
  );
}

const root = document.getElementById("result");
if (root !== null) {
  root.textContent = "";
  render(<Result />, root);
}
