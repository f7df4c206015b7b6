import { useState } from "preact/hooks";
import { credentials } from "../../../../dist/content/credentials.ts";
import type { Outcome } from "../../../../domain/eligibility/determination.ts";
import { determine } from "../../../../domain/eligibility/determine.ts";
import { Icon } from "../../components/icon.tsx";
import { type Draft, EMPTY, isEmpty } from "../draft.ts";
import { groupsOf } from "../items.ts";
import { questionAt } from "../places.ts";
import { toPortfolio } from "../to-portfolio.ts";
import { today } from "../today.ts";
import { Answers } from "./answers.tsx";
import { CredentialResult } from "./credential-result.tsx";
import { EmptyResult } from "./empty-result.tsx";
import { type Opened, OpenFile } from "./open-file.tsx";
import { type Replaced, ReplacedNotice } from "./replaced-notice.tsx";
import { ResultTop } from "./result-top.tsx";

interface Props {
  readonly draft: Draft;
  /** False where the browser keeps nothing: the answers last until the page is closed. */
  readonly kept: boolean;
  readonly onDraft: (draft: Draft) => void;
  /** Opens a question (or the summary) without leaving the page, where another page would lose the answers. */
  readonly onQuestion?: (id: string) => void;
}

/** Nearest first: what she can apply for, then what one answer may open, then what takes time. */
const ORDER: Record<Outcome, number> = { eligible: 0, unknown: 1, "not-yet": 2, ineligible: 3 };
const addressOf = (id: string): string => `/plan/check/?q=${encodeURIComponent(id)}&then=result`;

/** Where she stands: every credential with its outcome and findings, and her answers with the way back to each. */
export function ResultPage({ draft, kept, onDraft, onQuestion }: Props) {
  const [on, setOn] = useState(today);
  const [replaced, setReplaced] = useState<Replaced | undefined>();
  /** Takes other answers in place of these, says so, and lets her take it back. */
  const replace = (next: Draft, said: Omit<Replaced, "before">): void => {
    setReplaced({ ...said, before: draft });
    onDraft(next);
  };
  const notice = (
    <ReplacedNotice
      replaced={replaced}
      onUndo={(before) => {
        onDraft(before);
        setReplaced(undefined);
      }}
    />
  );
  const open = ({ name, draft: next, leftOut }: Opened): void =>
    replace(next, {
      words: [
        `Opened ${name}.`,
        isEmpty(draft) ? [] : "It took the place of your answers.",
        leftOut.length > 0
          ? `The checker does not ask about these, so they were left out: ${leftOut.join(", ")}.`
          : [],
      ]
        .flat()
        .join(" "),
      undo: isEmpty(draft) ? undefined : "Undo: bring my earlier answers back",
    });
  if (isEmpty(draft)) {
    return (
      <div>
        {notice}
        <EmptyResult kept={kept} onOpened={open} />
      </div>
    );
  }
  const portfolio = toPortfolio(draft);
  const results = credentials
    .map((credential) => ({ credential, determination: determine(credential, portfolio, on) }))
    .sort((a, b) => ORDER[a.determination.outcome] - ORDER[b.determination.outcome]);
  const within = results.filter(({ determination }) => determination.outcome !== "ineligible");
  const closed = results.filter(({ determination }) => determination.outcome === "ineligible");
  /** Links lead to the question's page; where that would lose the answers, they open it here. */
  const linkTo = (id: string) => ({
    href: id === "summary" ? "/plan/check/?q=summary" : addressOf(id),
    ...(onQuestion === undefined
      ? {}
      : {
          onClick: (event: Event) => {
            event.preventDefault();
            onQuestion(id);
          },
        }),
  });
  const openQuestion = onQuestion ?? ((id: string) => location.assign(addressOf(id)));
  return (
    <div>
      {notice}
      <a class="back" {...linkTo("summary")}>
        <Icon name="prev" />
        Check or change your answers
      </a>
      <ResultTop
        open={within.map(({ credential: { id, name }, determination }) => ({ id, name, determination }))}
        portfolio={portfolio}
        on={on}
        onDay={setOn}
        inPlace={onQuestion !== undefined}
      />
      <div class="gap">
        {within.map(({ credential, determination }) => (
          <CredentialResult
            key={credential.id}
            credential={credential}
            determination={determination}
            questionLink={(path) => {
              const id = questionAt(draft, path);
              return id === undefined ? undefined : linkTo(id);
            }}
          />
        ))}
      </div>
      {closed.length > 0 && (
        <section class="credential">
          <h2>Not for your profession</h2>
          {closed.map(({ credential, determination: { sister } }) => (
            <p class="read" key={credential.id}>
              <strong class="nb">{credential.name}</strong> is for another profession.
              {sister !== undefined && (
                <>
                  {" "}
                  The{" "}
                  <a class="nb" href={`#${sister.credential}`}>
                    {sister.name}
                  </a>{" "}
                  is the one to look at.
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
              <Answers draft={draft} questions={questions} href={addressOf} onChange={openQuestion} />
            </section>
          )),
        )}
      </details>
      <section class="flow gap no-print">
        <h2>Keep or clear your answers</h2>
        <p>
          {kept
            ? "They are kept on this device only. On a shared computer, start over before you leave."
            : "Your browser does not let us keep them: they last until you close this page. Download them to keep them."}
        </p>
        {kept && (
          <p>
            Do you collect hours and classes?{" "}
            <a class="inline-target" href="/log/?from=checker">
              Keep this in your log
            </a>
          </p>
        )}
        <p>
          <button
            type="button"
            class="button quiet"
            onClick={() =>
              replace(EMPTY, {
                words: "Your answers are cleared.",
                undo: "Undo: bring my answers back",
              })
            }
          >
            Start over
          </button>
        </p>
        <OpenFile onOpened={open} />
      </section>
    </div>
  );
}
