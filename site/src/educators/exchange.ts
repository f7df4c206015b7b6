import { outlines } from "../../../dist/content/outlines.ts";
import { checkScenarios, publishable } from "../../../domain/authoring/check-scenario.ts";
import { bringIn, type Format } from "../../../domain/authoring/exchange/bring-in.ts";
import { writeCsv } from "../../../domain/authoring/exchange/csv-write.ts";
import { writeGift } from "../../../domain/authoring/exchange/gift-write.ts";
import type { Note } from "../../../domain/authoring/exchange/note.ts";
import { isGuide } from "../../../domain/authoring/is-guide.ts";
import { today } from "../checker/today.ts";
import { filesOf, type Paper, type Papers } from "./desk.ts";

/** What brings the questions of other programs in and sends ours out: the page loads it when somebody begins to use it. */

/** The most questions that are brought in at once: all that lie on the desk are checked after each change. */
const MOST_QUESTIONS = 100;

/** Our files, made of another program's file, and what to know about them. */
export function broughtIn(
  format: Format,
  text: string,
): { papers: Paper[]; notes: Note[]; found: number; brought: number } {
  const { files, ...told } = bringIn(format, text, { outlines, day: today() }, MOST_QUESTIONS);
  return { ...told, papers: files.map(({ id, text }) => ({ name: `${id}.md`, text })) };
}

/** All questions on the desk as one text of another program, how many they are, and what the format cannot carry. */
export function sentOut(format: Format, desk: Papers): { text: string; count: number; notes: Note[] } {
  const files = filesOf(desk);
  const practice = files.filter(({ text }) => !isGuide(text));
  const { checked } = checkScenarios(practice, outlines);
  const scenarios = checked.map(publishable);
  const ready = scenarios.filter((scenario) => scenario !== undefined);
  const faulty = practice.filter((_, index) => scenarios[index] === undefined).map(({ file }) => file);
  const guides = files.filter(({ text }) => isGuide(text)).map(({ file }) => file);
  const { text, notes } = format === "gift" ? writeGift(ready) : writeCsv(ready);
  return {
    text,
    count: ready.reduce((sum, { items }) => sum + items.length, 0),
    notes: [
      ...(faulty.length > 0
        ? [
            {
              kind: "lost" as const,
              what: "A file with faults was left out. Mend them first.",
              where: faulty,
            },
          ]
        : []),
      ...(guides.length > 0
        ? [
            {
              kind: "lost" as const,
              what: "A guide holds no questions and was left out.",
              where: guides,
            },
          ]
        : []),
      ...notes,
    ],
  };
}
