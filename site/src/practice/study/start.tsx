import { render } from "preact";
import { Keeper } from "../../log/app/keeper.ts";
import { PracticeShell } from "../practice-shell.tsx";
import { STUDY_PAGE } from "./set-choice.ts";
import { StudyApp } from "./study-app.tsx";

const root = document.getElementById("study");
if (root !== null) {
  const keeper = new Keeper();
  root.textContent = "";
  render(
    <PracticeShell path={STUDY_PAGE} keeper={keeper}>
      <StudyApp />
    </PracticeShell>,
    root,
  );
  void keeper.start();
}
