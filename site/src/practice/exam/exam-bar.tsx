import { dataOf, present } from "../../../../domain/log/records.ts";
import type { Exam } from "../../../../domain/practice/exam.ts";
import { Icon } from "../../components/icon.tsx";
import { useLog } from "../../log/app/context.ts";
import { CaseButtonOf } from "../question/case-button-of.tsx";
import { EXAM_PAGE } from "./addresses.ts";
import { leftText, noticeText } from "./clock.ts";
import { troubleText } from "./clock-trouble.ts";
import { useClock } from "./use-clock.ts";

/** The name of the setting that hides the clock. */
const HIDDEN = "practice.clock-hidden";

/** Where she is, and how long she has: whole minutes, nothing that blinks. The clock can be hidden; the notices stay. */
export function ExamBar({ exam, number }: { readonly exam: Exam; readonly number: number | undefined }) {
  const { log, state } = useLog();
  const { left, notice, trouble } = useClock(exam);
  const setting = present(state.records, "setting").find(({ id }) => id === HIDDEN);
  const hidden = (setting && dataOf(setting)?.value) === true;
  const { versions, answers } = exam;
  const asked = number === undefined ? undefined : versions[number - 1];
  return (
    <>
      <header class="exam-bar">
        <div class="exam-bar-row">
          <p>
            {number === undefined ? (
              `${answers.size} answered`
            ) : (
              <>
                <strong>{number}</strong> of {versions.length}
              </>
            )}
          </p>
          {left === null ? (
            <p>No clock</p>
          ) : (
            <p class="cluster exam-clock">
              {!hidden && (
                <span class="mark">
                  <Icon name="clock" />
                  <span>{leftText(left)}</span>
                </span>
              )}
              <button
                type="button"
                class="as-link inline-target"
                onClick={() => void log.write("setting", HIDDEN, { value: !hidden })}
              >
                {hidden ? "Show the clock" : "Hide the clock"}
              </button>
            </p>
          )}
          {asked !== undefined && <CaseButtonOf version={asked} key={asked} />}
          <a class="inline-target" href={EXAM_PAGE}>
            Leave
          </a>
        </div>
        <progress
          value={answers.size}
          max={versions.length}
          aria-label={`${answers.size} of ${versions.length} questions answered`}
        />
        <p role="status" class="exam-notice">
          {notice !== undefined && noticeText(notice)}
        </p>
      </header>
      {trouble !== undefined && (
        <p class="sync-problem" role="status">
          {troubleText(trouble)}
        </p>
      )}
    </>
  );
}
