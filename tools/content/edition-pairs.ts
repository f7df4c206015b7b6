import {
  type DatedEdition,
  datedEditions,
  SECTIONS,
  type Section,
} from "../../domain/credentials/dated-editions.ts";
import type { WholeCredential } from "../../domain/eligibility/credential.ts";
import { knownFrom } from "../../domain/eligibility/edition.ts";
import { nearest } from "../../domain/text/nearest.ts";
import { SECTION_WORDS } from "./change-words.ts";

/** Editions that cannot be compared, as the caller named them: the message says what can. */
export class NotCompared extends Error {}

/** Two editions that follow one another, perhaps with others between. */
export interface EditionPair {
  readonly section: Section;
  /** "Fees: Application", "Blueprint" */
  readonly title: string;
  readonly before: DatedEdition;
  readonly after: DatedEdition;
}

/** What the caller asked for: by default the two newest editions, in every section. */
export interface Asked {
  readonly section?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The pairs to compare. Empty where no section that was asked for has two editions. Throws NotCompared. */
export function editionPairs(credential: WholeCredential, { section, from, to }: Asked): EditionPair[] {
  if (section !== undefined && !SECTIONS.some((one) => one === section))
    throw new NotCompared(
      `There is no section "${section}".${meant(section, SECTIONS)} Use one of: ${SECTIONS.join(", ")}.`,
    );
  if (section === undefined && (from ?? to) !== undefined)
    throw new NotCompared("Name the section too: an id may stand in several.");
  const histories = historiesOf(credential).filter(
    (history) => (section ?? history.section) === history.section,
  );
  if (from === undefined && to === undefined)
    return histories.flatMap(({ editions: [after, before], ...history }) =>
      after === undefined || before === undefined ? [] : [{ ...history, before, after }],
    );
  const ids = histories.flatMap(({ editions }) => editions.map(({ id }) => id));
  for (const id of [from, to])
    if (id !== undefined && !ids.includes(id))
      throw new NotCompared(
        `There is no edition "${id}" in ${section} of ${credential.id}.${meant(id, ids)} Use: ${ids.join(", ") || "none, there are none"}.`,
      );
  const history = histories.find(({ editions }) => editions.some(({ id }) => id === (from ?? to)));
  const editions = history?.editions ?? [];
  const place = (id: string): number => editions.findIndex((edition) => edition.id === id);
  const newer = to === undefined ? 0 : place(to);
  const older = from === undefined ? newer + 1 : place(from);
  const [before, after] = [editions[older], editions[newer]];
  if (newer < 0) throw new NotCompared(`${from} and ${to} are of two fees. Compare two amounts of one fee.`);
  if (before === undefined) throw new NotCompared(`${to} is the oldest edition. There is none before it.`);
  if (after === undefined || older <= newer || history === undefined)
    throw new NotCompared(
      `${from} is not older than ${editions[newer]?.id}. Name the older one with --from.`,
    );
  return [{ section: history.section, title: history.title, before, after }];
}

interface History {
  readonly section: Section;
  readonly title: string;
  /** The newest first. */
  readonly editions: readonly DatedEdition[];
}

/** Every list of editions that follow one another: one for each section, and of fees one for each fee. */
function historiesOf(credential: WholeCredential): History[] {
  const histories = Map.groupBy(datedEditions(credential), ({ section, id }) =>
    section === "fees" ? `fees/${feeOf(id)}` : section,
  );
  return [...histories.values()].flatMap((editions) => {
    const [first] = editions;
    if (first === undefined) return [];
    const fee = credential.fees.find(({ id }) => first.section === "fees" && id === feeOf(first.id));
    const title = SECTION_WORDS[first.section] + (fee === undefined ? "" : `: ${fee.title}`);
    return [{ section: first.section, title, editions: editions.toSorted(newestFirst) }];
  });
}

const feeOf = (id: string): string | undefined => id.split("/")[0];

const newestFirst = (a: DatedEdition, b: DatedEdition): number =>
  knownFrom(a.dated) < knownFrom(b.dated) ? 1 : -1;

function meant(word: string, of: readonly string[]): string {
  const near = nearest(word, of);
  return near === undefined ? "" : ` Did you mean ${near}?`;
}
