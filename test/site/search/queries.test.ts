import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { searchData } from "../../../site/src/lib/search-documents.ts";
import { readData, writeData } from "../../../site/src/search/document.ts";
import { buildSearch } from "../../../site/src/search/search.ts";

/** What readers type and the page that they want; each file was written by somebody who had not seen the search find anything. */
const FOLDER = "test/search";
const querySchema = z.strictObject({
  query: z.string().min(2),
  page: z.string().startsWith("/"),
  kind: z.enum(["plain", "typo", "synonym", "abbreviation"]),
});
type Query = z.output<typeof querySchema>;
const FIRST = 5;
/** What the search is built to reach, and what it has to reach with queries that it was not built with. */
const BUILT_WITH = "queries.yaml";
const UNSEEN = 0.75;

const search = await buildSearch(readData(writeData(searchData)));
const known = new Set(searchData.documents.map(({ path }) => path));
const rankOf = ({ query, page }: Query): number =>
  search(query).hits.findIndex(({ document }) => document.path === page) + 1;
const isFound = (query: Query): boolean => {
  const rank = rankOf(query);
  return rank >= 1 && rank <= FIRST;
};
const rate = (queries: readonly Query[]): number => queries.filter(isFound).length / queries.length;

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith(".yaml")))("the queries of %s", (name) => {
  const queries = z.array(querySchema).parse(parse(readFileSync(`${FOLDER}/${name}`, "utf8")));
  const hard = queries.filter(({ kind }) => kind !== "plain");

  test("ask for pages that there are", () => {
    expect(queries.filter(({ page }) => !known.has(page))).toEqual([]);
    expect(queries.length).toBeGreaterThanOrEqual(20);
  });

  test("find the right page among the first five: 90 in 100, and 85 of those with typos, synonyms or abbreviations", () => {
    const byKind = Map.groupBy(queries, ({ kind }) => kind);
    for (const [kind, of] of byKind)
      console.log(`${name}, ${kind}: ${of.filter(isFound).length} of ${of.length}`);
    for (const query of queries.filter((one) => !isFound(one)))
      console.log(
        `${name}: "${query.query}" wants ${query.page}, which is at ${rankOf(query) || "no place"}`,
      );
    expect(rate(queries)).toBeGreaterThanOrEqual(name === BUILT_WITH ? 0.9 : UNSEEN);
    expect(rate(hard)).toBeGreaterThanOrEqual(name === BUILT_WITH ? 0.85 : UNSEEN);
  });
});
