import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod";
import { readData } from "../../site/src/search/document.ts";
import { buildSearch } from "../../site/src/search/search.ts";
import { FOLDER } from "../support/built-site.ts";
import { median } from "./cold-starts.ts";

const ROUNDS = 5;

/** Prints the processor's time of reading what is searched and building the index, and the clock's of the labelled queries. Wants `dist/site`. */
export async function searchTimes(): Promise<void> {
  const text = readFileSync(`${FOLDER}/search/index.json`, "utf8");
  const queries = z
    .array(z.looseObject({ query: z.string() }))
    .parse(parse(readFileSync("test/search/queries.yaml", "utf8")));
  const reading: number[] = [];
  const building: number[] = [];
  const asking: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = processor();
    const data = readData(text);
    const read = processor();
    const search = await buildSearch(data);
    building.push(processor() - read);
    reading.push(read - started);
    for (const { query } of queries) {
      const before = performance.now();
      search(query);
      asking.push(performance.now() - before);
    }
  }
  console.log(`The search, ${ROUNDS} rounds, in milliseconds:`);
  console.log(
    `  reading the texts: ${figures(reading)}; building the index: ${figures(building)}, both of the processor`,
  );
  console.log(`  a query, ${queries.length} labelled ones: ${figures(asking)} by the clock`);
}

const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
/** 7 (6 to 9) */
const figures = (each: readonly number[]): string =>
  `${median(each).toFixed(1)} (${Math.min(...each).toFixed(1)} to ${Math.max(...each).toFixed(1)})`;
