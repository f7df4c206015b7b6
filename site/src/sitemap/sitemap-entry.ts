const UNLISTED = '<meta name="robots" content="noindex">';
/** In the data block of a page, where search engines read the same. */
const DATE = /"dateModified":"(\d{4}-\d\d-\d\d)"/;

/** A page's entry, from the built page itself; undefined where the page asks not to be found. */
export function sitemapEntry<Item extends { url: string }>(
  item: Item,
  html: string,
): (Item & { lastmod?: string }) | undefined {
  if (html.includes(UNLISTED)) return undefined;
  const [, date] = DATE.exec(html) ?? [];
  return date === undefined ? item : { ...item, lastmod: date };
}
