import rss from "@astrojs/rss";
import { guides } from "../lib/guides.ts";
import { settings } from "../settings.ts";

/** What is new, for readers of feeds: guides under the day of their last review, newest first. */
export const GET = () =>
  rss({
    title: "Caseway: guides and corrections",
    description: "Guides to case management as a career, as they are reviewed, and what we had to correct.",
    site: settings.origin,
    customData: "<language>en-us</language>",
    items: guides
      .toSorted((a, b) => (a.reviewed < b.reviewed ? 1 : -1))
      .map(({ id, title, lede, reviewed }) => ({
        title,
        link: `/guides/${id}/`,
        description: lede,
        pubDate: new Date(`${reviewed}T00:00:00Z`),
        categories: ["Guide"],
      })),
  });
