import { items } from "../../dist/content/items.ts";
import { outlines } from "../../dist/content/outlines.ts";
import { credentialsWithRenewal } from "../../dist/content/renewals.ts";
import type { Day } from "../../domain/calendar/day.ts";
import { viewRequests } from "../../domain/contract/view-requests.ts";
import { endpoint } from "../http.ts";
import { consoleLog } from "../request-log.ts";
import { tableFromEnvironment } from "../store/table.ts";
import { today } from "../today.ts";
import { getCredits, getExperience, getProgress } from "./views.ts";

/** What a learner's log comes to, read only. Everything it needs is wired here. */

const deps = {
  table: tableFromEnvironment(process.env),
  credentials: credentialsWithRenewal,
  items,
  outlines,
  today,
  now: () => new Date().toISOString(),
};

export const handler = endpoint<"getExperience" | "getCredits" | "getProgress">(
  viewRequests,
  {
    getExperience: ({ learner, query }) => getExperience(deps, { learner, on: query.on as Day | undefined }),
    getCredits: ({ learner, query }) => getCredits(deps, { learner, on: query.on as Day | undefined }),
    getProgress: ({ learner }) => getProgress(deps, learner),
  },
  { now: Date.now, log: consoleLog },
);
