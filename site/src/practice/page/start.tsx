import { render } from "preact";
import type { QuestionData } from "../question-data.ts";
import { QuestionsPage } from "./questions-page.tsx";

/**
 * Takes the questions of a page over. The page arrives whole, with the reasons in a `details` for readers without scripts,
 * and with its own questions as data: nothing else is loaded to ask them.
 */
const root = document.getElementById("questions");
const text = root?.dataset.questions;
if (root !== null && text !== undefined) {
  const questions = JSON.parse(text) as QuestionData[];
  const begun = new Map(questions.map(({ version }) => [version, chosenIn(root, version)]));
  root.textContent = "";
  render(<QuestionsPage questions={questions} begun={begun} />, root);
}

/** What somebody chose while the program was still on its way. */
function chosenIn(page: HTMLElement, version: string): number[] {
  const inputs = [...page.querySelectorAll<HTMLInputElement>(`input[name="${version}"]`)];
  return inputs.flatMap(({ checked }, option) => (checked ? [option] : []));
}
