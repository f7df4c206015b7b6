import type { Outline } from "../../../../../domain/credentials/outlines.ts";
import type { Exam, ExamState } from "../../../../../domain/practice/exam.ts";
import { isBest, type PracticeItem } from "../../../../../domain/practice/item.ts";
import { instantText } from "../../app/words.ts";
import { examAt } from "./words.ts";

const STATE: Readonly<Record<ExamState, string>> = {
  open: "Still open. Nothing is told of its answers before it ends.",
  submitted: "Handed in",
  expired: "Time ran out",
  abandoned: "Given up",
};

interface Props {
  readonly exams: readonly Exam[];
  readonly items: readonly PracticeItem[];
  readonly outlines: readonly Outline[];
}

/** Short exams, the newest first, each with the way to its result, or back into it. */
export function Exams({ exams, items, outlines }: Props) {
  const byVersion = new Map(items.map((item) => [item.version, item]));
  const bestOf = ({ answers }: Exam): number =>
    [...answers].filter(([version, { chosen }]) => {
      const item = byVersion.get(version);
      return item !== undefined && isBest(item, chosen);
    }).length;
  return (
    <ul class="links">
      {exams.map((exam) => (
        <li key={exam.attempt}>
          <a href={examAt(exam.attempt)}>
            <span>
              {outlines.find(({ id }) => id === exam.outline)?.name ?? exam.outline}, {exam.versions.length}{" "}
              questions, {instantText(exam.startedAt)}
              <small>
                {STATE[exam.state]}
                {(exam.state === "submitted" || exam.state === "expired") &&
                  `. ${bestOf(exam)} of ${exam.versions.length} with the best answer`}
              </small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
