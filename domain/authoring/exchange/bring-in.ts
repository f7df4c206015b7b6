import { inForm } from "../in-form.ts";
import { TURNING } from "../rules/file.ts";
import type { ScenarioContent, ScenarioDraft } from "../scenario.ts";
import { writeScenario } from "../write-scenario.ts";
import { readQuestions } from "./csv-read.ts";
import { type Arrival, gather } from "./gather.ts";
import { readGift } from "./gift-read.ts";
import { type Note, Notes } from "./note.ts";

/** What questions can be exchanged as. */
export const FORMATS = ["gift", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** The longest file that is read, in characters: a few thousand questions. */
export const LONGEST_EXCHANGE = 4_000_000;

/** The most questions that are brought in at once: each is written and read as a file, which takes its time. */
const MOST_QUESTIONS = 2_000;

/** A file of ours, made of what was brought in. */
export interface BroughtIn {
  readonly id: string;
  /** What it holds; the check says what is missing. */
  readonly scenario: ScenarioDraft;
  readonly text: string;
  /** The line of the other program's file on which it begins, from 1. */
  readonly line: number;
}

/** Makes our files of the first questions, `most` of them, of another program's file. Tells how many questions there were, how many of them were brought in, what was left out and what was changed. Takes any text, never throws. */
export function bringIn(
  format: Format,
  text: string,
  arrival: Arrival,
  most = MOST_QUESTIONS,
): { files: BroughtIn[]; notes: Note[]; found: number; brought: number } {
  const notes = new Notes();
  if (text.length > LONGEST_EXCHANGE) {
    notes.add(
      `Nothing was read: the file is longer than ${LONGEST_EXCHANGE.toLocaleString("en-US")} characters. Split it.`,
      "line 1",
    );
    return { files: [], notes: notes.list(), found: 0, brought: 0 };
  }
  const straight = text.replaceAll(TURNING, "");
  const questions = format === "gift" ? readGift(straight, notes) : readQuestions(straight, notes, most);
  const lineOf = (sign: RegExp): string =>
    `line ${text.slice(0, text.search(sign)).split(/\r\n|\n|\r/).length}`;
  if (straight !== text)
    notes.add("Hidden characters that turn the direction of the text were taken out.", lineOf(TURNING));
  if (text.includes("\ufffd"))
    notes.add(
      "Signs of this file could not be read: it is not in UTF-8. Save it again with the encoding UTF-8.",
      lineOf(/\ufffd/),
    );
  const over = questions[most];
  if (over !== undefined) notes.loseRest(most, over.line, questions.length - most);
  const files = gather(questions.slice(0, most), arrival, notes).map(({ draft, line }) => {
    const content = inForm(draft);
    const before = textsOf(draft);
    if (textsOf(content).some((one, index) => one !== before[index]))
      notes.add(
        "A sign that has a meaning in our files, or is no text, was changed so that the file can be read.",
        `line ${line}`,
      );
    const scenario = { ...draft, ...content };
    return { id: draft.id, scenario, text: writeScenario(scenario), line };
  });
  const brought = Math.min(questions.length, most);
  return { files, notes: notes.list(), found: brought + notes.lost, brought };
}

const textsOf = ({ case: situation, items }: ScenarioContent): string[] => [
  situation,
  ...items.flatMap(({ question, preamble = "", options }) => [
    question,
    preamble,
    ...options.flatMap(({ text, rationale }) => [text, rationale]),
  ]),
];
