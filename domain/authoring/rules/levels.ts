import type { Item } from "../items/item.ts";
import { withoutQuotes } from "../items/text.ts";
import { forEachItem, type Rule } from "./rule.ts";

/** Fewer words before the options tell no situation. */
const SITUATION_WORDS = 8;

/** Whether a question asks as much of a learner as its level says. */
export const levelRules: readonly Rule[] = [
  forEachItem({
    id: "recall-without-situation",
    severity: "warning",
    why: "A definition by heart helps nobody at work, and is soon forgotten.",
    check: (item) =>
      item.level === "recall" && !hasSituation(item)
        ? [
            {
              at: item.at,
              message: "This asks for a fact and tells of nobody who needs it.",
              mend: "Tell a short situation in which the fact decides what to do.",
            },
          ]
        : [],
  }),
  forEachItem({
    id: "nobody-in-case",
    severity: "warning",
    why: "To use what one knows takes somebody to use it for.",
    check: (item) =>
      // A file without any case is reported for that.
      isAbove(item) && item.situation.plain !== "" && !hasSituation(item)
        ? [
            {
              at: item.at,
              message: `The level is ${item.level}, and the case tells of nobody with a name or a task.`,
              mend: "Tell who it is about and what happened, or write `level: recall`.",
            },
          ]
        : [],
  }),
  forEachItem({
    id: "no-decision",
    severity: "warning",
    why: "Application and analysis mean a decision in a situation.",
    check: (item) =>
      isAbove(item) && !DECISION.test(`${withoutQuotes(item.question.plain)} `)
        ? [
            {
              at: item.at,
              message: `The level is ${item.level}, and the question asks for no decision.`,
              mend: 'Ask what to do, to say or to choose ("What should ... do first?"), or write `level: recall`.',
            },
          ]
        : [],
  }),
];

const isAbove = ({ level }: Item): boolean => level === "application" || level === "analysis";

/** Words that ask somebody to weigh and choose. */
const DECISION =
  /\b(?:should|would|could|ought|first|next|best|better|most|least|strongest|weakest|fairest|safest|clearest|closest|surest|soonest|likeliest|kindest|fits?|belongs?|serves?|helps?|shows?|decides?|choose|priority|likely|warning)\b/i;

/** A person by name, by role or by relation: whoever is there to decide or to be decided for. */
const PERSON =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? \p{Lu}|\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+,|\p{Lu}[\p{L}'’-]+, (?:aged? )?\d|\b(?:case manager|care manager|nurse|social worker|director|team|supervisor|physician|doctor|employer|committee|unit|department|clinic|agency|hospital|plan|insurer|patient|client|member|woman|man|girl|boy|child|mother|father|daughter|son|wife|husband|neighbor|friend)s?\b/u;

function hasSituation({ situation, preamble }: Item): boolean {
  const words = situation.words.length + preamble.words.length;
  return words >= SITUATION_WORDS && (PERSON.test(situation.plain) || PERSON.test(preamble.plain));
}
