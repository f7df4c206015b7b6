import { itemsOf } from "../items/item.ts";
import type { ScenarioDocument } from "../parse-scenario.ts";
import type { SetRule } from "./rule.ts";

/** In fewer questions chance alone makes one place look favored. */
const FEWEST = 20;
/** How many standard deviations from an even spread are no chance any more. */
const FAR = 3;

/** Questions with one answer among so many options, in their order. */
interface Placed {
  readonly file: string;
  readonly at: { readonly line: number; readonly column: number };
  readonly options: number;
  readonly key: number;
  readonly longest: boolean;
}

/** Habits that show only in many questions. */
export const keyPositionSetRules: readonly SetRule[] = [
  {
    id: "key-position",
    severity: "warning",
    habit: true,
    why: "Whoever sees the habit answers without reading.",
    check: (documents) => {
      const all = placedIn(documents);
      return [...new Set(all.map(({ options }) => options))].flatMap((options) => {
        const alike = all.filter((one) => one.options === options);
        return Array.from({ length: options }, (_, place) =>
          alike.filter(({ key }) => key === place),
        ).flatMap((there, place) => {
          const first = there[0];
          return first === undefined || !isOften(there.length, alike.length, 1 / options)
            ? []
            : [
                {
                  file: first.file,
                  at: first.at,
                  message: `The answer is ${letter(place)} in ${there.length} of ${alike.length} questions with ${options} options.`,
                  mend: "Move the answer to another place in some of them; this is the first.",
                },
              ];
        });
      });
    },
  },
  {
    id: "key-longest-often",
    severity: "warning",
    habit: true,
    why: "Whoever sees the habit picks the longest option without reading.",
    check: (documents) => {
      const all = placedIn(documents);
      const longest = all.filter((one) => one.longest);
      const even = all.reduce((sum, { options }) => sum + 1 / options, 0) / Math.max(all.length, 1);
      const first = longest[0];
      return first === undefined || !isOften(longest.length, all.length, even)
        ? []
        : [
            {
              file: first.file,
              at: first.at,
              message: `The answer is the longest option in ${longest.length} of ${all.length} questions.`,
              mend: "Shorten the answer, or lengthen another option, in some of them; this is the first.",
            },
          ];
    },
  },
];

function placedIn(documents: readonly ScenarioDocument[]): Placed[] {
  return documents.flatMap((document) =>
    itemsOf(document).flatMap(({ at, options, keys }): Placed[] => {
      const [key, ...more] = keys;
      if (key === undefined || more.length > 0) return [];
      const others = options.filter((option) => option !== key).map(({ text }) => text.plain.length);
      return [
        {
          file: document.file,
          at,
          options: options.length,
          key: options.indexOf(key),
          longest: key.text.plain.length > Math.max(...others),
        },
      ];
    }),
  );
}

/** Whether something is there more often than chance explains where each time has the same likelihood. */
const isOften = (times: number, of: number, likelihood: number): boolean =>
  of >= FEWEST && times > of * likelihood + FAR * Math.sqrt(of * likelihood * (1 - likelihood));

const letter = (place: number): string => String.fromCharCode(65 + place);
