import { render } from "preact";
import { useState } from "preact/hooks";
import { type Draft, EMPTY } from "./draft.ts";
import { load, save } from "./store.ts";
import { ResultPage } from "./view/result-page.tsx";
import { Unreadable } from "./view/unreadable.tsx";

const storage = () => window.localStorage;

function Result() {
  const [loaded, setLoaded] = useState(() => load(storage));
  const [draft, setDraft] = useState<Draft>(loaded.kind === "draft" ? loaded.draft : EMPTY);
  const [kept, setKept] = useState(loaded.kind !== "blocked");
  if (loaded.kind === "unreadable")
    return <Unreadable text={loaded.text} onStartOver={() => setLoaded({ kind: "none" })} />;
  return (
    <ResultPage
      draft={draft}
      kept={kept}
      onDraft={(next) => {
        setDraft(next);
        setKept(save(storage, next));
      }}
    />
  );
}

const root = document.getElementById("result");
if (root !== null) {
  root.textContent = "";
  render(<Result />, root);
}
