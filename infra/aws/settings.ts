import { Aws } from "aws-cdk-lib";
import type { Node } from "constructs";
import * as z from "zod";

/** What differs from one installation to another: the context of the CDK app (`cdk.json`, or `--context name=value`). */
export interface Settings {
  /** Where people reach the site, without a slash at the end. The provider sends them back to this address only. */
  readonly siteOrigin: string;
  /** The first part of the login's host name. Nobody else in the region may have it. */
  readonly loginPrefix: string;
  /**
   * Where people sign in. The one value behind the content security policy and what the API tells the browser, so
   * that the browser is never sent to a place that the policy then keeps it from.
   */
  readonly loginOrigin: string;
}

const contextSchema = z.object({
  siteOrigin: z
    .string()
    .regex(/^https:\/\/[a-z0-9.-]+(:\d+)?$/, {
      error: "siteOrigin is https:// and a host name, without a path: https://caseway.example",
    })
    .default("https://caseway.example"),
  loginPrefix: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, {
      error: "loginPrefix is up to 63 lower-case letters, digits and hyphens: caseway-learners",
    })
    .default("caseway-learners"),
});

/** Reads the settings of an app. Throws a `ZodError` that says how to write them when one is malformed. */
export function readSettings(node: Node): Settings {
  const { siteOrigin, loginPrefix } = contextSchema.parse({
    siteOrigin: node.tryGetContext("siteOrigin"),
    loginPrefix: node.tryGetContext("loginPrefix"),
  });
  return {
    siteOrigin,
    loginPrefix,
    loginOrigin: `https://${loginPrefix}.auth.${Aws.REGION}.amazoncognito.com`,
  };
}
