import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readFrontMatter } from "../../domain/authoring/front-matter.ts";
import { guideFields } from "../../domain/authoring/guide.ts";
import { FILL_IN, newFile } from "../../domain/authoring/new-file.ts";
import { day } from "../../domain/calendar/day.ts";
import { localDay } from "../../tools/local-day.ts";
import { checkScenario } from "../support/outlines.ts";

// Each test starts Node, which takes a second on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const TEMPLATES = "content/templates";
const template = (kind: string): string => readFileSync(`${TEMPLATES}/${kind}.md`, "utf8");
const TODAY = day("2027-02-28");

/** The faults but those of the words that an author has to put her own in the place of. */
const otherFaults = (text: string, file: string) =>
  checkScenario(text, file).faults.filter(({ rule }) => rule !== "template-line");

describe("the templates", () => {
  test.each(["question", "scenario"])(
    "the one for a %s has the form and breaks no rule but that it is a template",
    (kind) => {
      const text = template(kind).replace(`id: ${kind}-template`, `id: ${kind}`);
      expect(otherFaults(text, `${TEMPLATES}/${kind}.md`)).toEqual([]);
    },
  );

  test("the one for a guide has the head of a guide", () => {
    const source = readFrontMatter(template("guide"), "guide.md");
    expect(source.faults).toEqual([]);
    expect(guideFields.safeParse(source.data).success).toBe(true);
  });

  test.each(["question", "scenario"])(
    "a new %s asks for nothing but what its author must fill in or say in her own words",
    (kind) => {
      const made = newFile(template(kind), { title: "A bus: to the clinic", day: TODAY });
      const file = `${made?.id}.md`;
      const { scenario } = checkScenario(made?.text ?? "", file);
      const faults = otherFaults(made?.text ?? "", file);
      const lines = (made?.text ?? "").split("\n");
      expect(faults.map(({ rule, line }) => [rule, lines[line - 1]?.includes(FILL_IN)])).toEqual([
        ["wrong-type", true],
        ["wrong-type", true],
      ]);
      expect(scenario).toMatchObject({
        id: "a-bus-to-the-clinic",
        title: "A bus: to the clinic",
        level: "application",
      });
      const mended = (made?.text ?? "")
        .replace(/^blueprint:.*$/m, "blueprint: { ccm: rehabilitation }")
        .replace(/^ {4}read:.*$/m, `    read: ${TODAY}`);
      expect(otherFaults(mended, file)).toEqual([]);
      expect(checkScenario(mended, file).scenario.reviewed).toEqual({ on: TODAY, by: "editorial" });
    },
  );

  test("a new guide asks for its minutes", () => {
    const made = newFile(template("guide"), { title: "Paying for it", day: TODAY });
    const { data } = readFrontMatter(made?.text ?? "", "guide.md");
    expect(guideFields.safeParse(data).error?.issues.map(({ path }) => path)).toEqual([["minutes"]]);
    expect(guideFields.safeParse({ ...(data as object), minutes: 4 }).data).toMatchObject({
      id: "paying-for-it",
      reviewed: TODAY,
    });
  });

  test("a title of signs has no id", () => {
    expect(newFile(template("guide"), { title: "?!", day: TODAY })).toBeUndefined();
  });

  test.each(["$& costs", "yes", "# 1", "a 'b' \"c\"", "true"])("the title %j stays what it is", (title) => {
    const made = newFile(template("question"), { title, day: TODAY, domain: "psychosocial" });
    expect(readFrontMatter(made?.text ?? "", "a.md").data).toMatchObject({ title });
  });
});

describe("npm run content -- new", () => {
  const folder = mkdtempSync(join(tmpdir(), "caseway-new-"));
  const MAIN = resolve("tools/content/main.ts");
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
      cwd: folder,
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  };
  beforeAll(() => cpSync("content/credentials", join(folder, "content/credentials"), { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("writes a question into the folder of its domain, says what is next, and never writes over it", () => {
    const file = "content/questions/rehabilitation/stairs-at-home.md";
    const first = run("new", "question", "Stairs, at home", "--domain", "rehabilitation");
    expect(first).toEqual({
      status: 0,
      stdout: `Wrote ${file}.
Next: put your words in the place of ours, and fill in each line that says "Fill this in".
Then: npm run content -- check ${file}
`,
      stderr: "",
    });
    const text = readFileSync(join(folder, file), "utf8");
    expect(text).toContain("blueprint: { ccm: rehabilitation }");
    expect(text).toContain(`reviewed: { on: ${localDay(new Date())}, by: editorial }`);
    const check = run("check", file);
    expect(check.stdout).toMatch(
      /:14:5 `read` of the first source, line 14, is empty\..*\n[\s\S]*\n1 file checked: 12 errors\.\n$/,
    );
    const second = run("new", "question", "Stairs at home", "--domain", "rehabilitation");
    expect(second.status).toBe(2);
    expect(second.stderr).toBe(`${file} is there already, and was left as it is. Choose another title.\n`);
    expect(readFileSync(join(folder, file), "utf8")).toBe(text);
  });

  test("gives no id that a question of another domain or a scenario has", () => {
    expect(run("new", "question", "One id", "--domain", "psychosocial").status).toBe(0);
    const taken =
      "The id one-id is taken by content/questions/psychosocial/one-id.md. Choose another title.\n";
    expect(run("new", "question", "One id", "--domain", "rehabilitation")).toEqual({
      status: 2,
      stdout: "",
      stderr: taken,
    });
    expect(run("new", "scenario", "One id").stderr).toBe(taken);
    // The page of a guide has an address of its own.
    const guide = run("new", "guide", "One id");
    rmSync(join(folder, "content/guides"), { recursive: true });
    expect(guide.status).toBe(0);
  });

  test("a command that there is not gets all that there are", () => {
    const { status, stderr } = run("histroy");
    expect(status).toBe(2);
    expect(stderr.split("\n")[0]).toBe(
      "There is no command `histroy`. Use check, build, grade, history, new, export, import or changes.",
    );
  });

  test("lists the domains where none is named, or one that there is not", () => {
    const none = run("new", "question", "Stairs");
    expect(none.status).toBe(2);
    expect(none.stderr).toContain(
      "Add --domain and one of these:\n  care-management         Care Management\n",
    );
    expect(run("new", "question", "Stairs", "--domain", "stairs").stderr).toContain(
      "There is no domain `stairs`.",
    );
  });

  test.each([
    [["new"], "Say what to begin: question, scenario, guide."],
    [["new", "exam", "x"], "We cannot begin a `exam`: question, scenario, guide."],
    [
      ["new", "scenario"],
      'Give one title, in quotation marks: npm run content -- new scenario "A few words"',
    ],
    [["new", "scenario", "Two", "words"], "Give one title, in quotation marks"],
    [["new", "scenario", "Words", "--doman", "x"], "--doman"],
    [
      ["new", "guide", "?"],
      'An id is made of the letters a to z and numbers of the title, and "?" has none.',
    ],
  ])("%j exits 2 and says why", (args, words) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(words);
    expect(readdirSync(join(folder, "content"))).not.toContain("guides");
  });
});
