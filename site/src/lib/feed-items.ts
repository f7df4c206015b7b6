import type { RSSFeedItem } from "@astrojs/rss";
import type { Correction } from "../../../domain/authoring/correction.ts";
import { absolute } from "./structured-data.ts";

/** The part of a guide that a feed shows. */
interface GuideInFeed {
  readonly id: string;
  readonly title: string;
  readonly lede: string;
  /** The day of its last review: 2026-11-22. */
  readonly reviewed: string;
}

/** Where a correction stands on its page. */
export const correctionId = ({ date, page }: Pick<Correction, "date" | "page">): string =>
  `c-${date}-${page.replaceAll(/[^a-z0-9]+/g, "-")}`;

/** Guides under the day of their last review and corrections under theirs, the newest first. */
export function feedItems(
  guides: readonly GuideInFeed[],
  corrections: readonly Correction[],
): (RSSFeedItem & { readonly pubDate: Date })[] {
  return [
    ...corrections.map((correction) => ({
      title: `Correction of ${correction.page}`,
      // Whole, or a slash would be put behind the place on the page.
      link: absolute(`/corrections/#${correctionId(correction)}`),
      description: `It said: ${correction.was} It says now: ${correction.now}`,
      pubDate: beginningOf(correction.date),
      categories: ["Correction"],
    })),
    ...guides.map(({ id, title, lede, reviewed }) => ({
      title,
      link: absolute(`/guides/${id}/`),
      description: lede,
      pubDate: beginningOf(reviewed),
      categories: ["Guide"],
    })),
  ].sort((a, b) => b.pubDate.getTime() - a.pubDate.getTime());
}

const beginningOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
