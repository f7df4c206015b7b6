import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Violations of WCAG 2.2 A and AA on the page as it stands, one readable line for each element; none is an empty list. */
export async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? "").split("\n").slice(1).join(" ").replaceAll(/\s+/g, " ").trim();
      return `${id} at ${target.join(" ")}: ${help}. ${why}`;
    }),
  );
}
