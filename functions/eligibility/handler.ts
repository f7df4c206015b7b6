import { credentials } from "../../dist/content/credentials.ts";
import openApi from "../../docs/schemas/openapi.json" with { type: "json" };
import { type Day, fromDayNumber } from "../../domain/calendar/day.ts";
import { endpoint } from "../http.ts";
import { consoleLog } from "../request-log.ts";
import { determineEligibility } from "./determine-eligibility.ts";
import { signInSettings } from "./sign-in-settings.ts";

/** The public function: no database, no sign-in. Everything it needs is wired here. */

const MS_PER_DAY = 86_400_000;
const deps = { credentials, today: (): Day => fromDayNumber(Math.floor(Date.now() / MS_PER_DAY)) };
const settings = signInSettings(process.env);

export const handler = endpoint<"determineEligibility" | "openApi" | "signInSettings">(
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
