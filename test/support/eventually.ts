import type { Page } from "playwright-core";
import { expect } from "vitest";

/**
 * Waits until an expression is true on the page. Asked again and again from here: Playwright's own waiting evaluates text
 * inside the page, which the site's policy forbids as soon as the first try is not true.
 */
export const eventually = (page: Page, expression: string): Promise<void> =>
  expect.poll(() => page.evaluate(expression), { timeout: 15_000 }).toBe(true);
