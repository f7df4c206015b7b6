import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { TABLE_ACTIONS } from "../../infra/aws/function-needs.ts";
import { readAssembly } from "../../infra/local/assembly.ts";

/** Which functions have a table, by what they are told; and the most that each bundle may have, minified. */
const MOST_KILOBYTES = { withTable: 480, withoutTable: 250 };

const { functions } = readAssembly(inject("assemblyFolder"));

test("there is a bundle for each function that may be deployed", () => {
  expect(functions.map(({ id }) => nameOf(id)).sort()).toEqual(Object.keys(TABLE_ACTIONS).sort());
});

describe.each(functions.map((fn) => [nameOf(fn.id), fn] as const))("the bundle of %s", (name, fn) => {
  const bundle = join(fn.bundle, "index.mjs");
  const { sources } = JSON.parse(readFileSync(`${bundle}.map`, "utf8")) as { sources: string[] };
  const from = (place: string) => sources.filter((source) => source.includes(place));
  const hasTable = fn.environment.TABLE_NAME !== undefined;

  test("is one file and its map, with the licenses of all packages that are in it", () => {
    expect(globSync("*", { cwd: fn.bundle }).sort()).toEqual(["NOTICES.txt", "index.mjs", "index.mjs.map"]);
    const notices = readFileSync(join(fn.bundle, "NOTICES.txt"), "utf8");
    const packages = new Set(
      sources.flatMap((source) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []),
    );
    expect(packages).toContain("zod");
    for (const one of packages) expect(notices).toMatch(new RegExp(`^${one} \\d+\\.\\d+\\.\\d+ \\(`, "m"));
    expect(notices).toContain("MIT License");
  });

  test("is small", () => {
    const kilobytes = statSync(bundle).size / 1024;
    console.log(`${name} bundle: ${kilobytes.toFixed(1)} KB`);
    expect(kilobytes).toBeGreaterThan(20);
    expect(kilobytes).toBeLessThanOrEqual(hasTable ? MOST_KILOBYTES.withTable : MOST_KILOBYTES.withoutTable);
  });

  test("brings the SDK along if it has a table, and nothing of it if not", () => {
    expect(from("node_modules/zod/").length).toBeGreaterThan(0);
    expect(from("@aws-sdk/lib-dynamodb").length > 0).toBe(hasTable);
    if (!hasTable) expect([...from("@aws-sdk"), ...from("@smithy")]).toEqual([]);
    // What Lambda brings is another version than the one that was tested.
    expect(readFileSync(bundle, "utf8")).not.toMatch(/from ?"@aws-sdk/);
  });

  test("leaves out what never runs in Lambda", () => {
    for (const absent of [
      "zod-openapi",
      "aws-cdk-lib",
      "@aws-sdk/credential-provider",
      "@aws-sdk/nested-clients",
    ]) {
      expect(from(absent)).toEqual([]);
    }
  });
});

/** ApiLogFunctionB1919D68 -> log */
function nameOf(id: string): string {
  return (/^Api(.+)Function[0-9A-F]{8}$/.exec(id)?.[1] ?? id).toLowerCase();
}
