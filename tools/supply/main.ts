import { readFileSync, writeFileSync } from "node:fs";
import { type Inventory, inventoryOf, notAllowed } from "./inventory.ts";
import { sbomOf } from "./sbom.ts";

/** `npm run sbom`: says what ships and what only builds, checks licenses, and writes docs/sbom.json. */
const FILE = "docs/sbom.json";
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

function show({ packages, imported }: Inventory): void {
  for (const place of ["browser", "functions"] as const) {
    const there = packages.filter(({ goesTo }) => goesTo.includes(place));
    console.log(`\nGoes to ${place}: ${imported[place].join(", ")}; with what they need, ${there.length}:`);
    for (const { name, version: one, license } of there) console.log(`  ${name} ${one} (${license})`);
  }
  const licenses = new Map<string, number>();
  const builds = packages.filter(({ goesTo }) => goesTo.length === 0);
  for (const { license } of builds) licenses.set(license, (licenses.get(license) ?? 0) + 1);
  console.log(`\nOnly builds and tests: ${builds.length}, by license:`);
  for (const [license, count] of [...licenses].sort(([, a], [, b]) => b - a))
    console.log(`  ${count} ${license}`);
}

const inventory = inventoryOf(process.cwd());
show(inventory);
writeFileSync(FILE, sbomOf(inventory, version));
console.log(`\nWrote ${FILE}.`);
const refused = notAllowed(inventory);
for (const line of refused) console.error(`Not allowed: ${line}`);
process.exitCode = refused.length > 0 ? 1 : 0;
