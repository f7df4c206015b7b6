import * as z from "zod";
import { determinationSchema } from "../eligibility/determination.ts";
import { portfolioSchema } from "../eligibility/portfolio.ts";
import { logOperations } from "./log-operations.ts";
import { onField } from "./on-field.ts";
import { problemSchema } from "./problem.ts";
import type { OperationId } from "./routes.ts";
import { viewOperations } from "./view-operations.ts";

/**
 * The contract, each operation once: who may call it, what it takes, what it answers. Request validation, the OpenAPI
 * document, the gateway's routes and the site's client all come from here and from `routes.ts`.
 */
interface Operation {
  readonly summary: string;
  readonly description: string;
  /** `learner`: only with a valid token, and only for the learner it names. */
  readonly access: "public" | "learner";
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly responses: Readonly<Record<number, z.ZodType>>;
}

export const operations = {
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
  signInSettings: {
    summary: "Where and as whom the site signs people in",
    description: "Public. The addresses of the OpenID Connect provider and the site's client id.",
    access: "public",
    responses: {
      200: z
        .strictObject({
          issuer: z.string(),
          clientId: z.string(),
          authorizationEndpoint: z.string(),
          tokenEndpoint: z.string(),
          revocationEndpoint: z.string(),
          /** Takes client_id and logout_uri, and ends the provider's own session. */
          logoutEndpoint: z.string(),
          scope: z.string(),
        })
        .meta({ id: "SignInSettings" }),
    },
  },
  ...logOperations,
  ...viewOperations,
} as const satisfies Record<OperationId, Operation>;
