import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Violations of WCAG 2.2 A and AA on the page as it stands, one readable line for each element; none is an empty list. */
export async function violations(page: Page): Promise<string[]> {
  return linesOf(await builder(page).withTags(TAGS).analyze());
}

/** What is too faint. A theme changes nothing but colors, so this is enough for the second theme of a state. */
export async function faintText(page: Page): Promise<string[]> {
  return linesOf(await builder(page).withRules(["color-contrast"]).analyze());
}

/**
 * Runs in the page itself. Otherwise axe opens another page for each run to put frames of other sites together, which no
 * page here has. Only violations are worked out in full: nobody reads the passes.
 */
const builder = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();

type Found = Awaited<ReturnType<AxeBuilder["analyze"]>>;

const linesOf = (found: Found): string[] =>
  found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? "").split("\n").slice(1).join(" ").replaceAll(/\s+/g, " ").trim();
      return `${id} at ${target.join(" ")}: ${help}. ${why}`;
    }),
  );
