import { type Draft, LISTS } from "./draft.ts";
import { questionsFor } from "./flow.ts";

/** Where a fact of the portfolio is asked in the checker, so that a next question opens its page. */
const FIELD_QUESTION: Readonly<Record<string, string>> = {
  "employment.caseManagementShare": "share",
  "employment.end": "end",
  "employment.documentedCaseManagementHours": "documentedCaseManagementHours",
  "degrees.completed": "completed",
};
/** Where the question itself is only asked after another one: ask that one first. */
const BEFORE: Readonly<Record<string, string>> = {
  end: "still",
  hoursPerWeek: "hours",
  completed: "finished",
  documentedCaseManagementHours: "hours",
  datedHours: "hours",
};

/** employment[0].paid -> employment/1/paid. Undefined when the checker has no question for it. */
export function questionAt(draft: Draft, path: string): string | undefined {
  const asked = new Set(questionsFor(draft).map(({ id }) => id));
  if (asked.has(path)) return path;
  if (path.startsWith("declarations.")) {
    const id = `declarations/${path.slice("declarations.".length)}`;
    return asked.has(id) ? id : undefined;
  }
  const match = /^(\w+)\[(\d+)\](?:\.(\w+))?$/.exec(path);
  const list = LISTS.find((name) => name === match?.[1]);
  if (match === null || list === undefined) return undefined;
  const key = draft.lists[list][Number(match[2])];
  if (key === undefined) return undefined;
  const field = match[3] ?? (list === "employment" ? "employer" : "");
  const name = list === "credits" ? "class" : (FIELD_QUESTION[`${list}.${field}`] ?? field);
  const candidates = [name, BEFORE[name]].flatMap((candidate) =>
    candidate === undefined ? [] : [`${list}/${key}/${candidate}`],
  );
  // A start known to the month is asked again on its own page; an end on the page of the end, else "Do you still work there?"
  return candidates.find((id) => asked.has(id));
}
