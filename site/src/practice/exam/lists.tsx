import type { Exam } from "../../../../domain/practice/exam.ts";
import { Icon } from "../../components/icon.tsx";
import { instantText } from "../../log/app/words.ts";
import { examAddress } from "./addresses.ts";
import { endText, timeText } from "./end-words.ts";
import { useRanOut } from "./ran-out.ts";
import { examName } from "./words.ts";

/** An exam that ended by the clock while she was away, until she has seen its end. */
export function RanOut({ exams }: { readonly exams: readonly Exam[] }) {
  const exam = useRanOut(exams);
  if (exam?.endedAt == null) return null;
  return (
    <p class="callout" role="status">
      Your exam ({examName(exam)}) ended at {timeText(exam.endedAt, Date.now())}, when its time was up.{" "}
      <a href={examAddress(exam.attempt)}>See the result</a>
    </p>
  );
}

/** The exams to go on with: on whichever device they were begun. */
export function OpenExams({ exams }: { readonly exams: readonly Exam[] }) {
  const open = exams.filter(({ state }) => state === "open");
  if (open.length === 0) return null;
  return (
    <section class="callout flow" aria-labelledby="open-exams">
      <h2 id="open-exams">{open.length === 1 ? "An exam is open" : "Exams that are open"}</h2>
      <ul class="links">
        {open.map((exam) => (
          <ExamLink key={exam.attempt} exam={exam} words="Go on with:">
            {`${exam.answers.size} of ${exam.versions.length} answered. ${endText(exam, Date.now())} Begun ${instantText(exam.startedAt)}.`}
          </ExamLink>
        ))}
      </ul>
    </section>
  );
}

export function EarlierExams({ exams }: { readonly exams: readonly Exam[] }) {
  const ended = exams.filter(({ state }) => state !== "open");
  if (ended.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="earlier-exams">
      <h2 id="earlier-exams" class="rule-top">
        Earlier exams
      </h2>
      <ul class="links">
        {ended.map((exam) => (
          <ExamLink key={exam.attempt} exam={exam}>
            {`${instantText(exam.startedAt)}. ${HOW_IT_ENDED[exam.state]}, ${exam.answers.size} answered.`}
          </ExamLink>
        ))}
      </ul>
    </section>
  );
}

const HOW_IT_ENDED: Readonly<Record<Exam["state"], string>> = {
  open: "Open",
  submitted: "Handed in",
  expired: "Time was up",
  abandoned: "Given up",
};

const ExamLink = ({
  exam,
  words,
  children,
}: {
  readonly exam: Exam;
  readonly words?: string;
  readonly children: string;
}) => (
  <li>
    <a href={examAddress(exam.attempt)}>
      <span>
        {words} {examName(exam)}
        <small>{children}</small>
      </span>
      <Icon name="next" />
    </a>
  </li>
);
