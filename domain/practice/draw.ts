import type { Outline } from "../credentials/outlines.ts";
import type { PracticeItem } from "./item.ts";
import { seeded, shuffled } from "./seeded.ts";

/** How many questions a short exam has. */
export const LENGTHS = [20, 50] as const;

/** How many questions of each domain a form has, and how many there could be. */
export interface Share {
  readonly domain: string;
  readonly wanted: number;
}

/**
 * How many of `count` questions belong to each domain of an exam: by the shares of the outline, and evenly where none
 * are published. Parts of a question go to the domains with the greatest remainders, the earlier domain first.
 */
export function sharesOf({ domains }: Pick<Outline, "domains">, count: number): Share[] {
  const weights = domains.every(({ percent }) => percent !== undefined)
    ? domains.map(({ percent }) => percent ?? 0)
    : domains.map(() => 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (total === 0 ? 0 : (count * weight) / total));
  const left = count - exact.reduce((sum, share) => sum + Math.floor(share), 0);
  const first = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    // The remainders of 50 x 13 / 100 and the like are no exact fractions in a computer: the last digits are noise.
    .toSorted((a, b) => Math.round((b.rest - a.rest) * 1e9) || a.index - b.index)
    .slice(0, left)
    .map(({ index }) => index);
  return domains.map(({ id }, index) => ({
    domain: id,
    wanted: Math.floor(exact[index] ?? 0) + (first.includes(index) ? 1 : 0),
  }));
}

/**
 * Draws the items of a short exam: `count` different ones, as many of each domain as `sharesOf` says. Scenarios come
 * first, each with as many of its questions from the first on as fit, together and in order; then single questions; then,
 * where those run out, single questions out of scenarios. Where a domain has too few items, the others fill up in proportion; where the bank has
 * fewer than `count`, all of them come. The same items, outline and seed give the same form.
 */
export function drawForm(
  items: readonly PracticeItem[],
  outline: Pick<Outline, "id" | "domains">,
  count: number,
  seed: string,
): PracticeItem[] {
  const random = seeded(seed);
  const domainOf = (item: PracticeItem): string | undefined => item.blueprint[outline.id];
  const ids = new Set(outline.domains.map(({ id }) => id));
  const pool = items.filter((item) => item.current && ids.has(domainOf(item) ?? ""));
  const wanted = fitting(pool, outline, count, domainOf);
  const room = new Map(wanted.map((share) => [share.domain, share.wanted]));
  const units = shuffled(byFile(pool), random);
  const taken = new Set<PracticeItem>();
  const fits = (unit: readonly PracticeItem[]): boolean =>
    [...Map.groupBy(unit, (item) => domainOf(item) ?? "")].every(
      ([domain, of]) => of.length <= (room.get(domain) ?? 0),
    );
  const take = (unit: readonly PracticeItem[]): void => {
    for (const item of unit) {
      taken.add(item);
      room.set(domainOf(item) ?? "", (room.get(domainOf(item) ?? "") ?? 0) - 1);
    }
  };
  // Half of the form may be scenarios: the other half keeps room for what stands alone.
  const most = Math.ceil(count / 2);
  for (const unit of units)
    if (unit.length > 1) {
      const lengths = unit.map((_, index) => unit.length - index);
      const length = lengths.find((of) => of > 1 && taken.size + of <= most && fits(unit.slice(0, of)));
      take(unit.slice(0, length ?? 0));
    }
  // A domain with room for one question takes the first of a scenario as it takes a single one: else it would never be asked.
  const small = new Set(wanted.filter((share) => share.wanted < 2).map(({ domain }) => domain));
  for (const unit of units) {
    const [first] = unit;
    if (first === undefined || taken.has(first) || !fits([first])) continue;
    if (unit.length === 1 || small.has(domainOf(first) ?? "")) take([first]);
  }
  for (const item of shuffled(pool, random)) if (!taken.has(item) && fits([item])) take([item]);
  // In the pool's order first, so that the questions of a scenario stay in theirs.
  return shuffled(byFile(pool.filter((item) => taken.has(item))), random).flat();
}

const byFile = (items: readonly PracticeItem[]): PracticeItem[][] => [
  ...Map.groupBy(items, ({ scenario }) => scenario).values(),
];

/** The shares, with what a domain has too few items for handed to the others. */
function fitting(
  pool: readonly PracticeItem[],
  outline: Pick<Outline, "domains">,
  count: number,
  domainOf: (item: PracticeItem) => string | undefined,
): Share[] {
  const has = new Map([...Map.groupBy(pool, domainOf)].map(([domain, of]) => [domain, of.length]));
  const full: Share[] = [];
  let open = outline.domains;
  let left = count;
  for (;;) {
    const shares = sharesOf({ domains: open }, left);
    const short = shares.filter(({ domain, wanted }) => wanted > (has.get(domain) ?? 0));
    if (short.length === 0) return [...full, ...shares];
    for (const { domain } of short) full.push({ domain, wanted: has.get(domain) ?? 0 });
    left = Math.max(0, count - full.reduce((sum, { wanted }) => sum + wanted, 0));
    open = open.filter(({ id }) => !short.some(({ domain }) => domain === id));
  }
}
