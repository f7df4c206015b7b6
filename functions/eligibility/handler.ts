import { credentials } from "../../dist/content/credentials.ts";
import openApi from "../../docs/schemas/openapi.json" with { type: "json" };
import type { Day } from "../../domain/calendar/day.ts";
import { publicRequests } from "../../domain/contract/public-requests.ts";
import { endpoint } from "../http.ts";
import { consoleLog } from "../request-log.ts";
import { today } from "../today.ts";
import { determineEligibility } from "./determine-eligibility.ts";
import { signInSettings } from "./sign-in-settings.ts";

/** The public function: no database, no sign-in. Everything it needs is wired here. */

const deps = { credentials, today };
const settings = signInSettings(process.env);

export const handler = endpoint<"determineEligibility" | "openApi" | "signInSettings">(
  publicRequests,
  {
    determineEligibility: ({ params, query, body }) =>
      determineEligibility(deps, {
        credential: params.credential,
        on: query.on as Day | undefined,
        portfolio: body,
      }),
    openApi: () => openApi,
    signInSettings: () => settings,
  },
  { now: Date.now, log: consoleLog },
);
