import { globSync, readFileSync, statSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { listsIn } from "../../support/put-aside.ts";
import { median } from "../cold-starts.ts";
import type { Measured } from "./measured.ts";

/** What a built site weighs on its way: the first visit, a page, all of it. */
export function measureSite(site = "dist/site"): Measured["site"] {
  const fileOf = (address: string): string =>
    `${site}${address.endsWith("/") ? `${address}index.html` : address}`;
  /** A host compresses less hard than could be; fonts travel as they are. */
  const travels = (file: string): number => {
    const content = readFileSync(file);
    return /\.(woff2|png)$/.test(file)
      ? content.byteLength
      : brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength;
  };
  const sum = (files: readonly string[], bytes: (file: string) => number): number =>
    files.reduce((all, file) => all + bytes(file), 0);
  const { core, library } = listsIn(site);
  const aside = [...core, ...library];
  const pages = aside.filter((address) => address.endsWith("/")).map(fileOf);
  const log = readFileSync(fileOf("/log/"), "utf8");
  const loaded = [...new Set(log.match(/\/_astro\/[\w.-]+/g) ?? [])].map(fileOf);
  return {
    asideFiles: aside.length,
    asidePages: aside.filter((address) => !address.startsWith("/_astro/")).length,
    asideBytes: sum(aside.map(fileOf), travels),
    logFiles: loaded.length + 1,
    logBytes: sum([fileOf("/log/"), ...loaded], travels),
    pageBytes: median(pages.map(travels)),
    storedBytes: sum(
      globSync(`${site}/**/*`).filter((file) => statSync(file).isFile()),
      (file) => statSync(file).size,
    ),
  };
}
