import { bytes } from "./bytes.ts";
import { changedRules } from "./changed-rules.ts";
import { coldStarts } from "./cold-starts.ts";
import { contentCheck } from "./content-check.ts";
import { determinations } from "./determinations.ts";
import { handlerTimes } from "./handler-times.ts";
import { load } from "./load.ts";
import { searchTimes } from "./search-times.ts";
import { sixty } from "./sixty.ts";
import { printWeights } from "./weights.ts";

/** What `npm run bench` measures one after the other. */
export async function everything(): Promise<void> {
  determinations();
  await sixty();
  changedRules();
  contentCheck();
  bytes();
  printWeights();
  await searchTimes();
  await coldStarts();
  await handlerTimes();
  await load();
}
