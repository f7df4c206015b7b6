import { type Day, dayNumber, longDay } from "../calendar/day.ts";
import type { CredentialWithRenewal } from "../eligibility/credential.ts";
import { editionOn, editionUsed } from "../eligibility/edition.ts";
import { citations } from "../eligibility/leaf.ts";
import type { RenewalEdition, RenewalLeaf } from "../eligibility/renewal.ts";
import type { CreditLine } from "./credit-line.ts";
import type { RecordData } from "./record-data.ts";
import { countBucket } from "./renewal-buckets.ts";
import { type Cycle, cycleOf, offCalendar, renewalDates, stateOn } from "./renewal-cycle.ts";
import type { BucketCredit, Renewal } from "./renewal-view.ts";

/** What is held, with the id of its record. */
export interface HeldLine {
  readonly id: string;
  readonly data: RecordData<"held">;
}

/** A renewal, and for each of its buckets by id what became of each credit. */
export interface RenewalOf {
  readonly renewal: Renewal;
  readonly credits: Readonly<Record<string, readonly BucketCredit[]>>;
}

/**
 * Where the holder of a credential stands with its renewal on a day: the cycle, the hours in it by topic, what is
 * missing, and the dates around the deadline. `credits` undefined: not told. The same care as for eligibility: each
 * amount has a certain and a possible bound, and what was not told is never a no.
 */
export function renewalOf(
  credential: CredentialWithRenewal,
  held: HeldLine,
  credits: readonly CreditLine[] | undefined,
  on: Day,
): RenewalOf {
  const edition = editionOn(credential.renewal, on);
  if (edition === undefined) return rulesNotKnown(credential, held, on);
  const { cycle, remarks, tell } = cycleOf(held.data, edition.cycle.years);
  const counted = edition.buckets.map((bucket) => {
    const limit = edition.buckets.find(({ inside, atMost }) => inside === bucket.id && atMost !== undefined);
    return { leaf: bucket, ...countBucket(bucket, limit, { credits, cycle, on }) };
  });
  const verdicts = counted.map(({ bucket }) => bucket.verdict);
  const cited = (leaf: RenewalLeaf) => citedAs(leaf, credential);
  const dates = cycle === undefined ? [] : renewalDates(edition, cycle, credential.name, credential.sources);
  const state = cycle === undefined ? "unknown" : stateOn(on, cycle, dates);
  return {
    renewal: {
      ...base(credential, held, on),
      edition: editionUsed(edition, on),
      state,
      cycle: cycle === undefined ? null : { ...cycle, years: edition.cycle.years },
      daysLeft: cycle === undefined ? null : dayNumber(cycle.to) - dayNumber(on),
      verdict: verdicts.includes("unmet") ? "unmet" : verdicts.includes("unknown") ? "unknown" : "met",
      remarks: [
        ...remarks,
        ...(cycle === undefined ? [] : offCalendar(edition, cycle, credential.sponsor.short)),
        ...(cycle === undefined || on <= cycle.to ? [] : [overSentence(cycle)]),
      ],
      tell: [...tell],
      buckets: counted.map(({ bucket, leaf }) => ({ ...bucket, ...cited(leaf) })),
      dates,
      ...notMeasured(edition, cited),
    },
    credits: Object.fromEntries(counted.map(({ bucket, credits: lines }) => [bucket.id, lines])),
  };
}

const base = (credential: CredentialWithRenewal, held: HeldLine, on: Day) => ({
  credential: credential.id,
  name: credential.name,
  record: held.id,
  on,
});

const overSentence = ({ end }: Cycle): string =>
  end === "told"
    ? "The last valid day is over. If you have renewed, correct the last valid day, so that the new cycle counts."
    : "This cycle is over. If you have renewed, tell us the last day on which it is valid now.";

const citedAs = (leaf: RenewalLeaf, { sources }: CredentialWithRenewal) => ({
  sources: citations(leaf.sources, sources),
  asOf: leaf.asOf,
  confidence: leaf.confidence,
  ...(leaf.note === undefined ? {} : { note: leaf.note }),
});

const notMeasured = (
  { alternatives, advisories }: RenewalEdition,
  cited: (leaf: RenewalLeaf) => ReturnType<typeof citedAs>,
) => {
  const shown = (leaf: RenewalEdition["advisories"][number]) => ({
    id: leaf.id,
    title: leaf.title,
    text: leaf.text,
    ...cited(leaf),
  });
  return { alternatives: alternatives.map(shown), advisories: advisories.map(shown) };
};

function rulesNotKnown(credential: CredentialWithRenewal, held: HeldLine, on: Day): RenewalOf {
  const { name, sponsor } = credential;
  return {
    renewal: {
      ...base(credential, held, on),
      edition: null,
      state: "unknown",
      cycle: null,
      daysLeft: null,
      verdict: "unknown",
      remarks: [`We do not know how the ${name} was renewed on ${longDay(on)}. Ask ${sponsor.short}.`],
      tell: [],
      buckets: [],
      dates: [],
      alternatives: [],
      advisories: [],
    },
    credits: {},
  };
}
