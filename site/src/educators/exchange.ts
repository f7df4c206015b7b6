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

/** The most files that one file of another program may become: all that lie on the desk are checked after each change. */
const MOST_PAPERS = 100;

/** Our files, made of another program's file, and what to know about them. */
export function broughtIn(
  format: Format,
  text: string,
  domain: string | undefined,
): { papers: Paper[]; notes: Note[] } {
  const { files, notes } = bringIn(format, text, { outlines, day: today(), domain });
  const over = files[MOST_PAPERS];
  return {
    papers: files.slice(0, MOST_PAPERS).map(({ id, text }) => ({ name: `${id}.md`, text })),
    notes: [
      ...notes,
      ...(over === undefined
        ? []
        : [
            {
              what: `This page takes ${MOST_PAPERS} files at a time, and left out ${files.length - MOST_PAPERS}. Split the file here and drop the rest next.`,
              where: [`line ${over.line}`],
            },
          ]),
    ],
  };
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
        ? [{ what: "A file with faults was left out. Mend them first.", where: faulty }]
        : []),
      ...(guides.length > 0 ? [{ what: "A guide holds no questions and was left out.", where: guides }] : []),
      ...notes,
    ],
  };
}
