import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inventoryOf, notAllowed } from "../../tools/supply/inventory.ts";
import { isAllowed } from "../../tools/supply/licenses.ts";
import { readLock } from "../../tools/supply/lock.ts";
import { sbomOf } from "../../tools/supply/sbom.ts";

/** What comes from others: docs/dependencies.md says the policy, and this holds it. */
const inventory = inventoryOf(process.cwd());
const packageJson = JSON.parse(readFileSync("package.json", "utf8")) as Record<
  "dependencies" | "devDependencies" | "optionalDependencies",
  Record<string, string>
> & { version: string };
const policy = readFileSync("docs/dependencies.md", "utf8");

test("every license is allowed for where its package goes", () => {
  expect(inventory.packages.length).toBeGreaterThan(500);
  expect(notAllowed(inventory)).toEqual([]);
});

test("docs/sbom.json is current: npm run sbom writes it", () => {
  expect(readFileSync("docs/sbom.json", "utf8")).toBe(sbomOf(inventory, packageJson.version));
});

test("what programs that leave this repository import is a dependency, and no other is", () => {
  const imported = new Set([...inventory.imported.browser, ...inventory.imported.functions]);
  // A guard on the guard: the walk reaches what is loaded at once, what is loaded later, and the functions.
  expect([...imported]).toEqual(
    expect.arrayContaining(["preact", "oidc-client-ts", "@aws-sdk/lib-dynamodb"]),
  );
  expect(Object.keys(packageJson.dependencies).sort()).toEqual([...imported].sort());
});

test("what ships says the same license in its own folder as in the lock file", () => {
  const installed = inventory.packages.filter(
    ({ path, goesTo }) => goesTo.length > 0 && existsSync(`${path}/package.json`),
  );
  expect(installed.length).toBeGreaterThan(60);
  const differ = installed.filter(({ path, license, version }) => {
    const own = JSON.parse(readFileSync(`${path}/package.json`, "utf8")) as Record<string, string>;
    return own.license !== license || own.version !== version;
  });
  expect(differ.map(({ name }) => name)).toEqual([]);
});

test("each package that we name has a row that says why, and no row is about another", () => {
  const rows = [...policy.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);
  const named = [packageJson.dependencies, packageJson.devDependencies, packageJson.optionalDependencies]
    .flatMap((group) => Object.keys(group))
    .sort();
  expect(rows.sort()).toEqual(named);
});

test("versions are exact, no stranger's script runs, and every package has its hash", () => {
  const settings = readFileSync(".npmrc", "utf8").split("\n");
  expect(settings).toEqual(
    expect.arrayContaining(["save-exact=true", "ignore-scripts=true", "strict-allow-scripts=true"]),
  );
  const without = inventory.packages
    .filter(({ integrity }) => integrity === undefined)
    // They travel inside those packages, under their hash.
    .filter(({ path }) => !/^node_modules\/(aws-cdk-lib|@aws-cdk\/[\w-]+)\/node_modules\//.test(path));
  expect(without.map(({ name }) => name)).toEqual([]);
});

test("what Lighthouse brings, apart from the project's packages, is held to the same rules", () => {
  const folder = "test/bench/lighthouse";
  const text = readFileSync(`${folder}/package-lock.json`, "utf8");
  const packages = [...readLock(JSON.parse(text)).values()];
  expect(packages.map(({ name }) => name)).toContain("lighthouse");
  expect(packages.filter(({ license }) => !isAllowed(license, false)).map(({ name }) => name)).toEqual([]);
  expect(packages.filter(({ integrity }) => integrity === undefined)).toEqual([]);
  expect(text).not.toMatch(/"resolved"|"hasInstallScript"/);
  expect(readFileSync(`${folder}/.npmrc`, "utf8").split("\n")).toContain("ignore-scripts=true");
  expect(readFileSync(`${folder}/package.json`, "utf8")).toMatch(/"lighthouse": "\d+\.\d+\.\d+"/);
  // A guard on the split: none of it lies in the project's own installation.
  expect(inventory.packages.filter(({ name }) => /lighthouse|sentry|puppeteer/.test(name))).toEqual([]);
});
