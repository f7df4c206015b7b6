import * as z from "zod";

/** Where the site signs people in. By itself, because the browser reads the reply and needs none of the other schemas. */
export const signInOperation = {
  summary: "Where and as whom the site signs people in",
  description: "Public. The addresses of the OpenID Connect provider and the site's client id.",
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
} as const;
