import * as z from "zod";

/**
 * What API Gateway answers by itself, before or instead of any code of ours: no route, no valid token, too large, too
 * many, a function that failed. It is told from a problem of ours by its content type, application/json.
 */
export const gatewayRefusalSchema = z
  .strictObject({ message: z.string() })
  .meta({ id: "GatewayRefusal", description: "API Gateway itself refused the request" });
