import * as z from "zod";
import type { operations } from "../../domain/contract/operations.ts";

type SignInSettings = z.output<(typeof operations)["signInSettings"]["responses"][200]>;

const variables = z.object({
  /** Where people sign in; no slash at the end. */
  LOGIN_ORIGIN: z.url(),
  LOGIN_ISSUER: z.url(),
  LOGIN_CLIENT_ID: z.string().min(1),
});

/** Where and as whom the site signs people in, from the function's variables. Throws when one is missing. */
export function signInSettings(environment: NodeJS.ProcessEnv): SignInSettings {
  const { LOGIN_ORIGIN, LOGIN_ISSUER, LOGIN_CLIENT_ID } = variables.parse(environment);
  return {
    issuer: LOGIN_ISSUER,
    clientId: LOGIN_CLIENT_ID,
    authorizationEndpoint: `${LOGIN_ORIGIN}/oauth2/authorize`,
    tokenEndpoint: `${LOGIN_ORIGIN}/oauth2/token`,
    revocationEndpoint: `${LOGIN_ORIGIN}/oauth2/revoke`,
    logoutEndpoint: `${LOGIN_ORIGIN}/logout`,
    scope: "openid email",
  };
}
