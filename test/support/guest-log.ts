import type { Page } from "playwright-core";
import type { Envelope } from "../../domain/log/envelope.ts";
import { waitingLine } from "../../site/src/log/device/shelf.ts";
import { entriesTold, type Told } from "./told-records.ts";

/**
 * Puts records into the guest's log of a browser, as if they had been recorded there before. `url` is where the site is
 * served; afterwards the page shows the log with them.
 */
export const fillGuestLog = (page: Page, url: string, told: readonly Told[]): Promise<void> =>
  putInGuestLog(page, url, entriesTold(told));

/** The same with entries as they are. */
export async function putInGuestLog(page: Page, url: string, entries: readonly Envelope[]): Promise<void> {
  await page.goto(`${url}/log/`);
  await page.locator(".log-menu").waitFor();
  const lines = entries.map(waitingLine);
  await page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open("caseway-log-guest");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction("lines", "readwrite");
      for (const line of ${JSON.stringify(lines)}) writing.objectStore("lines").put(line);
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => { database.close(); resolve(); };
    };
  })`);
  await page.reload();
  await page.locator(".log-menu").waitFor();
}
