import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Pace } from "../../../domain/projection/pace.ts";
import { fragmentOf } from "../plan/fragment.ts";
import { keepPace, keptPace } from "../plan/kept-pace.ts";
import { FromLink, type Received } from "../plan/view/from-link.tsx";
import { type Draft, EMPTY, isEmpty } from "./draft.ts";
import { load, save } from "./store.ts";
import type { Replaced } from "./view/replaced-notice.tsx";
import { ResultPage } from "./view/result-page.tsx";
import { Unreadable } from "./view/unreadable.tsx";

const storage = () => window.localStorage;

/** Her own result, or the one of the link that was opened. */
function Result() {
  const [link, setLink] = useState(() => fragmentOf(location.hash));
  const [loaded, setLoaded] = useState(() => load(storage));
  const [draft, setDraft] = useState<Draft>(loaded.kind === "draft" ? loaded.draft : EMPTY);
  const [kept, setKept] = useState(loaded.kind !== "blocked");
  const [arrived, setArrived] = useState<{ replaced: Replaced; pace: Pace } | undefined>();
  useEffect(() => {
    // A link that is opened on this page changes its fragment only; the places on the page have other fragments.
    const look = (): void => {
      const text = fragmentOf(location.hash);
      if (text !== undefined) setLink(text);
    };
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, []);
  const keep = (next: Draft): void => {
    setDraft(next);
    setKept(save(storage, next));
  };
  const leaveLink = (): void => {
    history.replaceState(null, "", location.pathname);
    setLink(undefined);
    scrollTo(0, 0);
  };
  const use = ({ shared: { pace }, draft: next, leftOut }: Received): void => {
    setArrived({
      pace,
      replaced: {
        before: { draft, pace: keptPace(storage) },
        words: [
          "The answers of the link are yours now.",
          isEmpty(draft) ? [] : "They took the place of your own.",
          leftOut.length > 0
            ? `The checker does not ask about these, so they were left out: ${leftOut.join(", ")}.`
            : [],
        ]
          .flat()
          .join(" "),
        undo: isEmpty(draft) ? undefined : "Undo: bring my own answers back",
      },
    });
    keep(next);
    keepPace(storage, pace);
    leaveLink();
  };
  if (link !== undefined)
    return (
      <FromLink
        key={link}
        text={link}
        onUse={loaded.kind === "unreadable" ? undefined : use}
        onLeave={leaveLink}
      />
    );
  if (loaded.kind === "unreadable")
    return <Unreadable text={loaded.text} onStartOver={() => setLoaded({ kind: "none" })} />;
  return (
    <ResultPage draft={draft} kept={kept} onDraft={keep} {...(arrived === undefined ? {} : { arrived })} />
  );
}

const root = document.getElementById("result");
if (root !== null) {
  root.textContent = "";
  render(<Result />, root);
}
