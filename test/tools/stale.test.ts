import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "../../tools/stale/run.ts";
import { credentialFolder, INVENTED } from "../support/credential-folder.ts";

/** Runs the command over a folder of credentials' files, on March 15, 2026, unless `--on` says another day. */
function command(
  args: readonly string[],
  files: Readonly<Record<string, string>> = { "invented.md": INVENTED },
) {
  const [out, error]: [string[], string[]] = [[], []];
  const code = run(args, {
    out: (text) => out.push(text),
    error: (text) => error.push(text),
    today: new Date(2026, 2, 15, 23, 30),
    folder: credentialFolder(files),
  });
  return { code, out: out.join(""), error: error.join("") };
}

describe("npm run check:stale", () => {
  test("says how many editions there are when all were read within a year, and exits with 0", () => {
    const { code, out, error } = command(["--on", "2026-02-03"]);
    expect([code, out, error]).toEqual([0, "8 editions read within a year of February 3, 2026.\n", ""]);
  });

  test("lists an edition from the day after a year, with its section, id, day read and sources, and exits with 1", () => {
    const { code, out, error } = command(["--on", "2026-02-04"]);
    expect(out).toBe(`INV-CM (invented)
  fees application/usd-120 (no longer in force), read 2025-02-03
    The Board, Price List (2024 to 2026)

Read more than a year before February 4, 2026: 1 of 8 editions.
`);
    expect([code, error]).toEqual([1, ""]);
  });

  test("decides for its user's own day when no day is named", () => {
    expect(command([]).out).toContain("Read more than a year before March 15, 2026: 1 of 8 editions.");
  });

  test("goes through the sections in one order, and names every source of an edition once", () => {
    const { code, out } = command(["--on", "2027-05-11"]);
    expect(out).toBe(`INV-CM (invented)
  eligibility eighteen-months, read 2026-05-04
    The Board, Handbook for Applicants (2026)
  fees application/usd-137, read 2026-05-05
    The Board, Price List (2024 to 2026)
  fees application/usd-120 (no longer in force), read 2025-02-03
    The Board, Price List (2024 to 2026)
  exam forty-questions, read 2026-05-06
    The Board, Handbook for Applicants (2026)
    The Board, Price List (2024 to 2026)
  blueprint two-domains, read 2026-05-07
    The Board, Handbook for Applicants (2026)
  windows spring, read 2026-05-08
    The Board, Handbook for Applicants (2026)
  retake next-year, read 2026-05-09
    The Board, Handbook for Applicants (2026)
  renewal every-two-years, read 2026-05-10
    The Board, Handbook for Applicants (2026)
    The Board, Price List (2024 to 2026)

Read more than a year before May 11, 2027: 8 of 8 editions.
`);
    expect(code).toBe(1);
  });

  test("groups by credential, and leaves out one of which nothing is stale", () => {
    const fresh = INVENTED.replaceAll(/read: 202[56]-/g, "read: 2027-").replace("id: invented", "id: fresh");
    const old = INVENTED.replace("id: invented", "id: old").replace("name: INV-CM", "name: OLD-CM");
    const { out } = command(["--on", "2026-05-06"], {
      "fresh.md": fresh,
      "invented.md": INVENTED,
      "old.md": old,
    });
    expect(out.match(/^\S.*$/gm)).toEqual([
      "INV-CM (invented)",
      "OLD-CM (old)",
      "Read more than a year before May 6, 2026: 2 of 24 editions.",
    ]);
  });

  test("--help says how it is used", () => {
    const { code, out } = command(["--help"]);
    expect(out).toContain("npm run --silent check:stale [-- --on YYYY-MM-DD]");
    expect(code).toBe(0);
  });

  test.each([
    [["--on", "2026-02-30"], '--on: "2026-02-30" is not a day. Write a real day as YYYY-MM-DD.'],
    [["--on"], "--on"],
    [["--when", "2026-02-28"], "--when"],
    [["2026-02-28"], "2026-02-28"],
  ])("%j exits with 2 and says why", (args, words) => {
    const { code, out, error } = command(args);
    expect(error).toContain(words);
    expect([code, out]).toEqual([2, ""]);
  });

  test("content with faults is not judged: it exits with 2 and names them", () => {
    const { code, out, error } = command([], { "invented.md": INVENTED.replace("usd: 137", "usd: -1") });
    expect(error).toContain('run "npm run content -- check"');
    expect(error).toContain("invented.md:");
    expect([code, out]).toEqual([2, ""]);
  });

  test("stands in no plan of the test runner: the day decides what it says", () => {
    expect(readFileSync("tools/test/main.ts", "utf8")).not.toContain("stale");
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      scripts: Record<string, string>;
    };
    expect(scripts["check:stale"]).toBe("node tools/stale/main.ts");
  });
});
