import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import packagedChromium from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { CARD, cardPage } from "./card-page.ts";
import { readPng, writePng } from "./png.ts";
import { wantedCards } from "./wanted.ts";

/**
 * `npm run cards`: draws the pictures that stand for a page where its address is shared, and the icon for the home screen of
 * a phone. They are committed, with the words that each was drawn from, so that a build needs no browser. Takes the
 * Chromium of CHROMIUM_PATH, else the one of the package.
 */
const FOLDER = "site/public/cards";
const INDEX = "site/src/cards/drawn.json";
const TOUCH_ICON = 180;

async function main(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await packagedChromium.executablePath()),
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  });
  try {
    await drawCards(browser);
    await drawTouchIcon(browser);
  } finally {
    await browser.close();
  }
}

async function drawCards(browser: Browser): Promise<void> {
  const cards = wantedCards();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const page = await browser.newPage({ viewport: CARD });
  for (const [id, words] of Object.entries(cards)) {
    await page.setContent(cardPage(words));
    await page.evaluate("document.fonts.ready");
    // Sixteen colors are enough for the edges of letters in few colors, and half the bytes of 256.
    writeFileSync(`${FOLDER}/${id}.png`, writePng(readPng(await page.screenshot()), 16));
  }
  writeFileSync(INDEX, `${JSON.stringify(cards, undefined, 2)}\n`);
  const bytes = readdirSync(FOLDER).map((file) => readFileSync(`${FOLDER}/${file}`).length);
  const sum = bytes.reduce((all, one) => all + one, 0);
  console.log(`${bytes.length} cards, ${sum} bytes, the largest ${Math.max(...bytes)}.`);
}

/** The icon without round corners: the phone cuts them itself, and would show black behind them. */
async function drawTouchIcon(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: TOUCH_ICON, height: TOUCH_ICON } });
  const icon = readFileSync("site/public/favicon.svg", "utf8");
  await page.setContent(
    `<style>* { margin: 0; } svg { display: block; } rect { rx: 0; }</style>${icon.replace("<svg", `<svg width="${TOUCH_ICON}" height="${TOUCH_ICON}"`)}`,
  );
  writeFileSync("site/public/apple-touch-icon.png", writePng(readPng(await page.screenshot()), 16));
}

await main();
