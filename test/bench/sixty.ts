import { brotliCompressSync } from "node:zlib";
import { portfolioSchema } from "../../domain/eligibility/portfolio.ts";
import { launchBrowser } from "../support/browser.ts";
import { browserBundle } from "../support/browser-bundle.ts";
import { measureRates, type Rates } from "./rates.ts";
import { sixtyEntries } from "./sixty-entries.ts";

const SECONDS = 3;

/** Prints determinations and projections a second on a portfolio of 60 entries, in Node and in Chromium, and what decides weighs. */
export async function sixty(): Promise<void> {
  const portfolio = portfolioSchema.parse(sixtyEntries);
  const [started, before] = [performance.now(), process.cpuUsage()];
  const node = measureRates(portfolio, SECONDS);
  const { user, system } = process.cpuUsage(before);
  const share = (user + system) / 1000 / (performance.now() - started);
  console.log(
    `A portfolio of 60 entries, all ${node.credentials} credentials in turn, one thread, a second:`,
  );
  // On a busy machine the clock runs while others work: the figures of a machine of its own are as much higher.
  print(`Node ${process.version}, with ${Math.round(100 * share)} percent of a core`, node);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const script = await browserBundle("test/bench/rates.ts");
  await page.addScriptTag({ content: script });
  const call = `caseway.measureRates(${JSON.stringify(portfolio)}, ${SECONDS})`;
  print(`Chromium ${browser.version()}`, (await page.evaluate(call)) as Rates);
  await browser.close();
  console.log(
    `  The rules of all credentials with what decides and projects: ${Buffer.byteLength(script)} bytes, ${brotliCompressSync(script).length} with brotli`,
  );
}

function print(where: string, { determinations, projections }: Rates): void {
  const figure = (rate: number): string => (rate < 20 ? rate.toFixed(1) : String(Math.round(rate)));
  console.log(`  ${where}: ${figure(determinations)} determinations, ${figure(projections)} projections`);
}
