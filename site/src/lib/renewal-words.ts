import type { RenewalDate, RenewalEdition, RenewalLeaf } from "../../../domain/eligibility/renewal.ts";
import { dayOfYearWords, dollars } from "./particulars-words.ts";

/** A part of how a credential is renewed, in sentences below its title. */
export type RenewalFact = RenewalLeaf & { readonly words: readonly string[] };

/** What renewal asks for: the cycle, the hours of education, the dates, and other ways. */
export const renewalFacts = ({ cycle, buckets, dates, alternatives }: RenewalEdition): RenewalFact[] => [
  { ...cycle, words: noteOf(cycle) },
  ...buckets.map((bucket) => ({ ...bucket, words: noteOf(bucket) })),
  ...dates.map((date) => ({ ...date, words: [...dateWords(date), ...noteOf(date)] })),
  ...alternatives.map((way) => ({ ...way, words: [way.text, ...noteOf(way)] })),
];

/** What to know of renewal beside what is counted. */
export const renewalAdvice = ({ advisories }: RenewalEdition): RenewalFact[] =>
  advisories.map((advisory) => ({ ...advisory, words: [advisory.text, ...noteOf(advisory)] }));

const noteOf = ({ note }: { readonly note?: string | undefined }): string[] =>
  note === undefined ? [] : [note];

function dateWords(date: RenewalDate): string[] {
  if (date.kind === "window")
    return date.periods.map(
      ({ expires, opens, decisionBy }) =>
        `For a credential that ends on ${dayOfYearWords(expires)}: from ${dayOfYearWords(opens)}${
          decisionBy === undefined ? "" : `, with the decision by ${dayOfYearWords(decisionBy)}`
        }.`,
    );
  if (date.kind !== "late") return [];
  return [
    `Up to ${date.days} days after the end${
      date.surcharge === undefined ? "" : `, for ${dollars(date.surcharge)} on top of the fee`
    }.`,
    ...(date.needs.length === 0 ? [] : [`You need: ${date.needs.map(lowerFirst).join("; ")}.`]),
  ];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
