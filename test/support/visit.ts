import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page as a reader has it open, with all that went wrong while it loaded and since. */
export interface Visit {
  readonly page: Page;
  /** Console errors (a refusal by the Content-Security-Policy is one), uncaught exceptions and requests to strangers. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export const PHONE = { width: 390, height: 844 } as const;
export const DESKTOP = { width: 1440, height: 900 } as const;

/** Opens an address in a fresh profile: nothing is kept from an earlier visit. At `now` the page's clock stands still. */
export async function visit(
  browser: Browser,
  url: string,
  { now, ...options }: BrowserContextOptions & { readonly now?: Date },
): Promise<Visit> {
  // The offline worker puts the whole site aside at each first visit; its own journeys let it in.
  const context = await browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block", ...options });
  // Everything is on this machine: what is not there after ten seconds is not coming.
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  if (now !== undefined) await page.clock.setFixedTime(now);
  const complaints: string[] = [];
  const { origin } = new URL(url);
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) complaints.push(`third party: ${request.url()}`);
  });
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}
