import * as z from "zod";
import { parseJson } from "../../contract/parse-json.ts";
import { markdownOf } from "../plain-text.ts";
import { LONGEST } from "../rules/file.ts";
import type { ScenarioOption } from "../scenario.ts";
import { type ForeignQuestion, withoutParts } from "./foreign-question.ts";
import { type GiftAnswer, type GiftText, giftAnswers, giftText } from "./gift-answers.ts";
import { type GiftBlock, giftBlocks, placesOf, unescaped } from "./gift-blocks.ts";
import { OURS } from "./gift-write.ts";
import { markdownFromHtml } from "./html-text.ts";
import type { Notes } from "./note.ts";

/** What a comment line of ours says. */
const oursSchema = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(200),
  case: z.int().min(1),
  own: z.unknown().optional(),
  head: z.record(z.string(), z.unknown()).optional(),
});
type Ours = z.output<typeof oursSchema>;

/** The multiple-choice questions of a GIFT file. Whatever else is in it is reported with its line. Never throws. */
export function readGift(text: string, notes: Notes): ForeignQuestion[] {
  return giftBlocks(text, OURS).flatMap((block) => {
    if (block.comments) notes.leaveOut("Comments were left out.", `line ${block.line}`);
    for (const line of block.categories)
      notes.leaveOut(
        "A category was left out: our files lie in a folder for each exam domain.",
        `line ${line}`,
      );
    return questionOf(block, notes) ?? [];
  });
}

function questionOf(block: GiftBlock, notes: Notes): ForeignQuestion | undefined {
  const from = block.text.search(/\S/);
  if (from === -1) return undefined;
  const line = block.line + block.text.slice(0, from).split("\n").length - 1;
  const { name, rest } = cutName(block.text.slice(from, from + LONGEST));
  const skip = (what: string): undefined => void notes.lose(what, line, name);

  if (block.text.length > LONGEST)
    return skip(`Not brought in: a question of more than ${LONGEST.toLocaleString("en-US")} characters.`);

  const [open] = placesOf(rest, "{");
  const [close] = placesOf(rest, "}");
  if (open === undefined && close === undefined)
    return skip("Not brought in: a text without answers in { }.");
  if (open === undefined || close === undefined || close < open)
    return skip("Not brought in: the answers do not begin with { and end with } before the next empty line.");
  const after = rest.slice(close + 1);
  if (!placesOf(after, "{").next().done)
    return skip(
      "Not brought in: a text with several gaps (cloze), or a question without an empty line before the next one.",
    );
  const section = rest.slice(open + 1, close).trim();
  const kind = otherKind(section);
  if (kind !== undefined) return skip(`Not brought in: ${kind} is not multiple choice.`);

  const { answers, general } = giftAnswers(section);
  if (answers.length < 2) return skip("Not brought in: a question with fewer than two answers.");
  const stem = giftText(rest.slice(0, open) + (after.trim() === "" ? "" : `_____${after}`));
  const where = `line ${line}`;
  const words = (one: GiftText | undefined): string => markdown(one, stem.format, where, notes);
  const ours = readOurs(block.ours, where, notes);
  return {
    line,
    id: ours?.id,
    ...(ours === undefined && name !== undefined && { name }),
    head: ours?.head ?? {},
    ...(ours?.own !== undefined && { own: ours.own }),
    ...partsOf(words(stem), ours, where, notes),
    options: optionsOf(answers, words, words(general), where, notes),
  };
}

/** The name between `::` and `::`, without the signs that ids never have. */
function cutName(text: string): { name: string | undefined; rest: string } {
  if (!text.startsWith("::")) return { name: undefined, rest: text };
  let before = -2;
  for (const at of placesOf(text, ":", 2)) {
    if (at === before + 1)
      return {
        name: unescaped(text.slice(2, before)).replaceAll(/\s+/g, " ").trim() || undefined,
        rest: text.slice(at + 1).trim(),
      };
    before = at;
  }
  return { name: undefined, rest: text };
}

