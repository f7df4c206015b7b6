import type { Item, ItemOption } from "../items/item.ts";
import { forEachItem, type Rule } from "./rule.ts";

/** Options that are numbers, days or ranges. */
export const optionOrderRules: readonly Rule[] = [
  forEachItem({
    id: "option-order",
    severity: "warning",
    why: "A learner who knows the number should find it at once.",
    check: ({ at, options }) => {
      const values = options.map(({ text }) => amountOf(text.plain));
      if (options.length < 3 || values.includes(undefined)) return [];
      const numbers = values.flatMap((value) => value ?? []);
      return isSorted(numbers) || isSorted([...numbers].reverse())
        ? []
        : [
            {
              at,
              message: "The options are numbers or days, and not in their order.",
              mend: "Put them from the smallest to the largest, or from the first day to the last.",
            },
          ];
    },
  }),
  forEachItem({
    id: "options-overlap",
    severity: "warning",
    why: "A number that lies in two of the options makes both right, or neither.",
    check: ({ options }) => overlaps(options),
  }),
];

const isSorted = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? number));

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const UNITS: Readonly<Record<string, number>> = {
  minute: 1,
  hour: 60,
  day: 1_440,
  week: 10_080,
  month: 43_800,
  year: 525_600,
};
const SMALL_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** The number or day that an option is, where it is hardly more than that; undefined for any other text. */
function amountOf(plain: string): number | undefined {
  if (plain.length > 60) return undefined;
  const day =
    /^(?:on |by |until )?(january|february|march|april|may|june|july|august|september|october|november|december)(?: (\d{1,2}))?(?:, (\d{4}))?[.]?$/i.exec(
      plain,
    );
  if (day !== null)
    return (
      Number(day[3] ?? 0) * 400 + MONTHS.indexOf((day[1] ?? "").toLowerCase()) * 32 + Number(day[2] ?? 0)
    );
  const amount =
    /^(?:(?:about|after|within|at least|at most|up to|for|in|every) )?\$?(\d[\d,]*(?:\.\d+)?|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:(?: ?%| percent)|[ -](minute|hour|day|week|month|year)s?)?(?: [a-z]+){0,2}[.]?$/i.exec(
      plain,
    );
  if (amount === null) return undefined;
  const word = (amount[1] ?? "").toLowerCase();
  const number = SMALL_NUMBERS.includes(word)
    ? SMALL_NUMBERS.indexOf(word)
    : Number(word.replaceAll(",", ""));
  return number * (UNITS[(amount[2] ?? "").toLowerCase()] ?? 1);
}

/** From and to, both included, of an option that is a range of numbers. */
function rangeOf({ text }: ItemOption): { from: number; to: number; rest: string } | undefined {
  const { plain } = text;
  const numbers = plain.match(/\d+(?:\.\d+)?/g) ?? [];
  const [first, second] = numbers.map(Number);
  const rest = plain.toLowerCase().replaceAll(/\d+(?:\.\d+)?/g, "#");
  if (first !== undefined && second !== undefined && numbers.length === 2)
    return /# ?(?:-|–|to|through|and) ?#/.test(rest) && first <= second
      ? { from: first, to: second, rest: rest.replace(/.*# ?(?:-|–|to|through|and) ?#/, "#") }
      : undefined;
  if (first === undefined || numbers.length > 1) return undefined;
  const bare = rest.replace(/^(?:more than|over|at least|less than|fewer than|under|at most|up to) #/, "#");
  if (/^(?:more than|over) #/.test(rest))
    return { from: first + Number.EPSILON * first, to: Infinity, rest: bare };
  if (/^at least #/.test(rest) || /^# or more\b/.test(rest))
    return { from: first, to: Infinity, rest: bare.replace(" or more", "") };
  if (/^(?:less than|fewer than|under) #/.test(rest))
    return { from: -Infinity, to: first - Number.EPSILON * first, rest: bare };
  if (/^(?:at most|up to) #/.test(rest) || /^# or (?:less|fewer)\b/.test(rest))
    return { from: -Infinity, to: first, rest: bare.replace(/ or (?:less|fewer)/, "") };
  return undefined;
}

function overlaps(options: Item["options"]) {
  const ranges = options.flatMap((option) => {
    const range = rangeOf(option);
    return range === undefined ? [] : [{ option, range }];
  });
  return ranges.flatMap(({ option, range }, index) => {
    const other = ranges
      .slice(0, index)
      .find(
        ({ range: before }) =>
          before.rest === range.rest && before.from <= range.to && range.from <= before.to,
      );
    return other === undefined
      ? []
      : [
          {
            at: option.at,
            message: `Options ${other.option.letter} and ${option.letter} overlap.`,
            mend: "Let each begin where the one before it has ended.",
          },
        ];
  });
}
