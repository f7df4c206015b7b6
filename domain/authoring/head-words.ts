import { parseDay } from "../calendar/day.ts";
import { dayFromUs } from "../calendar/day-from-us.ts";
import { slugOf } from "./slug.ts";

/** How the faults of a file's head are told to people who do not program. */
export interface HeadWords {
  /** What a place is called at the beginning of a sentence; `line` is where it stands. */
  name(path: readonly PropertyKey[], line: number): string;
  /** A line to copy to a place, made of what stands there now where that can be used. */
  line(path: readonly PropertyKey[], value: unknown): string | undefined;
}

type Examples = Readonly<Record<string, string | ((value: unknown) => string)>>;

const DAY = "2026-11-22";
/** The day that a value means, else an example. */
export const dayOf = (value: unknown): string =>
  typeof value === "string" ? (parseDay(value.trim()) ?? dayFromUs(value) ?? DAY) : DAY;

/** An address as it most likely begins, else an example. */
function httpsOf(value: unknown): string {
  const [, rest] = /^(?:http:\/\/)?(\w[\w.-]*\.\w{2,}(?:\/\S{0,200})?)$/.exec(String(value)) ?? [];
  return rest === undefined ? "https://www.cms.gov/" : `https://${rest}`;
}

/** The lines that every head has. */
export const SHARED: Examples = {
  id: (value) => `id: ${(typeof value === "string" ? slugOf(value) : undefined) ?? "sleep-after-the-stroke"}`,
  title: "title: Nobody sleeps here",
  sources: `sources: [{ title: "The page, and its date", read: ${DAY} }]`,
  "sources *": `- { title: "The page, and its date", read: ${DAY} }`,
  "sources * title": "title: The page, and its date",
  "sources * url": (value) => `url: ${httpsOf(value)}`,
  "sources * read": (value) => `read: ${dayOf(value)}`,
  "sources * checked": "checked: false",
};

const reviewed = (value: unknown): string => `reviewed: { on: ${dayOf(value)}, by: editorial }`;

/** The head of a question or a scenario. */
export const PRACTICE_WORDS: HeadWords = wordsOf({
  ...SHARED,
  blueprint: "blueprint: { ccm: care-management }",
  level: "level: application",
  setting: "setting: hospital",
  questions: "questions: { 2: { level: analysis } }",
  "questions *": "2: { level: analysis }",
  accepted: "accepted: [{ rule: key-longest, question: 2, why: The words of the notice decide. }]",
  "accepted *": "- { rule: key-longest, question: 2, why: The words of the notice decide. }",
  "accepted * rule": "rule: key-longest",
  "accepted * question": "question: 2",
  "accepted * why": "why: The words of the notice decide.",
  reviewed,
  "reviewed on": reviewed,
  "reviewed by": "by: editorial",
  authors: (value) => `authors: [${typeof value === "string" ? value.trim() : "Ana Ruiz"}]`,
});

/** The words of a head, by its examples: `*` stands for the number of an entry. */
export function wordsOf(examples: Examples): HeadWords {
  return {
    name: nameOf,
    line(path, value) {
      const key = path.map((step, index) => (isEntry(path, index) ? "*" : String(step))).join(" ");
      const example = Object.hasOwn(examples, key) ? examples[key] : undefined;
      return typeof example === "function" ? example(value) : example;
    },
  };
}

/** Whether a step of a path is the number of an entry; questions are counted by their keys. */
const isEntry = (path: readonly PropertyKey[], index: number): boolean =>
  index === 1 && (typeof path[1] === "number" || path[0] === "questions");

const ENTRIES: Readonly<Record<string, string>> = {
  sources: "source",
  authors: "author",
  accepted: "accepted warning",
};
const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

function nameOf(path: readonly PropertyKey[], line: number): string {
  const [top, entry] = path;
  const group =
    path.length > 1 && isEntry(path, 1)
      ? top === "questions"
        ? `question ${String(entry)}, line ${line},`
        : `the ${ordinal(Number(entry))} ${ENTRIES[String(top)] ?? `entry of \`${String(top)}\``}, line ${line},`
      : undefined;
  const keys = path.slice(group === undefined ? 0 : 2).map((key) => `\`${String(key)}\``);
  if (group === undefined) return [...keys].reverse().join(" in ");
  if (keys.length > 0) return `${[...keys].reverse().join(" in ")} of ${group}`;
  return top === "questions" ? `What is said of ${group}` : `T${group.slice(1)}`;
}

const ordinal = (index: number): string => ORDINALS[index] ?? `${index + 1}th`;
