import * as z from "zod";
import { determinationSchema } from "../eligibility/determination.ts";
import { portfolioSchema } from "../eligibility/portfolio.ts";
import { onField } from "./on-field.ts";
import { problemSchema } from "./problem.ts";
import { signInOperation } from "./sign-in-operation.ts";

/** The operations that anybody may call. They keep nothing. */
export const publicOperations = {
  determineEligibility: {
    summary: "Decide whether a portfolio meets a credential's eligibility rules on a day",
    description:
      "Public. Nothing is kept. The answer is a reading of the published rules; the sponsor decides.",
    access: "public",
    params: z.strictObject({
      credential: z
        .string()
        .max(60, { error: "No credential has so long a name. Use ccm, acm-rn, acm-sw or cmgt-bc." })
        .meta({ description: "ccm, acm-rn, acm-sw or cmgt-bc" }),
    }),
    query: z.strictObject({ on: onField.optional() }),
    body: portfolioSchema,
    responses: {
      200: determinationSchema,
      400: problemSchema,
      404: problemSchema,
      413: problemSchema,
      415: problemSchema,
    },
  },
  openApi: {
    summary: "This contract as an OpenAPI 3.1 document",
    description: "Public.",
    access: "public",
    responses: { 200: z.record(z.string(), z.unknown()) },
  },
  signInSettings: signInOperation,
} as const;
