import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { projectCopy } from "../support/project-copy.ts";

/**
 * `npm run dev` on a copy of the project with one question: a saved file shows at once, with its faults on the page, and
 * no fault stops the server.
 */
const ID = "sleep-after-the-stroke";
const FILE = `content/questions/psychosocial/${ID}.md`;
/** The question of the authoring guide, which has no faults. */
const GOOD = /```markdown\n([\s\S]*?)```/.exec(readFileSync("docs/authoring.md", "utf8"))?.[1] ?? "";
const NO_KEY = GOOD.replace("- [x]", "- [ ]");

let folder = "";
let server: ChildProcess | undefined;
let browser: Browser;
let page: Page;
let url = "";
let said = "";

const save = (text: string): void => writeFileSync(join(folder, FILE), text);

beforeAll(async () => {
  folder = projectCopy(["practice/[id].astro", "about.astro", "404.astro"]);
  for (const part of ["questions", "scenarios", "history"])
    rmSync(join(folder, "content", part), { recursive: true, force: true });
  mkdirSync(join(folder, "content/questions/psychosocial"), { recursive: true });
  save(GOOD);
  writeFileSync(
    join(folder, "astro.config.ts"),
    `import config from "${resolve("astro.config.ts")}";
export default { ...config, root: import.meta.dirname };
`,
  );
  const port = await freePort();
  server = spawn(process.execPath, ["node_modules/astro/bin/astro.mjs", "dev", "--port", String(port)], {
    cwd: folder,
    // Astro's server answers nothing where it believes to be run by tests of its own.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: undefined, VITEST: undefined },
  });
  server.stdout?.on("data", (chunk) => {
    said += String(chunk);
  });
  server.stderr?.on("data", (chunk) => {
    said += String(chunk);
  });
  url = `http://localhost:${port}`;
  await vi.waitFor(async () => expect(await answers(), said).toBe(200), { timeout: 60_000, interval: 300 });
  browser = await launchBrowser();
  page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
  page.setDefaultTimeout(20_000);
});

afterAll(async () => {
  await browser?.close();
  const ended = new Promise((resolve) => server?.once("exit", resolve));
  if (server?.kill()) await ended;
  rmSync(folder, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(0, "localhost", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** The status of a page that no content can break; nothing while the server does not answer. */
const answers = async (): Promise<number | undefined> =>
  fetch(`${url}/about/`).then(
    ({ status }) => status,
    () => undefined,
  );

const banner = () => page.getByRole("complementary", { name: "Faults in the content" });

test("a fault appears on the page when the file is saved, and goes when it is mended", async () => {
  await page.goto(`${url}/practice/${ID}/`);
  await page.getByRole("heading", { level: 1, name: "Nobody sleeps here" }).waitFor();
  expect(await banner().count(), said).toBe(0);

  save(NO_KEY);
  await banner().getByText("1 error in the content. Pages show what was last without an error.").waitFor();
  // The question is the only heading, so its line is where the fault is.
  const line = NO_KEY.split("\n").findIndex((text) => text.startsWith("## ")) + 1;
  const place = banner().getByRole("link", { name: `${FILE}:${line}:1` });
  expect(await place.getAttribute("href")).toBe(`/practice/${ID}/`);
  await banner()
    .getByText(/^No option is marked as the best answer/)
    .waitFor();
  expect(await banner().getByRole("link", { name: "What this means" }).first().getAttribute("href")).toBe(
    "/educators/guide/#fault-no-key",
  );
  // The page itself is there as it was.
  await page.getByRole("heading", { level: 1, name: "Nobody sleeps here" }).waitFor();

  save(GOOD.replace("title: Nobody sleeps here", "title: Nobody sleeps there"));
  await page.getByRole("heading", { level: 1, name: "Nobody sleeps there" }).waitFor();
  await expect.poll(() => banner().count(), { timeout: 10_000 }).toBe(0);
});

test("a fault shows on other pages too, and a warning lets the new text through", async () => {
  await page.goto(`${url}/about/`);
  save(
    GOOD.replace("title: Nobody sleeps here", "title: Nobody sleeps yet").replace(
      "    read: 2026-11-22",
      "    checked: false",
    ),
  );
  await banner().getByText("1 warning in the content.").click();
  await banner().getByRole("link", { name: FILE }).click();
  await page.getByRole("heading", { level: 1, name: "Nobody sleeps yet" }).waitFor();
  await banner()
    .getByText(/^Warning \(source-unchecked\)/)
    .waitFor();
});

test("whatever is saved, the server goes on", { tags: ["full"] }, async () => {
  await page.goto(`${url}/practice/${ID}/`);
  for (const text of ["", "\u0000\u0001\uD800", GOOD.slice(0, 90)]) {
    save(text);
    await banner()
      .getByText(/^\d+ errors? in the content/)
      .waitFor();
    expect(await answers(), said).toBe(200);
  }
  rmSync(join(folder, FILE));
  await expect.poll(answers, { timeout: 20_000 }).toBe(200);
  save(GOOD);
  await expect
    .poll(
      async () => {
        await page.goto(`${url}/practice/${ID}/`);
        return page.locator("h1").innerText();
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBe("Nobody sleeps here");
  expect(server?.exitCode).toBeNull();
});
