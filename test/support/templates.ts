import { globSync } from "node:fs";
import { LOG_PAGES } from "../../site/src/log/app/pages.ts";

/** What stands for a template whose address has a variable: a page of each kind that it makes. */
const OF_MANY: Readonly<Record<string, readonly string[]>> = {
  "/credentials/[id]/": ["/credentials/ccm/"],
  "/guides/[id]/": ["/guides/choosing-a-credential/"],
  "/log/[...page]/": LOG_PAGES.map(({ path }) => path),
  // A case with several questions, and a question that stands alone.
  "/path/[id]/": ["/path/new-nurse/"],
  "/practice/[id]/": ["/practice/choosing-a-home-health-agency/", "/practice/glasses-in-the-truck/"],
  "/salaries/[state]/": ["/salaries/guam/"],
};

/** An address that nobody has, for the page that says so. */
const NOT_THERE = "/an-address-that-is-not-there/";

/**
 * An address for each template of the site, read from its sources, so that a template that is new is among them. Throws for
 * a template with a variable of which nobody has said here what stands for it.
 */
export const templates = (): string[] =>
  globSync("**/*.astro", { cwd: "site/src/pages" })
    .map((file) => `/${file.replaceAll("\\", "/").replace(/(^|\/)index\.astro$|\.astro$/, "$1")}/`)
    .map((address) => address.replaceAll(/\/+/g, "/"))
    .flatMap((address) => {
      if (address === "/404/") return [NOT_THERE];
      if (!address.includes("[")) return [address];
      const examples = OF_MANY[address];
      if (examples === undefined)
        throw new Error(`Say in test/support/templates.ts which page stands for the template ${address}`);
      return examples;
    })
    .sort();
