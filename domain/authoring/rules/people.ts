import { itemsOf } from "../items/item.ts";
import { placesOf } from "../items/lines.ts";
import type { Rule } from "./rule.ts";

/** Words that make of a person what happened to her, what she has or what she was asked to do; each with what to write. */
const LABELS: readonly (readonly [words: string, instead: string])[] = [
  ["non-?complian(?:t|ce)", "what the person did, or did not do, and why"],
  [
    "difficult (?:patient|client|family|families|member|man|woman|mother|father|daughter|son|case)s?",
    "what happened",
  ],
  ["frequent fl[iy]ers?", "how often the person came, and what for"],
  ["drug[- ]seek(?:er|ing)s?", "what the person asked for"],
  ["attention[- ]seeking|manipulative|hysterical", "what the person said or did"],
  ["addicts?|junkies?|(?:drug|substance) abusers?", '"a person with a substance use disorder"'],
  ["alcoholics?(?! anonymous)", '"a person with an alcohol use disorder"'],
  ["suffer(?:s|ed|ing)? from", '"has" or "lives with"'],
  [
    "(?:stroke|cancer|burn|AIDS) victims?|victims? of (?:a )?(?:stroke|cancer|illness)",
    '"a person who had a stroke", for example',
  ],
  ["afflicted (?:with|by)|stricken (?:with|by)", '"has"'],
  ["wheelchair[- ]bound|(?:confined|bound) to (?:a|his|her|their|the) wheelchair", '"uses a wheelchair"'],
  ["bed-?ridden|bed-?bound", '"cannot leave the bed", or what the person can do'],
  [
    "handicapped|crippled?|cripples|invalids?(?= (?:man|woman|mother|father|at home))",
    '"has a disability", or what the person can do',
  ],
  ["retarded|mentally (?:challenged|handicapped)", '"has an intellectual disability"'],
  [
    "the (?:elderly|aged|disabled|handicapped|mentally ill|blind|deaf|homeless)(?=[.,;:?!]|$| (?:who|are|is|in|with|and|have|need|can|do|should)\\b)",
    '"people who are ...", or whom you mean',
  ],
  [
    "(?:an? )?(?:diabetics|epileptics|schizophrenics?|asthmatics|paraplegics|quadriplegics|amputees)|an? (?:diabetic|epileptic|paraplegic|quadriplegic|amputee)(?=[.,;:?!]|$| (?:who|is|was|has|and)\\b)",
    '"a person with diabetes", for example',
  ],
  ["(?:poor|bad) historian", "what the person could not say"],
  ["(?:demented|senile)", '"has dementia"'],
  ["illegal (?:alien|immigrant)s?", '"a person without immigration papers", and only where it matters'],
  ["commit(?:s|ted|ting)? suicide", '"died by suicide"'],
];

const ANY_LABEL = new RegExp(
  `(?<![\\p{L}-])(?:${LABELS.map(([words]) => `(${words})`).join("|")})(?![\\p{L}-])`,
  "giu",
);

/** How people are spoken of. What stands in quotation marks is left alone: somebody says it in the case. */
export const peopleRules: readonly Rule[] = [
  {
    id: "label",
    severity: "warning",
    why: "A label follows a person from record to record, and hides what happened.",
    check: (document) =>
      placesOf(document, ANY_LABEL, { quoted: false }).map(({ at, match }) => ({
        at,
        message: `"${match[0]}" labels people.`,
        mend: `Write ${LABELS[match.slice(1).findIndex((part) => part !== undefined)]?.[1] ?? "what happened"}. In the words of somebody in the case, put it in quotation marks.`,
      })),
  },
  {
    id: "name-not-told",
    severity: "warning",
    why: "A learner searches the case for somebody who is not in it.",
    check: (document) => {
      const above = [document.case, ...document.questions].flatMap(({ text }) => capitalsOf(text));
      const between = document.questions.flatMap(({ preamble }) => capitalsOf(preamble));
      const told = new Set([...above, ...between, ...capitalsOf(document.fields.title ?? "")]);
      return itemsOf(document).flatMap(({ options }) => {
        const strangers = options.map(({ text }) => strangerIn(text.plain, told));
        // Several options with a new name each: the question is whom to choose, and the options tell who they are.
        const presented = strangers.filter((one) => one !== undefined).length > 1;
        const inOptions = new Set(options.flatMap(({ text }) => capitalsOf(text.plain)).concat([...told]));
        return options.flatMap(({ at, letter, rationale }, index) => {
          const stranger =
            (presented ? undefined : strangers[index]) ?? strangerIn(rationale.plain, inOptions);
          return stranger === undefined
            ? []
            : [
                {
                  at,
                  message: `Option ${letter} or its rationale names "${stranger}", who is in neither the case nor the questions.`,
                  mend: "Check the name, or tell above who it is.",
                },
              ];
        });
      });
    },
  },
];

const capitalsOf = (text: string): readonly string[] => text.match(/\p{Lu}[\p{L}-]*/gu) ?? [];

/** The first name with a title that nobody has told of. */
const strangerIn = (plain: string, told: ReadonlySet<string>): string | undefined =>
  [...plain.matchAll(/\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? (\p{Lu}[\p{L}-]*)/gu)].find(
    ([, name = ""]) => !told.has(name),
  )?.[0];
