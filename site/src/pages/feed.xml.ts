import rss from "@astrojs/rss";
import { corrections } from "../../../dist/content/corrections.ts";
import { feedItems } from "../lib/feed-items.ts";
import { guides } from "../lib/guides.ts";
import { origin } from "../lib/structured-data.ts";

/** What is new, for readers of feeds. */
export const GET = () =>
  rss({
    title: "Caseway: guides and corrections",
    description: "Guides to case management as a career, as they are reviewed, and what we had to correct.",
    site: origin,
    customData: "<language>en-us</language>",
    items: feedItems(guides, corrections),
  });
