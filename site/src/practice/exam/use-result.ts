import { useMemo } from "preact/hooks";
import type { Exam } from "../../../../domain/practice/exam.ts";
import { type ExamResult, resultOf } from "../../../../domain/practice/result.ts";
import { triesOf } from "../../../../domain/practice/tries.ts";
import { useLog } from "../../log/app/context.ts";
import { useItems } from "./load-items.ts";
import { outlineOf } from "./words.ts";

/** The result of an exam that has ended; undefined while the list of items comes, `failed` where it did not. */
export function useResult(exam: Exam): ExamResult | "failed" | undefined {
  const { state } = useLog();
  const items = useItems();
  return useMemo(() => {
    if (items === undefined || items === "failed") return items;
    const { byItem } = triesOf(state.entries, items, new Date().toISOString());
    const tooSoon = [...byItem.values()].flat().filter((one) => one.tooSoon);
    return resultOf(exam, items, outlineOf(exam), new Set(tooSoon.map(({ answer }) => answer.id)));
  }, [state.entries, items, exam]);
}
