import { expect, test } from "vitest";
import { inBrief } from "../../../site/src/lib/in-brief.ts";
import { plainOf } from "../../../site/src/lib/plain-html.ts";
import { breadcrumbs, dataBlock } from "../../../site/src/lib/structured-data.ts";
import { sitemapEntry } from "../../../site/src/sitemap/sitemap-entry.ts";

test("no text in a data block can end it, and a reader of JSON gets the text as it was", () => {
  const name = '</script><script>alert("1")</script><!-- & "quotes"';
  const block = dataBlock([{ "@type": "Quiz", name }]);
  expect(block).not.toContain("<");
  expect(JSON.parse(block)).toEqual({
    "@context": "https://schema.org",
    "@graph": [{ "@type": "Quiz", name }],
  });
});

test("the way to a page goes over the part of the site that it belongs to", () => {
  expect(breadcrumbs("/guides/a/", "A guide")).toEqual({
    "@type": "BreadcrumbList",
    itemListElement: [
      { "@type": "ListItem", position: 1, name: "Caseway", item: "https://caseway.example/" },
      { "@type": "ListItem", position: 2, name: "Guides", item: "https://caseway.example/guides/" },
      { "@type": "ListItem", position: 3, name: "A guide", item: "https://caseway.example/guides/a/" },
    ],
  });
  expect(breadcrumbs("/guides/", "Guides")?.itemListElement).toHaveLength(2);
  expect(breadcrumbs("/", "Caseway")).toBeUndefined();
});

test("an answer is read without the source that opens beside its figure", () => {
  const figure =
    '<button type="button" class="fact" popovertarget="f">$395<span class="hidden-visually">, show source</span></button>' +
    '<span class="source" id="f" popover><b>Fee: $395</b><span class="trust"><svg aria-hidden="true"><path d="M1 1"/></svg>Official</span></span>';
  expect(
    plainOf(`<p>The fee is ${figure} for the <a href="/x/">CCM</a>.</p>\n<p>Ask &amp; see &lt;it&gt;.</p>`),
  ).toBe("The fee is $395 for the CCM. Ask & see <it>.");
});

test("a description has the whole sentences that fit in 160 characters, and is cut where that is under 50", () => {
  const sentence = (length: number) => `${"a".repeat(length - 1)}.`;
  expect(inBrief("One. Two? “Three.”")).toBe("One. Two? “Three.”");
  // 79 + 1 + 80 = 160; with one more letter the second sentence is too much.
  expect(inBrief(`${sentence(79)} ${sentence(80)} End.`)).toBe(`${sentence(79)} ${sentence(80)}`);
  expect(inBrief(`${sentence(80)} ${sentence(80)} End.`)).toBe(sentence(80));
  // 160 letters would end with the 24th word, and leave none for the sign: 40 + 23 words of 5 + the sign.
  expect(inBrief(`${sentence(40)} ${"word ".repeat(30)}end.`)).toBe(
    `${sentence(40)} ${"word ".repeat(22)}word…`,
  );
});

test("the sitemap takes the date from the page, and leaves out a page that asks for it", () => {
  const item = { url: "https://caseway.example/guides/a/" };
  expect(sitemapEntry(item, "<p>No date</p>")).toEqual(item);
  expect(sitemapEntry(item, '{"@type":"Article","dateModified":"2026-11-22"}')).toEqual({
    ...item,
    lastmod: "2026-11-22",
  });
  expect(sitemapEntry(item, '<meta name="robots" content="noindex">')).toBeUndefined();
});
