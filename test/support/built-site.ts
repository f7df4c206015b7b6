import { globSync, readFileSync } from "node:fs";

/** A page of the built site, read from disk. */
export interface BuiltPage {
  /** As a browser asks for it: `/guides/`. */
  readonly path: string;
  readonly html: string;
}

/** Where the build is; another place, to try journeys on a build of one's own. */
export const FOLDER = process.env.CASEWAY_SITE ?? "dist/site";

export function builtPages(): BuiltPage[] {
  return globSync("**/*.html", { cwd: FOLDER })
    .map((file) => file.replaceAll("\\", "/"))
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, "$1")}`,
      html: readFileSync(`${FOLDER}/${file}`, "utf8"),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The values of an attribute wherever it stands in a page, with `&amp;` undone. */
export function attributeValues(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) =>
    (value ?? "").replaceAll("&amp;", "&"),
  );
}

/** A data block, exactly as Head.astro writes it: no other attribute, and no "<" inside. No browser runs it. */
const DATA_BLOCK = /<script type="application\/ld\+json">([^<]*)<\/script>/g;

/** What a page says about itself to search engines, as text of JSON. */
export const dataBlocks = (html: string): string[] =>
  [...html.matchAll(DATA_BLOCK)].map(([, text]) => text ?? "");

/** A page without its data blocks, where what runs is looked at. */
export const withoutDataBlocks = (html: string): string => html.replaceAll(DATA_BLOCK, "");
