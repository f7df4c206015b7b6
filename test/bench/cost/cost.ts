import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import startAmazons from "../../support/amazons-database.ts";
import { deployedIn, deployedSchema } from "./deployed.ts";
import { measuredSchema } from "./measured.ts";
import { sectionOf, withSection } from "./section.ts";
import type { Facts } from "./use.ts";

/** What was measured, and read from the templates, when the command last ran without a word after it. */
const FACTS = fileURLToPath(new URL("facts.json", import.meta.url));
const PAGE = fileURLToPath(new URL("../../../docs/performance.md", import.meta.url));

const factsSchema = z.strictObject({ measured: measuredSchema, deployed: deployedSchema });
export const lastFacts = (): Facts => factsSchema.parse(JSON.parse(readFileSync(FACTS, "utf8")));

/**
 * Writes the section of docs/performance.md on cost and limits. `told` is empty to measure first, or "tables" to reckon again with
 * what was measured last.
 */
export async function cost(told: readonly string[]): Promise<void> {
  if (told[0] !== "tables") await measureAgain();
  const section = sectionOf(lastFacts());
  writeFileSync(PAGE, withSection(readFileSync(PAGE, "utf8"), section));
  console.log(section);
}

/** Request units are those of Amazon's DynamoDB Local: the embedded database counts no writes of the index. */
async function measureAgain(): Promise<void> {
  const stop = await startAmazons();
  if (stop === undefined)
    throw new Error(
      "This wants Java, for Amazon's DynamoDB Local. To reckon with what was measured last: npm run bench -- cost tables",
    );
  // Loaded only now: it looks where Amazon's database listens when it is loaded.
  const { measure } = await import("./measure.ts");
  const facts = { measured: await measure(), deployed: deployedIn() };
  const text = JSON.stringify(factsSchema.parse(facts), null, 2);
  // Three figures on one line, as the formatter has them.
  writeFileSync(FACTS, `${text.replaceAll(/\[\s+([\d.]+),\s+([\d.]+),\s+([\d.]+)\s+\]/g, "[$1, $2, $3]")}\n`);
  await stop();
}
