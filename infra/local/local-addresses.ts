import type { Assembly } from "./assembly.ts";

/**
 * The assembly with the one substitution that is made in what the template says: where it names the login's address or
 * the issuer of tokens, wherever that is, it now names the provider on this computer.
 */
export function withLocalAddresses(assembly: Assembly, providerOrigin: string): Assembly {
  const { loginOrigin, issuer } = assembly.learners;
  const replaced = (value: unknown): unknown => {
    if (typeof value === "string") {
      return value.replaceAll(loginOrigin, providerOrigin).replaceAll(issuer, providerOrigin);
    }
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaced(part)]));
  };
  return replaced(assembly) as Assembly;
}
