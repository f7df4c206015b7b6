import { expect, test } from "vitest";
import type { Raw } from "../../../site/src/checker/draft.ts";
import { type Control, NOT_SURE, type Question, YES_NO } from "../../../site/src/checker/question.ts";
import { answerInWords } from "../../../site/src/checker/words.ts";

const ask = (control: Control, unsure: string = NOT_SURE): Question => ({
  id: "employment/1/any",
  section: "Your work",
  title: "Any question?",
  control,
  unsure,
});
const choice = ask({ kind: "choice", choices: YES_NO });
const date = ask({ kind: "date", day: "optional" });
const hours = ask({ kind: "number", label: "Hours", most: 400_000, suffix: "hours" });
const percent = ask({ kind: "number", label: "Percent", most: 100, suffix: "percent" });
const text = ask({ kind: "text", label: "Employer", optional: true });
const dated = ask({ kind: "dated-hours" });
const course = ask({ kind: "class" });

test.each<[string, Question, Raw | undefined, string]>([
  ["nothing yet", choice, undefined, "Not answered"],
  ["not sure", choice, { unsure: "yes" }, "Not sure"],
  ["a skipped section", ask(choice.control, "Skip this for now"), { unsure: "yes" }, "Skipped"],
  [
    "what cannot be read, with its mend",
    date,
    { month: "13", day: "", year: "2025" },
    "Please check. Month must be a number from 1 to 12. You wrote “13”.",
  ],
  ["a choice by its label", choice, { value: "no" }, "No"],
  ["a choice that is gone", choice, { value: "perhaps" }, "Please check. Choose one of the answers."],
  ["a month", date, { month: "3", day: "", year: "2025" }, "March 2025"],
  ["a day", date, { month: "03", day: "9", year: "2025" }, "March 9, 2025"],
  ["a number with its unit", hours, { value: "2,080.5" }, "2,080.5 hours"],
  ["one hour", hours, { value: "1" }, "1 hour"],
  ["one percent", percent, { value: "1" }, "1 percent"],
  ["a text without the space around it", text, { value: " Mercy " }, "Mercy"],
  ["a text that was left out", text, { value: "" }, "Left empty"],
  ["days and their sum", dated, { value: "3/4/2025 12\n3/5/2025 0.75" }, "2 days, 12.75 hours"],
  ["one day of one hour", dated, { value: "2025-03-04 1" }, "1 day, 1 hour"],
  [
    "a class",
    course,
    { month: "2", day: "10", year: "2025", hours: "1", topic: "case-management", provider: "CMSA" },
    "CMSA, February 10, 2025, 1 hour, case management",
  ],
  [
    "a class of another topic",
    course,
    { hours: "6.5", topic: "other" },
    "date not told, 6.5 hours, another topic",
  ],
  ["a class of which nothing is told", course, {}, "date not told, hours not told, topic not told"],
])("shows %s", (_, question, raw, words) => {
  expect(answerInWords(question, raw)).toBe(words);
});

test("adds the hours of days exactly, not in binary fractions", () => {
  // 0.1 + 0.2 + 0.7 is 1; in binary fractions it is 0.9999999999999999.
  expect(answerInWords(dated, { value: "3/1/2025 0.1\n3/2/2025 0.2\n3/3/2025 0.7" })).toBe("3 days, 1 hour");
});
