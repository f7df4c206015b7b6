import { readFileSync } from "node:fs";
import type { CardWords } from "./wanted.ts";

/** What every network shows whole. */
export const CARD = { width: 1200, height: 630 } as const;

const STYLES = "site/src/styles";
const font = readFileSync(`${STYLES}/caseway.woff2`).toString("base64");
const tokens = readFileSync(`${STYLES}/tokens.css`, "utf8").replace(
  'url("caseway.woff2")',
  `url("data:font/woff2;base64,${font}")`,
);

/** The mark of the header, in the colors of the deep band. */
const MARK = `<svg class="mark" viewBox="0 0 32 32">
  <path d="M24.5 8.5A11 11 0 1 0 24.5 23.5" stroke-linecap="round"/>
  <circle cx="24.5" cy="8.5" r="3.4" fill="var(--deep)" stroke-width="2.6"/>
  <circle class="now" cx="24.5" cy="23.5" r="4.5"/>
</svg>`;

/** The way: two stations done, one now, one ahead. */
const WAY = `<svg class="way" viewBox="0 0 1040 48">
  <path d="M10 24H652"/>
  <path d="M700 24H1006" stroke-dasharray="2 14" stroke-linecap="round"/>
  <circle class="done" cx="16" cy="24" r="14"/>
  <circle class="done" cx="346" cy="24" r="14"/>
  <circle class="now" cx="676" cy="24" r="22"/>
  <circle cx="1020" cy="24" r="14" fill="var(--deep)"/>
</svg>`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
/** Names such as CMGT-BC stay whole at the end of a line. */
const whole = (text: string): string => escaped(text).replaceAll(/[\w,:]+-[\w,:]+/g, "<span>$&</span>");

/** Long titles are set smaller, so that none has more than three lines. */
const sizeOf = (title: string): number => (title.length <= 40 ? 92 : title.length <= 54 ? 84 : 76);

/** A card as a page of its own, with everything that it needs inside. */
export const cardPage = ({ kicker, title }: CardWords): string => `<!doctype html>
<html lang="en-US" data-theme="light">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
${tokens}
* { box-sizing: border-box; margin: 0; }
body {
  display: grid; grid-template-rows: auto 1fr auto; inline-size: ${CARD.width}px; block-size: ${CARD.height}px;
  padding: 56px 80px 64px; background: var(--deep); color: var(--deep-ink); font-family: var(--font);
}
header { display: flex; align-items: center; gap: 18px; font-size: 44px; font-weight: 700; letter-spacing: -0.01em; }
.mark { inline-size: 60px; fill: none; stroke: var(--deep-ink); stroke-width: 3; }
.way { inline-size: 1040px; fill: none; stroke: var(--deep-2); stroke-width: 5; }
.done { fill: var(--deep-2); }
.now { fill: var(--mark); stroke: none; }
main { align-self: center; }
p { margin-block-end: 14px; color: var(--deep-2); font-size: 36px; font-weight: 600; }
h1 { font-size: ${sizeOf(title)}px; line-height: 1.08; letter-spacing: -0.02em; text-wrap: balance; }
span { white-space: nowrap; }
</style>
</head>
<body>
<header>${MARK}Caseway</header>
<main><p>${escaped(kicker)}</p><h1>${whole(title)}</h1></main>
${WAY}
</body>
</html>`;
