import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { day } from "../../domain/calendar/day.ts";
import { portfolioSchema } from "../../domain/eligibility/portfolio.ts";
import { sharedLink } from "../../site/src/plan/link.ts";
import { launchBrowser } from "../support/browser.ts";
import { fillGuestLog } from "../support/guest-log.ts";
import { JOB, LICENSE } from "../support/hospital-nurse.ts";
import { PHONE } from "../support/visit.ts";
import { servedSite } from "./served-site.ts";

const FOLDER = "docs/pictures";
const MOST_BYTES = 40 * 1_024;
/** Small enough for the limit, and shown smaller still. */
const DESKTOP = { width: 900, height: 640 } as const;
/** The log and the plan of the pictures are hers, on this day. */
const ON = "2026-11-22";

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly theme: "light" | "dark";
  readonly size?: "phone" | "desktop";
  /** What is done on the page before the picture is taken. */
  readonly first?: (page: Page, url: string) => Promise<unknown>;
}

const PICTURES: readonly Picture[] = [
  { name: "home", path: "/", theme: "light" },
  {
    name: "path",
    path: "/path/new-nurse/",
    theme: "dark",
    first: (page) =>
      page.evaluate(
        `[...document.querySelectorAll("h2")].find((heading) => heading.textContent === "The way")?.scrollIntoView()`,
      ),
  },
  {
    name: "plan",
    path: "/plan/result/",
    theme: "light",
    // Opened once more, as she finds it the next day: without what was said about the link.
    first: async (page, url) => {
      await page.getByRole("button", { name: "Use these answers" }).click();
      await page.getByText("The answers of the link are yours now.").waitFor();
      await page.goto(`${url}/plan/result/`);
    },
  },
  {
    name: "question",
    path: "/practice/study/?case=anticoagulant-refill-gap",
    theme: "dark",
    first: (page) => page.locator(".strikable label.choice").nth(1).click(),
  },
  { name: "pay", path: "/salaries/", theme: "light" },
  {
    name: "log",
    path: "/log/",
    theme: "dark",
    first: (page, url) =>
      fillGuestLog(page, url, [
        ["goal", "ccm", { by: "2027-03-31" }],
        ["license", "rn", LICENSE],
        ["employment", "mercy", JOB],
        ["credit", "ethics", { date: "2026-06-01", minutes: 360, topics: ["case-management"] }],
      ]),
  },
  { name: "guide", path: "/guides/the-case-management-process/", theme: "dark", size: "desktop" },
  {
    name: "search",
    path: "/search/?q=discharge",
    theme: "light",
    size: "desktop",
    first: (page) => page.getByRole("main").getByRole("listitem").first().waitFor(),
  },
];

/**
 * Takes the pictures of the README from what is built: `docs/pictures/<name>.webp`, at most 40 KB each. With names, takes
 * those. A page that is not there is left out and named. Look at each before it is committed.
 */
export async function pictures(names: readonly string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const site = await servedSite();
  const browser = await launchBrowser();
  try {
    for (const picture of PICTURES.filter(({ name }) => names.length === 0 || names.includes(name))) {
      const context = await browser.newContext({
        viewport: picture.size === "desktop" ? DESKTOP : PHONE,
        colorScheme: picture.theme,
        reducedMotion: "reduce",
        serviceWorkers: "block",
      });
      const page = await context.newPage();
      await page.clock.setFixedTime(new Date(`${ON}T12:00:00`));
      const told = picture.path === "/plan/result/" ? await resultOfHers(picture.path) : picture.path;
      const reply = await page.goto(`${site.url}${told}`);
      await page.waitForLoadState("networkidle");
      if (reply?.status() === 404) console.log(`${picture.name}: there is no page ${picture.path}`);
      else {
        await picture.first?.(page, site.url);
        await page.waitForLoadState("networkidle");
        console.log(await save(page, picture.name));
      }
      await context.close();
    }
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** Writes what is on the screen, as well as 40 KB allow. */
async function save(page: Page, name: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  for (const quality of [90, 80, 70, 60, 50, 40]) {
    const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality });
    const bytes = Buffer.from(data, "base64");
    if (bytes.length > MOST_BYTES) continue;
    const file = `${FOLDER}/${name}.webp`;
    const before = existsSync(file) ? "again" : "new";
    writeFileSync(file, bytes);
    return `${file}: ${bytes.length} bytes at quality ${quality} (${before})`;
  }
  throw new Error(`${name}: more than ${MOST_BYTES} bytes at every quality. Show less of the page.`);
}

async function resultOfHers(page: string): Promise<string> {
  const made = await sharedLink(page, {
    portfolio: portfolioSchema.parse({
      licenses: [LICENSE],
      degrees: [],
      employment: [JOB],
      credits: [],
      declarations: {},
    }),
    pace: { work: { is: "as-told" }, educationHoursPerMonth: 2 },
    on: day(ON),
  });
  if (!made.ok) throw new Error(made.message);
  return made.link;
}
