import { settings } from "../settings.ts";

/** A thing in the words of schema.org, as search engines read them. */
export interface Thing {
  readonly "@type": string;
  readonly [property: string]: unknown;
}

/** Where the site that is built is reached; where nothing is built, as in a test of one file, the address of the settings. */
export const origin: string = import.meta.env?.SITE ?? settings.origin;

/** A path of the site as an absolute address. */
export const absolute = (path: string): string => new URL(path, origin).href;

/** Who publishes, and who answers for what no single person is named for. */
export const PUBLISHER: Thing = {
  "@type": "Organization",
  "@id": absolute("/#publisher"),
  name: "Caseway",
  url: absolute("/"),
  logo: absolute("/icon-512.png"),
};

/** The site, with the address that searches it. */
export const website = (description: string): Thing => ({
  "@type": "WebSite",
  "@id": absolute("/#site"),
  name: "Caseway",
  url: absolute("/"),
  description,
  inLanguage: "en-US",
  publisher: PUBLISHER,
  potentialAction: {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${absolute("/search/")}?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  },
});

/** What the pages are called that others stand under. */
const ABOVE: Readonly<Record<string, string>> = {
  "/credentials/": "Credentials",
  "/educators/": "For educators",
  "/guides/": "Guides",
  "/log/": "Your log",
  "/path/": "Your path to certification",
  "/plan/": "Check where you stand",
  "/practice/": "Practice",
  "/salaries/": "Pay",
};

/** The way from home to a page; undefined for home itself. */
export function breadcrumbs(path: string, title: string): Thing | undefined {
  if (path === "/") return undefined;
  const above = Object.entries(ABOVE).filter(([folder]) => path.startsWith(folder) && path !== folder);
  const places = [["/", "Caseway"], ...above, [path, title]] as const;
  return {
    "@type": "BreadcrumbList",
    itemListElement: places.map(([address, name], index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absolute(address ?? "/"),
    })),
  };
}

/**
 * Things as the text of a data block. A browser does not run it, so the Content-Security-Policy has nothing to allow; no
 * text in it can end the block, because none has a "<".
 */
export const dataBlock = (things: readonly Thing[]): string =>
  JSON.stringify({ "@context": "https://schema.org", "@graph": things }).replaceAll("<", "\\u003c");
