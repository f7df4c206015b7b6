import { parseScenario } from "./parse-scenario.ts";
import { markdownOf } from "./plain-text.ts";
import { fileRules } from "./rules/file.ts";
import { type ScenarioContent, type ScenarioItem, type ScenarioOption, scenarioFields } from "./scenario.ts";
import { writeScenario } from "./write-scenario.ts";

/**
 * Texts from elsewhere as texts that a file can hold: what would break the form, such as a heading in an option, is
 * written as plain text. Texts that a file can hold stay as they are.
 */
export function inForm(content: ScenarioContent): ScenarioContent {
  const tidied = eachText(content, tidy);
  return holds(tidied)
    ? tidied
    : eachText(tidied, (text, slot) => (holds(slot(text)) ? text : markdownOf(text)));
}

/** A whole scenario in which a text stands in its place, among texts that are surely right. */
type Slot = (text: string) => ScenarioContent;

const option: ScenarioOption = { text: "An option", rationale: "Why.", key: false };
const around = (
  first: Partial<ScenarioItem> = {},
  one: Partial<ScenarioOption> = {},
  situation = "A case.",
): ScenarioContent => {
  const item: ScenarioItem = {
    id: "",
    question: "A question?",
    options: [{ ...option, ...one }, option],
    multiple: false,
    ...first,
  };
  return { case: situation, items: [item, { ...item, question: "Another?" }] };
};
const SLOTS = {
  case: (text: string) => around({}, {}, text),
  question: (question: string) => around({ question }),
  preamble: (preamble: string) => around({ preamble }),
  text: (text: string) => around({}, { text }),
  rationale: (rationale: string) => around({}, { rationale }),
} as const satisfies Record<string, Slot>;

function eachText(
  { case: situation, items }: ScenarioContent,
  change: (text: string, slot: Slot) => string,
): ScenarioContent {
  return {
    case: change(situation, SLOTS.case),
    items: items.map(({ preamble = "", ...item }) => {
      const above = change(preamble, SLOTS.preamble);
      return {
        ...item,
        // A heading is one line.
        question: change(item.question.replaceAll(/\s+/g, " ").trim(), SLOTS.question),
        ...(above !== "" && { preamble: above }),
        options: item.options.map((one) => ({
          ...one,
          text: change(one.text, SLOTS.text),
          rationale: change(one.rationale, SLOTS.rationale),
        })),
      };
    }),
  };
}

/** Without the signs that are no text, with one kind of line break, without spaces at its ends. */
const tidy = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
    .replaceAll(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffd]/g, "")
    .trim();

const SCHEMA = scenarioFields([]);

/** Whether a file with these texts is read as these texts. One that the check would not read is not tried. */
function holds(content: ScenarioContent): boolean {
  const text = writeScenario({ ...content, id: "a" });
  if (fileRules.some((rule) => rule.check(text).length > 0)) return false;
  const { case: situation, questions, strayOptions, repairs } = parseScenario(text, "", SCHEMA);
  return (
    repairs.length === 0 &&
    strayOptions.length === 0 &&
    situation.text === content.case &&
    questions.length === content.items.length &&
    questions.every((question, index) => {
      const item = content.items[index];
      return (
        question.text === item?.question &&
        question.preamble === (item.preamble ?? "") &&
        question.stray.length === 0 &&
        question.options.length === item.options.length &&
        question.options.every(
          (one, place) =>
            one.boxed &&
            one.text === item.options[place]?.text &&
            one.rationale === item.options[place]?.rationale &&
            one.key === item.options[place]?.key,
        )
      );
    })
  );
}
