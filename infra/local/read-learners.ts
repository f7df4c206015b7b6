import * as z from "zod";
import { type Found, issuerOf, REGION, shaped } from "./template.ts";

/** How people sign in: the user pool's one client and its login address. */
export interface Learners {
  readonly clientId: string;
  /** Who signs the tokens, as the template names it. */
  readonly issuer: string;
  /** Where people sign in, as the template names it. */
  readonly loginOrigin: string;
  readonly scopes: readonly string[];
  /** Paths of the site that people may be sent back to: after signing in, and after signing out. */
  readonly callbackPaths: readonly string[];
  readonly logoutPaths: readonly string[];
  readonly accessTokenSeconds: number;
  readonly idTokenSeconds: number;
  readonly refreshTokenSeconds: number;
  /** How long a refresh token can be used again after it was. */
  readonly refreshGraceSeconds: number;
}

/** Reads the client and the domain of the user pool. Throws when there is not exactly one of each. */
export function readLearners(clients: readonly Found[], domains: readonly Found[]): Learners {
  const [client] = clients;
  const [domain] = domains;
  if (client === undefined || domain === undefined || clients.length + domains.length > 2) {
    throw new Error("The template must have one user pool client and one user pool domain.");
  }
  const { stack, id, properties } = client;
  const settings = shaped(clientShape, stack.resolve(properties), `user pool client ${id}`);
  const { Domain, CustomDomainConfig } = shaped(
    domainShape,
    domain.stack.resolve(domain.properties),
    `user pool domain ${domain.id}`,
  );
  const { TokenValidityUnits: units } = settings;
  return {
    clientId: id,
    issuer: issuerOf(settings.UserPoolId),
    loginOrigin:
      CustomDomainConfig === undefined
        ? `https://${Domain}.auth.${REGION}.amazoncognito.com`
        : `https://${Domain}`,
    scopes: settings.AllowedOAuthScopes,
    callbackPaths: settings.CallbackURLs.map(pathOf),
    logoutPaths: settings.LogoutURLs.map(pathOf),
    accessTokenSeconds: settings.AccessTokenValidity * SECONDS[units.AccessToken],
    idTokenSeconds: settings.IdTokenValidity * SECONDS[units.IdToken],
    refreshTokenSeconds: settings.RefreshTokenValidity * SECONDS[units.RefreshToken],
    refreshGraceSeconds: settings.RefreshTokenRotation.RetryGracePeriodSeconds,
  };
}

const SECONDS = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 } as const;

const pathOf = (url: string): string => new URL(url).pathname;

const texts = z.array(z.string());
const unit = z.enum(["seconds", "minutes", "hours", "days"]);
const domainShape = z.object({ Domain: z.string(), CustomDomainConfig: z.unknown().optional() });
const clientShape = z.object({
  UserPoolId: z.string(),
  AllowedOAuthScopes: texts,
  CallbackURLs: texts,
  LogoutURLs: texts,
  AccessTokenValidity: z.number(),
  IdTokenValidity: z.number(),
  RefreshTokenValidity: z.number(),
  RefreshTokenRotation: z.object({ Feature: z.literal("ENABLED"), RetryGracePeriodSeconds: z.number() }),
  TokenValidityUnits: z.object({ AccessToken: unit, IdToken: unit, RefreshToken: unit }),
});
