import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { determinationSchema } from "../../domain/eligibility/determination.ts";
import { run } from "../../tools/eligibility/run.ts";

/** Every credential is a file; there is no other list of them. */
const ids = readdirSync("content/credentials")
  .filter((name) => name.endsWith(".md"))
  .sort()
  .map((name) => name.slice(0, -3));

const folder = mkdtempSync(join(tmpdir(), "caseway-eligibility-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
/** A file of its own with this content. */
function file(content: unknown, name = `portfolio-${files++}.json`): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content),
  );
  return path;
}

/** Runs the command in this process, on a day of its own. */
async function command(args: readonly string[], stdin = "") {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await run(args, {
    stdin: (async function* () {
      yield stdin;
    })(),
    out: (text) => out.push(text),
    error: (text) => error.push(text),
    today: new Date(2026, 2, 15, 23, 30),
  });
  return { code, out: out.join(""), error: error.join("") };
}

/** Runs it on a portfolio that must be refused: the message, with the file's name taken off. */
async function refused(content: unknown): Promise<string> {
  const path = file(content);
  const { code, out, error } = await command(["--credential", "ccm", path]);
  expect([code, out]).toEqual([2, ""]);
  expect(error.endsWith("\n")).toBe(true);
  expect(error.startsWith(`${path}: `), error.slice(0, 200)).toBe(true);
  return error.slice(path.length + 2).trimEnd();
}

const RN = { profession: "RN", status: "active", expires: "2028-05-31", restricted: false };
const year = {
  role: "case-manager",
  start: "2024-01-01",
  end: "2024-12-31",
  hoursPerWeek: 40,
  caseManagementShare: 1,
  setting: "hospital",
  paid: true,
  supervised: true,
  supervisorCredential: "CCM",
};
const eligible = { licenses: [RN], employment: [year], declarations: { "good-moral-character": true } };

describe("The command prints", () => {
  test.each([
    ["eligible", eligible],
    ["not-yet", { ...eligible, employment: [] }],
    ["unknown", {}],
  ])("a determination as JSON and exits with 0 when the outcome is %s", async (outcome, portfolio) => {
    const { code, out, error } = await command([
      "--credential",
      "ccm",
      "--on",
      "2026-11-22",
      file(portfolio),
    ]);
    expect([code, error]).toEqual([0, ""]);
    expect(determinationSchema.parse(JSON.parse(out))).toMatchObject({
      credential: "ccm",
      on: "2026-11-22",
      outcome,
    });
  });

  test("an ineligible determination with its sister, and exits with 0", async () => {
    const { code, out } = await command([
      "--credential",
      "acm-sw",
      "--on",
      "2026-11-22",
      file({ licenses: [RN], degrees: [] }),
    ]);
    expect([code, JSON.parse(out).sister]).toEqual([0, { credential: "acm-rn", name: "ACM-RN" }]);
  });

  test("a list of every credential for `all`", async () => {
    const { code, out } = await command(["--credential", "all", file(eligible)]);
    expect(code).toBe(0);
    expect(JSON.parse(out).map(({ credential }: { credential: string }) => credential)).toEqual(ids);
  });

  test("what standard input holds, for `-`", async () => {
    const { code, out } = await command(
      ["--on", "2026-11-22", "--credential", "CCM", "-"],
      JSON.stringify(eligible),
    );
    expect([code, JSON.parse(out).outcome]).toEqual([0, "eligible"]);
  });

  test("for today, the reader's own day, without --on", async () => {
    expect(JSON.parse((await command(["--credential", "ccm", file({})])).out).on).toBe("2026-03-15");
  });

  test("a text that begins with a byte order mark, as some editors save it", async () => {
    expect((await command(["--credential", "ccm", file(`\uFEFF${JSON.stringify(eligible)}`)])).code).toBe(0);
  });
});

