import { readData } from "./document.ts";
import { buildSearch, type Search } from "./search.ts";

const ADDRESS = "/search/index.json";
let begun: Promise<Search> | undefined;

/** The search, loaded once, when somebody wants it. After a failure the next call tries again. */
export function loadSearch(): Promise<Search> {
  begun ??= load().catch((error: unknown) => {
    begun = undefined;
    throw error;
  });
  return begun;
}

async function load(): Promise<Search> {
  const reply = await fetch(ADDRESS);
  if (!reply.ok) throw new Error(`${ADDRESS} was answered with ${reply.status}.`);
  return buildSearch(readData(await reply.text()));
}
