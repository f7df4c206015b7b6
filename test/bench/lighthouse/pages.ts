import { chromium } from "playwright-core";
import { day } from "../../../domain/calendar/day.ts";
import { portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { sharedLink } from "../../../site/src/plan/link.ts";
import { startExam } from "../../support/exam-page.ts";
import { fillGuestLog } from "../../support/guest-log.ts";
import { templates } from "../../support/templates.ts";
import { sixtyEntries } from "../sixty-entries.ts";

/** What is looked at in part of the journeys only: pages of which the address alone does not make what they show. */
const LOG = [
  ["license", "rn", { profession: "RN", status: "active", expires: "2028-05-31", restricted: false }],
  ["credit", "ethics", { date: "2026-06-01", minutes: 360, topics: ["case-management"] }],
] as const;

/**
 * Every address that Lighthouse looks at: each template, and each interactive page with something on it: a result of sixty
 * entries, a question of a set and of an exam, a log with records. The profile of the Chromium at `port` is made ready.
 */
export async function lighthousePages(url: string, port: number): Promise<string[]> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await browser.contexts()[0]?.newPage();
  if (page === undefined) throw new Error("Chromium has no profile.");
  await fillGuestLog(page, url, LOG);
  await startExam(page, url, /^No clock/);
  const exam = page.url().slice(url.length);
  await page.close();
  await browser.close();
  const result = await sharedLink("/plan/result/", {
    portfolio: portfolioSchema.parse(sixtyEntries),
    pace: { work: { is: "as-told" }, educationHoursPerMonth: 2 },
    on: day("2026-11-22"),
  });
  return [
    ...templates(),
    ...(result.ok ? [result.link] : []),
    "/log/work/?add=job",
    "/practice/study/?domain=ccm.psychosocial",
    exam,
  ];
}
