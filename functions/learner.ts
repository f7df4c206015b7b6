import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod";
import { Failure } from "./failure.ts";

/**
 * What the gateway hands on of a token that it has verified (signature, issuer, audience, expiry). The audience of an
 * identity token is ours as well, so its use is checked here. A name with other characters could reach into another
 * learner's keys.
 */
const claimsSchema = z.looseObject({
  sub: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  token_use: z.literal("access"),
});

/**
 * Who is asking. The one place that reads it: never the body, the query or a header. Throws a `Failure` for a token that
 * is for something else, and an `Error` when the gateway let a request in without a token: that is a fault of ours.
 */
export function learnerOf(event: APIGatewayProxyEventV2): string {
  const { authorizer } = event.requestContext as { authorizer?: { jwt?: { claims?: unknown } } };
  const claims = authorizer?.jwt?.claims;
  if (claims === undefined) throw new Error("A private route was reached without an authorizer");
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) {
    throw new Failure("access-token-required", "Send the access token that came with signing in.");
  }
  return parsed.data.sub;
}
