import { useMemo } from "preact/hooks";
import { items } from "../../../../dist/content/items.ts";
import { outlines } from "../../../../dist/content/outlines.ts";
import { present } from "../../../../domain/log/records.ts";
import { examsOf } from "../../../../domain/practice/exam.ts";
import { progressOf } from "../../../../domain/practice/progress.ts";
import { useApp, useLog } from "../../log/app/context.ts";
import { Late } from "../late.tsx";
import { flagsOf } from "../question-records.ts";
import type { Known } from "./draw-set.ts";
import { loadChooseSet } from "./load-views.ts";
import { choiceIn, outlineOfGoals, setAddress } from "./set-choice.ts";
import { StudySet } from "./study-set.tsx";

/** Study: choose a set, or go through one, as the address says. */
export function StudyApp() {
  const { url } = useApp();
  const known = useKnown();
  const { state } = useLog();
  const own = outlineOfGoals(
    outlines,
    present(state.records, "goal").map(({ id }) => id),
  );
  const choice = choiceIn(url.searchParams, outlines, items, own);
  if (choice === undefined || choice === "unknown")
    return (
      <Late
        load={loadChooseSet}
        props={{ known, own, unknown: choice === "unknown" }}
        title="Study"
        text="This part of the page could not be loaded. Load it again when you are connected. Your answers are kept."
        key="choose"
      />
    );
  return <StudySet key={setAddress(choice)} choice={choice} known={known} />;
}

/** What her log says of all questions now. */
function useKnown(): Known {
  const { state } = useLog();
  const progress = useMemo(
    () => progressOf(state.entries, items, outlines, new Date().toISOString()),
    [state.entries],
  );
  const flags = useMemo(() => flagsOf(state.records), [state.records]);
  const exams = useMemo(() => examsOf(state.entries, new Date().toISOString()), [state.entries]);
  return useMemo(() => ({ items, progress, flags, exams }), [progress, flags, exams]);
}
