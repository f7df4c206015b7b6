import { servedSite } from "../served-site.ts";
import { spawnChromium } from "../spawned-chromium.ts";
import { installedLighthouse, type Report } from "./installed.ts";
import { lighthousePages } from "./pages.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

/** What the figure for performance comes from, as far as pages differ in it. */
const METRICS = [
  ["first-contentful-paint", "first"],
  ["largest-contentful-paint", "largest"],
  ["total-blocking-time", "blocking"],
  ["cumulative-layout-shift", "shift"],
  ["speed-index", "index"],
] as const;

/**
 * Prints what Lighthouse makes of each page in its mobile profile, and below each the audits that took points. With
 * `only`, addresses or beginnings of them (`/plan/`), it looks at those. Says how to install Lighthouse where it is not.
 */
export async function lighthouseScores(only: readonly string[]): Promise<void> {
  const lighthouse = await installedLighthouse();
  if (lighthouse === undefined) {
    console.error("Lighthouse is not installed yet. Run: npm ci --prefix test/bench/lighthouse");
    process.exitCode = 1;
    return;
  }
  const site = await servedSite();
  const { port, stop } = await spawnChromium();
  try {
    const pages = (await lighthousePages(site.url, port)).filter(
      (page) => only.length === 0 || only.some((part) => part === page || page.startsWith(`${part}?`)),
    );
    console.log("Lighthouse, mobile profile: performance, accessibility, best practices, SEO");
    for (const page of pages) {
      const run = await lighthouse(`${site.url}${page}`, {
        port,
        onlyCategories: [...CATEGORIES],
        // The page that says that there is no such page is a page too.
        ignoreStatusCode: true,
        logLevel: "silent",
        disableFullPageScreenshot: true,
      });
      for (const line of run === undefined ? ["  no report"] : linesOf(page, run.lhr)) console.log(line);
    }
  } finally {
    await stop();
    await site.stop();
  }
}

/** A page's line, and one for each audit that counts and is below its best. */
function linesOf(page: string, { categories, audits, environment, runtimeError }: Report): string[] {
  const scores = CATEGORIES.map((name) =>
    String(Math.round((categories[name]?.score ?? 0) * 100)).padStart(4),
  );
  const speed = Math.round(environment.benchmarkIndex);
  const failed = CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => {
        const { title = id, displayValue, score, details } = audits[id] ?? {};
        const value = displayValue ? `: ${displayValue}` : "";
        return `      ${name}: ${id} (${score ?? 0}) ${title}${value}${placesOf(details)}`;
      }),
  );
  const trouble = runtimeError === undefined ? [] : [`      ${runtimeError.code}: ${runtimeError.message}`];
  const full = scores.every((score) => score === " 100");
  return [
    `  ${scores.join("")}  ${shortened(page)} (machine: ${speed}; ${METRICS.map(([id, name]) => `${name} ${audits[id]?.displayValue ?? "?"}`).join(", ")})`,
    ...trouble,
    ...(full ? [] : failed),
  ];
}

/** Where an audit found something, as far as it says: the first three of them. */
function placesOf(details: unknown): string {
  const { items = [] } = (details ?? {}) as { items?: readonly unknown[] };
  const places = items.flatMap((item) => {
    const { issueType, description, node } = item as Record<
      string,
      { selector?: string } | string | undefined
    >;
    const place = typeof node === "object" ? node.selector : (issueType ?? description);
    return typeof place === "string" ? [place.slice(0, 120)] : [];
  });
  return places.length === 0 ? "" : ` (${places.slice(0, 3).join("; ")})`;
}

/** A link to a result carries thousands of characters. */
const shortened = (page: string): string => (page.length > 70 ? `${page.slice(0, 69)}…` : page);
