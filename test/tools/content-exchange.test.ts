import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { localDay } from "../../tools/local-day.ts";
import { checkScenario } from "../support/outlines.ts";

// Each test starts Node, which takes a second on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const MAIN = resolve("tools/content/main.ts");
const folder = mkdtempSync(join(tmpdir(), "caseway-exchange-"));
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};
const read = (file: string): string => readFileSync(join(folder, file), "utf8");

const TWO = [
  "content/scenarios/the-blue-scarf.md",
  "content/questions/care-management/down-the-hall.md",
] as const;

beforeAll(() => {
  cpSync("content", join(folder, "content"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(["gift", "csv"])("npm run content -- export %s", (format) => {
  test("writes questions that are brought in again as they were, and says what the format cannot carry", () => {
    const out = run("export", format, ...TWO);
    expect(out.status).toBe(0);
    expect(out.stderr).toMatch(/^Note: .*\(the-blue-scarf.*\)$/m);
    expect(out.stderr).toMatch(/^5 questions of 2 files written\.$/m);
    writeFileSync(join(folder, `two.${format}`), out.stdout);
    const back = run("import", format, `two.${format}`, "--out", `back-${format}`);
    expect(back).toMatchObject({ status: 0, stderr: "" });
    expect(back.stdout).toContain(`Wrote back-${format}/the-blue-scarf.md (line `);
    expect(back.stdout).toMatch(
      /^2 files written\. Next: npm run content -- check, and fill in what it asks for\.$/m,
    );
    for (const file of TWO) {
      const name = file.split("/").at(-1) ?? "";
      const { scenario } = checkScenario(read(file), name);
      expect(scenario.items.length).toBeGreaterThan(0);
      expect(checkScenario(read(`back-${format}/${name}`), name).scenario).toEqual(scenario);
    }
  });

  test("leaves a file with errors out, says so, and exits 1", () => {
    const broken = join(folder, "content/scenarios/no-key-here.md");
    writeFileSync(
      broken,
      read(TWO[0]).replaceAll("[x]", "[ ]").replace("id: the-blue-scarf", "id: no-key-here"),
    );
    const { status, stdout, stderr } = run("export", format, "content/scenarios/no-key-here.md", TWO[1]);
    rmSync(broken);
    expect(status).toBe(1);
    expect(stdout).not.toContain("no-key-here");
    expect(stdout).toContain("down-the-hall");
    expect(stderr).toContain("No option is marked as the best answer.");
    expect(stderr).toContain("Files with errors were left out. Mend them first.");
  });
});

describe("npm run content -- import", () => {
  const GIFT =
    "::Stairs::Ann is home. What first?{=Ask her#She knows. ~Wait#It is late.}\n\n::Late::True?{T}\n";
  const STAIRS = "content/questions/rehabilitation/stairs.md";

  test("puts a question into the folder of its domain, says what is missing, and never writes over a file", () => {
    writeFileSync(join(folder, "other.gift"), GIFT);
    const first = run("import", "gift", "other.gift", "--domain", "rehabilitation");
    expect(first).toEqual({
      status: 0,
      stdout: `1 of 2 questions of other.gift brought in.
Not brought in: a true/false question is not multiple choice. ("Late" on line 3)
Wrote ${STAIRS} (line 1).
1 file written. Next: npm run content -- check, and fill in what it asks for.
`,
      stderr: "",
    });
    expect(read(STAIRS)).toContain(`reviewed: { on: ${localDay(new Date())}, by: editorial }`);
    const check = run("check", STAIRS).stdout;
    expect(check).toContain("`level` is missing.");
    expect(check).toContain("There is no source.");

    // An id of ours that is in use is never given again; a file that is there is left as it is.
    expect(run("import", "gift", "other.gift", "--domain", "rehabilitation").stdout).toContain(
      "Wrote content/questions/rehabilitation/stairs-2.md (line 1).",
    );
    const text = read(STAIRS);
    writeFileSync(
      join(folder, "mine.csv"),
      `id,title,case,question,option A,option B,key\nstairs,Two,C,Q?,a,b,A\n`,
    );
    const again = run("import", "csv", "mine.csv", "--domain", "rehabilitation");
    expect(again.status).toBe(1);
    expect(again.stdout).toContain(`${STAIRS} is there already, and was left as it is (line 2).`);
    expect(read(STAIRS)).toBe(text);
  });

  test("asks for a domain where a question names none, and writes nothing before", () => {
    writeFileSync(join(folder, "more.gift"), GIFT.replace("Stairs", "More stairs"));
    const { status, stderr } = run("import", "gift", "more.gift");
    expect(status).toBe(2);
    expect(stderr).toContain("Add --domain and one of these:\n  care-management         Care Management\n");
    expect(readdirSync(join(folder, "content/questions/rehabilitation"))).not.toContain("more-stairs.md");
  });

  test.each([
    [["import"], "Say which format: gift or csv."],
    [["import", "xml", "a.xml"], "Say which format: gift or csv. There is no `xml`."],
    [["import", "gift"], "Name one file: npm run content -- import gift <file> --domain care-management"],
    [["import", "gift", "nobody.gift"], "There is no file nobody.gift."],
    [["import", "gift", "other.gift", "--domain", "stairs"], "There is no domain `stairs`."],
    [["import", "gift", "other.gift", "--in", "stairs"], "--in"],
    [["export"], "Say which format: gift or csv."],
    [
      ["export", "csv", "content/scenarios/nobody.md"],
      "There is no question or scenario content/scenarios/nobody.md.",
    ],
  ])("%j exits 2 and says why", (args, words) => {
    writeFileSync(join(folder, "other.gift"), GIFT);
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(words);
  });

  test("a workbook is refused, and what to save instead is said", () => {
    writeFileSync(join(folder, "list.xlsx"), "PK\u0003\u0004xl/workbook.xml");
    for (const args of [
      ["import", "csv", "list.xlsx"],
      ["check", "list.xlsx"],
    ])
      expect(run(...args)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('choose Save As and "CSV UTF-8"'),
      });
  });

  test("a guide from elsewhere is checked as a guide, with the pictures beside it, and is no questions to export", () => {
    mkdirSync(join(folder, "desk/images"), { recursive: true });
    const guide = read("content/guides/choosing-a-credential.md");
    const picture = (name: string) => `${guide}\n![A form with three signatures](images/${name}.png)\n`;
    writeFileSync(join(folder, "desk/images/form.png"), "x");
    writeFileSync(join(folder, "desk/choosing-a-credential.md"), picture("form"));
    expect(run("check", "desk/choosing-a-credential.md").stdout).toBe("1 file checked: no faults.\n");
    writeFileSync(join(folder, "desk/choosing-a-credential.md"), picture("from"));
    expect(run("check", "desk/choosing-a-credential.md").stdout).toContain('no picture "images/from.png"');
    expect(run("export", "gift", "desk/choosing-a-credential.md")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("is a guide. It holds no questions and was left out."),
    });
  });

  test("a file that holds nothing for us exits 1 and says why", () => {
    writeFileSync(join(folder, "none.gift"), "True?{T}");
    expect(run("import", "gift", "none.gift")).toEqual({
      status: 1,
      stdout:
        "0 of 1 question of none.gift brought in.\nNot brought in: a true/false question is not multiple choice. (line 1)\n0 files written.\n",
      stderr: "",
    });
  });
});
