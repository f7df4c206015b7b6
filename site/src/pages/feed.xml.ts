import rss from "@astrojs/rss";
import { corrections } from "../../../dist/content/corrections.ts";
import { feedItems } from "../lib/feed-items.ts";
import { guides } from "../lib/guides.ts";
import { settings } from "../settings.ts";

/** What is new, for readers of feeds. */
export const GET = () =>
  rss({
    title: "Caseway: guides and corrections",
    description: "Guides to case management as a career, as they are reviewed, and what we had to correct.",
    site: settings.origin,
    customData: "<language>en-us</language>",
    items: feedItems(guides, corrections),
  });
