import { readFileSync } from "node:fs";

/** The OpenAPI document that is committed and served, as far as tests read it. */

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: object;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}
export interface Media {
  readonly schema: object;
  readonly example?: unknown;
}
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, object>> };
}

export const COMMITTED = JSON.parse(
  readFileSync(new URL("../../../docs/schemas/openapi.json", import.meta.url), "utf8"),
) as Document;

/** The operation that a route of the gateway ("POST /v1/log") is. */
export function operationOf(document: Document, routeKey: string): Operation | undefined {
  const [method = "", path = ""] = routeKey.split(" ");
  return document.paths[path]?.[method.toLowerCase()];
}

/** The route that a request matches, as the gateway would: "POST /v1/eligibility/{credential}". */
export function routeOf(document: Document, method: string, path: string): string | undefined {
  const template = Object.keys(document.paths).find((one) =>
    new RegExp(`^${one.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`).test(path),
  );
  return template !== undefined && document.paths[template]?.[method.toLowerCase()]
    ? `${method} ${template}`
    : undefined;
}
