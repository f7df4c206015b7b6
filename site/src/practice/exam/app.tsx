import { useEffect } from "preact/hooks";
import { useApp, useLog } from "../../log/app/context.ts";
import type { Keeper } from "../../log/app/keeper.ts";
import { NoticeLine } from "../../log/app/notice.tsx";
import { Late } from "../late.tsx";
import { PracticeShell } from "../practice-shell.tsx";
import { EXAM_PAGE, placeOf } from "./addresses.ts";
import { hasMoved } from "./focus.ts";
import { letGo } from "./keep-form.ts";
import { loadChoose, loadEnded } from "./load-views.ts";
import { forgetMarks } from "./marks.ts";
import { NotHere } from "./not-here.tsx";
import { OpenExam } from "./open-exam.tsx";
import { takeOverTapped } from "./tapped-answer.ts";
import { useExams } from "./use-exams.ts";

/** The short exams: one program for choosing, answering and the result, over the log of whoever is here. */
export const ExamApp = ({ keeper }: { readonly keeper: Keeper }) => (
  <PracticeShell path={EXAM_PAGE} keeper={keeper} onMove={hasMoved}>
    <Opened />
  </PracticeShell>
);

function Opened() {
  const { url } = useApp();
  const { log } = useLog();
  const exams = useExams();
  const place = placeOf(url);
  const exam = place.at === "choose" ? undefined : exams.find(({ attempt }) => attempt === place.attempt);

  useEffect(() => void takeOverTapped(log).catch(() => undefined), [log]);

  // The questions of exams that are open stay on this device, and those of the one that ended last.
  const needed = [
    ...exams.filter(({ state }) => state === "open"),
    ...exams.filter(({ state }) => state !== "open").slice(0, 1),
  ];
  useEffect(
    () => void letGo(new Set(needed.flatMap(({ versions }) => versions))),
    [needed.map(({ attempt }) => attempt).join(" ")],
  );

  // So do the pencil marks in those that are open.
  const open = exams.flatMap(({ state, attempt }) => (state === "open" ? [attempt] : []));
  useEffect(() => void forgetMarks(log, open).catch(() => undefined), [log, open.join(" ")]);

  return (
    <>
      <NoticeLine />
      {place.at === "choose" ? (
        <Late
          load={loadChoose}
          props={{ exams }}
          title="Short exam"
          text="This part of the page could not be loaded. Load it again when you are connected. Your answers are kept."
          key="choose"
        />
      ) : exam === undefined ? (
        <NotHere />
      ) : exam.state === "open" ? (
        <OpenExam exam={exam} place={place} key={exam.attempt} />
      ) : (
        <Late
          load={loadEnded}
          props={{ exam, place }}
          title="The exam has ended"
          text="Your answers are kept. The result could not be loaded; it is here when you are connected again."
          key={exam.attempt}
        />
      )}
    </>
  );
}
