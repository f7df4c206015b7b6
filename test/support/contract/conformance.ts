import * as z from "zod";
import { COMMITTED, type Document, operationOf } from "./document.ts";

/** One reply of the API, however it was come by. */
export interface ApiReply {
  /** As the gateway matched it: "POST /v1/log"; undefined where no route of the contract did. */
  readonly route: string | undefined;
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string;
}

/** What a reply may be that no route is behind: the gateway's own words. */
const UNMATCHED = { 404: { content: { "application/json": { schema: gatewayRefusal() } } } };

function gatewayRefusal(): object {
  return { $ref: "#/components/schemas/GatewayRefusal" };
}

/**
 * Checks replies against an OpenAPI document: its status is documented for the operation, so is its content type with
 * that status, and its body is of the schema, formats and closed objects and all. What it finds are sentences; none is
 * good. The checks are made of the document, not of the schemas that the document was made of.
 */
export function conformance(document: Document = COMMITTED): (reply: ApiReply) => string[] {
  const made = new Map<object, z.ZodType>();
  const definitions = inPlace(document.components?.schemas ?? {});
  const schemaOf = (schema: object): z.ZodType => {
    const known = made.get(schema);
    if (known !== undefined) return known;
    const json = { ...(inPlace(schema) as object), $defs: definitions };
    const fresh = z.fromJSONSchema(json as Parameters<typeof z.fromJSONSchema>[0]);
    made.set(schema, fresh);
    return fresh;
  };
  return ({ route, status, type = "", body }) => {
    const operation = route === undefined ? undefined : operationOf(document, route);
    if (route !== undefined && operation === undefined) return [`${route} is no operation of the document.`];
    const responses: Record<string, { content?: Readonly<Record<string, { schema: object }>> }> =
      operation?.responses ?? UNMATCHED;
    const where = `${route ?? "no route"} → ${status}`;
    const response = responses[String(status)];
    if (response === undefined) return [`${where}: the document has no such status for it.`];
    const [bare = ""] = type.split(";");
    const media = response.content?.[bare.trim()];
    if (media === undefined)
      return [`${where}: the document has no ${type || "reply without a type"} for it.`];
    let value: unknown;
    try {
      value = JSON.parse(body);
    } catch {
      return [`${where}: the body is not JSON.`];
    }
    const result = schemaOf(media.schema).safeParse(value);
    return (result.error?.issues ?? []).map(
      ({ path, message }) => `${where}: ${path.join(".") || "the whole"}: ${message}`,
    );
  };
}

/** A copy in which references to components are references to the schema's own definitions. */
const inPlace = (schema: object): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"#/$defs/'));

let committed: ReturnType<typeof conformance> | undefined;

/** Throws where a reply is not one of the committed document. */
export function mustConform(reply: ApiReply): void {
  committed ??= conformance();
  const faults = committed(reply);
  if (faults.length === 0) return;
  throw new Error(
    `A reply is not one of docs/schemas/openapi.json:\n${faults.slice(0, 10).join("\n")}\nMend the handler or domain/contract, then run "npm run contract".`,
  );
}
