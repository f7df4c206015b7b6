import { type Day, longDay } from "../../../domain/calendar/day.ts";
import { publisherOf, SOURCE_GROUPS, type SourceGroup } from "./publishers.ts";
import { NOTHING_OPENED, plainTitle, sourceKey, sourcePlace } from "./source-place.ts";
import { type SourceUse, type Supported, sourceUses } from "./source-uses.ts";

/** A source of the site, with everything that rests on it. */
export interface SourceEntry {
  /** The anchor of its place on the page. */
  readonly place: string;
  readonly title: string;
  /** Other names under which the content knows it. */
  readonly also: readonly string[];
  /** Only where readers may follow it. */
  readonly url?: string;
  /** Who publishes it, where its title need not say so. */
  readonly publisher?: string;
  readonly group: SourceGroup;
  readonly standing: Standing;
  /** "Read November 22, 2026.", or that no day was written down. */
  readonly read: string;
  /** The pages that rest on it, by kind of content. */
  readonly supports: readonly { readonly kind: Supported; readonly pages: readonly SupportedPage[] }[];
  /** How many pages that is. */
  readonly count: number;
  /** How many of these pages name it from memory, where others have read it. */
  readonly fromMemory: number;
}

interface SupportedPage {
  readonly href: string;
  readonly page: string;
}

/** How well a source is confirmed: a word for readers and the mark beside it. */
export interface Standing {
  readonly is: "met" | "confirm" | "unknown";
  readonly words: string;
}

/** Every word for how well a source is confirmed, and what it means. */
export const STANDINGS = {
  official: {
    is: "met",
    words: "Official source",
    means: "read on the publisher's own page, or in a copy of its document.",
  },
  secondary: { is: "confirm", words: "Secondary source", means: "read on somebody else's page." },
  article: {
    is: "confirm",
    words: "Quoted from an article",
    means: "an article for the public says so. We show it as a quotation.",
  },
  named: {
    is: "confirm",
    words: "Read, not rated",
    means: "opened and read, as a copy or an excerpt that we name without a link.",
  },
  lookUp: {
    is: "unknown",
    words: "To look up",
    means: "where to read on. We did not write down a day on which we read it.",
  },
  memory: {
    is: "unknown",
    words: "Named from memory",
    means: "nobody has opened it. No answer to a question turns on a figure from it.",
  },
} as const satisfies Record<string, Standing & { readonly means: string }>;

/** Every source that the content names, once each, in groups; those that support most stand first. */
export function sourceGroups(uses: readonly SourceUse[] = sourceUses()): {
  readonly id: SourceGroup;
  readonly title: string;
  readonly entries: readonly SourceEntry[];
}[] {
  const named = uses.filter(({ source }) => !NOTHING_OPENED.test(source.title));
  const entries = [...Map.groupBy(named, ({ source }) => sourceKey(source)).values()].map(entryOf);
  return SOURCE_GROUPS.map((group) => ({
    ...group,
    entries: entries
      .filter((entry) => entry.group === group.id)
      .toSorted((a, b) => b.count - a.count || a.title.localeCompare(b.title, "en-US")),
  })).filter((group) => group.entries.length > 0);
}

function entryOf(uses: readonly SourceUse[]): SourceEntry {
  const [first] = uses as readonly [SourceUse, ...SourceUse[]];
  const names = namesOf(uses);
  const url = first.source.url;
  const opened = uses.filter((use) => use.opened);
  const standing = standingOf(uses, names);
  const { name, group } = url === undefined ? { group: groupOf(standing) } : publisherOf(url);
  const supports = [...Map.groupBy(uses, (use) => use.supports)].map(([kind, of]) => ({
    kind,
    pages: [...new Map(of.map(({ href, page }) => [`${href} ${page}`, { href, page }])).values()],
  }));
  const memory = opened.length === 0 ? [] : uses.filter((use) => !use.opened);
  return {
    place: sourcePlace(first.source),
    title: names[0] ?? first.source.title,
    also: names.filter(
      (name, index) =>
        names.findIndex((other) => plainTitle(other) === plainTitle(name)) === index && index > 0,
    ),
    ...(url === undefined ? {} : { url }),
    ...(name === undefined ? {} : { publisher: name }),
    // What nobody has opened stands apart, with or without an address.
    group: opened.length === 0 ? "memory" : group,
    standing,
    read: readWords(opened),
    supports,
    count: supports.reduce((sum, { pages }) => sum + pages.length, 0),
    fromMemory: new Set(memory.map(({ href }) => href)).size,
  };
}

/** The names of a source: first the one in a credential's file, else the most used; of those used alike the shortest. */
const namesOf = (uses: readonly SourceUse[]): string[] =>
  [...Map.groupBy(uses, ({ source }) => source.title)]
    .map(([title, of]) => ({
      title,
      weight: of.length + (of.some(({ supports }) => supports === "Credentials") ? uses.length : 0),
    }))
    .toSorted((a, b) => b.weight - a.weight || a.title.length - b.title.length)
    .map(({ title }) => title);

function standingOf(uses: readonly SourceUse[], names: readonly string[]): Standing {
  const told = new Set(uses.map(({ confidence }) => confidence));
  const read = uses.some((use) => use.read !== undefined);
  if (uses.every(({ opened }) => !opened)) return STANDINGS.memory;
  if (names.some((name) => /secondary source/i.test(name))) return STANDINGS.secondary;
  if (names.some((name) => /\barticle\b.*(?:quoted|nurse case managers)/i.test(name)))
    return STANDINGS.article;
  if (told.has("verified-official")) return STANDINGS.official;
  if (told.has("verified-secondary")) return STANDINGS.secondary;
  if (told.has("article-only")) return STANDINGS.article;
  if (!read) return STANDINGS.lookUp;
  return uses[0]?.source.url === undefined ? STANDINGS.named : STANDINGS.official;
}

const groupOf = (standing: Standing): SourceGroup => (standing === STANDINGS.article ? "articles" : "other");

function readWords(opened: readonly SourceUse[]): string {
  const days = [...new Set(opened.flatMap(({ read }) => read ?? []))].toSorted();
  const [first, last] = [days[0], days.at(-1)] as [Day | undefined, Day | undefined];
  if (opened.length === 0) return "Not opened.";
  if (first === undefined || last === undefined) return "No day of reading is written down.";
  return first === last ? `Read ${longDay(first)}.` : `Read between ${longDay(first)} and ${longDay(last)}.`;
}