/** What kind of question the answers make, where it is not multiple choice; told apart as Moodle tells them apart. */
function otherKind(section: string): string | undefined {
  if (section === "") return "an essay";
  if (section.startsWith("#") && !section.startsWith("####")) return "a numerical question";
  if (!placesOf(section, "~").next().done) return undefined;
  const equals = !placesOf(section, "=").next().done;
  if (equals && section.includes("->")) return "a matching question";
  if (/^(?:T|TRUE|F|FALSE)\s*(?:#|$)/.test(section)) return "a true/false question";
  return equals ? "a short-answer question" : "an answer without = and ~";
}

function readOurs(told: string | undefined, where: string, notes: Notes): Ours | undefined {
  if (told === undefined) return undefined;
  const parsed = told.length > LONGEST ? undefined : parseJson(told);
  const read = oursSchema.safeParse(parsed?.ok ? parsed.value : undefined);
  if (!read.success) notes.leaveOut("The comment line of ours could not be read and was left out.", where);
  return read.success ? read.data : undefined;
}

/** The case, what stands above the options, and the question, as the comment of ours tells them apart. */
function partsOf(
  stem: string,
  ours: Ours | undefined,
  where: string,
  notes: Notes,
): Pick<ForeignQuestion, "situation" | "preamble" | "question"> {
  if (ours !== undefined) {
    const parts = stem.split("\n\n");
    if (parts.length > ours.case)
      return {
        situation: parts.slice(0, ours.case).join("\n\n"),
        preamble: parts.slice(ours.case, -1).join("\n\n"),
        question: parts.at(-1) ?? "",
      };
    notes.add(
      "There are fewer paragraphs than the comment line of ours says. Look where the case ends and the question begins.",
      where,
    );
  }
  const parts = withoutParts(stem);
  if (parts.situation === "")
    notes.add("There is no case above the question. Write one, or the check will ask for it.", where);
  return parts;
}

function optionsOf(
  answers: readonly GiftAnswer[],
  words: (text: GiftText | undefined) => string,
  general: string,
  where: string,
  notes: Notes,
): ScenarioOption[] {
  const single = answers.some(({ right }) => right);
  const shares = new Set(answers.flatMap(({ weight = 0 }) => (weight > 0 ? [weight] : [])));
  if (single && shares.size > 0)
    notes.leaveOut(
      "Points for a part of the answer were left out: here an answer is the best one or it is not.",
      where,
    );
  if (!single && shares.size > 1)
    notes.leaveOut("Points of different size were left out: here an answer is right as a whole.", where);
  if (answers.filter(({ right }) => right).length > 1)
    notes.add(
      "Several answers begin with =, so that each is right alone. Here all of them together are the answer.",
      where,
    );
  const keys = answers.map(({ right, weight = 0 }) => (single ? right : weight > 0));
  const best = keys.indexOf(true);
  if (best === -1) notes.add("No answer is marked as right. Put an x into a box.", where);
  if (general !== "" && best !== -1)
    notes.add(
      "What is said of the whole question (####) now stands below the reason of the best answer.",
      where,
    );
  if (general !== "" && best === -1)
    notes.leaveOut("What is said of the whole question (####) was left out.", where);
  return answers.map(({ text, feedback }, index) => {
    const told = words(text);
    const reason = words(feedback);
    return {
      text: told,
      rationale: index === best ? [reason, general].filter((one) => one !== "").join("\n\n") : reason,
      key: keys[index] === true,
    };
  });
}

/** Signs that only HTML has, where no format is named: Moodle then takes a text for HTML too. */
const TAGS = /<!--|<\/?(?:p|br|b|strong|i|em|u|ul|ol|li|div|span|a|img|sub|sup|table|h\d)\b[^<>]*>/i;

function markdown(
  one: GiftText | undefined,
  asAbove: string | undefined,
  where: string,
  notes: Notes,
): string {
  if (one === undefined) return "";
  const format = one.format ?? asAbove;
  if (format === "markdown") return one.text;
  if (format !== "plain" && (format === "html" || TAGS.test(one.text)))
    return markdownFromHtml(one.text, (what) => notes.leaveOut(what, where));
  return markdownOf(one.text);
}
