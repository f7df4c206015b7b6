import * as z from "zod";
import { determinationSchema } from "../eligibility/determination.ts";
import { problemSchema } from "./problem.ts";
import { publicRequests } from "./public-requests.ts";
import { signInOperation } from "./sign-in-operation.ts";

/** The operations that anybody may call. They keep nothing. */
export const publicOperations = {
  determineEligibility: {
    ...publicRequests.determineEligibility,
    summary: "Decide whether a portfolio meets a credential's eligibility rules on a day",
    description:
      "Public. Nothing is kept. The answer is a reading of the published rules; the sponsor decides.",
    responses: {
      200: determinationSchema,
      400: problemSchema,
      404: problemSchema,
      413: problemSchema,
      415: problemSchema,
    },
  },
  openApi: {
    ...publicRequests.openApi,
    summary: "This contract as an OpenAPI 3.1 document",
    description: "Public.",
    responses: { 200: z.record(z.string(), z.unknown()) },
  },
  signInSettings: { ...publicRequests.signInSettings, ...signInOperation },
} as const;