describe("Arguments that have to be mended", () => {
  const usage =
    "Use: npm run --silent eligibility -- --credential <name|all> [--on YYYY-MM-DD] <portfolio.json | ->";

  test.each([
    [[], "--credential is missing."],
    [["portfolio.json"], "--credential is missing."],
    [["--credential", "ccm"], 'The portfolio is missing: name a JSON file, or "-" for standard input.'],
    [["--credential", "ccm", "a.json", "b.json"], "One portfolio at a time: there is also b.json."],
    [["--credentail", "ccm", "a.json"], "Unknown option '--credentail'"],
    [["--credential"], "argument missing"],
  ])("%j exits with 2 and shows how to use it", async (args, message) => {
    const { code, out, error } = await command(args);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(message);
    expect(error).toContain(usage);
  });

  test.each(["2026-02-30", "tomorrow", "2026-3-1", ""])("a day %j that is none exits with 2", async (on) => {
    const { code, error } = await command(["--credential", "ccm", "--on", on, "-"], "{}");
    expect([code, error]).toEqual([
      2,
      `--on: ${JSON.stringify(on)} is not a day. Write a real day as YYYY-MM-DD, for example 2026-03-15.\n`,
    ]);
  });

  test("a credential that is not there exits with 2 and names those that are, and the nearest", async () => {
    expect(await command(["--credential", "cmm", "-"], "{}")).toEqual({
      code: 2,
      out: "",
      error:
        '--credential: there is no credential "cmm". Did you mean ccm? Use one of: acm-rn, acm-sw, c-aswcm, c-swcm, ccm, cdms, cmgt-bc, all.\n',
    });
    expect((await command(["--credential", "__proto__", "-"], "{}")).error).toBe(
      '--credential: there is no credential "__proto__". Use one of: acm-rn, acm-sw, c-aswcm, c-swcm, ccm, cdms, cmgt-bc, all.\n',
    );
  });
});

