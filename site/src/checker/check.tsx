import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { contradictions } from "../../../domain/eligibility/contradictions.ts";
import { type Draft, EMPTY, type ListName, type Raw } from "./draft.ts";
import { after, answer, before, firstOpen, isAnswered, place, questionsFor } from "./flow.ts";
import { questionAt } from "./places.ts";
import { load, save } from "./store.ts";
import { toPortfolio } from "./to-portfolio.ts";
import { today } from "./today.ts";
import { QuestionPage } from "./view/question-page.tsx";
import { ResultPage } from "./view/result-page.tsx";
import { SummaryPage } from "./view/summary-page.tsx";
import { Unreadable } from "./view/unreadable.tsx";

const SUMMARY = "summary";
/** The result without leaving the page: only where the browser keeps no answers for another one. */
const RESULT = "result";
const storage = () => window.localStorage;
const address = (id: string, thenResult: boolean): string =>
  `?q=${encodeURIComponent(id)}${thenResult ? "&then=result" : ""}`;
const asked = (): { id: string | null; thenResult: boolean } => {
  const query = new URLSearchParams(location.search);
  return { id: query.get("q"), thenResult: query.get("then") === "result" };
};

/** What does not fit together, at one question. */
function notesAt(draft: Draft, id: string): string[] {
  return contradictions(toPortfolio(draft), today()).flatMap(({ path, message }) =>
    questionAt(draft, path) === id ? [message] : [],
  );
}

function Checker() {
  const [loaded, setLoaded] = useState(() => load(storage));
  const [draft, setDraft] = useState<Draft>(loaded.kind === "draft" ? loaded.draft : EMPTY);
  const [saved, setSaved] = useState(loaded.kind !== "blocked");
  const [at, setAt] = useState(asked);
  const [notes, setNotes] = useState<readonly string[]>([]);

  useEffect(() => {
    const follow = () => {
      setAt(asked());
      setNotes([]);
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);

  const keep = (next: Draft): void => {
    setDraft(next);
    setSaved(save(storage, next));
  };
  const open = (id: string, thenResult = at.thenResult): void => {
    history.pushState(null, "", address(id, thenResult));
    setAt({ id, thenResult });
    setNotes([]);
    scrollTo(0, 0);
  };
  if (loaded.kind === "unreadable") {
    return <Unreadable text={loaded.text} onStartOver={() => setLoaded({ kind: "none" })} />;
  }

  const questions = questionsFor(draft);
  const current =
    at.id === SUMMARY ? undefined : (questions.find(({ id }) => id === at.id) ?? firstOpen(draft));

  if (at.id === RESULT) {
    return (
      <ResultPage draft={draft} kept={saved} onDraft={keep} onQuestion={(id) => open(id, id !== SUMMARY)} />
    );
  }
  const toResult = (): void => (saved ? location.assign("/plan/result/") : open(RESULT, false));
  if (current === undefined) {
    return (
      <SummaryPage
        draft={draft}
        contradictions={contradictions(toPortfolio(draft), today())}
        href={(id) => address(id, false)}
        onOpen={(id) => open(id, false)}
        onAdd={(list: ListName) => {
          const next = answer(draft, `${list}/more`, { value: "yes" });
          keep(next);
          open(after(next, `${list}/more`)?.id ?? SUMMARY, false);
        }}
        onDraft={keep}
        onBack={() => open(questions.at(-1)?.id ?? SUMMARY, false)}
        onResult={saved ? undefined : toResult}
      />
    );
  }

  const shown = notes.length > 0 ? notes : notesAt(draft, current.id);
  const accept = (raw: Raw): void => {
    const next = answer(draft, current.id, raw);
    keep(next);
    const found = notesAt(next, current.id);
    const unchanged = JSON.stringify(draft.answers[current.id]) === JSON.stringify(raw);
    // What does not fit is pointed out once; a second Continue keeps it as told.
    if (found.length > 0 && !(unchanged && shown.length > 0)) {
      setNotes(found);
      return;
    }
    const following = after(next, current.id);
    const opened =
      following !== undefined && !isAnswered(next, following.id) && sameItem(current.id, following.id);
    // She came from the result: go back to it, unless this answer opened another question about the same thing.
    if (at.thenResult && !opened) toResult();
    else open(following?.id ?? SUMMARY);
  };
  const previous = before(draft, current.id);
  const pending = draft.pending?.id === current.id ? draft.pending.raw : undefined;
  return (
    <QuestionPage
      key={current.id}
      question={current}
      place={place(draft, current.id)}
      raw={pending ?? draft.answers[current.id] ?? {}}
      answered={pending === undefined && draft.answers[current.id] !== undefined}
      notes={shown}
      saved={saved}
      onTyped={(raw) => keep({ ...draft, pending: { id: current.id, raw } })}
      onAnswer={accept}
      onBack={previous === undefined ? () => location.assign("/plan/") : () => open(previous.id)}
    />
  );
}

/** employment/1/still and employment/1/end are about the same job. */
const sameItem = (a: string, b: string): boolean =>
  a.split("/").slice(0, 2).join("/") === b.split("/").slice(0, 2).join("/") ||
  (b.startsWith(`${a.split("/")[0]}/`) && !a.includes("/"));

const root = document.getElementById("checker");
if (root !== null) {
  root.textContent = "";
  render(<Checker />, root);
}
