import { execFileSync } from "node:child_process";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { INVENTED } from "../support/credential-folder.ts";
import { projectCopy } from "../support/project-copy.ts";

// Starts Node and Astro, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** One file is added to a copy of the project, and nothing else: the credential has to be everywhere. */
describe("A credential that is one more file in content/credentials", () => {
  let folder = "";
  const node = (...args: string[]): string =>
    execFileSync(process.execPath, args, {
      cwd: folder,
      encoding: "utf8",
      input: "{}",
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: undefined },
    });
  const page = (path: string): string => readFileSync(join(folder, "dist/site", path, "index.html"), "utf8");

  beforeAll(() => {
    folder = projectCopy([
      "credentials/[id].astro",
      "credentials/compare.astro",
      "credentials/index.astro",
      "plan/check.astro",
    ]);
    writeFileSync(join(folder, "content/credentials/invented.md"), INVENTED);
    node("tools/content/main.ts", "build");
    node("node_modules/astro/bin/astro.mjs", "build");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("is in the compiled content, with every part of it", async () => {
    const find = async (name: string, list: string): Promise<unknown> => {
      const compiled = await import(join(folder, "dist/content", `${name}.ts`));
      return compiled[list].find(({ id }: { id: string }) => id === "invented");
    };
    expect(await find("credentials", "credentials")).toMatchObject({ name: "INV-CM" });
    expect(await find("particulars", "credentialsWithParticulars")).toMatchObject({
      fees: [{ id: "application" }],
    });
    expect(await find("renewals", "credentialsWithRenewal")).toMatchObject({
      renewal: [{ id: "every-two-years" }],
    });
    expect(await find("outlines", "outlines")).toMatchObject({
      domains: [{ id: "taking-off" }, { id: "landing" }],
    });
  });

  test("is decided on the command line with all others", () => {
    const all = JSON.parse(
      node("tools/eligibility/main.ts", "--credential", "all", "--on", "2026-11-22", "-"),
    );
    expect(all).toContainEqual(expect.objectContaining({ credential: "invented", outcome: "unknown" }));
    expect(all.length).toBeGreaterThan(1);
  });

  test("is in the programs of the checker, with what it asks", () => {
    const scripts = globSync("dist/site/_astro/*.js", { cwd: folder }).map((file) =>
      readFileSync(join(folder, file), "utf8"),
    );
    const asking = scripts.filter((text) => text.includes("I have flown with a patient in a balloon"));
    expect(asking.length).toBeGreaterThan(0);
  });

  test("has its statement among the checker's questions", async () => {
    const { EMPTY } = await import(join(folder, "site/src/checker/draft.ts"));
    const { answer, questionsFor } = await import(join(folder, "site/src/checker/flow.ts"));
    const draft = answer(EMPTY, "licenses", { value: "no" });
    expect(questionsFor(draft).map(({ id }: { id: string }) => id)).toContain("declarations/fit-to-fly");
  });

  test("is in the list and in the comparison", () => {
    expect(page("credentials")).toContain('href="/credentials/invented/"');
    const comparison = page("credentials/compare");
    for (const words of ["INV-CM", "18 months of case management", "$137", "43 questions"])
      expect(comparison, words).toContain(words);
  });

  test("is named at the foot of every page, with its sponsor", () => {
    const text = page("plan/check")
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/\s+/g, " ");
    expect(text).toContain("CMGT-BC and INV-CM are their marks");
    expect(text).toMatch(/not affiliated with [^.]*\bthe Board\b/);
  });

  test("has a page of its own with its rules, cost, exam, outline, dates, renewal and prose", () => {
    const own = page("credentials/invented");
    for (const words of [
      "Invented Case Manager",
      "18 months of case management",
      "$137",
      "$120",
      "43 questions",
      "Taking patients off the ground",
      "61%",
      "Applications are taken in February",
      "take it again in May of the next year",
      "12 hours of continuing education",
      "What the Board does when there is no wind",
      "An invented credential. It shows that a file alone adds a credential everywhere.",
      "The Board, Handbook for Applicants (2026)",
    ])
      expect(own, words).toContain(words);
  });
});
