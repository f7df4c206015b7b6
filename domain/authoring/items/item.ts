import type { Position } from "../fault.ts";
import type { OptionPart, ScenarioDocument } from "../parse-scenario.ts";
import type { Level } from "../scenario.ts";
import { type Text, textOf } from "./text.ts";

/** A question with its options and all that a learner reads before it, as the rules about wording look at it. */
export interface Item {
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly at: Position;
  readonly question: Text;
  readonly preamble: Text;
  /** The case of the file; one for all its questions. */
  readonly situation: Text;
  readonly options: readonly ItemOption[];
  readonly keys: readonly ItemOption[];
  readonly distractors: readonly ItemOption[];
  /** What the file says of this question; undefined where it says nothing that we know. */
  readonly level: Level | undefined;
}
export interface ItemOption {
  readonly at: Position;
  /** A, B, C. */
  readonly letter: string;
  readonly key: boolean;
  readonly text: Text;
  readonly rationale: Text;
}

/** The most options that are looked at; more are an error of their own, and comparing each with each would take long. */
export const MOST_OPTIONS = 12;

const known = new WeakMap<ScenarioDocument, readonly Item[]>();

/** The questions of a document that can be judged: with words, at least two options, each with words, and some of them the answer. Made once for each document. */
export function itemsOf(document: ScenarioDocument): readonly Item[] {
  let items = known.get(document);
  if (items === undefined) {
    items = readItems(document);
    known.set(document, items);
  }
  return items;
}

function readItems({ case: situation, questions, fields }: ScenarioDocument): Item[] {
  const told = textOf(situation.text);
  return questions.flatMap(({ at, text, preamble, options: parts }, index) => {
    const whole = parts.length >= 2 && parts.length <= MOST_OPTIONS && parts.every(isWhole);
    if (!whole || text === "" || new Set(parts.map(({ key }) => key)).size < 2) return [];
    const options = parts.map(
      (option): ItemOption => ({
        at: option.at,
        letter: option.letter,
        key: option.key,
        text: textOf(option.text),
        rationale: textOf(option.rationale),
      }),
    );
    return [
      {
        number: index + 1,
        at,
        question: textOf(text),
        preamble: textOf(preamble),
        situation: told,
        options,
        keys: options.filter(({ key }) => key),
        distractors: options.filter(({ key }) => !key),
        level: fields.questions?.[index + 1]?.level ?? fields.level,
      },
    ];
  });
}

const isWhole = ({ boxed, text }: OptionPart): boolean => boxed && text !== "";
