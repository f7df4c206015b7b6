import { credentials } from "../../dist/content/credentials.ts";
import openApi from "../../docs/schemas/openapi.json" with { type: "json" };
import { type Day, fromDayNumber } from "../../domain/calendar/day.ts";
import { endpoint } from "../http.ts";
import { consoleLog } from "../log.ts";
import { determineEligibility } from "./determine-eligibility.ts";

/** The public function: no database, no sign-in. Everything it needs is wired here. */

const MS_PER_DAY = 86_400_000;
const deps = { credentials, today: (): Day => fromDayNumber(Math.floor(Date.now() / MS_PER_DAY)) };

export const handler = endpoint<"determineEligibility" | "openApi">(
  {
    determineEligibility: ({ params, query, body }) =>
      determineEligibility(deps, {
        credential: params.credential,
        on: query.on as Day | undefined,
        portfolio: body,
      }),
    openApi: () => openApi,
  },
  { now: Date.now, log: consoleLog },
);
