import { isSmall, type Text } from "../items/text.ts";
import { forEachItem, type Rule } from "./rule.ts";

/** With fewer words a rationale says that an option is right or wrong, and not why. */
const LEAST_WORDS = 5;
/** A rationale repeats its option when so large a share of its telling words is in the option. */
const REPEATED = 0.75;

/** The reasons: a learner reads each of them after the answer, and learns from them or does not. */
export const rationaleRules: readonly Rule[] = [
  forEachItem({
    id: "rationale-short",
    severity: "warning",
    why: "A learner who chose it wants to know the reason.",
    check: ({ options }) =>
      options
        .filter(({ rationale }) => rationale.words.length > 0 && rationale.words.length < LEAST_WORDS)
        .map(({ at, letter }) => ({
          at,
          message: `The rationale of option ${letter} is too short to teach.`,
          mend: "Say in a sentence or two what the option does for the person, or what it overlooks.",
        })),
  }),
  forEachItem({
    id: "rationale-repeats-option",
    severity: "warning",
    why: "What the learner has just read teaches nothing.",
    check: ({ options }) =>
      options
        .filter(({ text, rationale }) => repeats(rationale, text))
        .map(({ at, letter }) => ({
          at,
          message: `The rationale of option ${letter} says again what the option says.`,
          mend: "Say why.",
        })),
  }),
  forEachItem({
    id: "rationale-twice",
    severity: "warning",
    why: "A reason that fits two options tells a learner about neither.",
    check: ({ options }) => {
      const first = new Map<string, string>();
      return options.flatMap(({ at, letter, rationale }) => {
        const words = rationale.words.join(" ");
        const other = first.get(words);
        if (other === undefined) first.set(words, letter);
        return other === undefined || words === ""
          ? []
          : [
              {
                at,
                message: `Options ${other} and ${letter} have the same rationale.`,
                mend: "Say of each what is right or wrong with it alone.",
              },
            ];
      });
    },
  }),
  forEachItem({
    id: "rationale-names-letter",
    severity: "warning",
    why: "Options may be shown in another order, and their letters change with it.",
    check: ({ options }) =>
      options.flatMap(({ at, letter, rationale }) => {
        const named = LETTER.exec(rationale.plain)?.[0];
        return named === undefined
          ? []
          : [
              {
                at,
                message: `The rationale of option ${letter} names an option by its place: "${named}".`,
                mend: "Name it by what it says.",
              },
            ];
      }),
  }),
];

const LETTER =
  /\b(?:[Oo]ptions?|[Aa]nswers?|[Cc]hoices?) (?:[B-H]\b|A\b(?! )|A (?=and|or|is)|[1-9]\b)|\([A-H]\)|\b[B-H] (?:is|are|and [A-H] are) (?:wrong|right|correct|incorrect|better|best)\b|\b[Tt]he (?:first|second|third|fourth|fifth|last) option\b|\b[Tt]he (?:option|answer|choice)s? (?:above|below)\b/;

/** Whether a text says little that another does not. */
function repeats(rationale: Text, option: Text): boolean {
  const telling = [...new Set(rationale.words)].filter((word) => !isSmall(word));
  if (telling.length < 3) return false;
  const there = new Set(option.words);
  return telling.filter((word) => there.has(word)).length >= telling.length * REPEATED;
}
