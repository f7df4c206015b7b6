import { practiceLog } from "../answers.ts";
import { examAddress } from "../exam/addresses.ts";
import { lookOften } from "../exam/look-often.ts";
import { openExams } from "../open-exam-with.ts";
import { openExamWords } from "./open-exam-words.ts";

/** Says in `place`, instead of what stands there, that an exam is open; that comes back where none is any more. */
export async function showOpenExam(place: HTMLElement): Promise<void> {
  const log = await practiceLog().catch(() => undefined);
  if (log === undefined) return;
  let exams = openExams(log.state.entries);
  let shown = "";
  const plain = [...place.children];
  const show = (): void => {
    const words = openExamWords(exams, Date.now());
    if (words === shown) return;
    shown = words;
    place.replaceChildren(
      ...(words === "" ? plain : [line(words, exams.length === 1 ? exams[0] : undefined)]),
    );
  };
  log.subscribe(() => {
    exams = openExams(log.state.entries);
    show();
  });
  lookOften(show);
  show();
}

function line(words: string, exam: { readonly attempt: string } | undefined): HTMLElement {
  const go = document.createElement("a");
  go.href = exam === undefined ? "/practice/exam/" : examAddress(exam.attempt);
  go.textContent = "Go on";
  const paragraph = document.createElement("p");
  paragraph.className = "callout read";
  paragraph.append(words, " ", go);
  return paragraph;
}
