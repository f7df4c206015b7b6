import { launchBrowser } from "../support/browser.ts";
import { browserBundle } from "../support/browser-bundle.ts";
import { measureRates, type Rates } from "./rates.ts";

const SECONDS = 3;

/** Prints determinations and projections a second on a portfolio of 60 entries, in Node and in Chromium. */
export async function sixty(): Promise<void> {
  const node = measureRates(SECONDS);
  console.log(
    `A portfolio of 60 entries, all ${node.credentials} credentials in turn, one thread, a second:`,
  );
  print("Node", node);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.addScriptTag({ content: await browserBundle("test/bench/rates.ts") });
  print(`Chromium ${browser.version()}`, (await page.evaluate(`caseway.measureRates(${SECONDS})`)) as Rates);
  await browser.close();
}

function print(where: string, { determinations, projections }: Rates): void {
  const figure = (rate: number): string => (rate < 20 ? rate.toFixed(1) : String(Math.round(rate)));
  console.log(`  ${where}: ${figure(determinations)} determinations, ${figure(projections)} projections`);
}
