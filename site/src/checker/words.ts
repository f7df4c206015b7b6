import { type Day, longDay, longMonth, type Month } from "../../../domain/calendar/day.ts";
import { withUnit } from "../../../domain/eligibility/amount-words.ts";
import type { Raw } from "./draft.ts";
import type { Question } from "./question.ts";
import { type ClassAnswer, type DatedHours, read } from "./read.ts";

/** An answer as the summary shows it. */
export function answerInWords(question: Question, raw: Raw | undefined): string {
  if (raw === undefined) return "Not answered";
  if (raw.unsure === "yes") return question.unsure?.startsWith("Skip") ? "Skipped" : "Not sure";
  const result = read(question, raw);
  if (!result.ok) return `Please check. ${result.faults[0]?.message ?? ""}`;
  const { value } = result;
  const { control } = question;
  if (value === undefined) return "Left empty";
  switch (control.kind) {
    case "choice":
      return control.choices.find((choice) => choice.value === value)?.label ?? String(value);
    case "date":
      return dateInWords(value as Day | Month);
    case "number":
      return control.suffix === "hours"
        ? withUnit(value as number, "hours")
        : `${(value as number).toLocaleString("en-US")} ${control.suffix ?? ""}`.trim();
    case "dated-hours": {
      const entries = value as readonly DatedHours[];
      const total = entries.reduce((sum, entry) => sum + Math.round(entry.hours * 100), 0) / 100;
      return `${entries.length} ${entries.length === 1 ? "day" : "days"}, ${withUnit(total, "hours")}`;
    }
    case "class":
      return classInWords(value as ClassAnswer);
    case "text":
      return String(value);
  }
}

export const dateInWords = (at: Day | Month): string =>
  at.length === 7 ? longMonth(at as Month) : longDay(at as Day);

function classInWords({ date, hours, topics, provider }: ClassAnswer): string {
  const parts = [
    provider,
    date === undefined ? "date not told" : longDay(date),
    hours === undefined ? "hours not told" : withUnit(hours, "hours"),
    topics === undefined
      ? "topic not told"
      : topics.includes("case-management")
        ? "case management"
        : "another topic",
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}
