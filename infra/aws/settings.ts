import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as z from "zod";
import { type EnvironmentFields, environmentSchema } from "./environment-schema.ts";

/** What differs from one installation to another, read from infra/aws/environments/<name>.json. */
export interface Settings extends EnvironmentFields {
  /** What the file is called; it is part of the stacks' names. */
  readonly name: string;
  /**
   * Where people sign in. The one value behind the content security policy, the passkeys and what the API tells the
   * browser, so that the browser is never sent to a place that the policy then keeps it from.
   */
  readonly loginOrigin: string;
}

/** What is wrong with a file of settings, in words for the one who wrote it. */
export class SettingsError extends Error {}

/** What is synthesised when nothing is said, for example by `npm start`. */
export const DEFAULT_ENVIRONMENT = "production";

export const ENVIRONMENTS = fileURLToPath(new URL("environments", import.meta.url));
const NAME = /^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/;
const ENDING = ".json";

/** Reads the settings of one environment. Throws `SettingsError`, which names the file, what is wrong and how to mend it. */
export function readSettings(name: string, folder: string = ENVIRONMENTS): Settings {
  if (!NAME.test(name)) {
    throw new SettingsError(
      `"${name}" cannot be the name of an environment: it is up to 20 small letters, digits and hyphens, and begins with a letter.`,
    );
  }
  const file = join(folder, `${name}${ENDING}`);
  if (!existsSync(file)) {
    throw new SettingsError(
      `There is no environment "${name}". There are: ${environmentNames(folder).join(", ")}. To make one, copy a file in infra/aws/environments.`,
    );
  }
  return settingsOf(name, parsed(name, readFileSync(file, "utf8")));
}

/** The settings that fields of a file come to. Throws `SettingsError`. */
export function settingsOf(name: string, fields: unknown): Settings {
  const read = environmentSchema.safeParse(fields);
  if (!read.success) throw new SettingsError(messageOf(name, read.error));
  const { loginOrigin, loginPrefix, region } = read.data;
  return {
    ...read.data,
    name,
    loginOrigin: loginOrigin ?? `https://${loginPrefix}.auth.${region}.amazoncognito.com`,
  };
}

/** The environments that there are, by name. */
export const environmentNames = (folder: string = ENVIRONMENTS): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SettingsError(
      `infra/aws/environments/${name}${ENDING} is not JSON: ${(error as Error).message}. Is there a comma too many, or a quote missing?`,
    );
  }
}

function messageOf(name: string, { issues }: z.ZodError): string {
  const faults = [...new Set(issues.map(({ message }) => `- ${message}`))];
  return [`infra/aws/environments/${name}${ENDING} cannot be used:`, ...faults].join("\n");
}

/** What the stacks of an environment are called in the account. */
export const stackNames = (environment: string) => ({
  data: `caseway-${environment}-data`,
  site: `caseway-${environment}-site`,
});
