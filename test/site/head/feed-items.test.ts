import rss from "@astrojs/rss";
import { expect, test } from "vitest";
import { parseDay } from "../../../domain/calendar/day.ts";
import { feedItems } from "../../../site/src/lib/feed-items.ts";

const day = (text: string) => {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day.`);
  return parsed;
};

test("guides and corrections come newest first, each with an address of its own and its day", async () => {
  const items = feedItems(
    [
      { id: "old", title: "Old & good", lede: "An old guide.", reviewed: "2026-01-31" },
      { id: "new", title: "New", lede: "A new guide.", reviewed: "2027-03-02" },
    ],
    [
      {
        date: day("2027-03-01"),
        page: "/credentials/ccm/#cost",
        was: "The fee was $1.",
        now: "The fee is $2 <or more>.",
        misled: "Whoever saved up.",
      },
    ],
  );
  const reply = await rss({ title: "Feed", description: "A feed.", site: "https://caseway.example", items });
  const xml = await reply.text();
  const all = (name: string) =>
    [...xml.matchAll(new RegExp(`<${name}[^>]*>([^<]*)<`, "g"))].map(([, text]) => text);
  expect(all("link").slice(1)).toEqual([
    "https://caseway.example/guides/new/",
    "https://caseway.example/corrections/#c-2027-03-01--credentials-ccm-cost",
    "https://caseway.example/guides/old/",
  ]);
  expect(all("pubDate")).toEqual([
    "Tue, 02 Mar 2027 00:00:00 GMT",
    "Mon, 01 Mar 2027 00:00:00 GMT",
    "Sat, 31 Jan 2026 00:00:00 GMT",
  ]);
  expect(all("title")).toEqual(["Feed", "New", "Correction of /credentials/ccm/#cost", "Old &amp; good"]);
  expect(xml).toContain("It says now: The fee is $2 &lt;or more&gt;.");
});