describe("Files that have to be mended", () => {
  test("one that is not there", async () => {
    const path = join(folder, "nowhere.json");
    expect(await command(["--credential", "ccm", path])).toEqual({
      code: 2,
      out: "",
      error: `${path}: there is no such file. Check the name and the folder.\n`,
    });
  });

  test("a folder", async () => {
    expect(await command(["--credential", "ccm", folder])).toEqual({
      code: 2,
      out: "",
      error: `${folder}: this is a folder. Name a JSON file.\n`,
    });
  });

  test("one below a file", async () => {
    const { code, error } = await command(["--credential", "ccm", join(file({}), "below.json")]);
    expect([code, error]).toEqual([2, expect.stringContaining("it cannot be opened (ENOTDIR).")]);
  });

  test("one that is not UTF-8", async () => {
    expect(await refused(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))).toBe(
      "it is not UTF-8 text. Save the file as UTF-8 and try again.",
    );
  });

  test("one of 6 MB, also from standard input", async () => {
    const large = `{"licenses":[${" ".repeat(6 * 1024 * 1024)}]}`;
    const message =
      "it is larger than 5 MB. A portfolio is a few kilobytes; check that it is the right file.";
    expect(await refused(large)).toBe(message);
    const { code, error } = await command(["--credential", "ccm", "-"], large);
    expect([code, error]).toEqual([2, `standard input: ${message}\n`]);
  });

  test.each(["", "{", '{"licenses": [}', "licenses: []"])("%j, which is no JSON", async (content) => {
    expect(await refused(content)).toMatch(
      /^This is not valid JSON: .* Check commas, quotes and brackets there\.$/,
    );
  });

  test("one that is nested 100,000 deep", async () => {
    expect(await refused("[".repeat(100_000))).toBe(
      "The JSON is nested more than 16 levels deep. Nothing that is read here needs so many.",
    );
    expect(await refused(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`)).toContain("nested");
  });

  test.each([
    ['{"__proto__":{"licenses":[]}}', "__proto__"],
    ['{"employment":[{"constructor":1}]}', "employment[0].constructor"],
    ['{"declarations":{"prototype":true}}', "declarations.prototype"],
  ])("%s, which names a prototype", async (content, path) => {
    expect(await refused(content)).toBe(`${path}: This key is not allowed. Remove it.`);
  });
});

describe("Portfolios that have to be mended", () => {
  test.each([
    [{ employment: [{ start: "2026-02-30" }] }, 'employment[0].start: "2026-02-30" is not a day or a month.'],
    [{ licenses: [{ expires: "2026-02-30" }] }, 'licenses[0].expires: "2026-02-30" is not a day.'],
    [
      { employment: [{ start: "2025-01-02", end: "2025-01-01" }] },
      "employment[0].end: The end is before the start.",
    ],
    [{ employment: [{ hoursPerWeek: 200 }] }, "employment[0].hoursPerWeek: This is more than 168 hours"],
    [{ employment: [{ hoursPerWeek: -5 }] }, "employment[0].hoursPerWeek: Hours cannot be below 0."],
    [
      { employment: [{ caseManagementShare: 1.5 }] },
      "employment[0].caseManagementShare: A share is from 0 to 1",
    ],
    [{ employment: "Mercy" }, 'employment: "Mercy" does not fit here. Write a list in [ ]'],
    [
      { employment: [{ emploier: "Mercy" }] },
      "employment[0].emploier: `emploier` is not a known key here. Did you mean `employer`?",
    ],
    [[], "A list does not fit here. Write an object in { }"],
    [
      { licenses: [{ profession: "rn" }] },
      'licenses[0].profession: "rn" is not one of the values for this. Did you mean RN?',
    ],
  ])("%j exits with 2, and says where and how", async (portfolio, message) => {
    expect((await refused(portfolio)).startsWith(message)).toBe(true);
  });

  test("every fault is told at once, each on a line with the file", async () => {
    const path = file({ licenses: [{ status: "actve" }], employment: [{ paid: "yes" }] });
    const { error } = await command(["--credential", "ccm", path]);
    expect(error.split("\n").map((line) => line.replace(`${path}: `, "").split(":")[0])).toEqual([
      "licenses[0].status",
      "employment[0].paid",
      "",
    ]);
  });

  test("a list of a million entries", async () => {
    expect(await refused(`{"licenses":[${"{},".repeat(999_999)}{}]}`)).toBe(
      "licenses: This list has more than 100 entries, the most that are read.",
    );
    expect((await refused(`{"licenses":[${"1,".repeat(999_999)}1]}`)).split("\n").length).toBeLessThanOrEqual(
      51,
    );
  });
});

describe("The real command", () => {
  test("reads standard input, prints to standard output and exits with 0; or to standard error, with 2", async () => {
    const start = (args: string[], input: string) =>
      new Promise<{ code: number | null; out: string; error: string }>((resolve, reject) => {
        const child = spawn(process.execPath, ["tools/eligibility/main.ts", ...args]);
        const [out, error]: [string[], string[]] = [[], []];
        child.stdout.on("data", (chunk) => out.push(String(chunk)));
        child.stderr.on("data", (chunk) => error.push(String(chunk)));
        child.on("error", reject);
        child.on("close", (code) => resolve({ code, out: out.join(""), error: error.join("") }));
        child.stdin.end(input);
      });
    const [good, bad] = await Promise.all([
      start(["--credential", "ccm", "--on", "2026-11-22", "-"], JSON.stringify(eligible)),
      start(["--credential", "ccm", "-"], '{"licences":[]}'),
    ]);
    expect([good.code, good.error, JSON.parse(good.out).outcome]).toEqual([0, "", "eligible"]);
    expect([bad.code, bad.out]).toEqual([2, ""]);
    expect(bad.error).toContain(
      "standard input: licences: `licences` is not a known key here. Did you mean `licenses`?",
    );
  }, 30_000);
});
