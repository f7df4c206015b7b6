import * as z from "zod";
import { portfolioSchema } from "../eligibility/portfolio.ts";
import { onField } from "./on-field.ts";

/** What the operations take that anybody may call; apart from the replies as in `log-requests.ts`. */
export const publicRequests = {
  determineEligibility: {
    access: "public",
    params: z.strictObject({
      credential: z
        .string()
        .max(60, { error: "No credential has so long a name. Use ccm, acm-rn, acm-sw or cmgt-bc." })
        .meta({ description: "ccm, acm-rn, acm-sw or cmgt-bc" }),
    }),
    query: z.strictObject({ on: onField.optional() }),
    body: portfolioSchema,
  },
  openApi: { access: "public" },
  signInSettings: { access: "public" },
} as const;
