import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Violations of WCAG 2.2 A and AA on the page as it stands, one readable line for each element; none is an empty list. */
export const violations = (page: Page): Promise<string[]> => found(page, { type: "tag", values: TAGS });

/** What is too faint. A theme changes nothing but colors, so this is enough for the second theme of a state. */
export const faintText = (page: Page): Promise<string[]> =>
  found(page, { type: "rule", values: ["color-contrast"] });

const SOURCE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/**
 * Runs axe in the page, which has no frames. Its 650 KB go there once for each document: most states are reached without a new one.
 * Only violations are worked out in full: nobody reads the passes.
 */
async function found(page: Page, runOnly: NonNullable<RunOptions["runOnly"]>): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(SOURCE);
  const options: RunOptions = { runOnly, resultTypes: ["violations"] };
  return linesOf(
    await page.evaluate<AxeResults["violations"]>(
      `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`,
    ),
  );
}

const linesOf = (violations: AxeResults["violations"]): string[] =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? "").split("\n").slice(1).join(" ").replaceAll(/\s+/g, " ").trim();
      return `${id} at ${target.join(" ")}: ${help}. ${why}`;
    }),
  );
