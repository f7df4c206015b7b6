import type { Day } from "../../calendar/day.ts";
import type { Outline } from "../../credentials/outlines.ts";
import {
  type ScenarioDraft,
  type ScenarioFields,
  type ScenarioItem,
  type ScenarioSchema,
  scenarioFields,
} from "../scenario.ts";
import { slugOf } from "../slug.ts";
import type { ForeignQuestion } from "./foreign-question.ts";
import type { Notes } from "./note.ts";
import { rightFields } from "./right-fields.ts";

/** What whoever brings questions in says of all of them. */
export interface Arrival {
  /** What may be named as exam domains. */
  readonly outlines: readonly Outline[];
  /** The day on which they are brought in. */
  readonly day: Day;
  /** The domain of the CCM's exam of questions that name none. */
  readonly domain?: string | undefined;
  /** Ids that are in use and are given to no other file. */
  readonly taken?: ReadonlySet<string>;
}

/** Makes one draft of all questions that name one id, and one of each question that names none. */
export function gather(
  questions: readonly ForeignQuestion[],
  { outlines, day, domain, taken = new Set() }: Arrival,
  notes: Notes,
): { readonly draft: ScenarioDraft & { readonly id: string }; readonly line: number }[] {
  const schema = scenarioFields(outlines);
  const groups = Map.groupBy(questions, ({ id, line }) => id ?? line);
  const given = new Set(questions.flatMap(({ id }) => id ?? []));
  const free = freeIds(new Set([...taken, ...given]));
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = inOrder(group);
    if (first === undefined) return [];
    for (const one of rest) compare(first, one, notes);
    const fields = withoutSignature(first, rightFields(first, schema, notes), notes);
    const named = first.name ?? fields.title ?? titleFrom(first);
    const id = first.id ?? free(slugOf(named) ?? "question");
    if (first.id === undefined && fields.title === undefined && first.name === undefined)
      notes.add("There was no title. The first words became one; give it a better one.", place(first));
    const own = ownOf([first, ...rest], schema, notes);
    return [
      {
        line: first.line,
        draft: {
          id,
          title: fields.title ?? [...named].slice(0, 120).join(""),
          ...(fields.blueprint !== undefined
            ? { blueprint: fields.blueprint }
            : domain !== undefined && { blueprint: { ccm: domain } }),
          ...(fields.level !== undefined && { level: fields.level }),
          ...(fields.setting !== undefined && { setting: fields.setting }),
          ...(own !== undefined && { questions: own }),
          ...(fields.accepted !== undefined && { accepted: fields.accepted }),
          sources: fields.sources ?? [],
          reviewed: fields.reviewed ?? { on: day, by: "editorial" },
          ...(fields.authors !== undefined && { authors: fields.authors }),
          case: first.situation,
          items: [first, ...rest].map(itemOf),
        },
      },
    ];
  });
}

export const place = ({ line }: Pick<ForeignQuestion, "line">): string => `line ${line}`;

/** By the number in the file, where every question has one. */
const inOrder = (group: readonly ForeignQuestion[]): readonly ForeignQuestion[] =>
  group.every(({ number }) => number !== undefined)
    ? group.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
    : group;

/** A file has one case and one front matter. */
function compare(first: ForeignQuestion, one: ForeignQuestion, notes: Notes): void {
  if (one.situation !== first.situation)
    notes.add(
      "The case is not the one that the first question of this file tells. The first one was kept.",
      place(one),
    );
  const differs = Object.entries(one.head).some(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(first.head[key]),
  );
  if (differs)
    notes.add(
      "The title, the level, the sources or the like are not those of the first question of this file. The first ones were kept.",
      place(one),
    );
}

const itemOf = ({ question, preamble, options }: ForeignQuestion): ScenarioItem => ({
  id: "",
  question,
  ...(preamble !== "" && { preamble }),
  options,
  multiple: options.filter(({ key }) => key).length > 1,
});

/** What an author says of a file of ours and what a stranger's file says look alike: nobody signs by it, and what it keeps quiet is told. */
function withoutSignature(
  first: ForeignQuestion,
  fields: Partial<ScenarioFields>,
  notes: Notes,
): Partial<ScenarioFields> {
  const { reviewed, accepted } = fields;
  if (reviewed?.by === "clinician")
    notes.add(
      "It says that a clinician has reviewed it. Brought in, it says `editorial`: whoever signed it signs it again in our file.",
      place(first),
    );
  if (accepted !== undefined && accepted.length > 0)
    notes.add(
      "It says which warnings its author accepts, and the check keeps quiet about them. Read under `accepted` whether the reasons hold.",
      place(first),
    );
  return reviewed === undefined ? fields : { ...fields, reviewed: { ...reviewed, by: "editorial" } };
}

function ownOf(
  questions: readonly ForeignQuestion[],
  { shape }: ScenarioSchema,
  notes: Notes,
): ScenarioFields["questions"] {
  const own = questions.flatMap((question, index) => {
    if (question.own === undefined) return [];
    const read = shape.questions.safeParse({ [String(index + 1)]: question.own });
    if (read.success) return Object.entries(read.data ?? {});
    notes.leaveOut(
      "What is said of this question alone was left out: its level or its exam domains are none of ours.",
      place(question),
    );
    return [];
  });
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

/** The first words of a question without a name. */
function titleFrom({ situation, question }: ForeignQuestion): string {
  const words = (situation === "" ? question : situation)
    .replaceAll(/[\\*_`]/g, "")
    .trim()
    .slice(0, 200)
    .split(/\s+/);
  return words
    .slice(0, 7)
    .join(" ")
    .replace(/[,;:.]$/, "");
}

/** Gives each id once, with a number behind it where it is taken. */
function freeIds(used: Set<string>): (id: string) => string {
  const counts = new Map<string, number>();
  return (id) => {
    let count = counts.get(id) ?? 1;
    let free = count === 1 ? id : `${id}-${count}`;
    while (used.has(free)) {
      count += 1;
      free = `${id}-${count}`;
    }
    counts.set(id, count);
    used.add(free);
    return free;
  };
}
