import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { loadCredentials } from "../../tools/content/credentials.ts";

// Each test starts Node, which takes a second on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const MAIN = resolve("tools/content/main.ts");
const GOOD = "content/scenarios/anticoagulant-refill-gap.md";
const folder = mkdtempSync(join(tmpdir(), "caseway-content-"));

const run = (args: readonly string[], cwd = folder) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { cwd, encoding: "utf8" });
  return { status, stdout, stderr };
};

/** A copy of the content, so that a test may break it. */
beforeAll(() => {
  cpSync("content", join(folder, "content"), { recursive: true });
  // The compiled modules import types from the domain by a relative path.
  symlinkSync(resolve("domain"), join(folder, "domain"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("npm run content -- check", () => {
  test("passes the content of the project and says how much was checked", () => {
    const { status, stdout } = run(["check"], resolve("."));
    expect(stdout).toMatch(/^\d+ files checked: (no faults|\d+ warnings?)\.$/m);
    expect(status).toBe(0);
  });

  test("prints every fault of every file, in order, with a summary, and exits 1", () => {
    const broken = readFileSync(join(folder, GOOD), "utf8");
    const scenarios = join(folder, "content/broken");
    mkdirSync(scenarios, { recursive: true });
    writeFileSync(join(scenarios, "b.md"), broken.replace("level: application", "level: aplication"));
    writeFileSync(
      join(scenarios, "a.md"),
      broken.replace("id: anticoagulant-refill-gap", "id: a").replace("[x]", "[ ]"),
    );
    const { status, stdout } = run(["check", "content/broken/b.md", "content/broken/a.md"]);
    expect(stdout.split("\n")).toEqual([
      "content/broken/a.md:23:1 No option is marked as the best answer. Write an x in its box: `- [x] `.",
      "content/broken/a.md:34:1 Warning (near-duplicate): This question is nearly the same as question 2 of content/scenarios/anticoagulant-refill-gap.md. Who has read the reasons of one knows the answer of the other. Ask something else of it, or drop one of the two.",
      "content/broken/a.md:47:1 Warning (near-duplicate): This question is nearly the same as question 3 of content/scenarios/anticoagulant-refill-gap.md. Who has read the reasons of one knows the answer of the other. Ask something else of it, or drop one of the two.",
      "content/broken/b.md:2:5 The id is `anticoagulant-refill-gap` and the file is called b.md. Call the file anticoagulant-refill-gap.md, or write the file's name without .md as the id.",
      "content/broken/b.md:2:5 The id `anticoagulant-refill-gap` is taken by content/scenarios/anticoagulant-refill-gap.md. Give this scenario an id of its own.",
      'content/broken/b.md:5:8 `level` cannot be "aplication". Did you mean `application`? Use one of: recall, application, analysis.',
      "2 files checked: 4 errors, 2 warnings.",
      "",
    ]);
    expect(status).toBe(1);
  });

  test("a warning is printed and lets the content through", () => {
    const { status, stdout } = run(["check", "content/scenarios/choosing-a-home-health-agency.md"]);
    expect(stdout).toContain("Warning (source-unchecked): Nobody has opened this source");
    expect(stdout).toContain("1 file checked: 1 warning.");
    expect(status).toBe(0);
  });

  test("a credential's faults have their line too", () => {
    const copy = join(folder, "content/other/credentials");
    cpSync("content/credentials", copy, { recursive: true });
    const ccm = readFileSync(join(copy, "ccm.md"), "utf8");
    writeFileSync(join(copy, "ccm.md"), ccm.replace("\nsummary:", "\nsumary:"));
    const { status, stdout } = run(["check", "content/other/credentials/ccm.md"]);
    const line = ccm.split("\n").findIndex((one) => one.startsWith("summary:")) + 1;
    expect(stdout).toContain(
      `content/other/credentials/ccm.md:${line}:1 We do not know the key \`sumary\` here.`,
    );
    expect(status).toBe(1);
  });

  test("a guide's links are looked up among our pages", () => {
    const file = "content/guides/choosing-a-credential.md";
    const guide = readFileSync(join(folder, file), "utf8");
    writeFileSync(join(folder, file), guide.replace("(/credentials/compare/)", "(/credentials/compere/)"));
    const line = guide.slice(0, guide.indexOf("(/credentials/compare/)")).split("\n").length;
    const { status, stdout } = run(["check", file]);
    writeFileSync(join(folder, file), guide);
    expect(stdout).toContain(
      `${file}:${line}:1 There is no page "/credentials/compere/". Did you mean /credentials/compare/?`,
    );
    expect(status).toBe(1);
    expect(run(["check", file]).stdout).toBe("1 file checked: no faults.\n");
  });

  test("a hand-worked case's faults have their line too", () => {
    const file = "content/other/credentials/ccm.cases.yaml";
    cpSync("content/credentials", join(folder, "content/other/credentials"), { recursive: true });
    const lines = readFileSync(join(folder, file), "utf8").split("\n");
    const at = lines.findIndex((line) => /^ *outcome: eligible$/.test(line));
    lines[at] = lines[at]?.replace("eligible", "eligable") ?? "";
    writeFileSync(join(folder, file), lines.join("\n"));
    const { status, stdout } = run(["check", file]);
    expect(stdout).toContain(`${file}:${at + 1}:`);
    expect(stdout).toContain('outcome` cannot be "eligable". Did you mean `eligible`?');
    expect(status).toBe(1);
  });

  test.each([
    [["check", "content/scenarios/nobody.md"], "There is no file content/scenarios/nobody.md."],
    [["check", "content/scenarios"], "content/scenarios is not a file."],
    [["check", "domain/calendar/day.ts"], "domain/calendar/day.ts is no content file."],
    [["chek"], "There is no command `chek`."],
    [["build", "content/scenarios/nobody.md"], "`build` always builds all content; name no files."],
    [[], "Say what to do: check, build, grade, history, new, export, import or changes."],
  ])("%j exits 2 and says why", (args, words) => {
    const { status, stdout, stderr } = run(args);
    expect(stderr).toContain(words);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });

  test("a folder without content exits 2 and says where to run it", () => {
    const { status, stderr } = run(["check"], tmpdir());
    expect(stderr).toContain("Run this in the folder that holds `content/`.");
    expect(status).toBe(2);
  });
});

describe("npm run content -- build", () => {
  test("writes the scenarios and credentials as data that can be imported", async () => {
    const { status, stdout } = run(["build"]);
    expect(stdout).toBe(
      "Wrote dist/content/credentials.ts, dist/content/renewals.ts, dist/content/particulars.ts, dist/content/outlines.ts, dist/content/scenarios.ts, dist/content/replaced.ts, dist/content/items.ts, dist/content/salaries.ts, dist/content/own-pages.ts, dist/content/glossary.ts, dist/content/corrections.ts, dist/content/paths.ts.\n",
    );
    expect(status).toBe(0);
    const { scenarios } = await import(join(folder, "dist/content/scenarios.ts"));
    const gap = scenarios.find(({ id }: { id: string }) => id === "anticoagulant-refill-gap");
    expect(gap.title).toBe("The refill that did not happen");
    expect(gap.items.map((item: { multiple: boolean }) => item.multiple)).toEqual([false, false, true]);
    const { credentials } = await import(join(folder, "dist/content/credentials.ts"));
    expect(credentials.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(["acm-rn", "acm-sw", "c-aswcm", "c-swcm", "ccm", "cdms", "cmgt-bc"]),
    );
    const { outlines } = await import(join(folder, "dist/content/outlines.ts"));
    expect(outlines).toContainEqual(
      expect.objectContaining({ id: "acm", name: "ACM", credentials: ["acm-rn", "acm-sw"] }),
    );
  });

  test("compiles renewals apart, and both parts together are what was written", async () => {
    // The test above has built it, unless this one runs by itself.
    if (!existsSync(join(folder, "dist/content/renewals.ts"))) run(["build"]);
    const { credentials } = await import(join(folder, "dist/content/credentials.ts"));
    const { credentialsWithRenewal } = await import(join(folder, "dist/content/renewals.ts"));
    const { credentialsWithParticulars } = await import(join(folder, "dist/content/particulars.ts"));
    const whole = loadCredentials().credentials;
    expect(credentialsWithRenewal).toEqual(
      whole.map(({ id, renewal }) => expect.objectContaining({ id, renewal })),
    );
    expect(credentialsWithParticulars).toEqual(
      whole.map(({ id, fees, exam, blueprint, windows, retake, application, notKnown }) =>
        expect.objectContaining({ id, fees, exam, blueprint, windows, retake, application, notKnown }),
      ),
    );
    for (const credential of credentials) expect(credential).not.toHaveProperty("renewal");
    const { sources } = credentials.find(({ id }: { id: string }) => id === "cmgt-bc");
    // Both name the copy of 2025; only the renewal names the application of 2010.
    expect(sources).toHaveProperty("intelycare");
    expect(sources).not.toHaveProperty("ancc-2010");
  });

  test("a new file appears without being named anywhere", async () => {
    const text = readFileSync(join(folder, GOOD), "utf8").replace(
      "id: anticoagulant-refill-gap",
      "id: one-more",
    );
    const file = join(folder, "content/scenarios/one-more.md");
    writeFileSync(file, text);
    expect(run(["build"]).status).toBe(0);
    expect(readFileSync(join(folder, "dist/content/scenarios.ts"), "utf8")).toContain('"id": "one-more"');
    rmSync(file);
  });

  test("builds nothing and prints the faults when there is an error", () => {
    rmSync(join(folder, "dist"), { recursive: true, force: true });
    const file = join(folder, "content/scenarios/bad.md");
    writeFileSync(file, "Hello\n");
    const { status, stderr } = run(["build"]);
    expect(stderr).toContain("content/scenarios/bad.md:1:1 There is no front matter.");
    expect(stderr).toContain("Nothing was built: 2 errors.");
    expect(status).toBe(1);
    expect(existsSync(join(folder, "dist"))).toBe(false);
    rmSync(file);
  });
});
