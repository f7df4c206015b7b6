import { type Draft, LISTS, type ListName } from "./draft.ts";
import { questionsFor } from "./flow.ts";
import type { Question, SectionName } from "./question.ts";
import { className } from "./sections/classes.ts";
import { degreeName } from "./sections/degrees.ts";
import { jobName } from "./sections/employment.ts";
import { licenseName } from "./sections/licenses.ts";

/** The answers in groups, as the summary shows them: the section's own question, then each license, degree, job or class. */
export interface Group {
  readonly title: string;
  readonly questions: readonly Question[];
  /** Set for an item that can be removed. */
  readonly item?: { readonly list: ListName; readonly key: string };
}
export interface SectionGroups {
  readonly section: SectionName;
  readonly list: ListName | undefined;
  readonly groups: readonly Group[];
}

const NAMES: Record<ListName, (draft: Draft, key: string) => string> = {
  licenses: licenseName,
  degrees: degreeName,
  employment: jobName,
  credits: className,
};

export function groupsOf(draft: Draft): SectionGroups[] {
  const bySection = Map.groupBy(questionsFor(draft), ({ section }) => section);
  return [...bySection].map(([section, questions]) => {
    const list = LISTS.find((name) => questions.some(({ id }) => id === name));
    if (list === undefined) return { section, list, groups: [{ title: section, questions }] };
    const own = questions.filter(({ id }) => id === list);
    const items = draft.lists[list].flatMap((key): Group[] => {
      const mine = questions.filter(({ id }) => id.startsWith(`${list}/${key}/`));
      return mine.length === 0
        ? []
        : [{ title: NAMES[list](draft, key), questions: mine, item: { list, key } }];
    });
    return { section, list, groups: [{ title: section, questions: own }, ...items] };
  });
}
