import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** What a build puts aside on a device: the addresses of both steps, in their order. */
export interface Lists {
  readonly version: string;
  readonly core: readonly string[];
  readonly library: readonly string[];
}

/** Reads the lists that the build wrote into the worker. */
export function listsIn(site: string): Lists {
  const worker = readFileSync(`${site}/sw.js`, "utf8");
  const listOf = (name: string): string[] => {
    const text = new RegExp(`const ${name} = new Map\\((.*)\\);`).exec(worker)?.[1] ?? "[]";
    return (JSON.parse(text) as [string, string][]).map(([address]) => address);
  };
  return {
    version: /VERSION = "(\w+)"/.exec(worker)?.[1] ?? "",
    core: listOf("CORE"),
    library: listOf("LIBRARY"),
  };
}

/** How many files of the library are on the device, in this version. */
export const libraryAside = (page: Page, { version, library }: Lists): Promise<number> =>
  page.evaluate(`caches.open("caseway-${version}").then(async (cache) => {
    const kept = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
    return ${JSON.stringify(library)}.filter((address) => kept.has(address)).length;
  })`);
