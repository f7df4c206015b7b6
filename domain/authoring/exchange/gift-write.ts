import type { Scenario, ScenarioItem, ScenarioOption } from "../scenario.ts";
import { type Note, Notes } from "./note.ts";

/** What stands before the line of a question that only Caseway reads; to other programs it is a comment. */
export const OURS = "// caseway: ";

/** Moodle has shares of a question's points up to a tenth. */
const MOST_KEYS = 10;

/**
 * Scenarios as GIFT, the text format of Moodle, and what it cannot carry. What has no place in GIFT stands in a comment
 * line above the question, from which `readGift` makes the same scenarios again.
 */
export function writeGift(scenarios: readonly Scenario[]): { text: string; notes: Note[] } {
  const notes = new Notes();
  const questions = scenarios.flatMap((scenario) => {
    tellLoss(scenario, notes);
    return scenario.items.map((item, index) => questionText(scenario, item, index));
  });
  return { text: `${questions.join("\n\n")}\n`, notes: notes.list() };
}

function questionText({ id, ...scenario }: Scenario, item: ScenarioItem, index: number): string {
  const { case: situation, items, questions, ...head } = scenario;
  const own = questions?.[index + 1];
  const ours = {
    id,
    // How many paragraphs of the text are the case.
    case: situation.split("\n\n").length,
    ...(own !== undefined && { own }),
    ...(index === 0 && { head }),
  };
  const name = items.length === 1 ? id : `${id} ${index + 1}`;
  const stem = [situation, ...(item.preamble === undefined ? [] : [item.preamble]), item.question].join(
    "\n\n",
  );
  const keys = item.options.filter(({ key }) => key).length;
  return [
    `${OURS}${JSON.stringify(ours)}`,
    `::${name}::[markdown]${escaped(stem)}{`,
    ...item.options.map((option) => answerText(option, keys)),
    "}",
  ].join("\n");
}

/**
 * One option. With several keys each has its share of the points and every other option takes them all away, as here
 * an answer is right only if it is whole.
 */
function answerText({ text, rationale, key }: ScenarioOption, keys: number): string {
  const mark = keys === 1 ? (key ? "=" : "~") : key ? `~%${shareOf(keys)}%` : "~%-100%";
  return `\t${mark}${guarded(text)}${rationale === "" ? "" : `#${guarded(rationale)}`}`;
}

const shareOf = (keys: number): string => String(Number((100 / Math.max(keys, 1)).toFixed(5)));

/** A text that begins like a format or a weight says what format it has, so that it is taken for neither. */
const guarded = (text: string): string => `${/^[[%]/.test(text) ? "[markdown]" : ""}${escaped(text)}`;

const escaped = (text: string): string => text.replaceAll(/[\\~=#{}:]/g, "\\$&").replaceAll("\n", "\\n");

function tellLoss({ id, items, authors, accepted }: Scenario, notes: Notes): void {
  const extra = [
    ...(authors === undefined ? [] : ["authors"]),
    ...(accepted === undefined ? [] : ["accepted warnings"]),
  ];
  notes.add(
    `Title, exam domains, level, setting, sources, ${["day of review", ...extra].join(", ")} have no place in GIFT. They stand in comment lines that Caseway reads back and other programs leave out.`,
    id,
  );
  if (items.length > 1)
    notes.add(
      "The case is shared by several questions, and GIFT has no cases: it stands in each of them, and another program does not know that they belong together.",
      id,
    );
  if (items.some(({ options }) => options.filter(({ key }) => key).length > MOST_KEYS))
    notes.add(
      `A question has more than ${MOST_KEYS} answers that belong together. Moodle may round their points.`,
      id,
    );
  if (items.some(({ options }) => options.every(({ key }) => key) || !options.some(({ key }) => key)))
    notes.add(
      "A question has no best answer, or nothing but best answers. Other programs may not take it.",
      id,
    );
}
