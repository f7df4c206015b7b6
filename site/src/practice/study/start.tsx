import { render } from "preact";
import { Keeper } from "../../log/app/keeper.ts";
import { whenOpen } from "../../log/app/when-open.ts";
import { PracticeShell } from "../practice-shell.tsx";
import { loadChooseSet } from "./load-views.ts";
import { STUDY_PAGE } from "./set-choice.ts";
import { StudyApp } from "./study-app.tsx";

const root = document.getElementById("study");
if (root !== null) {
  const keeper = new Keeper();
  // While the log is opened. What does not come is asked for again, and said, where it is to be shown.
  if (location.search === "") void loadChooseSet().catch(() => undefined);
  whenOpen(keeper, () => {
    root.textContent = "";
    render(
      <PracticeShell path={STUDY_PAGE} keeper={keeper}>
        <StudyApp />
      </PracticeShell>,
      root,
    );
  });
}
