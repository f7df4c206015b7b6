import { useMemo, useState } from "preact/hooks";
import type { Pace } from "../../../../domain/projection/pace.ts";
import { Icon } from "../../components/icon.tsx";
import { AS_TOLD, keepPace, keptPace } from "../../plan/kept-pace.ts";
import { PlanView } from "../../plan/view/plan-view.tsx";
import { type Draft, EMPTY, isEmpty } from "../draft.ts";
import { groupsOf } from "../items.ts";
import { questionAt } from "../places.ts";
import { toPortfolio } from "../to-portfolio.ts";
import { today } from "../today.ts";
import { Answers } from "./answers.tsx";
import { EmptyResult } from "./empty-result.tsx";
import { type Opened, OpenFile } from "./open-file.tsx";
import { type Replaced, ReplacedNotice } from "./replaced-notice.tsx";

interface Props {
  readonly draft: Draft;
  /** False where the browser keeps nothing: the answers last until the page is closed. */
  readonly kept: boolean;
  readonly onDraft: (draft: Draft) => void;
  /** Opens a question (or the summary) without leaving the page, where another page would lose the answers. */
  readonly onQuestion?: (id: string) => void;
  /** What took the place of her answers before this page came up, and the pace that came with it. */
  readonly arrived?: { readonly replaced: Replaced; readonly pace: Pace };
}

const storage = () => window.localStorage;
const addressOf = (id: string): string => `/plan/check/?q=${encodeURIComponent(id)}&then=result`;

/** Where she stands and the plan from there, and her answers with the way back to each. */
export function ResultPage({ draft, kept, onDraft, onQuestion, arrived }: Props) {
  const [on, setOn] = useState(today);
  const [pace, setPace] = useState<Pace>(() => arrived?.pace ?? keptPace(storage));
  const [replaced, setReplaced] = useState<Replaced | undefined>(arrived?.replaced);
  const portfolio = useMemo(() => toPortfolio(draft), [draft]);
  const changePace = (next: Pace): void => {
    setPace(next);
    keepPace(storage, next);
  };
  /** Takes other answers in place of these, says so, and lets her take it back. */
  const replace = (next: { draft: Draft; pace: Pace }, said: Omit<Replaced, "before">): void => {
    setReplaced({ ...said, before: { draft, pace } });
    onDraft(next.draft);
    changePace(next.pace);
  };
  const notice = (
    <ReplacedNotice
      replaced={replaced}
      onUndo={(before) => {
        onDraft(before.draft);
        changePace(before.pace);
        setReplaced(undefined);
      }}
    />
  );
  const open = ({ name, draft: next, leftOut }: Opened): void =>
    replace(
      { draft: next, pace },
      {
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
      },
    );
  if (isEmpty(draft)) {
    return (
      <div>
        {notice}
        <EmptyResult kept={kept} onOpened={open} />
      </div>
    );
  }
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
      <PlanView
        portfolio={portfolio}
        pace={pace}
        on={on}
        onDay={setOn}
        onPace={changePace}
        questionLink={(path) => {
          const id = questionAt(draft, path);
          return id === undefined ? undefined : linkTo(id);
        }}
        inPlace={onQuestion !== undefined}
      />
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
              replace(
                { draft: EMPTY, pace: AS_TOLD },
                {
                  words: "Your answers are cleared.",
                  undo: "Undo: bring my answers back",
                },
              )
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
