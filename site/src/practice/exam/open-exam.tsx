import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Exam } from "../../../../domain/practice/exam.ts";
import { useApp, useLog } from "../../log/app/context.ts";
import { Status } from "../../log/app/status.tsx";
import { flagsOf } from "../question-records.ts";
import { type ExamPlace, questionIn } from "./addresses.ts";
import { type Answering, Asked } from "./asked.tsx";
import { ExamBar } from "./exam-bar.tsx";
import { hasMoved } from "./focus.ts";
import { GiveUp } from "./give-up.tsx";
import { Grid } from "./grid.tsx";
import { HandIn } from "./hand-in.tsx";
import { keepQuietly } from "./keep-form.ts";
import { loadItems } from "./load-items.ts";
import { loadChoose, loadEnded } from "./load-views.ts";
import { useMarks } from "./marks.ts";

interface Props {
  readonly exam: Exam;
  readonly place: ExamPlace;
}

/** An exam that is open: its questions one by one, and what comes before handing it in. Nothing here tells what is right. */
export function OpenExam({ exam, place }: Props) {
  const { state } = useLog();
  const { go } = useApp();
  const { attempt, versions, answers } = exam;
  const flags = useMemo(() => flagsOf(state.records), [state.records]);
  const flagged = new Set(versions.filter((version) => flags.has(flagIn(attempt, version))));
  const marks = useMarks(attempt);
  const answering = useRef<Answering>({
    saving: Promise.resolve(true),
    busy: false,
    settle: () => undefined,
    read: new Set(),
  });
  useEffect(() => {
    void keepQuietly(versions);
    // The result needs it, maybe without a network.
    void loadItems().catch(() => undefined);
    void loadEnded().catch(() => undefined);
    void loadChoose().catch(() => undefined);
  }, [attempt]);
  // When it ends, whatever takes this place has the focus.
  useEffect(() => hasMoved, []);

  const number = numberOf(place, exam);
  // Her place is a question by its number: what she answers there must not take it from under her.
  const named = place.at === "question" || number === undefined;
  useEffect(() => {
    if (!named) go(questionIn(attempt, number), { replace: true });
  }, [named]);

  /** Links lead on once the answer before is on the device: if it is not, she stays and is told. */
  const leaveBy = async (href: string) => {
    if (await answering.current.saving) go(href);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it holds back the links inside, which are reached by keyboard themselves.
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is activated by keyboard clicks too.
    <div
      class="exam"
      onClick={(event) => {
        if (event.defaultPrevented) return;
        const link = (event.target as Element | null)?.closest<HTMLAnchorElement>("a[href]");
        if (link == null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        answering.current.settle();
        if (!answering.current.busy) return;
        event.preventDefault();
        void leaveBy(link.href);
      }}
    >
      <ExamBar exam={exam} number={number} />
      {number !== undefined ? (
        <Asked
          exam={exam}
          number={number}
          flag={flagIn(attempt, versions[number - 1] ?? "")}
          answering={answering.current}
          marks={marks}
          key={versions[number - 1]}
        />
      ) : place.at === "give-up" ? (
        <GiveUp exam={exam} />
      ) : (
        <HandIn exam={exam} flagged={flagged} />
      )}
      <details class="panel exam-grid" open={place.at === "hand-in"}>
        <summary>
          All questions: {answers.size} answered, {flagged.size} flagged
        </summary>
        <Grid
          versions={versions}
          answered={new Set(answers.keys())}
          flagged={flagged}
          current={number}
          to={(to) => questionIn(attempt, to)}
        />
      </details>
      <Status />
    </div>
  );
}

/** Which question is shown; undefined where it is none. Reasons are not to be had while it is open. */
function numberOf(place: ExamPlace, exam: Exam): number | undefined {
  if (place.at === "hand-in" || place.at === "give-up") return undefined;
  return place.at === "question" ? Math.min(place.number, exam.versions.length) : whereToGoOn(exam);
}

/** The first question without an answer; the last one where all have one. */
function whereToGoOn({ versions, answers }: Exam): number {
  const open = versions.findIndex((version) => !answers.has(version));
  return open === -1 ? versions.length : open + 1;
}

/** A flag inside an exam is the exam's own. */
const flagIn = (attempt: string, version: string): string => `${attempt}.${version}`;
